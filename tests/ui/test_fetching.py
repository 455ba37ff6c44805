"""Online or not, and fetching everything now."""

from cmdesk.domain.items import Added
from cmdesk.domain.sources import NewSource
from cmdesk.domain.troubles import Problem
from cmdesk.engine.progress import Progress
from cmdesk.networks.base import TryLater
from cmdesk.store import sources


def test_offline_is_kept_and_told_everywhere(house, qtbot, office):
    home = house()
    home.window.top.online.switch.click()
    assert home.window.settings.online is False
    assert home.saved
    assert home.window.top.online.words.said() == "Offline"
    qtbot.waitUntil(lambda: office.desk.http.offline)
    home.window.fetching.sync()
    assert "offline" in home.window.toast.words.said()
    home.window.toast.button.click()
    assert home.window.settings.online is True
    qtbot.waitUntil(lambda: not office.desk.http.offline)


def test_what_was_said_of_being_offline_goes_with_it(house):
    window = house(online=False).window
    window.fetching.sync()
    assert window.toast.isVisible()
    window.top.online.switch.click()
    assert not window.toast.isVisible()


def test_fetching_turns_its_button_and_says_what_came(house, qtbot, office, clock):
    home = house()
    window = home.window
    office.network.arrives("Bonjour", clock.now)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.top.sync.click()
    assert window.top.sync.text() == "Stop"
    qtbot.waitUntil(lambda: window.top.sync.text() == "Sync")
    assert window.toast.words.said().startswith("1 new item")


def test_a_fetch_in_which_an_account_failed_is_no_success(house, qtbot, office, monkeypatch):
    window = house().window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    office.network.next_pull = [TryLater("unreachable", host="piaille.example")]
    window.top.sync.click()
    qtbot.waitUntil(window.toast.isVisible)
    assert window.toast.words.said().startswith("Nothing new · 1 account")
    opened = []
    monkeypatch.setattr(window, "open", lambda panel, **what: opened.append((panel, what)))
    window.toast.button.click()
    assert opened == [("settings", {"accounts": 1})]


def test_a_source_that_failed_is_shown(house, qtbot, office, monkeypatch, clock):
    (source,), _ = office.write(sources.add, [NewSource("https://nulle-part.invalid/feed", "Ouest")], clock.now)
    window = house().window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    async def sync():
        return Added(new=2, failed_sources=frozenset([source]))

    monkeypatch.setattr(office.desk, "sync", sync)
    window.top.sync.click()
    qtbot.waitUntil(window.toast.isVisible)
    assert "2 new items · 1 source" in window.toast.words.said()
    window.toast.button.click()
    assert window.stack.currentWidget().opened == [{"source": source}]


def test_stopping_gives_the_button_back(house, qtbot):
    window = house().window
    window.top.set_syncing(True)
    window.status.show_progress(3, 10)
    window.top.sync.click()
    qtbot.waitUntil(lambda: window.top.sync.text() == "Sync")
    assert not window.status.progress.isVisible()


def test_progress_is_shown_with_its_count(house, qtbot):
    home = house()
    home.bridge.tell_progress(Progress(42, 180))
    qtbot.waitUntil(home.window.status.progress.isVisible)
    assert home.window.status.progress.count.said() == "42 / 180"
    home.bridge.tell_progress(Progress(180, 180))
    qtbot.waitUntil(lambda: not home.window.status.progress.isVisible())


def test_a_fetch_that_fails_gives_the_button_back_and_tells_why(house, office, qtbot, monkeypatch):
    window = house().window

    async def fails() -> None:
        raise Problem("disk-full", path="/x")

    monkeypatch.setattr(office.desk, "sync", fails)
    window.top.sync.click()
    qtbot.waitUntil(lambda: "disk is full" in window.toast.words.said())
    assert window.top.sync.text() == "Sync"


def test_that_nothing_answers_is_said_once_and_goes_when_something_does(house, qtbot, office, monkeypatch):
    window = house().window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.bridge.tell_reach(False)
    qtbot.waitUntil(lambda: window.toast.words.said().startswith("Nothing answers"))
    assert window.top.online.words.said() == "No network"
    window.toast.dismiss()

    async def sync():
        return Added(failed_sources=frozenset([1, 2]))

    monkeypatch.setattr(office.desk, "sync", sync)
    window.top.sync.click()  # asked again it is said again, and not of each source
    qtbot.waitUntil(window.toast.isVisible)
    assert window.toast.words.said().startswith("Nothing answers")
    window.bridge.tell_reach(True)
    qtbot.waitUntil(lambda: not window.toast.isVisible())
    assert window.top.online.words.said() == "Online"


def test_what_came_from_this_computer_is_told_though_nothing_else_answers(house, qtbot, office, monkeypatch):
    window = house().window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.fetching.tell_reach(False)

    async def sync():
        return Added(new=2)

    monkeypatch.setattr(office.desk, "sync", sync)
    window.top.sync.click()
    qtbot.waitUntil(lambda: window.toast.words.said().startswith("2 new items"))

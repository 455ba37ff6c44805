from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.sources import NewSource
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Refused
from cmdesk.store import accounts, sources
from cmdesk.ui.dialogs.followed_tags import FollowedTagsDialog
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    yield made
    made.close()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    return made


def follows(desktop, monkeypatch, *answers):
    """Accounts on Mastodon that follow these hashtags, or raise."""
    told = list(answers)
    for number in range(len(answers)):
        settings = {"server": "https://piaille.example", "domain": "piaille.example", "account_id": "1"}
        new = NewAccount("mastodon", f"@a{number}@piaille.example", settings)
        desktop.office.secrets.keep(f"m{number}", {"token": "t"})
        desktop.office.write(accounts.add, new, f"m{number}", desktop.now())

    async def followed(account, tools):
        answer = told.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return [
            NewSource(
                f"https://piaille.example/tags/{each}.rss", f"#{each}", site=f"https://piaille.example/tags/{each}"
            )
            for each in answer
        ]

    desktop.office.do(desktop.office.desk.ready())
    monkeypatch.setitem(desktop.office.desk.networks, "mastodon", SimpleNamespace(followed=followed))


def test_what_accounts_follow_is_watched_in_one_go(desktop, window, qtbot, monkeypatch):
    follows(desktop, monkeypatch, ("pain", "rennes"), ("rennes", "brioche"))
    added = []
    dialog = FollowedTagsDialog(window, desktop, lambda made, known: added.append((len(made), known)))
    dialog.open()
    qtbot.waitUntil(lambda: len(dialog.ticks) == 3)
    assert [tick.accessibleName() for tick in dialog.ticks] == ["#brioche", "#pain", "#rennes"]
    dialog.ticks[1].setChecked(False)
    dialog.folder.setText("Hashtags")
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(added))
    assert added == [(2, 0)]
    rows = desktop.office.read(sources.rows)
    assert sorted((one.title, one.folder) for one in rows) == [("#brioche", "Hashtags"), ("#rennes", "Hashtags")]


def test_an_account_that_may_not_ask_says_what_signing_in_again_brings(desktop, window, qtbot, monkeypatch):
    follows(desktop, monkeypatch, Refused("scope-missing", host="piaille.example"), ("pain",))
    dialog = FollowedTagsDialog(window, desktop, lambda *made: None)
    dialog.open()
    qtbot.waitUntil(lambda: len(dialog.ticks) == 1)
    assert "@a0@piaille.example" in dialog.trouble.text()
    assert "Sign in to the account again" in dialog.trouble.text()
    assert {one.health for one in desktop.office.read(accounts.every)} == {"ok"}  # everything else goes on


def test_without_a_hashtag_or_an_account_it_says_what_to_do(desktop, window, qtbot, monkeypatch):
    dialog = FollowedTagsDialog(window, desktop, lambda *made: None)
    dialog.open()
    qtbot.waitUntil(lambda: "No account" in dialog.trouble.text())
    dialog.reject()
    follows(desktop, monkeypatch, ())
    dialog = FollowedTagsDialog(window, desktop, lambda *made: None)
    dialog.open()
    qtbot.waitUntil(lambda: "follow no hashtag" in dialog.trouble.text())
    assert not dialog.primary.isEnabled()


def test_what_cannot_be_added_is_told_and_can_be_tried_again(desktop, window, qtbot, monkeypatch):
    follows(desktop, monkeypatch, ("pain",))
    dialog = FollowedTagsDialog(window, desktop, lambda *made: None)
    dialog.open()
    qtbot.waitUntil(lambda: len(dialog.ticks) == 1)

    async def full(wanted):
        raise Problem("disk-full")

    monkeypatch.setattr(desktop.office.desk, "add_sources", full)
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(desktop.complaints))
    assert dialog.isVisible()
    assert dialog.primary.isEnabled()

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.engine.desk.perusal import Packed
from cmdesk.store import articles, items, kept_threads
from cmdesk.ui.dialogs.pack import Pack
from tests.networks.test_article import page as web_page
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    source = made.source("Ouest")
    for name in ("bon", "perdu"):
        made.arrive(source, made.article(name, link=f"https://ouest.example/{name}"))
    made.web.pages["https://ouest.example/bon"] = ("text/html", web_page())
    yield made
    made.close()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    return made


@pytest.fixture
def dialog(desktop, window, qtbot):
    made = Pack(window, desktop)
    made.open()
    return made


def test_it_says_what_is_there_and_what_is_missing(dialog, desktop, qtbot):
    dialog.primary.click()
    qtbot.waitUntil(lambda: "2 items are ready" in dialog.words.text())
    assert dialog.words.text().endswith("was fetched, and 0 images.")
    _, why, lost = (dialog.missing.itemAt(place).widget() for place in range(3))
    assert "cannot be reached" in why.said()
    assert lost.text() == "Ouest · perdu"
    assert desktop.office.read(articles.one, desktop.ids()["bon"]) is not None
    dialog.primary.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_offline_it_says_so(dialog, desktop, qtbot):
    desktop.web.offline = True
    dialog.primary.click()
    qtbot.waitUntil(lambda: "offline" in dialog.words.text())
    assert dialog.primary.isEnabled()


def test_a_time_in_words_tells_what_falls_into_it(dialog, desktop, qtbot):
    assert dialog.focusWidget() is dialog.until  # a blank that is typed must not begin it
    dialog.until.setText("dans 3 jours")
    qtbot.waitUntil(dialog.ahead.isVisible)
    assert "Off until" in dialog.ahead.text()
    dialog.until.setText("jamais de la vie")
    assert "No moment" in dialog.until.error()
    assert not dialog.ahead.isVisible()
    dialog.until.clear()
    assert dialog.until.error() == ""


def test_what_was_answered_is_kept_with_what_has_a_star(dialog, desktop, qtbot):
    topic = "https://forum.example/t/le-pain/12"
    source = desktop.source("Forum")
    desktop.arrive(source, desktop.article("Sujet", link=topic))
    item = desktop.ids()["Sujet"]
    desktop.office.write(items.star, item, True)
    feed = (
        "<rss version='2.0'><channel><title>F</title><item><guid>1</guid><description>Je suis d’accord.</description>"
    )
    feed += "<author>Léa</author></item></channel></rss>"
    desktop.web.pages[topic + ".rss"] = ("application/rss+xml", feed.encode())
    dialog.primary.click()
    qtbot.waitUntil(lambda: "ready to be read" in dialog.words.text())
    assert dialog.words.text().endswith("1 thread was kept with its answers.")
    kept = desktop.office.read(kept_threads.one, item)
    assert [answer.text for answer in kept.answers] == ["Je suis d’accord."]


def test_threads_are_left_out_when_not_wanted(dialog, desktop, qtbot):
    dialog.threads.setChecked(False)
    dialog.primary.click()
    qtbot.waitUntil(lambda: "2 items are ready" in dialog.words.text())
    assert "thread" not in dialog.words.text()


def test_it_says_how_much_stays_behind(dialog, desktop, qtbot):
    dialog.show_packed(Packed(500, 3, 0, (), left=1388))
    assert "1,388 others stay unread as they came" in dialog.words.text()
    dialog.show_packed(Packed(500, 3, 0, ()))
    assert "others" not in dialog.words.text()

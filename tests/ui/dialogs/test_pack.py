import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import articles
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
    qtbot.waitUntil(lambda: "2 unread items" in dialog.words.text())
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

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPointF, Qt, QTranslator
from PySide6.QtGui import QDropEvent

from cmdesk.domain.sources import NewSource
from cmdesk.store import items, sources
from cmdesk.ui import theme
from cmdesk.ui.dialogs.add_source import AddSource
from cmdesk.ui.panels.watchlist import WatchlistPanel
from cmdesk.ui.panels.watchlist.places import UNREAD, Place
from cmdesk.ui.words import speak


def titles(panel):
    return [panel.list.rows.at(place).title for place in range(panel.list.rows.rowCount())]


def test_without_a_source_it_says_what_it_is_for(desktop, qtbot):
    panel = WatchlistPanel(desktop)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(panel.welcome.isVisible)
    desktop.source("Carnet")
    qtbot.waitUntil(lambda: not panel.welcome.isVisible())


def test_choosing_a_place_lists_it(panel, qtbot):
    panel.tree.choose(Place("folder", "Presse"))
    qtbot.waitUntil(lambda: titles(panel) == ["Dix bûches", "Marché des Lices", "Le beurre renchérit"])
    assert panel.list.header.title.text() == "Presse"
    assert panel.list.header.sub.text() == "3"


def test_what_comes_in_appears_and_is_counted(panel, filled, qtbot):
    source = panel.known[0]
    filled.arrive(source.id, filled.article("Neuf", hours=0.1))
    qtbot.waitUntil(lambda: titles(panel)[0] == "Neuf")
    qtbot.waitUntil(lambda: panel.list.header.sub.text() == "6")


def test_reading_in_the_unread_view_keeps_the_place(panel, filled, qtbot):
    panel.tree.choose(UNREAD)
    qtbot.waitUntil(lambda: panel.list.rows.rowCount() == 5)
    panel.list.step(1)
    qtbot.waitUntil(lambda: filled.read_states()["Site en panne"])
    qtbot.waitUntil(lambda: panel.list.header.sub.text() == "4")
    assert panel.list.rows.rowCount() == 5
    assert panel.list.view.current_line().title == "Site en panne"


def test_an_item_that_went_leaves_an_empty_pane(panel, filled, qtbot):
    forum = next(row for row in panel.known if row.title == "Forum du quartier")
    panel.open(source=forum.id)
    qtbot.waitUntil(lambda: len(titles(panel)) == 2)
    panel.list.step(1)
    qtbot.waitUntil(lambda: panel.reading.page is not None)
    filled.office.write(sources.remove, forum.id)
    panel.refresh()
    qtbot.waitUntil(lambda: panel.reading.page is None)


def test_nothing_more_to_read_is_said(panel, filled, qtbot):
    filled.office.write(items.mark_read, list(filled.ids().values()))
    panel.refresh()
    qtbot.waitUntil(lambda: panel.list.rows.at(0).read)
    panel.next_unread()
    qtbot.waitUntil(lambda: filled.said == ["Nothing else is unread here"])


def test_what_is_unread_further_down_than_the_list_was_loaded_is_found(panel, filled, qtbot):
    """Nobody is told that all is read because of a page of the list."""
    source, (oldest, *others) = panel.known[0].id, range(items.PAGE + 20)
    filled.arrive(source, *(filled.article(f"Billet {number}", hours=200 - number) for number in (oldest, *others)))
    ids = filled.ids() | {row.title: row.id for row in filled.office.read(items.page, items.View(), None, 1000)}
    filled.office.write(items.mark_read, [number for title, number in ids.items() if title != "Billet 0"])
    panel.refresh()
    qtbot.waitUntil(lambda: panel.list.rows.rowCount() > 50 and all(row.read for row in panel.list.rows._rows))
    panel.next_unread()
    qtbot.waitUntil(lambda: panel.reading.page is not None and panel.reading.page.row.title == "Billet 0")
    assert filled.said == []


def test_an_address_dropped_on_it_is_looked_at(panel):
    data = QMimeData()
    data.setText("https://a.example/feed")
    actions = Qt.DropAction.CopyAction
    where, buttons, keys = QPointF(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    panel.dropEvent(QDropEvent(where, actions, data, buttons, keys))
    assert panel.window().findChild(AddSource).field.text() == "https://a.example/feed"


@pytest.fixture
def french(qapp):
    speak(qapp, "fr")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale.c())


def test_language_and_light_are_switched_live(panel, qapp, qtbot, french):
    panel.list.step(1)
    qtbot.waitUntil(lambda: panel.reading.page is not None)
    before = panel.reading.body.document().toHtml()
    theme.apply(qapp, "dark", 1.2, still=True)
    assert panel.reading.body.document().toHtml() != before
    assert not panel.grab().isNull()
    speak(qapp, "en")
    qtbot.waitUntil(lambda: panel.tree.header.title.text() == "Watchlist")


def test_a_watched_page_that_did_not_change_says_so(panel, filled, qtbot):
    new = NewSource("https://ouest.example/prix", "Prix", kind="page")
    ((page,), _) = filled.office.write(sources.add, [new], filled.now())
    panel.open(source=page)
    qtbot.waitUntil(lambda: panel.list.nothing.title.text() == "No change yet")

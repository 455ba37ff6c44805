from cmdesk.domain.reputation import Slice
from cmdesk.store import queries
from cmdesk.ui.panels.watchlist.places import MENTIONS, UNREAD, Place
from tests.ui.panels.watchlist.test_panel import titles


def test_an_item_is_opened_from_elsewhere_even_where_the_list_does_not_hold_it(panel, filled, qtbot):
    panel.tree.choose(MENTIONS)
    qtbot.waitUntil(lambda: panel.list.rows.rowCount() == 0)
    panel.open(item=filled.ids()["Bruncher"])
    qtbot.waitUntil(lambda: panel.reading.page is not None and panel.reading.page.row.title == "Bruncher")


def test_a_source_is_opened_from_elsewhere(panel, qtbot):
    forum = next(row for row in panel.known if row.title == "Forum du quartier")
    panel.open(source=forum.id)
    qtbot.waitUntil(lambda: titles(panel) == ["Site en panne", "Bruncher"])
    assert panel.tree.place == Place("source", id=forum.id)


def test_the_folder_of_a_source_is_shown(panel, qtbot):
    local, loose = (next(one.id for one in panel.known if one.title == name) for name in ("Rennes à table", "Carnet"))
    panel.open(folder=local)
    qtbot.waitUntil(lambda: panel.tree.place == Place("folder", "Presse/Locale"))
    panel.open(folder=loose)
    qtbot.waitUntil(lambda: panel.tree.place == Place("unread"))


def test_a_query_is_tried_in_the_list(panel, qtbot):
    panel.queries.expression.field.setText("panne OU beurre")
    panel.queries.attempt.click()
    qtbot.waitUntil(lambda: titles(panel) == ["Site en panne", "Le beurre renchérit"])
    panel.tree.view.choose(UNREAD)
    qtbot.waitUntil(lambda: panel.list.rows.rowCount() == 5)


def test_a_query_and_a_figure_are_opened_from_elsewhere(panel, filled, qtbot):
    filled.office.do(filled.office.desk.add_query("Beurre", "beurre", notify=False))
    (known,) = filled.office.read(queries.rows, filled.now())
    panel.open(query=known.query.id)
    qtbot.waitUntil(lambda: panel.list.place == Place("query", "Beurre", known.query.id))
    qtbot.waitUntil(lambda: titles(panel) == ["Le beurre renchérit"])
    panel.open(figure=1, **Slice(known.query.id).numbers())
    qtbot.waitUntil(lambda: panel.list.place.kind == "figure")


def test_another_list_leaves_what_was_read(panel, qtbot):
    panel.list.step(1)
    qtbot.waitUntil(lambda: panel.reading.page is not None)
    panel.tree.choose(MENTIONS)
    qtbot.waitUntil(lambda: panel.reading.page is None)

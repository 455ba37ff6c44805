from cmdesk.ui.panels.people.list import line_of


def test_a_row_says_who_where_and_when(panel):
    row = panel.column.rows.at(panel.column.rows.place_of(3))
    line = line_of(row, panel.host.now())
    assert (line.name, line.network, line.about) == ("Paul", "mail", "paul@b.example")


def test_a_card_that_is_not_loaded_is_shown_without_its_row(panel, qtbot):
    panel.column.field.setText("marchand")
    qtbot.waitUntil(lambda: panel.column.rows.rowCount() == 2)
    panel.column.show_person(3)
    qtbot.waitUntil(lambda: panel.sheet.card is not None and panel.sheet.card.id == 3)


def test_nobody_found_is_not_nobody_known(panel, qtbot):
    panel.column.field.setText("xyz")
    qtbot.waitUntil(lambda: panel.column.rows.rowCount() == 0)
    assert not panel.column.is_empty()

from cmdesk.store.tables import ledger_line, reception


def test_a_line_of_the_ledger_points_to_nothing_that_could_take_it_away():
    assert not ledger_line.foreign_keys
    assert {key.column.table.name for key in reception.foreign_keys} == {"delivery"}

from cmdesk.store.export_tables import AS_JSON, AS_LINES


def test_each_table_has_a_file_of_its_own():
    assert AS_JSON.keys().isdisjoint(AS_LINES)
    tables = [table.name for each in (AS_JSON, AS_LINES) for table in each.values()]
    assert len(tables) == len(set(tables))


def test_files_are_called_by_what_is_in_them():
    assert AS_JSON["labels"].name == "label"
    assert AS_JSON["timetable"].name == "timetable"
    assert AS_LINES["ledger_lines"].name == "ledger_line"
    assert AS_LINES["journal"].name == "journal"

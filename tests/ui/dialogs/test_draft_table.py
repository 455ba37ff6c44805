import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cmdesk.domain.draft_table import Column
from cmdesk.store import drafts, letting_go, outbox_rows
from cmdesk.ui.dialogs.draft_table import DraftTableDialog
from cmdesk.ui.dialogs.draft_table_model import COLUMNS

TEXT, WHEN, ACCOUNTS = (COLUMNS.index(each) for each in (Column.TEXT, Column.WHEN, Column.ACCOUNTS))


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1400, 800)
    made.show()
    return made


@pytest.fixture
def account(room):
    return room.account("mastodon", "@fournil")


def start(room, text, account, hour=""):
    made = room.office.write(drafts.start, text, [account], room.now())
    if hour:
        room.office.write(drafts.plan_time, made, hour, "Europe/Paris")
    return made


def opened(room, window) -> DraftTableDialog:
    dialog = DraftTableDialog(window, room)
    dialog.open()
    room.until(lambda: dialog._drafts is not None and dialog._accounts is not None)
    return dialog


def kept(room, draft):
    return room.office.read(drafts.one, draft)


def test_each_change_is_kept_at_once_and_nothing_is_scheduled(qtbot, room, window, account):
    draft = start(room, "Un", account)
    dialog = opened(room, window)
    assert dialog.table.rowCount() == 1
    dialog.table.write({(0, TEXT): "Un et demi", (0, WHEN): "24/12/2030 08:00"})
    room.until(lambda: kept(room, draft).text == "Un et demi")
    assert kept(room, draft).due_wall == "2030-12-24T08:00"
    assert room.office.read(outbox_rows.rows) == []
    assert dialog.told.text() == "2 cells changed"


def test_an_account_that_nobody_knows_is_named_and_its_row_kept(room, window, account):
    draft = start(room, "Un", account)
    dialog = opened(room, window)
    dialog.table.write({(0, TEXT): "Deux", (0, ACCOUNTS): "@fournil, @nobody"})
    assert dialog.told.text() == "Not understood: “@fournil, @nobody”. 1 cell stays as it was"
    assert dialog.table.said(0, ACCOUNTS) == "@fournil"
    room.until(lambda: kept(room, draft).text == "Deux")
    dialog.table.write({(0, ACCOUNTS): "", (9, TEXT): "past the end"})
    assert dialog.told.text() == "1 cell was not understood and stays as it was"


def test_the_last_change_is_taken_back_by_key_and_all_of_them_at_the_end(qtbot, room, window, account):
    draft = start(room, "Un", account)
    dialog = opened(room, window)
    for text in ("Deux", "Trois"):
        dialog.table.write({(0, TEXT): text})
        room.until(lambda text=text: kept(room, draft).text == text)
    room.until(lambda: len(dialog._done) == 2)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    room.until(lambda: kept(room, draft).text == "Deux")
    assert dialog.table.said(0, TEXT) == "Deux"
    dialog.reject()
    assert room.told[-1] == "1 cell changed"
    room.undo()
    room.until(lambda: kept(room, draft).text == "Un")


def test_dates_are_shifted_and_words_replaced(room, window, account):
    first = start(room, "Noël", account, "2030-12-24T08:00")
    second = start(room, "Noël encore", account)
    dialog = opened(room, window)
    dialog.view.selectAll()
    dialog.days.setValue(-3)
    dialog.shift.click()
    room.until(lambda: kept(room, first).due_wall == "2030-12-21T08:00")
    dialog.sought.setText("Noël")
    dialog.instead.setText("Pâques")
    dialog.replace.click()
    room.until(lambda: kept(room, second).text == "Pâques encore")
    dialog.replace.click()
    assert dialog.told.text() == "It does not occur there"
    only = dialog.view.selectionModel().SelectionFlag.ClearAndSelect
    dialog.view.selectionModel().select(dialog.table.index(1, TEXT), only)
    dialog.shift.click()
    assert dialog.told.text() == "No date is chosen"


def test_what_was_scheduled_meanwhile_stays_and_is_told(room, window, account):
    draft = start(room, "Un", account)
    dialog = opened(room, window)
    room.office.write(letting_go.send, draft, {account: "key"}, room.now(), due=None, not_before=room.now())
    dialog.table.write({(0, TEXT): "Trop tard"})
    room.until(lambda: dialog.pages.currentWidget() is dialog.empty)
    assert kept(room, draft).text == "Un"
    assert "scheduled meanwhile" in dialog.told.text()
    dialog.undo()  # there is nothing to take back


def test_words_that_are_wrong_are_marked_where_they_are_seen(room, window, account):
    start(room, "Nous avons cuit une brioche au boeuuf ce matin dans le four du village.", account)
    dialog = opened(room, window)
    room.until(lambda: dialog.table.fault(0, Column.TEXT) is not None)
    assert dialog.table.fault(0, Column.TEXT).kind == "warning"


def test_what_stands_against_the_cell_with_the_focus_is_said(room, window, account):
    start(room, "", account)
    start(room, "Bien", account)
    dialog = opened(room, window)
    dialog.view.setCurrentIndex(dialog.table.index(1, TEXT))
    assert dialog.told.text() == ""
    dialog.view.setCurrentIndex(dialog.table.index(0, TEXT))
    assert dialog.told.text() == "There is no text yet"


def test_nothing_to_change_says_so(room, window):
    dialog = opened(room, window)
    assert dialog.pages.currentWidget() is dialog.empty


def test_a_thousand_rows_are_shown_and_changed_without_looking_at_each(room, window, account):
    for number in range(1_000):
        start(room, f"Fournée {number}", account)
    dialog = opened(room, window)
    assert dialog.table.rowCount() == 1_000
    dialog.view.grab()
    assert len(dialog.table._faults) < 100  # only what is seen is checked
    assert dialog.table.write({(row, TEXT): f"Pain {row}" for row in range(1_000)}) == 1_000
    room.until(lambda: len(dialog._done) == 1)
    assert {text[:4] for text in (each.text for each in room.office.read(drafts.page))} == {"Pain"}


def test_accounts_of_one_name_are_told_apart_and_none_is_lost(room, window, account):
    other = room.account("bluesky", "@fournil")
    draft = room.office.write(drafts.start, "Un", [account, other], room.now())
    dialog = opened(room, window)
    assert dialog.table.said(0, ACCOUNTS) == "@fournil (mastodon), @fournil (bluesky)"
    dialog.table.write({(0, ACCOUNTS): dialog.table.said(0, ACCOUNTS), (0, TEXT): "Deux"})
    room.until(lambda: kept(room, draft).text == "Deux")
    assert {one.account_id for one in kept(room, draft).variants} == {account, other}


def test_buttons_are_as_tall_as_the_fields_beside_them(room, window, account):
    start(room, "pain", account)
    dialog = opened(room, window)
    assert {each.height() for each in (dialog.sought, dialog.replace, dialog.days, dialog.shift)} == {32}
    dialog.reject()

from cmdesk.store import drafts
from cmdesk.ui.dialogs.account import AccountDialog
from tests.ui.panels.drafts.test_panel import begin


def test_what_the_editor_asks_for_is_done_by_its_room(room):
    panel = begin(room, "Du pain")
    editor = panel.editor
    editor.item_asked.emit(7)
    assert room.opened[-1] == ("watchlist", {"item": 7})
    editor.connect_asked.emit()
    (dialog,) = panel.window().findChildren(AccountDialog)
    dialog.reject()
    editor.remove_asked.emit()
    room.until(lambda: room.office.read(drafts.page) == [])


def test_a_sign_in_is_asked_for_the_account_that_needs_it(room):
    one = room.account("mastodon", "@fournil")
    panel = begin(room, "Du pain")
    room.until(panel.publishers)
    panel.editor.sign_in_asked.emit(one)
    (dialog,) = panel.window().findChildren(AccountDialog)
    assert dialog.account is not None
    assert dialog.account.id == one
    dialog.reject()

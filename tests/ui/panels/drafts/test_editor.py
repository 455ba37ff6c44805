import pytest
from PySide6.QtCore import Qt

from cmdesk.domain.outbox import OutboxRow, State
from cmdesk.domain.troubles import Problem
from cmdesk.store import accounts, drafts
from cmdesk.ui.panels.drafts.checks import Check, Remedy
from cmdesk.ui.panels.drafts.chips import AccountChip
from cmdesk.ui.panels.drafts.editor import Editor
from cmdesk.ui.panels.drafts.foot import Standing


@pytest.fixture
def editor(room, qtbot):
    one = room.account("mastodon", "@fournil")
    made = room.office.write(drafts.start, "pain", [one], room.now())
    editor = Editor(room)
    qtbot.addWidget(editor)
    editor.show()
    editor.show_draft(room.office.read(drafts.one, made))
    editor.show_accounts({row.id: row for row in room.office.read(accounts.every)})
    yield editor
    editor.keeper.flush()
    room.settle()


def in_state(room, editor, state):
    """As if that had become of the draft."""
    account_id = editor.chosen_accounts()[0].id
    sent = OutboxRow(
        1, account_id, "@fournil", "mastodon", editor.draft.id, None, "pain", state, None, None, 1, "", "", room.now()
    )
    editor.show_sends([sent], [sent])


@pytest.mark.parametrize(
    ("state", "standing"),
    [
        (State.QUEUED, Standing.SCHEDULED),
        (State.SENDING, Standing.LEAVING),
        (State.SENT, Standing.SENT),
        (State.FAILED, Standing.PROBLEM),
        (State.UNSURE, Standing.PROBLEM),
        (State.MISSED, Standing.PROBLEM),
        (State.HELD, Standing.PROBLEM),
        (State.CANCELLED, Standing.WRITING),
    ],
)
def test_only_what_waits_for_nothing_can_be_written(room, editor, state, standing):
    in_state(room, editor, state)
    assert editor.standing() is standing
    assert editor.writing.area.isReadOnly() is (standing is not Standing.WRITING)
    assert editor.checks.isHidden() is (standing is not Standing.WRITING)
    assert editor.sends.isHidden() is (state is State.CANCELLED)


def test_the_title_is_the_first_line_as_it_is_typed(editor):
    editor.writing.area.insert(" chaud\nà midi")
    assert editor.title.text() == "pain chaud"
    assert editor.saved.said() == "Saving"


def test_a_page_that_was_just_begun_shows_no_error(room, editor):
    made = room.office.write(drafts.start, "", [one.id for one in editor.chosen_accounts()], room.now())
    editor.show_draft(room.office.read(drafts.one, made))
    editor.show_standing()
    (hint,) = editor.checks._shown
    assert (hint.kind, hint.remedy) == ("note", None)
    assert not editor.foot.primary.isEnabled()
    editor.writing.area.insert("p")
    assert editor.foot.primary.isEnabled()
    editor.writing.area.set_text("")
    assert editor.checks._shown[0].kind == "error"


def test_saved_is_said_with_the_hour(room, editor):
    editor.writing.area.insert(" chaud")
    room.until(lambda: editor.saved.said().startswith("Saved at"))


def test_what_cannot_be_saved_is_told_and_kept(room, editor, monkeypatch):
    def full(*arguments):
        raise Problem("disk-full", path="here")

    monkeypatch.setattr(drafts, "save", full)
    editor.writing.area.insert(" chaud")
    editor.keeper.flush()
    room.until(lambda: room.complaints)
    assert editor.saved.said() == "Not saved yet"
    assert editor.writing.common() == "pain chaud"


def test_each_remedy_leads_somewhere(editor):
    asked = []
    editor.connect_asked.connect(lambda: asked.append("connect"))
    editor.sign_in_asked.connect(lambda one: asked.append(("sign in", one)))
    editor.delivery_asked.connect(lambda one: asked.append(("see", one)))
    for check in (
        Check("error", "", Remedy.CONNECT),
        Check("warning", "", Remedy.SIGN_IN, 7),
        Check("warning", "", Remedy.SEE_DELIVERY, 9),
    ):
        editor.checks.asked.emit(check)
    assert asked == ["connect", ("sign in", 7), ("see", 9)]
    editor.checks.asked.emit(Check("error", "", Remedy.SHORTEN, editor.chosen_accounts()[0].id))
    assert editor.writing.tabs.currentIndex() == 1


def test_the_choice_of_accounts_is_kept_for_the_next_draft(room, editor):
    editor.chips.changed.emit(())
    editor.keeper.flush()
    room.until(lambda: room.office.read(drafts.one, editor.draft.id).variants == ())
    assert room.settings.layout["drafts/accounts"] == []
    assert editor.first_error()


def test_how_far_a_draft_is_is_said_only_while_it_is_one(room, editor):
    assert editor.traits.stage.isVisible()
    in_state(room, editor, State.QUEUED)
    assert not editor.traits.stage.isVisible()
    assert editor.traits.pillar.isVisible()
    editor.show_sends([], [])
    assert editor.traits.stage.isVisible()


def test_tab_goes_through_it_as_it_is_read_accounts_that_came_later_too(editor, qtbot):
    editor.activateWindow()
    editor.writing.area.setFocus()
    met = []
    for _ in range(5):
        qtbot.keyClick(editor.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        met.append(editor.focusWidget())
    chips = [one for one in met if isinstance(one, AccountChip)]
    assert chips == [met[2]]  # the tab of the text, a way to connect one more, and the account
    assert chips[0].account.name == "@fournil"

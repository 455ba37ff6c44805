from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.draft_table import Column
from cmdesk.store import draft_table, drafts, letting_go, twins
from cmdesk.ui.dialogs.begin_twin import BeginTwin
from cmdesk.ui.panels.drafts import doors, remedies
from cmdesk.ui.panels.drafts.checks import Check, Remedy
from cmdesk.ui.panels.drafts.twin import SideBySide, of_accounts
from tests.ui.panels.drafts.test_checks import account
from tests.ui.panels.drafts.test_panel import begin


@pytest.fixture
def pair(room):
    """A French text and its English twin, which is still empty."""
    french, english = room.account("mastodon", "@fournil"), room.account("bluesky", "bakery.bsky", 30)
    panel = begin(room, "Les bûches sont là")
    panel.editor.chips.changed.emit((french,))
    doors.begin_twin(panel)
    dialog = room.until(lambda: next(iter(panel.window().findChildren(BeginTwin)), None))
    dialog.ticks[english].setChecked(True)
    room.until(dialog.isVisible)
    dialog.primary.click()
    room.until(lambda: panel.editor.twin.draft is not None)
    panel.english = english
    return panel


def said(panel):
    return [check.sentence for check in panel.editor._found()]


def test_the_two_stand_side_by_side_each_with_its_counter_and_accounts(room, pair):
    twin = pair.editor.twin
    assert twin.isVisible()
    room.until(lambda: pair.columns.is_folded())  # two columns want the room
    assert twin.name.said() == "English"
    assert twin.chips.chosen() == (pair.english,)
    assert "English: nothing is written yet" in said(pair)
    twin.writing.area.insert("The Yule logs are here, come and taste them")
    assert twin.writing._counter_of[pair.english].over()
    assert any("too many" in check.sentence for check in twin.checks._shown)
    assert "English: nothing is written yet" not in said(pair)
    number = twin.draft.id
    room.until(lambda: room.office.read(drafts.one, number).text.startswith("The Yule logs"))
    assert room.office.read(drafts.one, pair.editor.draft.id).text == "Les bûches sont là"


def test_what_a_table_changed_in_the_other_version_is_not_written_over(room, pair):
    twin = pair.editor.twin
    twin.writing.area.insert("The Yule logs are here")
    room.until(lambda: not twin.keeper.is_busy())
    changes = {(twin.draft.id, Column.TEXT): "Our Yule logs are out"}
    room.office.write(draft_table.put, changes, room.now())
    pair.reader.again()  # as the table does when it is closed
    room.until(lambda: twin.writing.common() == "Our Yule logs are out")


def test_both_texts_are_on_their_way_into_the_file_at_once(room, pair):
    """A window that closes does not come back to write the second when the first is written."""
    editor = pair.editor
    editor.twin.writing.area.insert("The Yule logs are here")
    editor.writing.area.insert(" !")
    pair.flush()
    assert not editor.twin.keeper._waiting
    assert not editor.keeper._waiting


def test_a_version_that_is_older_than_the_other_is_told(room, pair):
    twin = pair.editor.twin
    twin.writing.area.insert("The Yule logs are here")
    room.until(lambda: not twin.keeper.is_busy())
    assert not [one for one in said(pair) if "same" in one]
    room.clock.pass_(minutes=30)
    pair.editor.writing.area.insert(" !")
    room.until(lambda: not pair.editor.keeper.is_busy())
    room.until(lambda: [one for one in said(pair) if "does it still say the same" in one])
    remedies.do(pair.editor, Check("note", "", Remedy.TWIN))
    twin.writing.area.insert(".")
    room.until(lambda: not [one for one in said(pair) if "same" in one])


def test_going_to_the_other_loses_nothing_that_was_typed_in_it(room, pair):
    first, number = pair.editor.draft.id, pair.editor.twin.draft.id
    pair.editor.twin.writing.area.insert("The Yule logs are here")
    pair.editor.twin.go.click()
    room.until(lambda: pair.editor.draft.id == number)
    assert pair.editor.writing.common() == "The Yule logs are here"
    room.until(lambda: pair.editor.twin.draft is not None and pair.editor.twin.draft.id == first)
    assert pair.editor.twin.writing.common() == "Les bûches sont là"


def test_an_account_that_speaks_another_language_is_told(room, pair):
    pair.editor.chips.changed.emit((pair.english,))
    room.until(lambda: [one for one in said(pair) if one == "bakery.bsky speaks English; this text is in Français"])
    assert of_accounts("en", [1], {1: account(1)}, {1: "en"}) == []
    assert of_accounts("", [1], {1: account(1)}, {1: "en"}) == []


def test_what_is_on_its_way_is_not_changed_here(room, pair):
    number = pair.editor.twin.draft.id
    pair.editor.twin.writing.area.insert("The Yule logs are here")
    room.until(lambda: room.office.read(drafts.one, number).text)
    later = room.now() + timedelta(days=1)
    room.office.write(letting_go.send, number, {pair.english: "k"}, room.now(), due=later, not_before=later)
    pair.editor.twin._take(pair.editor.draft.id, room.office.read(drafts.one, number))
    room.until(lambda: pair.editor.twin.writing.area.isReadOnly())


def test_two_versions_are_parted(room, pair):
    first = pair.editor.draft.id
    pair.editor.twin.leave.click()
    room.until(lambda: pair.editor.twin.draft is None and pair.editor.draft.twin_id is None)
    assert not pair.editor.twin.isVisible()
    assert room.office.read(twins.other, first) is None


def test_the_columns_stand_under_each_other_where_there_is_no_room(qtbot):
    both = SideBySide(QWidget(), QWidget())
    qtbot.addWidget(both)
    both.show()
    both.resize(1000, 300)
    qtbot.waitUntil(lambda: both._box.direction() is both._box.Direction.LeftToRight)
    both.resize(480, 300)
    qtbot.waitUntil(lambda: both._box.direction() is both._box.Direction.TopToBottom)

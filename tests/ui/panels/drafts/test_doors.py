from datetime import timedelta

from cmdesk.store import drafts
from cmdesk.ui.dialogs.deleted_drafts import DeletedDrafts
from cmdesk.ui.dialogs.house_words import HouseWordsDialog
from cmdesk.ui.dialogs.versions import VersionsDialog
from cmdesk.ui.panels.drafts import doors
from tests.ui.panels.drafts.test_panel import begin


def opened(room, panel, kind):
    room.until(lambda: panel.window().findChildren(kind))
    return panel.window().findChildren(kind)[0]


def test_an_earlier_version_comes_back_into_the_editor(room):
    panel = begin(room, "Un pain")
    panel.editor.keeper.flush()
    room.settle()
    room.clock.pass_(minutes=10)
    panel.editor.writing.area.set_text("")
    panel.editor.writing.area.insert("Deux gâteaux")
    doors.show_versions(panel)
    dialog = opened(room, panel, VersionsDialog)
    room.until(lambda: dialog.chosen() is not None)
    assert dialog.chosen().text == "Un pain"
    dialog.primary.click()
    room.until(lambda: panel.editor.writing.area.text() == "Un pain")
    assert room.office.read(drafts.one, panel.editor.draft.id).text == "Un pain"


def test_a_deleted_draft_is_brought_back(room):
    room.office.write(drafts.start, "autre", [], room.now() - timedelta(hours=1))
    panel = begin(room, "à jeter")
    draft_id = panel.editor.draft.id
    panel.remove()
    room.until(lambda: room.undo)
    doors.show_deleted(panel)
    dialog = opened(room, panel, DeletedDrafts)
    room.until(lambda: dialog.lines.rowCount() == 1)
    dialog.list.step(1)
    dialog.primary.click()
    room.until(lambda: panel.editor.draft is not None and panel.editor.draft.id == draft_id)


def test_the_words_of_the_house_can_be_edited(room):
    panel = begin(room)
    doors.edit_words(panel)
    opened(room, panel, HouseWordsDialog).close()


def test_there_are_no_versions_without_a_draft(room):
    panel = room.show()
    doors.show_versions(panel)
    room.settle()
    assert not panel.window().findChildren(VersionsDialog)

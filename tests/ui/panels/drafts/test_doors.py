from datetime import timedelta

from cmdesk.store import drafts, post_templates
from cmdesk.ui.dialogs.deleted_drafts import DeletedDrafts
from cmdesk.ui.dialogs.fill_template import FillTemplate
from cmdesk.ui.dialogs.house_words import HouseWordsDialog
from cmdesk.ui.dialogs.import_posts import ImportPosts
from cmdesk.ui.dialogs.post_templates import PostTemplatesDialog
from cmdesk.ui.dialogs.versions import VersionsDialog
from cmdesk.ui.panels.drafts import doors
from cmdesk.ui.panels.drafts.schedule import TimeDialog
from cmdesk.ui.widgets import Text
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


def test_a_table_comes_in_and_its_first_draft_is_shown(room, tmp_path):
    panel = begin(room)
    (tmp_path / "posts.csv").write_text("Text,Posting Time\nBûches,2026-12-24 08:00\n", encoding="utf-8")
    doors.import_from(panel, tmp_path / "posts.csv")
    dialog = opened(room, panel, ImportPosts)
    room.until(dialog.primary.isEnabled)
    dialog.primary.click()
    room.until(lambda: panel.editor.draft is not None and panel.editor.draft.text == "Bûches")


def test_drafts_go_out_in_the_columns_of_another_program(room, tmp_path):
    room.office.write(drafts.start, "Bûches", [], room.now())
    panel = room.show()
    doors.export_to(panel, "Buffer", tmp_path / "out.csv")
    room.until(lambda: room.told)
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()[0] == "Text,Image URL,Tags,Posting Time"


def test_a_draft_is_made_from_an_item_with_its_credit(room):
    panel = room.show()
    room.office.connect()
    room.office.network.arrives("Le fournil ouvre la nuit de Noël.", room.now())
    room.office.do(room.office.desk.sync())
    (item,) = room.office.read(lambda db: db.exec_driver_sql("SELECT id FROM item").scalars().all())
    panel.open(item=item)
    room.until(lambda: panel.editor.draft is not None and "nuit de Noël" in panel.editor.writing.area.text())
    assert panel.editor.draft.about_id == item
    panel.open(item=999)
    room.until(lambda: room.told)


def test_a_post_is_kept_as_a_template_and_a_draft_begun_from_it(room):
    panel = begin(room, "Un pain le {{ date }}")
    before = panel.editor.draft.id
    panel.editor.tools.template_asked.emit()
    dialog = opened(room, panel, PostTemplatesDialog)
    assert dialog.text.text() == "Un pain le {{ date }}"
    dialog.name.setText("Pain")
    dialog.quiet.click()
    room.until(lambda: room.office.read(post_templates.every))
    room.until(lambda: dialog._shown.id)
    dialog.primary.click()
    form = opened(room, panel, FillTemplate)
    form.fields["date"].setText("4 décembre")
    form.primary.click()
    room.until(lambda: panel.editor.draft.id != before)
    assert panel.editor.writing.area.text() == "Un pain le 4 décembre"


def test_who_chooses_an_hour_hears_what_the_past_posts_show(room):
    room.account("mastodon", "@fournil")
    panel = begin(room, "Un pain")
    panel.schedule()
    dialog = opened(room, panel, TimeDialog)
    room.until(lambda: [one for one in dialog.findChildren(Text) if "0 of 20 posts" in one.said()])
    dialog.close()

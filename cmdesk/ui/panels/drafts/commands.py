"""What can be done in the drafts room now."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from cmdesk.ui.panels.base import Command
from cmdesk.ui.panels.drafts import doors
from cmdesk.ui.panels.drafts.foot import Standing
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.drafts.panel import DraftsPanel


def commands_of(panel: "DraftsPanel") -> Sequence[Command]:
    """For the keys of the window and for its palette."""
    found = [
        Command("drafts.new", tr("New draft"), panel.begin, "Ctrl+N", "write"),
        Command("drafts.next", tr("Next draft"), partial(panel.left.step, 1), "j", "down"),
        Command("drafts.previous", tr("Previous draft"), partial(panel.left.step, -1), "k", "up"),
        Command("drafts.outbox", tr("Open the outbox"), lambda: panel.open(outbox=1), "", "outbox"),
        Command(
            "drafts.words",
            tr("Words of the house and checks…"),
            partial(doors.edit_words, panel),
            "",
            "book",
        ),
        Command("drafts.board", tr("Show the board"), partial(doors.show_board, panel), "b", "table"),
        Command("drafts.media_library", tr("Library of files…"), partial(doors.show_library, panel), "", "image"),
        Command("drafts.snippets", tr("Snippets, signatures, hashtags…"), panel.editor.tools.edit_pieces, "", "saved"),
        Command(
            "drafts.templates",
            tr("New from a template…"),
            lambda: doors.show_templates(panel),
            "Ctrl+Shift+N",
            "copy",
        ),
        Command("drafts.import", tr("Import posts…"), partial(doors.import_posts, panel), "", "import"),
        Command("drafts.export", tr("Export the drafts…"), partial(doors.export_posts, panel), "", "export"),
        Command(
            "drafts.table",
            tr("Edit the drafts in a table…"),
            partial(doors.show_table, panel),
            "Ctrl+Shift+T",
            "table",
        ),
        Command(
            "drafts.elsewhere",
            tr("What we said elsewhere…"),
            partial(doors.show_elsewhere, panel),
            "",
            "history",
        ),
        Command(
            "drafts.archive",
            tr("Import an archive…"),
            partial(doors.import_archive, panel),
            "",
            "import",
        ),
        Command("drafts.deleted", tr("Deleted drafts…"), partial(doors.show_deleted, panel), "", "bin"),
        Command("accounts.connect", tr("Connect an account"), lambda: panel.connect_account(), "", "add"),
    ]
    if panel.pages.currentWidget() is panel.editor and panel.editor.draft is not None:
        if panel.editor.standing() is Standing.WRITING:
            found += _writing(panel)
        if panel.editor.standing() is Standing.SCHEDULED:
            found.append(Command("drafts.change", tr("Take back and change"), panel.take_back, "", "undo"))
        found += _of_draft(panel)
    return found


def _writing(panel: "DraftsPanel") -> list[Command]:
    """While the draft can be changed."""
    editor, tools, traits = panel.editor, panel.editor.tools, panel.editor.traits
    send = tr("Schedule") if editor.foot.planned is not None else tr("Send now")
    return [
        Command("drafts.send", send, panel.send, "Ctrl+Return", "send"),
        Command("drafts.time", tr("Choose a time…"), panel.schedule, "Ctrl+T", "clock"),
        Command("drafts.poll", tr("Ask a poll"), partial(_begin_poll, panel), "", "bars"),
        Command("drafts.attach", tr("Attach files"), editor.attachments.choose_files, "Ctrl+Shift+A", "attach"),
        Command("drafts.comment", tr("Write a first comment"), partial(_begin_comment, panel), "", "comment"),
        Command("drafts.options", tr("Choose who sees it, a warning…"), partial(_show_options, panel), "", "sliders"),
        Command("drafts.emoji", tr("Insert an emoji"), tools.ask_emoji, "Ctrl+E", "emoji"),
        Command("drafts.piece", tr("Insert a snippet, a signature or hashtags"), tools.ask_piece, "Ctrl+J", "saved"),
        Command("drafts.starter", tr("Begin a conversation"), tools.ask_starter, "", "idea"),
        Command("drafts.link", tr("Link with its origin"), tools.ask_link, "", "linked"),
        Command("drafts.thread", tr("Cut into a thread"), tools.cut, "", "split"),
        Command("drafts.stage", tr("Say how far it is"), traits.ask_stage, "", "write"),
        Command("drafts.pillar", tr("Say to which pillar it belongs"), traits.pillar.click, "", "flag"),
        Command("drafts.campaign", tr("Say to which campaign it belongs"), traits.campaign.click, "", "target"),
        Command("drafts.language", tr("Say in which language it is"), traits.ask_language, "", "translate"),
    ]


def _of_draft(panel: "DraftsPanel") -> list[Command]:
    """Whatever became of it."""
    assert panel.editor.draft is not None
    found = [
        Command("drafts.versions", tr("Versions of this draft"), partial(doors.show_versions, panel), "", "history")
    ]
    if panel.editor.draft.twin_id is None:
        twin = tr("The same in another language…")
        found.append(Command("drafts.twin", twin, partial(doors.begin_twin, panel), "", "translate"))
    keep = partial(doors.keep_as_template, panel)
    title = tr("Show the preview") if panel.columns.is_folded() else tr("Fold the preview")
    return [
        *found,
        Command("drafts.template", tr("Keep the post as a template…"), keep, "", "copy"),
        Command("drafts.delete", tr("Delete the draft"), panel.remove, "", "bin"),
        Command("drafts.preview", title, panel.turn_preview, "Ctrl+P", "side"),
    ]


def _begin_poll(panel: "DraftsPanel") -> None:
    if not panel.editor.choices.start_poll():
        panel.host.tell(tr("None of the accounts that it is for takes a poll"))


def _begin_comment(panel: "DraftsPanel") -> None:
    if not panel.editor.sequel.begin():
        panel.host.tell(tr("Nobody can comment below a post where this one goes"))


def _show_options(panel: "DraftsPanel") -> None:
    if not panel.editor.choices.start_choosing():
        panel.host.tell(tr("There is nothing to choose where this one goes"))

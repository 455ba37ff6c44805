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
        Command("drafts.new", tr("New draft"), panel.begin, "Ctrl+N", "write", (tr("post"), tr("publish"))),
        Command("drafts.next", tr("Next draft"), partial(panel.left.step, 1), "j", "down"),
        Command("drafts.previous", tr("Previous draft"), partial(panel.left.step, -1), "k", "up"),
        Command("drafts.outbox", tr("Open the outbox"), lambda: panel.open(outbox=1), "", "outbox"),
        Command(
            "drafts.words",
            tr("Words of the house and checks…"),
            partial(doors.edit_words, panel),
            "",
            "book",
            (tr("dictionary"),),
        ),
        Command("drafts.board", tr("Show the board"), partial(doors.show_board, panel), "b", "table", (tr("ideas"),)),
        Command("drafts.media_library", tr("Library of files…"), partial(doors.show_library, panel), "", "image"),
        Command("drafts.snippets", tr("Snippets, signatures, hashtags…"), panel.editor.tools.edit_pieces, "", "saved"),
        Command(
            "drafts.templates",
            tr("New from a template…"),
            lambda: doors.show_templates(panel),
            "Ctrl+Shift+N",
            "copy",
            (tr("templates"), tr("variables")),
        ),
        Command(
            "drafts.import", tr("Import posts…"), partial(doors.import_posts, panel), "", "import", ("csv", "xlsx")
        ),
        Command("drafts.export", tr("Export the drafts…"), partial(doors.export_posts, panel), "", "export", ("csv",)),
        Command(
            "drafts.table",
            tr("Edit the drafts in a table…"),
            partial(doors.show_table, panel),
            "Ctrl+Shift+T",
            "table",
            (tr("bulk"), tr("spreadsheet")),
        ),
        Command(
            "drafts.elsewhere",
            tr("What we said elsewhere…"),
            partial(doors.show_elsewhere, panel),
            "",
            "history",
            (tr("past posts"), tr("archives")),
        ),
        Command(
            "drafts.archive",
            tr("Import an archive…"),
            partial(doors.import_archive, panel),
            "",
            "import",
            ("mastodon", "facebook", "instagram", "wordpress", "youtube", "disqus", "mbox"),
        ),
        Command("drafts.deleted", tr("Deleted drafts…"), partial(doors.show_deleted, panel), "", "bin", (tr("trash"),)),
        Command("accounts.connect", tr("Connect an account"), lambda: panel.connect_account(), "", "add"),
    ]
    if panel.pages.currentWidget() is panel.editor and panel.editor.draft is not None:
        if panel.editor.standing() is Standing.WRITING:
            send = tr("Schedule") if panel.editor.foot.planned is not None else tr("Send now")
            found.append(Command("drafts.send", send, panel.send, "Ctrl+Return", "send"))
            found.append(Command("drafts.thread", tr("Cut into a thread"), panel.editor.tools.cut, "", "split"))
            found.append(Command("drafts.link", tr("Link with its origin"), panel.editor.tools.ask_link, "", "linked"))
            found.append(Command("drafts.time", tr("Choose a time…"), panel.schedule, "Ctrl+T", "clock"))
        if panel.editor.standing() is Standing.SCHEDULED:
            found.append(Command("drafts.change", tr("Take back and change"), panel.take_back, "", "undo"))
        found.append(
            Command("drafts.versions", tr("Versions of this draft"), partial(doors.show_versions, panel), "", "history")
        )
        if panel.editor.draft.twin_id is None:
            twin = tr("The same in another language…")
            found.append(Command("drafts.twin", twin, partial(doors.begin_twin, panel), "", "translate"))
        keep = partial(doors.keep_as_template, panel)
        found.append(Command("drafts.template", tr("Keep the post as a template…"), keep, "", "copy"))
        found.append(Command("drafts.delete", tr("Delete the draft"), panel.remove, "", "bin"))
        title = tr("Show the preview") if panel.columns.is_folded() else tr("Fold the preview")
        found.append(Command("drafts.preview", title, panel.turn_preview, "Ctrl+P", "side"))
    return found

"""What can be done in the room of the playbook now."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from cmdesk.domain.playbook import BY_KEY
from cmdesk.ui.commands import Command
from cmdesk.ui.panels.playbook import doors
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.playbook.panel import PlaybookPanel


def commands_of(panel: "PlaybookPanel") -> Sequence[Command]:
    """For the keys of the window and for its palette."""
    column, export = panel.column, partial(doors.export, panel)
    found = [
        Command("playbook.next", tr("Next section"), partial(column.step, 1), "j", "arrow-down"),
        Command("playbook.previous", tr("Previous section"), partial(column.step, -1), "k", "arrow-up"),
        Command("playbook.import", tr("Take in a playbook…"), partial(doors.ask_import, panel), "", "import"),
        Command("playbook.markdown", tr("Write the playbook as Markdown…"), partial(export, "md"), "", "text"),
        Command("playbook.pdf", tr("Write the playbook as PDF…"), partial(export, "pdf"), "", "pdf"),
        Command("playbook.word", tr("Write the playbook for Word…"), partial(export, "docx"), "", "article"),
        Command("playbook.html", tr("Write the playbook as a page…"), partial(export, "html"), "", "web"),
    ]
    if panel.pages.currentWidget() is panel.page:
        found.append(Command("playbook.add", tr("Add a line"), panel.page.begin_line, "n", "add"))
    if panel.section in BY_KEY and panel.starter.page(panel.section):
        found.append(Command("playbook.starter", tr("Take what the example says"), panel.take_starter, "", "spark"))
    if panel.past:
        found.append(Command("playbook.undo", tr("Undo the last change of the playbook"), panel.undo, "", "undo"))
    return found

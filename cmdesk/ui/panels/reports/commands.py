"""What can be done in the room of reports now."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from cmdesk.domain.reports import Kind
from cmdesk.ui.commands import Command
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.reports.panel import ReportsPanel


def commands_of(panel: "ReportsPanel") -> Sequence[Command]:
    """For the keys of the window and for its palette."""
    step = panel.step
    found = [
        Command("reports.new", tr("Make a report"), panel.deeds.ask_new, "n", "add"),
        Command("reports.monthly", tr("Make a report each month"), panel.deeds.ask_monthly, "", "calendar"),
        Command("reports.next", tr("Next report"), partial(step, 1), "j", "down"),
        Command("reports.previous", tr("Previous report"), partial(step, -1), "k", "up"),
    ]
    if panel.laid is None or panel.report is None:
        return found
    kind, laid = panel.report.wanted.kind, panel.laid
    found += [
        Command("reports.export", tr("Write the report to a file"), panel.show_export, "x", "export"),
        Command(
            "reports.pdf", tr("Write the report as PDF"), partial(panel.deeds.ask_where, laid, "pdf"), "", "reports"
        ),
        Command("reports.print", tr("Print the report"), panel.print, "Ctrl+P", "print"),
        Command("reports.read", tr("Go through the figures"), panel.paper.setFocus, "o", "reports"),
        Command("reports.remove", tr("Take the report out of the list"), panel.remove, "Delete", "bin"),
    ]
    if kind is not Kind.DIGEST:
        name = tr("Change hours and notes") if kind is Kind.HOURS else tr("Add a word of yours")
        found.append(Command("reports.edit", name, panel.edit, "e", "write"))
    if kind is Kind.FIELD:
        wanted = panel.report.wanted
        length = tr("Show it on one page") if wanted.full else tr("Show it in full")
        names = tr("Say who is quoted") if wanted.anonymous else tr("Leave out who is quoted")
        turn = partial(panel.deeds.change, panel.report)
        found += [
            Command("reports.send", tr("Send the report by mail"), panel.send, "s", "send"),
            Command("reports.length", length, partial(turn, full=not wanted.full), "f", "reports"),
            Command("reports.names", names, partial(turn, anonymous=not wanted.anonymous), "", "people"),
        ]
    return found

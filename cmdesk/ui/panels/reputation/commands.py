"""What can be done in the room of reputation now."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from cmdesk.domain.reputation import Mood
from cmdesk.ui.commands import Command
from cmdesk.ui.panels.reputation.head import DAYS
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.reputation.panel import ReputationPanel


def commands_of(panel: "ReputationPanel") -> Sequence[Command]:
    """For the keys of the window and for its palette."""
    found = [
        Command(f"reputation.days-{days}", tr("Show the last {n} days", n=days), partial(panel.show_days, days))
        for days in DAYS
    ]
    crisis = partial(panel.host.open, "open-incident", query=panel.subject)
    found += [
        Command("reputation.period", tr("Choose another time"), panel.ask_period, "", "calendar"),
        Command("reputation.items", tr("List what was said in this time"), panel.show_items, "o", "list"),
        Command(
            "reputation.blame",
            tr("List the blame of this time"),
            partial(panel.show_items, mood=int(Mood.BLAME)),
            "",
            "unhappy",
        ),
        Command("reputation.crisis", tr("Open a crisis file"), crisis, "", "crisis"),
        Command("reputation.plan", tr("Plan for a crisis"), partial(panel.host.open, "crisis-plan"), "", "book"),
        Command("reputation.report", tr("Report on one page"), panel.make_report, "", "reports"),
        Command("reputation.table", tr("Write the figures to a table"), panel.export_table, "", "table"),
        Command(
            "reputation.picture",
            tr("Write the chart to a picture"),
            partial(panel.export_picture, "png"),
            "",
            "image",
        ),
    ]
    kept, raised = panel.side.incident, panel.side.raised
    if kept is not None:
        close = partial(panel.host.open, "incident", number=kept.id, closing=1)
        found.append(Command("reputation.file", tr("Show the crisis file"), panel.side.show_file, "", "crisis"))
        found.append(Command("reputation.close", tr("Close the crisis file…"), close, "", "check"))
    if raised:
        newest = raised[0].id
        show, put_away = panel.side.signals.items_asked, panel.side.signals.put_away_asked
        rests, away = tr("List what the signal rests on"), tr("Put the newest signal away")
        found.append(Command("reputation.signal", rests, partial(show.emit, newest), "", "pulse"))
        found.append(Command("reputation.away", away, partial(put_away.emit, newest), "", "close"))
    if panel.period is not None:
        found.append(Command("reputation.back", tr("Back to the last days"), panel.go_back, "Backspace", "arrow-left"))
    return found

"""What can be done in the room of today."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from cmdesk.ui.commands import Command
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.today.panel import TodayPanel


def commands_of(panel: "TodayPanel") -> Sequence[Command]:
    """For the keys of the window and for its palette."""
    found = [
        Command("today.next", tr("Next line"), partial(panel.moving.step, 1), "j", "arrow-down"),
        Command("today.previous", tr("Previous line"), partial(panel.moving.step, -1), "k", "arrow-up"),
    ]
    reading = panel.reading
    if reading.waiting is not None and reading.waiting.plan.steps:
        begin = partial(panel.deeds.begin_session, reading.waiting.plan.minutes)
        title = tr("I have {n} minutes", n=reading.waiting.plan.minutes)
        found.append(Command("today.session", title, begin, "", "timer", ("session",)))
        found.append(Command("today.late", tr("Show what is late"), panel.deeds.show_late, "", "late"))
    if (chosen := panel.chosen_reply()) is not None:
        found.append(
            Command("today.reply", tr("Reply"), partial(panel.deeds.decide, f"talk {chosen}", "reply"), "r", "reply")
        )
    if reading.waiting is not None and reading.waiting.thanks:
        title = tr("Thank the {n}", n=reading.waiting.thanks)
        found.append(Command("today.thank", title, panel.deeds.thank, "", "thanks"))
    if panel.signal.shown is not None:
        card = panel.signal
        found.append(Command("today.signal", tr("List what the signal rests on"), card.items.click, "", "pulse"))
        found.append(Command("today.away", tr("Put the newest signal away"), card.away.click, "", "close"))
        if not card.incident.isHidden():
            found.append(Command("today.crisis", tr("Open a crisis file"), card.incident.click, "", "crisis"))
    return found

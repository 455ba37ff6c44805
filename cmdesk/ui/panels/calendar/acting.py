"""What is done with what is chosen in the calendar."""

from datetime import timedelta
from typing import TYPE_CHECKING

from cmdesk.domain.calendar import Mark, week_span
from cmdesk.ui.panels.calendar.chips import day_of

if TYPE_CHECKING:
    from cmdesk.ui.panels.calendar.panel import CalendarPanel


class Acting:
    """Passes the posts that are meant now on to the deeds."""

    def __init__(self, panel: "CalendarPanel") -> None:
        self.panel = panel

    def begin(self) -> None:
        self.panel.deeds.begin(self.panel.place_of_keyboard())

    def ask_hour(self) -> None:
        self.panel.deeds.ask_hour(self.panel.picked_chips())

    def ask_shift(self) -> None:
        self.panel.deeds.ask_shift(self.panel.picked_chips())

    def shift(self, days: int) -> None:
        self.panel.deeds.shift(self.panel.picked_chips(), days)

    def nudge(self, minutes: int) -> None:
        self.panel.deeds.nudge(self.panel.picked_chips(), minutes)

    def copy_picked(self, days: int) -> None:
        dated = [chip for chip in self.panel.picked_chips() if chip.planned is not None]
        if dated:
            assert dated[0].planned is not None
            self.panel.deeds.drop(dated, day_of(dated[0].planned.utc) + timedelta(days=days), copy=True)

    def copy_week(self) -> None:
        """Of the day on which the keyboard is."""
        start, end = week_span(self.panel.day_of_keyboard())
        ours = (chip for chip in self.panel.chips().values() if not chip.is_past)
        chips = [chip for chip in ours if chip.planned and start <= day_of(chip.planned.utc) < end]
        if chips:
            self.panel.deeds.ask_week(chips, start)

    def next_slot(self) -> None:
        self.panel.deeds.place_next(self.panel.picked_chips())

    def put_first(self) -> None:
        self.panel.deeds.place_first(self.panel.picked_chips()[0])

    def ask_spread(self) -> None:
        self.panel.deeds.ask_spread(self.panel.picked_chips())

    def turn_day_off(self) -> None:
        """No slots on the day where the keyboard is, or slots again."""
        day = self.panel.day_of_keyboard()
        self.panel.deeds.turn_day_off(day)

    def can_forget(self) -> bool:
        chips = self.panel.picked_chips()
        return len(chips) == 1 and chips[0].mark is Mark.DRAFT and chips[0].planned is not None

    def forget_hour(self) -> None:
        self.panel.deeds.forget_hour(self.panel.picked_chips()[0])

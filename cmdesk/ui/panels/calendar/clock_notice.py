"""Says when the clock of this computer is wrong, and when it went to another time zone."""

import time
from datetime import timedelta

from PySide6.QtCore import QTimer, Signal

from cmdesk.ui import times
from cmdesk.ui.banner import Banner
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.calendar.chips import city_of
from cmdesk.ui.words import tr

ZONE = "calendar/zone"  # in which the calendar was shown last; kept in the settings
LOOK_MS = 60_000


class ClockNotice(Banner):
    """A wrong clock comes before another zone; both are said once, until something changes."""

    moved = Signal()  # another zone, or another day

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._error = timedelta()
        self._put_away: object = None
        self._left = ""  # the zone in which the calendar was shown before
        self._known = (times.zone(), times.local(host.now()).date())
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look_if_seen)
        self._timer.start()
        self.asked.connect(self._accept)
        self.cross.clicked.connect(self._accept)
        self._compare()

    def _look_if_seen(self) -> None:
        """A room that is hidden asks when it is shown; one whose workspace was closed never again."""
        room = self.parentWidget()
        if room is not None and room.isVisible():
            self.look()

    def look(self) -> None:
        """Compare again: with the servers, and with where the computer is."""
        known = (times.zone(), times.local(self._host.now()).date())
        if known[0] != self._known[0] and hasattr(time, "tzset"):
            time.tzset()  # Python's own clock learns of it only now
        if known != self._known:
            self._known = known
            self._compare()
            self.moved.emit()
        bridge = self._host.bridge
        bridge.do(self, bridge.desk.clock_error(), then=self._take_error)

    def _compare(self) -> None:
        kept = self._host.settings.layout.get(ZONE)
        here = times.zone()
        if not isinstance(kept, str):
            self._host.settings.layout[ZONE] = here
        self._left = kept if isinstance(kept, str) and kept != here else ""
        self.retranslate()

    def _take_error(self, error: timedelta) -> None:
        # Another second of error is not another message.
        if round(error / timedelta(minutes=1)) != round(self._error / timedelta(minutes=1)):
            self._error = error
            self.retranslate()

    def _accept(self) -> None:
        """Read: not again until it is something else."""
        self._put_away = self._what()
        if self._left:
            self._host.settings.layout[ZONE] = times.zone()
            self._host.save_settings()
            self._left = ""
        self.retranslate()

    def _what(self) -> object:
        return round(self._error / timedelta(minutes=1)), self._left

    def retranslate(self) -> None:
        if self._what() == self._put_away or not (self._error or self._left):
            self.hide()
        elif self._error:
            span = times.span(abs(self._error))
            said = (
                tr("The clock of this computer is {span} ahead of the servers: posts would leave too early.", span=span)
                if self._error > timedelta()
                else tr("The clock of this computer is {span} behind: posts would leave too late.", span=span)
            )
            self.say(f"{said} {tr('Set it in the settings of your system.')}", tr("Understood"))
        else:
            said = tr(
                "This computer is now on the time of {here}, no longer of {before}. What is planned leaves at the hour "
                "of its own place; where that differs, both hours are shown.",
                here=city_of(times.zone()),
                before=city_of(self._left),
            )
            self.say(said, tr("Understood"))

"""Whether the clock of this computer is right, by what the servers say in passing (RFC 9110, 6.6.1)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from statistics import median

KEPT = timedelta(hours=1)
DOUBT = timedelta(minutes=2)  # within which a clock is right enough: answers take time, servers are not exact
LEAST = 3  # hosts that must agree: one of them may be wrong itself


class TheirClock:
    """What each host said last."""

    def __init__(self) -> None:
        self._heard: dict[str, tuple[datetime, timedelta]] = {}

    def hear(self, host: str, headers: Mapping[str, str], now: datetime) -> None:
        """An answer that just came. What lay in a cache says when it was put there: it does not count."""
        told = {name.lower(): value for name, value in headers.items()}
        if "age" in told:
            return
        try:
            theirs = parsedate_to_datetime(told.get("date", ""))
            self._heard[host] = (now, now - theirs)
        except (ValueError, TypeError):
            return

    def error(self, now: datetime) -> timedelta:
        """By how much this computer is ahead of them (behind: less than nothing); nothing unless several agree."""
        late = [error for at, error in self._heard.values() if abs(now - at) <= KEPT]
        if len(late) < LEAST:
            return timedelta()
        middle = timedelta(seconds=median(error.total_seconds() for error in late))
        agree = sum(abs(error - middle) <= DOUBT for error in late)
        return middle if abs(middle) > DOUBT and agree * 3 >= len(late) * 2 else timedelta()

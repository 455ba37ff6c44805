"""How fast each host may be asked, from what it says in its answers."""

import asyncio
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

AT_A_TIME = 2  # requests to one host
# 2026-11-20, github.com/bhpark1013/claudenews/pull/6: Reddit answers once a minute who has no account, and says so
# each time: a second request beside the first would only be refused.
ONE_BY_ONE = ("www.reddit.com:443",)
PAUSE = timedelta(minutes=1)  # after 429 without a word about when to come back
LONGEST_PAUSE = timedelta(days=1)
SLOWEST = 30.0  # seconds between two requests to a host that complained again and again
RESETS = ("X-RateLimit-Reset", "RateLimit-Reset", "X-Rate-Limit-Reset", "X-RateLimit-Reset-After")
SHARES = "X-Business-Use-Case-Usage"  # of Meta, with the minutes until it answers again
REMAINING = ("X-RateLimit-Remaining", "RateLimit-Remaining", "X-Rate-Limit-Remaining")


def moment(value: str, now: datetime) -> timedelta | None:
    """How long until what a header says: seconds, seconds since 1970, an HTTP date or an ISO date."""
    value = value.strip().strip('"')
    try:
        seconds = float(value)
    except ValueError:
        when = _date(value)
        return None if when is None else max(when - now, timedelta())
    if not 0 <= seconds < 1e12:
        return None
    if seconds > 1e9:
        seconds = max(seconds - now.timestamp(), 0.0)
    return timedelta(seconds=seconds)


def _date(value: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            when = read(value)
        except ValueError:
            continue
        return when if when.tzinfo else when.replace(tzinfo=UTC)
    return None


def asked_pause(status: int, headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """The pause that an answer asks for; None when it asks for none."""
    if status in (429, 503):
        for name in ("Retry-After", *RESETS):
            if (value := headers.get(name)) and (pause := moment(value, now)) is not None:
                return min(pause, LONGEST_PAUSE * 7)
        return PAUSE if status == 429 else None
    if SHARES in headers and (pause := _regained(headers[SHARES])):
        return pause
    for name in REMAINING:
        value = headers.get(name)
        if value is not None and value.strip().partition(".")[0] == "0":
            pauses = [moment(headers[reset], now) for reset in RESETS if reset in headers]
            return min((pause for pause in pauses if pause is not None), default=None)
    return None


def _regained(value: str) -> timedelta:
    """How long until Meta lets whoever used up their share ask again."""
    found = (int(each) for each in re.findall(r'"estimated_time_to_regain_access"\s*:\s*(\d{1,6})\b', value))
    return timedelta(minutes=max(found, default=0))


class Turn:
    """The queue before one host."""

    __slots__ = ("_free_at", "_interval", "_now", "_until", "slots")

    def __init__(self, now: Callable[[], datetime], at_a_time: int = AT_A_TIME) -> None:
        self.slots = asyncio.Semaphore(at_a_time)
        self._now = now
        self._until: datetime | None = None
        self._interval = 0.0
        self._free_at = 0.0

    def pause(self) -> timedelta | None:
        """How long the host still wants to be left alone."""
        if self._until is None:
            return None
        rest = self._until - self._now()
        if rest > timedelta():
            return rest
        self._until = None
        return None

    async def wait(self) -> None:
        """Keep the distance that a host which complained lately needs."""
        if self._interval:
            clock = asyncio.get_running_loop().time
            start = max(clock(), self._free_at)
            self._free_at = start + self._interval
            await asyncio.sleep(start - clock())

    def heard(self, status: int, asked: timedelta | None) -> None:
        """Learn from an answer."""
        if asked is not None:
            self._until = self._now() + min(asked, LONGEST_PAUSE)
        if status in (429, 503):
            self._interval = min(max(self._interval * 2, 1.0), SLOWEST)
        elif self._interval and status < 500:
            self._interval = self._interval / 2 if self._interval > 0.5 else 0.0


class Hosts:
    """The queues of all hosts asked since the start."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._turns: dict[str, Turn] = {}

    def at(self, host: str) -> Turn:
        turn = self._turns.get(host)
        if turn is None:
            turn = self._turns[host] = Turn(self._now, 1 if host in ONE_BY_ONE else AT_A_TIME)
        return turn

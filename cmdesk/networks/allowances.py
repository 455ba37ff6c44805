"""How many requests the servers still take, as they say in passing with each answer."""

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from cmdesk.domain.accounts import Allowance
from cmdesk.networks.pace import REMAINING, RESETS, SHARES, moment

KEPT = timedelta(hours=1)  # where nothing is said of when it counts anew
LIMITS = ("X-RateLimit-Limit", "RateLimit-Limit", "X-Rate-Limit-Limit")
# 2026-11-21, developers.facebook.com/docs/graph-api/overview/rate-limiting: shares of what an app, and each of its
# Pages, may use within an hour, in percent.
USED = ("X-App-Usage", SHARES)


class Allowances:
    """What each host said last; one that counts several things in different ways has a line for each."""

    def __init__(self) -> None:
        self._heard: dict[tuple[str, int | None], tuple[Allowance, datetime]] = {}

    def hear(self, host: str, headers: Mapping[str, str], now: datetime) -> None:
        if (told := allowance(host, headers, now)) is not None:
            self._heard[host, told.most] = (told, now)

    def of(self, hosts: Collection[str], now: datetime) -> tuple[Allowance, ...]:
        """The scarcest that still holds, of each of these hosts."""
        scarcest: dict[str, Allowance] = {}
        for told, heard in self._heard.values():
            if told.host in hosts and now < (told.until or heard + KEPT):
                other = scarcest.get(told.host)
                if other is None or _share(told) < _share(other):
                    scarcest[told.host] = told
        return tuple(scarcest[host] for host in hosts if host in scarcest)


def _share(told: Allowance) -> float:
    return told.left / told.most if told.most else 1.0


def allowance(host: str, headers: Mapping[str, str], now: datetime) -> Allowance | None:
    """What an answer says of it; None where it says nothing."""
    used = [share for name in USED if name in headers for share in _used(headers[name])]
    if used:
        return Allowance(host, max(0, 100 - max(used)), 100, None, percent=True)
    left = next((number for name in REMAINING if (number := _number(headers.get(name, ""))) is not None), None)
    if left is None:
        return None
    most = next((number for name in LIMITS if (number := _number(headers.get(name, "")))), None)
    ends = [pause for name in RESETS if name in headers and (pause := moment(headers[name], now)) is not None]
    return Allowance(host, left, most, now + min(ends) if ends else None)


def _number(value: str) -> int | None:
    """The whole part of what a header says, without what it says of the time."""
    whole = value.strip().partition(";")[0].partition(",")[0].partition(".")[0].strip()
    return int(whole) if whole.isascii() and whole.isdecimal() and len(whole) < 12 else None


def _used(value: str) -> Iterator[int]:
    """All shares in what Meta says."""
    try:
        told = json.loads(value)
    except ValueError:
        return
    groups: list[Any] = [told, *(each for some in _values(told) if isinstance(some, list) for each in some)]
    for group in groups:
        for name in ("call_count", "total_time", "total_cputime"):
            share = group.get(name) if isinstance(group, dict) else None
            if isinstance(share, int | float) and 0 <= share < 1e6:
                yield round(share)


def _values(told: Any) -> Collection[Any]:
    return told.values() if isinstance(told, dict) else ()

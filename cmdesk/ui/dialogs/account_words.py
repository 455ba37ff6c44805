"""How an account is, in words: for the list of accounts and for the page of one."""

import json
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QLocale

from cmdesk.domain.accounts import AccountCard, AccountHealth, AccountRow, Allowance, StreamReading, Traffic, TrialRead
from cmdesk.domain.outbox import Attempt, Event
from cmdesk.networks.base import Budget
from cmdesk.sentences import reason_sentence, sentence
from cmdesk.ui import times
from cmdesk.ui.network_facts import is_by_hand
from cmdesk.ui.words import tr

MARKS = {
    AccountHealth.OK: ("ok", "good"),
    AccountHealth.OFFLINE: ("offline", "warn"),
    AccountHealth.SIGN_IN: ("key", "bad"),
}


def mark_of(one: AccountRow, now: datetime) -> tuple[str, str]:
    """Icon and tone of how it is."""
    if one.paused is not None:
        return "pause", "text3"
    if is_by_hand(one.network):
        return "assisted", "text2"
    if one.health is AccountHealth.OK and one.expires_soon(now):
        return "warning", "warn"
    return MARKS[one.health]


def health_words(one: AccountRow, now: datetime) -> str:
    """How an account is, in a sentence."""
    if one.paused is not None:
        return tr("Paused: nothing is read and nothing leaves through it. What you send waits.")
    if is_by_hand(one.network):
        return tr("By hand: cmdesk makes posts ready, and you publish them there")
    since = times.told(one.checked, now) if one.checked is not None else ""
    match one.health:
        case AccountHealth.OFFLINE:
            return sentence(one.trouble, tr) if one.trouble is not None else tr("It cannot be reached.")
        case AccountHealth.SIGN_IN:
            return tr("Needs a new sign-in. What you send waits, nothing is lost.")
    if one.expires is not None and one.expires <= now:
        return tr("Works; its sign-in should have ended {when}: sign in again", when=times.told(one.expires, now))
    if one.expires is not None and one.expires_soon(now):
        return tr("Works; its sign-in ends {when}: sign in again before", when=times.when(one.expires, now))
    return tr("Works; last read: {time}", time=since) if since else tr("Works; not read yet")


def stream_name(name: str) -> str:
    """What a stream brings."""
    known = {
        "notifications": tr("What people write to you"),
        "own": tr("What you publish elsewhere"),
        "messages": tr("Private messages and channels"),
        "mentions": tr("Who names you"),
        "replies": tr("Answers to your posts"),
        "reviews": tr("Reviews"),
        "held": tr("Comments that wait for approval"),
        "comments": tr("Comments"),
        "spam": tr("Comments taken for spam"),
        "inbox": tr("Mail that comes in"),
        "sent": tr("Mail that you sent"),
        "updates": tr("Messages to the bot"),
    }
    return known.get(name, name)


def stream_words(one: StreamReading, now: datetime) -> str:
    """When it was read and what may be missing."""
    parts = [tr("read {when}", when=times.told(one.checked, now)) if one.checked is not None else tr("not read yet")]
    if one.failures:
        parts = [tr("{n} attempts in a row failed", n=one.failures)]
        if one.next_try is not None and one.next_try > now:
            parts.append(tr("next try {when}", when=times.when(one.next_try, now)))
    if one.gap is not None:
        parts.append(tr("something may be missing before {when}", when=times.told(one.gap, now)))
    return ", ".join(parts)


def signed_in_words(one: AccountRow, now: datetime) -> str:
    """Since when, and until when where that is known."""
    since = times.told(one.signed_in, now) if one.signed_in is not None else tr("not known")
    if one.expires is None:
        return since
    if one.expires <= now:
        return tr("{since}; ended {when}", since=since, when=times.told(one.expires, now))
    return tr("{since}; ends {when}", since=since, when=times.when(one.expires, now))


def written_words(last: Attempt | None, now: datetime) -> str:
    """The last that was to leave through it, and what came of it."""
    if last is None:
        return tr("nothing yet")
    when = times.told(last.started, now)
    match last.event:
        case Event.DELIVERED:
            return tr("{when}: sent", when=when)
        case Event.DEFERRED | Event.REFUSED | Event.LOST:
            return tr("{when}: {reason}", when=when, reason=reason_sentence(last.reason, tr))
    return tr("{when}: under way", when=when)


def traffic_words(day: Traffic) -> str:
    """What went to and fro."""
    if not day.contacts:
        return tr("no contact")
    size = QLocale().formattedDataSize(day.received, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
    said = tr("{n} contacts with {hosts}, {size} received", n=day.contacts, hosts=", ".join(day.hosts), size=size)
    return said if not day.unanswered else f"{said}, {tr('{n} without an answer', n=day.unanswered)}"


def limits_words(limits: Sequence[Allowance], now: datetime) -> str:
    """How much its servers still take, each by its name where there are several."""
    number, told = QLocale().toString, []
    for one in limits:
        if one.percent:
            said = tr("{share} % of what may be asked in an hour", share=one.left)
        elif one.most is None:
            said = tr("{left} requests", left=number(one.left))
        else:
            said = tr("{left} of {most} requests", left=number(one.left), most=number(one.most))
        if one.until is not None:
            said = tr("{left}, all of them again {when}", left=said, when=times.when(one.until, now))
        told.append(said if len(limits) == 1 else f"{one.host}: {said}")
    return "; ".join(told)


def trial_words(told: TrialRead) -> str:
    """What came of a test."""
    if told.trouble is not None:
        return sentence(told.trouble, tr)
    said = tr("It works: {n} messages read", n=told.kept)
    return f"{said}, {tr('{n} new', n=told.new)}" if 0 < told.new < told.kept else said


def facts_of(card: AccountCard, now: datetime) -> list[tuple[str, str]]:
    """What is known of an account, a line for each; of one that is served by hand nothing is read or sent."""
    waits = tr("{n} texts", n=card.waiting) if card.waiting else tr("nothing")
    if is_by_hand(card.row.network):
        page = card.row.settings.get("page", "")
        return [(tr("For you to publish"), waits), (tr("Page where you write"), page or tr("the usual one"))]
    read = times.told(card.row.checked, now) if card.row.checked is not None else tr("not read yet")
    lines = [
        (tr("Signed in"), signed_in_words(card.row, now)),
        (tr("Last read"), read),
        (tr("Last sent"), written_words(card.written, now)),
        (tr("Waits to leave"), waits),
        (tr("Messages"), tr("{n} here", n=card.kept)),
        (tr("Last 24 hours"), traffic_words(card.traffic)),
    ]
    if card.limits:
        lines.append((tr("May still be asked"), limits_words(card.limits, now)))
    if card.row.handle:
        lines.insert(0, (tr("On the network"), card.row.handle))
    return lines


def spent_words(budget: Budget, used: int) -> str:
    """What of a budget is gone: money in a month, units in a day."""
    if budget.unit == "microdollars":
        told = tr("${used} of the ${most} that you allow a month, by the prices of {day}")
        return told.format(used=f"{used / 1e6:.2f}", most=f"{budget.most / 1e6:.2f}", day=budget.checked)
    words = QLocale()
    return tr("{used} of {most} units today", used=words.toString(used), most=words.toString(budget.most))


def house_rules(account: AccountRow) -> tuple[str, ...]:
    """What its server asks of everybody, in its words; nothing where it says nothing."""
    try:
        told = json.loads(account.settings.get("house_rules", "[]"))
    except ValueError:
        return ()
    return tuple(str(each) for each in told) if isinstance(told, list) else ()

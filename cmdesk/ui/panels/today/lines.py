"""What today says, in words: the greeting, the lines of each group, the head."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from cmdesk.domain.calendar import CalendarPost, Mark
from cmdesk.domain.conversations import ConversationRow
from cmdesk.domain.outbox import BY_HAND, OutboxRow, State
from cmdesk.store.today import SHOWN, Begun, ToSettle, Waiting
from cmdesk.ui import paint, times
from cmdesk.ui.network_names import written
from cmdesk.ui.panels.drafts.delivery_words import Circumstances, explain, offers
from cmdesk.ui.panels.drafts.list import brief_title
from cmdesk.ui.panels.inbox.lines import clock_of, name_of, subject_of
from cmdesk.ui.panels.today.rows import Deed, RowLine
from cmdesk.ui.widgets.rows import sentence
from cmdesk.ui.words import tr

POST_HEIGHT, DELIVERY_HEIGHT = 40, 64
DAY = timedelta(days=1)
COMING = (Mark.QUEUED, Mark.ASSISTED, Mark.APPROVAL, Mark.DRAFT, Mark.SENDING)
# What helps most, by the names of `delivery_words.offers`; the rest is where the line leads.
_FIRST = {State.UNSURE: ("look", "sent"), State.FAILED: ("edit", "cancel"), State.MISSED: ("time", "cancel")}


def greeting(now: datetime, name: str) -> str:
    hour = times.local(now).hour
    if 4 <= hour < 12:
        return tr("Good morning {name}", name=name) if name else tr("Good morning")
    if 12 <= hour < 18:
        return tr("Good afternoon {name}", name=name) if name else tr("Good afternoon")
    return tr("Good evening {name}", name=name) if name else tr("Good evening")


def day_told(now: datetime) -> str:
    there = times.local(now)
    return QLocale().toString(QDate(there.year, there.month, there.day), "dddd d MMMM")


def standing(told: Waiting, now: datetime) -> str:
    """How the day stands: "3 late answers, the rest can wait until 14:30"."""
    parts = [tr("{n} late answers", n=told.late)] if told.late else []
    parts += [tr("{n} due within the hour", n=told.soon)] if told.soon else []
    until = times.ahead(told.next_due, now) if told.next_due is not None else ""
    if not parts:
        return tr("nobody waits too long")
    if until:
        parts.append(tr("the rest can wait until {time}", time=until))
    return ", ".join(parts)


# -- replies ----------------------------------------------------------------------------------------------------


def reply_lines(told: Waiting, now: datetime) -> list[RowLine]:
    return [reply_line(row, now) for row in told.rows]


def reply_line(row: ConversationRow, now: datetime) -> RowLine:
    kind, words = clock_of(row, now)
    tone = {"late": "bad", "soon": "warn"}.get(kind, "text2")
    about = paint.one_line(subject_of(row) or row.snippet)
    name = name_of(row)
    return RowLine(
        f"talk {row.id}",
        name,
        about or tr("No words"),
        avatar=(name, row.network),
        mark=(words, "late" if kind == "late" else "clock", tone),
        deeds=(Deed("reply", tr("Reply"), "reply"),),
        spoken=sentence(name, words, about),
    )


def no_replies(told: Waiting, now: datetime) -> str:
    if told.next_due is None:
        return tr("Nobody waits for an answer.")
    return tr("Nobody waits too long. The next answer is due {time}.", time=times.when(told.next_due, now))


# -- sends that wait for a decision -----------------------------------------------------------------------------


def settle_lines(told: ToSettle, now: datetime, online: bool) -> list[RowLine]:
    return [settle_line(row, Circumstances(now, online)) for row in told.rows]


def settle_line(row: OutboxRow, about: Circumstances) -> RowLine:
    words, symbol, kind = _chip(row)
    said = brief_title(row.told, 44).rstrip(".,;:")
    title, why = tr("{text}, {network}", text=said, network=written(row.network)), explain(row, about)
    return RowLine(
        f"send {row.id}",
        title,
        why,
        DELIVERY_HEIGHT,
        chip=(words, symbol, kind),
        deeds=_deeds(row, about),
        spoken=sentence(words, title, row.account, why),
    )


def _chip(row: OutboxRow) -> tuple[str, str, str]:
    match row.state:
        case State.UNSURE:
            return tr("to check"), "question", "warn"
        case State.FAILED:
            return tr("refused"), "error", "bad"
        case State.MISSED:
            return tr("its hour has passed"), "clock", "warn"
        case _ if row.reason == BY_HAND:
            return tr("for you to publish"), "assisted", "plain"
    return tr("to read first"), "pause", "warn"


def _deeds(row: OutboxRow, about: Circumstances) -> tuple[Deed, ...]:
    """Two of what can be decided: what helps, and what ends it."""
    if row.state is State.HELD and row.reason != BY_HAND and row.conversation_id is not None:
        return (Deed("read", tr("Read both"), "inbox"),)
    names = _FIRST.get(row.state, ("assist", "sent") if row.reason == BY_HAND else ("again", "edit"))
    known = {offer.name: offer for offer in offers(row, about)}
    found = [known[name] for name in names if name in known]
    kinds = ("plain", "quiet")
    return tuple(
        Deed(one.name, one.words, one.symbol if not place else "", kinds[min(place, 1)])
        for place, one in enumerate(found)
    )


# -- posts ------------------------------------------------------------------------------------------------------


def post_lines(posts: Sequence[CalendarPost], now: datetime, by_hand: frozenset[str]) -> list[RowLine]:
    """What leaves next; what waits for a decision is told elsewhere."""
    coming = [post for post in posts if post.mark in COMING and post.moment is not None and post.moment > now]
    return [post_line(post, now, by_hand) for post in coming[:SHOWN]]


def post_line(post: CalendarPost, now: datetime, by_hand: frozenset[str]) -> RowLine:
    assert post.moment is not None
    when, title, note = times.ahead(post.moment, now), brief_title(post.text, 90), _note(post, now, by_hand)
    return RowLine(
        f"post {post.draft_id}",
        title,
        height=POST_HEIGHT,
        lead=when,
        icons=post.networks,
        mark=(note, "", "text3") if note else None,
        spoken=sentence(when, title, note, *post.networks),
    )


# -- the first steps --------------------------------------------------------------------------------------------


def step_lines(told: Begun) -> list[RowLine]:
    """Those that are still to be made."""
    steps = {
        "account": (
            "add",
            tr("Connect an account"),
            tr("Messages, comments and mails come in, and answers leave."),
            tr("Connect"),
        ),
        "source": (
            "feed",
            tr("Follow a source"),
            tr("A blog, a forum, a channel: no account and no key needed."),
            tr("Add"),
        ),
        "query": (
            "search",
            tr("Watch for your name"),
            tr("You hear of it when somebody speaks of you there."),
            tr("Watch"),
        ),
        "post": ("write", tr("Write a first post"), tr("Once for all networks, now or for later."), tr("Write")),
    }
    return [
        RowLine(
            f"step {name}", title, words, symbol=symbol, deeds=(Deed("begin", verb),), spoken=sentence(title, words)
        )
        for name, (symbol, title, words, verb) in steps.items()
        if not getattr(told, name)
    ]


def _note(post: CalendarPost, now: datetime, by_hand: frozenset[str]) -> str:
    assert post.moment is not None
    match post.mark:
        case Mark.DRAFT:
            return tr("not scheduled yet")
        case Mark.APPROVAL:
            return tr("waits for approval")
    if post.mark is Mark.ASSISTED or (post.networks and by_hand.issuperset(post.networks)):
        return tr("by hand")
    left = post.moment - now
    if left < DAY:
        return tr("in {time}", time=times.span(left))
    days = (times.local(post.moment).date() - times.local(now).date()).days
    return tr("in {n} days", n=days)

"""How one post shows in the calendar: its state, its hour, where it goes, its title."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from cmdesk.domain.archives import PastPost
from cmdesk.domain.calendar import CalendarPost, Mark
from cmdesk.domain.wall import Planned, read, shown_in
from cmdesk.ui import paint, theme, times
from cmdesk.ui.panels.drafts.list import title_of
from cmdesk.ui.panels.drafts.moments import hour
from cmdesk.ui.theme import u
from cmdesk.ui.widgets.rows import DraftLine, DraftState, sentence, words_for_state
from cmdesk.ui.words import tr

HEIGHT, GAP = 40, 3


@dataclass(frozen=True)
class Style:
    symbol: str
    tone: str  # of the icon
    fill: str | None = None
    line: str | None = None
    dashed: bool = False
    quiet: bool = False  # its words recede


STYLES = {
    Mark.SENT: Style("sent", "good", quiet=True),
    Mark.QUEUED: Style("clock", "accent_text", "accent_soft"),
    Mark.SENDING: Style("outbox", "accent_text", "accent_soft"),
    Mark.DRAFT: Style("draft", "text2", line="control", dashed=True),
    Mark.APPROVAL: Style("waiting", "warn", "warn_soft"),
    Mark.UNSURE: Style("question", "warn", "warn_soft", "warn"),
    Mark.MISSED: Style("calendar-missed", "warn", "warn_soft", "warn"),
    Mark.ASSISTED: Style("assisted", "text2", "sunken", "line"),
    Mark.HELD: Style("pause", "warn", "warn_soft", "warn"),
    Mark.ELSEWHERE: Style("history", "text3", quiet=True),
    Mark.FAILED: Style("error", "bad", "bad_soft", "bad"),
}


@dataclass(frozen=True)
class Chip:
    """A post as it is drawn and said."""

    key: int  # of the draft; below zero that of an item: what was published elsewhere is no draft
    title: str
    mark: Mark
    networks: tuple[str, ...]
    planned: Planned | None  # by the clock that it was planned by; None in the tray
    hour: str = ""  # by the clock of this computer
    elsewhere: str = ""  # the hour by the other clock: "09:00 Montreal"
    more: str = ""  # what follows the title
    stage: str = ""  # of a draft, as a person chose it
    comes_again: bool = False
    answer: str = ""  # of whoever must agree, in words
    theme: str = ""  # its pillar, else its campaign: a colour at its edge, and its name
    poll: str = ""  # what is asked with it, in words

    @property
    def is_past(self) -> bool:
        """Whether it only shows what was published elsewhere."""
        return self.mark is Mark.ELSEWHERE

    @property
    def _state(self) -> DraftState:
        """As rows of lists call it."""
        return "sent" if self.is_past else cast(DraftState, self.mark.value)

    @property
    def when(self) -> str:
        return f"{self.hour} · {self.elsewhere}" if self.elsewhere else self.hour

    @property
    def brief(self) -> str:
        """The same where there is little room; the tooltip names the place."""
        return f"{self.hour} ({self.elsewhere.partition(' ')[0]})" if self.elsewhere else self.hour

    @property
    def spoken(self) -> str:
        again = tr("comes again") if self.comes_again else ""
        state = tr("published elsewhere") if self.mark is Mark.ELSEWHERE else words_for_state(self._state)
        told = (self.hour, self.elsewhere, self.title, self.poll, state, self.answer, again, self.theme)
        return sentence(*told, *self.networks)

    def line(self) -> DraftLine:
        """The same as a row of a list."""
        said = self.spoken if self.hour else sentence(self.title, self.poll, tr("without a date"), *self.networks)
        stages: dict[str, DraftState] = {"idea": "idea", "ready": "ready"}
        state = self._state
        if self.mark is Mark.DRAFT:
            state = stages.get(self.stage, "draft")
        more = " · ".join(filter(None, (self.poll, self.more)))
        return DraftLine(self.key, self.title, more, state, self.networks, self.when, accessible=said)


def chip_of(post: CalendarPost, by_hand: frozenset[str] = frozenset()) -> Chip:
    """`by_hand`: networks where a person publishes."""
    mark = Mark.ASSISTED if post.mark is Mark.QUEUED and by_hand.issuperset(post.networks) else post.mark
    title = title_of(post.text)
    rest = paint.one_line(post.text).removeprefix(title).strip()
    if post.moment is None:
        poll = poll_of(post)
        return Chip(post.draft_id, title, post.mark, post.networks, None, more=rest, stage=post.stage, poll=poll)
    planned = planned_of(post)
    return Chip(
        post.draft_id,
        title,
        mark,
        post.networks,
        planned,
        times.clock(post.moment),
        elsewhere_of(planned),
        rest,
        post.stage,
        post.comes_again,
        answer_of(post),
        post.pillar or post.campaign,
        poll_of(post),
    )


def poll_of(post: CalendarPost) -> str:
    """What is asked with it, in words."""
    if post.poll is None:
        return ""
    return tr("Poll: {answers}", answers=" / ".join(each or "…" for each in post.poll.answers))


def past_chip(post: PastPost) -> Chip:
    """What was published elsewhere, at its hour."""
    said = post.title or post.text
    title = title_of(said)
    rest = post.text if post.title else said.removeprefix(title)
    planned = shown_in(post.published, times.zone())
    hour = times.clock(post.published)
    return Chip(-post.id, title, Mark.ELSEWHERE, (post.network,), planned, hour, more=paint.one_line(rest))


def answer_of(post: CalendarPost) -> str:
    """What somebody who must agree said, in words."""
    match post.answer:
        case "approved":
            return tr("agreed to")
        case "change":
            return (
                tr("to be changed: {words}", words=paint.one_line(post.words)[:200])
                if post.words
                else tr("to be changed")
            )
    return ""


def planned_of(post: CalendarPost) -> Planned:
    """By the clock that it was planned by, where that still tells when it leaves; else by the clock here."""
    assert post.moment is not None
    chosen = read(post.wall, post.zone)
    return chosen if chosen is not None and chosen.utc == post.moment else shown_in(post.moment, times.zone())


def elsewhere_of(planned: Planned) -> str:
    """The hour at the place it was planned for; "" where the clock there shows the same as here."""
    here = times.local(planned.utc).replace(tzinfo=None, fold=0, second=0, microsecond=0)
    if here == planned.wall.replace(second=0, microsecond=0):
        return ""
    return f"{hour(planned.wall)} {city_of(planned.zone)}"


def city_of(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def day_of(moment: datetime) -> date:
    """The day on which it falls here."""
    return times.local(moment).date()


def hour_in(chip: Chip, width: float) -> str:
    """As much of its hour by both clocks as there is room for, never a part of one; the tooltip has all."""
    marks = u(16) * len(chip.networks)
    if paint.width(chip.when, "caption") + marks < width:
        return chip.when
    return chip.brief if paint.width(chip.brief, "caption") < width else chip.hour


def draw(p: QPainter, r: QRectF, chip: Chip, *, picked: bool, current: bool) -> None:
    """Forty high: icon, hour and networks above the title."""
    style = STYLES[chip.mark]
    if picked:
        paint.box(p, r, "selected", "accent", 6)
    elif style.fill or style.line:
        paint.box(p, r, style.fill, style.line, 6, style.dashed)
    if chip.theme:
        p.fillRect(QRectF(r.left() + 1, r.top() + u(7), 3, r.height() - u(14)), QColor(theme.avatar(chip.theme)[1]))
    if current:
        paint.focus(p, r, 6)
    inner = r.adjusted(u(6), u(2), -u(6), 0)
    line = u(18)
    paint.icon(p, QRectF(inner.left(), inner.top(), u(14), line), style.symbol, style.tone, 13)
    left = inner.left() + u(18)
    room = QRectF(left, inner.top(), inner.right() - left, line)
    said = hour_in(chip, room.width())
    left += paint.text(p, room, said, "caption", "text2") + u(2)
    x = inner.right() - u(14)
    for network in reversed(chip.networks):
        if x < left:
            break
        paint.icon(p, QRectF(x, inner.top(), u(14), line), network, "text2", 12)
        x -= u(16)
    title = QRectF(inner.left(), r.top() + u(19), inner.width(), line)
    for symbol in (each for each, is_so in (("sync", chip.comes_again), ("bars", chip.poll)) if is_so):
        title.setRight(title.right() - u(16))
        paint.icon(p, QRectF(title.right() + u(2), title.top(), u(14), line), symbol, "text3", 12)
    quiet = style.quiet and not picked
    paint.text(p, title, chip.title, "meta", "text2" if quiet else "text", weight=400 if quiet else 500)

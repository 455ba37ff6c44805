"""How sources are doing: the totals at the foot of the tree, and a card for one that fails."""

from collections.abc import Set as AbstractSet
from datetime import datetime
from urllib.parse import urlsplit

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from cmdesk.domain.habits import silent_for, told_habit
from cmdesk.domain.sources import Health, SourceRow
from cmdesk.sentences import sentence
from cmdesk.ui import amounts, paint, theme, times
from cmdesk.ui.panels.watchlist.places import totals
from cmdesk.ui.widgets import Button, Card, Elided, Flow, Icon, Text, row
from cmdesk.ui.words import tr


def habit_words(habit: int) -> str:
    """How often a source says something: "3 a day"."""
    count, span = told_habit(habit)
    match span:
        case "day":
            return tr("{n} a day", n=count)
        case "week":
            return tr("{n} a week", n=count)
        case "month":
            return tr("{n} a month", n=count)
    return tr("{n} a year", n=count)


def is_silent(source: SourceRow, now: datetime) -> bool:
    """Whether it answers and says nothing, unlike it."""
    return source.health is Health.WELL and silent_for(source.habit, source.newest, now) is not None


def is_undecided(source: SourceRow) -> bool:
    """Whether somebody has to choose among what was found at its address."""
    return source.trouble is not None and source.trouble.code == "several-feeds"


def remedies(source: SourceRow, now: datetime) -> tuple[str, ...]:
    """What helps against what is wrong, the likeliest first."""
    if source.health is Health.PAUSED:
        return ("pause", "remove")
    code = source.trouble.code if source.trouble is not None else ""
    match code:
        case "source-sign-in" | "login-page":
            found = ["sign-in", "browser", "retry"]
        case "private-address" if source.trouble is not None and _is_at(source, source.trouble.data.get("host", "")):
            found = ["allow", "remove"]
        case "region-gone":
            found = ["region", "browser"]
        case "several-feeds":
            return ("choose", "browser", "remove")
        case "no-feed-found" if source.is_later:
            found = ["part", "browser", "remove"]
        case "" if source.is_later:
            return ("remove",)
        case "robot-wall" | "gone" | "not-a-feed" | "redirect-loop" | "bad-redirect":
            found = ["browser", "retry", "remove"]
        case "" if source.health in (Health.WELL, Health.NEW):
            found = ["browser"] if is_silent(source, now) else []
        case _:
            found = ["retry"]
            found += ["browser", "remove"] if source.health is Health.DOWN or source.is_later else []
    told = bool(found) or bool(source.gaps)  # whether something is said, even where nothing helps
    if not (source.site or source.address).startswith(("http://", "https://")):
        found = [name for name in found if name != "browser"]  # a folder, a mailbox
    if source.gaps:
        found += ["holes", "gaps"]
    return (*found, "pause") if told else ()


def _is_at(source: SourceRow, host: str) -> bool:
    """Whether the source itself is at a host: where a stranger's redirect leads is never offered to be allowed."""
    return bool(host) and (urlsplit(source.address).hostname or "") == host.lower()


def _oddities(source: SourceRow, now: datetime) -> list[str]:
    """What is odd about a source that answers."""
    parts = []
    quiet = silent_for(source.habit, source.newest, now) if is_silent(source, now) else None
    if quiet is not None and source.habit is not None:
        habit, years = habit_words(source.habit), quiet.days // 365
        if years > 1:
            parts.append(tr("Quiet for {n} years; its habit was {habit}.", n=years, habit=habit))
        else:
            parts.append(tr("Quiet for {n} days; its habit is {habit}.", n=quiet.days, habit=habit))
    if source.gaps:
        parts.append(tr("{n} items may be missing: more was published than one fetch holds.", n=source.gaps))
    return parts


def state_of(source: SourceRow, now: datetime) -> str:
    """How a source is doing, in a few sentences."""
    if source.trouble is not None and is_undecided(source):
        return sentence(source.trouble, tr)
    if source.is_later and source.trouble is None:
        return tr("Kept for later: what is there is found out once there is a network.")
    parts = _oddities(source, now)
    if source.trouble is not None and "allow" in remedies(source, now):
        parts.append(tr("It is in a private network, which cmdesk reads only if you say that it is yours."))
    elif source.trouble is not None:
        parts.append(sentence(source.trouble, tr))
    if source.succeeded is not None:
        parts.append(tr("Last answer: {when}.", when=times.told(source.succeeded, now)))
    elif source.health is not Health.NEW:
        parts.append(tr("Nothing could be read from it yet."))
    if source.items:
        parts.append(tr("Its {n} items can still be read.", n=source.items))
    if source.health is Health.PAUSED:
        parts.append(tr("Paused: it is not fetched."))
    elif source.next_try is not None and source.next_try > now:
        parts.append(tr("Next try: {when}.", when=times.ahead(source.next_try, now)))
    return " ".join(parts)


FIRST = ("allow", "sign-in", "region", "choose", "part")  # of the remedies


class TroubleCard(QWidget):
    """What is wrong with the chosen source, and what can be done about it."""

    retry_asked = Signal(int)
    pause_asked = Signal(int, bool)
    asked = Signal(str, object)  # another remedy by its name, and the SourceRow

    def __init__(self) -> None:
        super().__init__()
        self._source: SourceRow | None = None
        self._now: datetime | None = None
        self.mark, self.name = Icon("error", "bad", 16), Elided("", "body-strong")
        self.words = Text("", "meta", "text2", wrap=True, leading=135)
        self.retry = Button("", "sync", small=True)
        self.pause = Button("", kind="quiet", small=True)
        self.retry.clicked.connect(self._ask_retry)
        self.pause.clicked.connect(self._ask_pause)
        self.others = {
            "allow": Button("", "ok", small=True),
            "sign-in": Button("", "key", small=True),
            "region": Button("", "target", small=True),
            "choose": Button("", "feed", small=True),
            "part": Button("", "target", small=True),
            "browser": Button("", "browser", kind="quiet", small=True),
            "holes": Button("", "history", kind="quiet", small=True),
            "gaps": Button("", "ok", kind="quiet", small=True),
            "remove": Button("", "bin", kind="quiet", small=True),
        }
        for name, button in self.others.items():
            button.clicked.connect(lambda _=False, name=name: self._ask(name))
        head = row(self.mark, (self.name, 1), gap=6)
        buttons = QWidget()
        buttons.setMinimumWidth(1)  # the column may be narrower than a button: else the words get too little height
        buttons.setLayout(Flow(*(self.others[name] for name in FIRST), self.retry, *self._quiet()))
        card = Card(head, self.words, buttons, gap=6, pad=(12, 10, 8, 10))
        self.setLayout(row(card, pad=(8, 8, 8, 0)))
        self.hide()

    def show_source(self, source: SourceRow | None, now: datetime) -> None:
        """Show the card where there is something to say about the source; hide it where there is not."""
        self._source, self._now = source, now
        offered = remedies(source, now) if source is not None else ()
        self.setVisible(bool(offered))
        if source is None or not offered:
            return
        symbol, tone = {
            Health.LATE: ("warning", "warn"),
            Health.DOWN: ("error", "bad"),
            Health.PAUSED: ("pause", "text2"),
        }.get(source.health, ("info", "accent"))
        self.mark.set(symbol, tone)
        self.name.setText(source.title)
        self.words.setText(state_of(source, now))
        self.words.setToolTip(times.exact(source.succeeded) if source.succeeded else "")
        paused = source.health is Health.PAUSED
        self.retry.setText(tr("Try again"))
        self.retry.setVisible("retry" in offered)
        self.pause.setText(tr("Resume") if paused else tr("Pause"))
        self.pause.setVisible("pause" in offered)
        words = {
            "allow": tr("It is ours: read it"),
            "sign-in": tr("Sign in…"),
            "region": tr("Choose the part again…"),
            "choose": tr("Choose…"),
            "part": tr("Watch a part of it…"),
            "browser": tr("Open in the browser"),
            "holes": tr("Show the holes"),
            "gaps": tr("I know"),
            "remove": tr("Remove…"),
        }
        for name, button in self.others.items():
            button.setText(words[name])
            button.setVisible(name in offered)

    def _quiet(self) -> tuple[Button, ...]:
        return (self.others["browser"], self.others["holes"], self.others["gaps"], self.pause, self.others["remove"])

    def _ask(self, name: str) -> None:
        if self._source is not None:
            self.asked.emit(name, self._source)

    def _ask_retry(self) -> None:
        if self._source is not None:
            self.retry_asked.emit(self._source.id)

    def _ask_pause(self) -> None:
        if self._source is not None:
            self.pause_asked.emit(self._source.id, self._source.health is not Health.PAUSED)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._now is not None:
            self.show_source(self._source, self._now)


class Figure(Button):
    """A count at the foot of the tree that shows what it counts; pressed, it stays pressed where that is a filter."""

    def __init__(self, symbol: str, tone: str, checkable: bool = False) -> None:
        super().__init__("", symbol, "quiet", small=True, tone=tone)
        self.setCheckable(checkable)

    def tell(self, count: int, words: str) -> None:
        self.setText(amounts.whole(count))
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setEnabled(bool(count) or self.isChecked())

    def sizeHint(self) -> QSize:
        return QSize(round(theme.u(26) + paint.width(self.text(), "caption", 500)), theme.u(24))

    def _words(self, p: QPainter, r: QRectF, fore: str) -> None:
        tone = self._tone if self.isEnabled() else "text3"
        paint.icon(p, QRectF(theme.u(3), 0, theme.u(14), r.height()), self._symbol, tone, 14)
        rest = QRectF(theme.u(20), 0, r.width() - theme.u(20), r.height())
        paint.text(p, rest, self.text(), "caption", "text2", weight=500)

    def colours(self) -> tuple[str | None, str | None, str]:
        back, line, fore = super().colours()
        return (back if self.isEnabled() else None), (line if self.isEnabled() else None), fore


class HealthFoot(QWidget):
    """The totals, as icons and figures; in words for the tooltip and screen readers.

    Those of late and of dead sources show these sources only, as many as bear that sign in the tree; that of missing
    items shows the holes.
    """

    filtered = Signal(object)  # Health: only such sources; None: all again
    gaps_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sources: list[SourceRow] = []
        self._odd: AbstractSet[int] = frozenset()
        self.well, self.total = Text("", "caption", "text2"), Elided("", "caption", "text3", paint.RIGHT)
        self.late, self.down = Figure("warning", "warn", True), Figure("error", "bad", True)
        self.gaps = Figure("history", "warn")
        self.late.toggled.connect(lambda on: self._filter(Health.LATE, on, self.down))
        self.down.toggled.connect(lambda on: self._filter(Health.DOWN, on, self.late))
        self.gaps.clicked.connect(self.gaps_asked)
        well = row(Icon("ok", "good", 14), self.well, gap=4)
        self.setLayout(
            row(well, 4, self.late, self.down, self.gaps, (self.total, 100), None, gap=2, pad=(16, 5, 12, 5))
        )

    def _filter(self, health: Health, on: bool, other: Figure) -> None:
        if on:
            blocked = other.blockSignals(True)
            other.setChecked(False)
            other.blockSignals(blocked)
        self.filtered.emit(health if on else None)

    def release(self) -> None:
        """Show all sources again."""
        self.late.setChecked(False)
        self.down.setChecked(False)

    def tell(self, sources: list[SourceRow], odd: AbstractSet[int]) -> None:
        """`odd`: those that answer, and yet something is wrong."""
        self._sources, self._odd = sources, odd
        found = totals(sources, odd)
        missing = sum(source.gaps for source in sources)
        self.well.setText(amounts.whole(found.well))
        self.late.tell(found.late, tr("{n} sources are late, silent or may miss items: show them", n=found.late))
        self.down.tell(found.down, tr("Show the {n} sources that do not answer", n=found.down))
        self.gaps.tell(missing, tr("{n} items may be missing: show where", n=missing))
        self.gaps.setVisible(bool(missing))
        self.total.setText(tr("of {total}", total=found.all))
        self.total.setVisible(self._has_room())
        told = tr(
            "Sources: {well} well, {late} to look at, {down} down, {paused} paused",
            well=found.well,
            late=found.late,
            down=found.down,
            paused=found.paused,
        )
        self.setToolTip(told)
        self.setAccessibleName(told)

    def _has_room(self) -> bool:
        """Whether the sum fits beside the figures, which matter more; the tooltip says it in any case."""
        figures = (self.well, *(one for one in (self.late, self.down, self.gaps) if not one.isHidden()))
        taken = sum(one.sizeHint().width() for one in figures) + paint.width(self.total.text(), "caption")
        return taken + theme.u(70) <= self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.total.setVisible(self._has_room())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.tell(self._sources, self._odd)

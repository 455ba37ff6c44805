"""The column at the right: what is unusual, what happened meanwhile, what comes, what is out of order."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.domain.incidents import Incident
from cmdesk.domain.sources import Health
from cmdesk.store.today import Meanwhile, Unwell
from cmdesk.ui import amounts, paint, theme, times
from cmdesk.ui.panels.today.ahead import Ahead, day_of
from cmdesk.ui.widgets import Button, Card, Chip, Flow, Icon, Line, Panel, Pressed, Text, clear, col, row
from cmdesk.ui.words import tr

SHOWN = 3  # sources


class CountLine(Pressed):
    """An icon, what is counted, how many; pressed, it leads there."""

    def __init__(self, symbol: str, tone: str, words: str, figure: str) -> None:
        super().__init__(tr("{what}: {value}", what=words, value=figure))
        self.symbol, self.tone, self.words, self.figure = symbol, tone, words, figure
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(theme.u(30))

    def sizeHint(self) -> QSize:
        return QSize(theme.u(240), theme.u(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        u, h = theme.u, self.height()
        p = self.begin(6)
        paint.icon(p, QRectF(u(2), 0, u(18), h), self.symbol, self.tone, 16)
        wide = paint.width(self.figure, "body-strong")
        right = self.width() - u(4)
        paint.text(p, QRectF(right - wide, 0, wide + 1, h), self.figure, "body-strong", "text")
        paint.text(p, QRectF(u(30), 0, right - wide - u(40), h), self.words, "body", "text")


class CrisisLine(Card):
    """The crisis that is open."""

    def __init__(self) -> None:
        self.name, self.since = Text("", "body-strong", wrap=True), Text("", "meta", "text2", wrap=True)
        self.level, self.open = Chip("", "warning", "bad"), Button("", "crisis", small=True)
        super().__init__(
            row(Icon("crisis", "bad"), (self.name, 1), self.level, gap=8), self.since, row(self.open, None), line="bad"
        )
        self.hide()

    def show_incident(self, kept: Incident | None, now: datetime) -> None:
        self.setVisible(kept is not None)
        if kept is not None:
            most = max((level.number for level in kept.plan.levels), default=kept.level)
            drill = tr("exercise, ") if kept.drill else ""
            self.name.setText(kept.name)
            self.level.set(drill + tr("level {number} of {most}", number=kept.level, most=most))
            span = times.span(max(now - kept.opened, timedelta()))
            self.since.setText(tr("opened {time}, {span} ago", time=times.when(kept.opened, now), span=span))
        self.open.setText(tr("Open the file"))

    def stops(self) -> list[list[QWidget]]:
        """What the keys go through, line by line."""
        return [[self.open]]


class DigestCard(Card):
    """What happened while nobody was here; each figure leads to what it counts."""

    asked = Signal(str)  # conversations, thanks, mentions or sent
    thanks_asked = Signal()

    def __init__(self) -> None:
        self.since, self.length = Text("", "body-strong"), Text("", "meta", "text3")
        self._lines = col(gap=0)
        self.body = Panel(self._lines)
        self.nothing = Text("", "meta", "text2", wrap=True)
        self.thank = Button("", "thanks", small=True)
        self.thanks_row = Panel(row(self.thank, None))
        super().__init__(row(self.since, None, self.length), Line(), self.body, self.nothing, self.thanks_row, gap=10)
        self.lines: dict[str, CountLine] = {}
        self._shown: object = None
        self.thank.clicked.connect(self.thanks_asked)
        self.hide()

    def show_digest(self, told: Meanwhile, thanks: int, since: datetime, back: datetime, now: datetime) -> None:
        self.show()
        self.since.setText(tr("Since {time}", time=times.told(since, now)))
        self.length.setText(tr("{time} away", time=times.span(back - since)))
        figures = {
            "conversations": ("inbox", "text2", tr("New conversations"), told.conversations),
            "thanks": ("happy", "good", tr("Thanks to return"), thanks),
            "mentions": ("article", "text2", tr("Mentions of you elsewhere"), told.mentions),
            "sent": ("sent", "text2", tr("Posts and answers that left"), told.sent),
        }
        found = {name: line for name, line in figures.items() if line[3]}
        self.nothing.setText(tr("Nothing happened meanwhile."))
        self.nothing.setVisible(not found)
        self.body.setVisible(bool(found))
        self.thank.setText(tr("Thank the {n}", n=thanks))
        self.thanks_row.setVisible(thanks > 0)
        if self._shown == found:
            return
        self._shown = found
        clear(self._lines)
        self.lines = {}
        for name, (symbol, tone, words, count) in found.items():
            line = CountLine(symbol, tone, words, amounts.whole(count))
            line.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
            self.lines[name] = line
            self._lines.addWidget(line)

    def stops(self) -> list[list[QWidget]]:
        found: list[list[QWidget]] = [[line] for line in self.lines.values()]
        return found if self.thanks_row.isHidden() else [*found, [self.thank]]


class AheadCard(Card):
    """What the coming days need."""

    review_asked = Signal(int)  # a draft
    day_asked = Signal(int)  # a day, counted from the year one

    def __init__(self) -> None:
        self.title, self.words = Text("", "body-strong", wrap=True), Text("", "meta", "text2", wrap=True, leading=135)
        self.review, self.fill_day = Button("", "check", small=True), Button("", "slot", "quiet", small=True)
        self.deeds = Panel(Flow(self.review, self.fill_day, gap=6))
        super().__init__(row(Icon("calendar"), (self.title, 1), gap=8), self.words, self.deeds, gap=8)
        self._told: Ahead | None = None
        self.review.clicked.connect(self._review)
        self.fill_day.clicked.connect(self._fill)
        self.hide()

    def show_ahead(self, told: Ahead) -> None:
        self._told = told
        self.setVisible(bool(told))
        self.title.setText(told.title)
        self.words.setText(" ".join(told.sentences))
        self.words.setVisible(bool(told.sentences))
        self.review.setText(tr("Read it through"))
        self.review.setVisible(told.review is not None)
        self.fill_day.setVisible(told.empty is not None)
        if told.empty is not None:
            self.fill_day.setText(tr("Fill {day}", day=day_of(told.empty)))
        self.deeds.setVisible(told.review is not None or told.empty is not None)

    def stops(self) -> list[list[QWidget]]:
        return [[button for button in (self.review, self.fill_day) if not button.isHidden()]]

    def _review(self) -> None:
        if self._told is not None and self._told.review is not None:
            self.review_asked.emit(self._told.review)

    def _fill(self) -> None:
        if self._told is not None and isinstance(self._told.empty, date):
            self.day_asked.emit(self._told.empty.toordinal())


class SourcesCard(Card):
    """Sources that fail, each leads to what can be done about it."""

    asked = Signal(int)

    def __init__(self) -> None:
        self.title, self.count = Text("", "body-strong"), Text("", "meta", "text3")
        self._lines = col(gap=0)
        self.lines: list[CountLine] = []
        self._shown: object = None
        super().__init__(row(Icon("warning", "warn"), self.title, None, self.count, gap=8), Panel(self._lines), gap=6)
        self.hide()

    def show_sources(self, failing: Sequence[Unwell]) -> None:
        self.setVisible(bool(failing))
        self.title.setText(tr("Sources in trouble"))
        self.count.setText(str(len(failing)) if len(failing) > SHOWN else "")
        shown = tuple(failing[:SHOWN])
        if self._shown == shown:
            return
        self._shown = shown
        clear(self._lines)
        self.lines = []
        for one in shown:
            down = one.health == Health.DOWN
            words = tr("down") if down else tr("late")
            line = CountLine("error" if down else "warning", "bad" if down else "warn", one.name, words)
            line.clicked.connect(lambda _=False, number=one.id: self.asked.emit(number))
            self.lines.append(line)
            self._lines.addWidget(line)

    def stops(self) -> list[list[QWidget]]:
        return [[line] for line in self.lines]

    def retranslate(self) -> None:
        self._shown = None

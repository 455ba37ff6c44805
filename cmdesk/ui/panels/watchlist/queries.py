"""The right column: queries with their figures, and the place to try a new one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen

from cmdesk.domain.queries import BadQuery, Query, parse
from cmdesk.domain.watches import QueryRow, SavedQuery
from cmdesk.ui import amounts, paint, theme, times
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.dialogs.expression import Expression
from cmdesk.ui.dialogs.grammar_help import GrammarHelp
from cmdesk.ui.panels.watchlist.alerts import Alerts
from cmdesk.ui.theme import u
from cmdesk.ui.widgets import Button, IconButton, Lines, ListView, Panel, Text, col, row
from cmdesk.ui.widgets.delegate import LineDelegate
from cmdesk.ui.widgets.rows import sentence
from cmdesk.ui.widgets.texts import Header, Section
from cmdesk.ui.words import tr


@dataclass(frozen=True)
class QueryLine:
    """A query: what it looks for, seven days of mentions, all of them."""

    key: int
    name: str
    expression: str
    days: tuple[int, ...]
    total: int
    on: bool
    spike: bool
    muted: str = ""  # until when
    gone: str = ""  # a query that it names and that is not there

    @property
    def spoken(self) -> str:
        return sentence(
            self.name,
            self.expression,
            tr("{n} mentions", n=self.total),
            tr("{n} today", n=self.days[-1]) if self.days else "",
            tr("spike") if self.spike else "",
            "" if self.on else tr("switched off"),
            self.how_long_mute,
            self.why_it_rests,
        )

    @property
    def tip(self) -> str:
        """What there was no room for."""
        return "\n".join(filter(None, (self.expression, self.why_it_rests, self.how_long_mute)))

    @property
    def how_long_mute(self) -> str:
        return tr("mute; it speaks again {when}", when=self.muted) if self.muted else ""

    @property
    def why_it_rests(self) -> str:
        return tr("It rests: there is no query named “{name}”.", name=self.gone) if self.gone else ""


def is_spike(days: Sequence[int]) -> bool:
    """Whether the last day stands out against those before it."""
    before = days[:-1]
    return bool(before) and days[-1] >= 5 and days[-1] > 2 * max(sum(before) / len(before), 1)


def lines_of(rows: Sequence[QueryRow], now: datetime) -> list[QueryLine]:
    return [
        QueryLine(
            row.query.id,
            row.query.name,
            row.query.expression,
            row.days,
            row.total,
            row.query.enabled,
            row.query.enabled and is_spike(row.days),
            _muted(row.query, now),
            row.gone if row.query.enabled else "",
        )
        for row in rows
    ]


def _muted(query: SavedQuery, now: datetime) -> str:
    until = query.muted_until
    return times.when(until, now) if until is not None and until > now else ""


def readable(rows: Sequence[QueryRow]) -> dict[str, Query]:
    """The queries by name, to find their words again in a text."""
    found = {}
    for one in rows:
        try:
            found[one.query.name] = parse(one.query.expression)
        except BadQuery:
            continue  # kept by another version: it still counts, it is only not marked
    return found


def spark(p: QPainter, r: QRectF, values: Sequence[int], tone: str) -> None:
    """A trend in one glance, with a dot on the last value."""
    top, steps = max([*values, 1]), max(len(values) - 1, 1)
    points = [
        QPointF(r.left() + place * r.width() / steps, r.bottom() - value / top * r.height())
        for place, value in enumerate(values)
    ]
    if not points:
        return
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(QPen(theme.colour(tone), 1.5, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    p.drawPolyline(points)
    p.setBrush(theme.colour(tone))
    p.setPen(Qt.PenStyle.NoPen)
    p.drawEllipse(points[-1], 2.5, 2.5)


class QueryDelegate(LineDelegate):
    """Name and expression, the week, the total."""

    height, compact_height = 54, 54

    def draw(self, p: QPainter, r: QRectF, line: QueryLine, chosen: bool) -> None:
        left, right, top = r.left() + u(16), r.right() - u(16), r.top() + u(9)
        tone = "text" if line.on else "text3"
        total = amounts.narrow(line.total)
        figure = max(u(24), paint.width(total, "body-strong") + u(2))
        paint.text(p, QRectF(right - figure, r.top(), figure, r.height()), total, "body-strong", tone, paint.RIGHT)
        right -= figure + u(12)
        if line.on and line.muted:
            paint.icon(p, QRectF(right - u(16), r.top(), u(16), r.height()), "silent", "text3", 14)
            right -= u(20)
        week = QRectF(right - u(56), r.center().y() - u(7), u(54), u(14))
        if line.on:
            spark(p, week, line.days, "bad" if line.spike else "text3")
        else:
            paint.icon(p, QRectF(right - u(18), r.top(), u(16), r.height()), "pause", "text3", 14)
        right = week.left() - u(10)
        room = right - left
        if line.spike:
            wide = paint.chip_width(tr("spike"), "rise")
            used = paint.text(p, QRectF(left, top, room - wide - u(6), u(18)), line.name, "body", tone, weight=500)
            paint.chip(p, left + used + u(6), top, tr("spike"), "rise", "bad")
        else:
            paint.text(p, QRectF(left, top, room, u(18)), line.name, "body", tone, weight=500)
        below = QRectF(left, top + u(19), room, u(16))
        if line.gone:
            paint.icon(p, QRectF(left, below.top(), u(14), u(16)), "warning", "warn", 14)
            paint.text(p, below.adjusted(u(18), 0, 0, 0), line.why_it_rests, "meta", "warn")
        else:
            paint.text(p, below, line.expression, "meta", "text2" if line.on else "text3")


class QueryView(ListView):
    """As tall as its rows, as far as there is room; what follows stands right below it."""

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.fit)

    def restyle(self) -> None:
        super().restyle()
        self.fit()

    def fit(self) -> None:
        rows = self.model().rowCount() if self.model() is not None else 0
        self.setMaximumHeight(rows * self.verticalHeader().defaultSectionSize() + 1)


class QueryColumn(Panel):
    """Tells which query is chosen, and what is asked of it."""

    chosen = Signal(object)  # SavedQuery
    menu_asked = Signal(object, QPoint)  # SavedQuery
    try_asked = Signal(object, str)  # Query, its expression
    activate_asked = Signal(str)

    def __init__(self, bridge: Bridge, now: Callable[[], datetime]) -> None:
        super().__init__(None, "list")
        self._now = now
        self.rows: Sequence[QueryRow] = ()
        self.lines = Lines()
        self.view = QueryView("", QueryDelegate(), self.lines)
        self.view.clicked.connect(lambda index: self._choose(self.view.current_line()))
        self.view.opened.connect(self._choose)
        self.view.menu_asked.connect(lambda line, at: self.menu_asked.emit(self.saved(line.key), at))
        self.days = Text("", "caption", "text3")
        self.header = Header("", self.days)
        self.help = IconButton("question", "")
        self.help.clicked.connect(self._show_help)
        self.section = Section("", self.help)
        self.expression = Expression(bridge)
        self.expression.judged.connect(self._judged)
        self.expression.entered.connect(self._try)
        self.attempt = Button("", small=True)
        self.attempt.clicked.connect(self._try)
        self.activate = Button("", kind="soft", small=True)
        self.activate.clicked.connect(lambda: self.activate_asked.emit(self.expression.text()))
        self.alerts = Alerts()
        self.none = Text("", "meta", "text3", wrap=True)
        self.empty = Panel(row((self.none, 1), pad=(16, 12, 16, 0)))
        editor = col(self.section, self.expression, row(None, self.attempt, self.activate), gap=8, pad=16)
        self.setLayout(col(self.header, self.empty, (self.view, 1000), editor, self.alerts, None, gap=0))
        self._judged(None)
        self.retranslate()

    def retranslate(self) -> None:
        self.header.title.setText(tr("Queries"))  # type: ignore[attr-defined]
        self.days.setText(tr("7 days"))
        self.section.title.setText(tr("New query"))
        self.help.rename(tr("How to write a query"))
        self.attempt.setText(tr("Try"))
        self.activate.setText(tr("Activate"))
        self.none.setText(tr("A query watches every source for words: your name, a product, a subject."))
        self.view.setAccessibleName(tr("Queries"))
        self.tell(self.rows)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def tell(self, rows: Sequence[QueryRow]) -> None:
        self.rows = rows
        self.lines.set(lines_of(rows, self._now()))  # type: ignore[arg-type]
        self.empty.setVisible(not rows)

    def saved(self, query_id: int) -> SavedQuery:
        return next(one.query for one in self.rows if one.query.id == query_id)

    def current(self) -> SavedQuery | None:
        line = self.view.current_line()
        return None if line is None else self.saved(line.key)

    def forget_choice(self) -> None:
        """The list of items shows something else."""
        self.view.forget()

    def _choose(self, line: QueryLine | None) -> None:
        if line is not None:
            self.chosen.emit(self.saved(line.key))

    def _judged(self, query: Query | None) -> None:
        self.attempt.setEnabled(query is not None)
        self.activate.setEnabled(query is not None)

    def _try(self) -> None:
        if self.expression.query is not None:
            self.try_asked.emit(self.expression.query, self.expression.text())

    def _show_help(self) -> None:
        GrammarHelp(self).show_below(self.help)

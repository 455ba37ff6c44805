"""The signal that is still going on: how much, how unusual, since when, and its chart."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.signals import Kind, Signal
from cmdesk.store.today import Unusual
from cmdesk.ui import amounts, signal_words, times
from cmdesk.ui.panels.today.area import Area
from cmdesk.ui.widgets import Button, Card, Chip, Flow, Icon, IconButton, Panel, Text, col, row
from cmdesk.ui.words import tr

HALF_A_DAY, DAY = timedelta(hours=12), timedelta(days=1)


class SignalCard(Card):
    """Tells that its items, a crisis file or its putting away are wanted; by the number of the signal."""

    items_asked = QtSignal(int)
    incident_asked = QtSignal(int)
    put_away_asked = QtSignal(int)

    def __init__(self) -> None:
        self.mark, self.title, self.since = Icon("rise", "bad"), Text("", "body-strong"), Chip("")
        self.away = IconButton("close", "")
        self.figure, self.what = Text("", "display"), Text("", "meta", "text2")
        self.factor = Text("", "meta-strong", "bad")
        self.figures = Panel(row(self.figure, col(None, self.what, self.factor, None, gap=0), None, gap=12))
        self.chart = Area()
        self.words = Text("", "meta", "text2", wrap=True, leading=135)
        self.items, self.incident = Button("", small=True), Button("", "crisis", small=True)
        super().__init__(
            row(self.mark, self.title, None, self.since, self.away, gap=8),
            self.figures,
            self.chart,
            self.words,
            Panel(Flow(self.items, self.incident, gap=6)),
            gap=8,
        )
        self.shown: Unusual | None = None
        self.items.clicked.connect(lambda: self.items_asked.emit(self._number()))
        self.incident.clicked.connect(lambda: self.incident_asked.emit(self._number()))
        self.away.clicked.connect(lambda: self.put_away_asked.emit(self._number()))
        self.hide()

    def _number(self) -> int:
        """Of the signal; the buttons are not there without one."""
        assert self.shown is not None
        return self.shown.signal.id

    def stops(self) -> list[list[QWidget]]:
        """What the keys go through, line by line."""
        return [[each for each in (self.items, self.incident, self.away) if not each.isHidden()]]

    def show_signal(self, found: Unusual | None, now: datetime, *, crisis: bool = False) -> None:
        """`crisis`: a file is open already."""
        self.shown = found
        self.setVisible(found is not None)
        if found is None:
            return
        signal, told = found.signal, found.signal.told
        self.mark.set(signal_words.SYMBOLS[told.kind] if told.kind is not Kind.VOLUME else "rise", "bad", "")
        self.title.setText(title_of(signal))
        self.since.set(tr("since {time}", time=_moment(told.since, now)))
        charted = bool(found.bars)
        self.figures.setVisible(charted)
        self.chart.setVisible(charted)
        self.figure.setText(amounts.whole(told.count))
        self.what.setText(_what(signal))
        self.factor.setText(_factor(signal))
        whole = signal_words.sentence(signal)
        if charted:
            self.chart.show_series(found.bars, _labels(found), *_usual(signal), whole)
        where = signal_words.evidence(told)
        about = f"{where[:1].upper()}{where[1:]}." if where else ""
        name = signal_words.title(signal)
        self.words.setText(tr("{query}. {words}", query=name, words=about if charted else whole) if about else name)
        self.items.setText(tr("Show the {n}", n=told.count))
        self.items.setAccessibleDescription(whole)
        self.incident.setText(tr("Crisis file"))
        self.incident.setVisible(not crisis)
        self.away.rename(tr("Put away: {signal}", signal=whole))


def _moment(moment: datetime, now: datetime) -> str:
    return times.clock(moment) if now - moment < DAY else times.short(moment, now)


def title_of(signal: Signal) -> str:
    match signal.told.kind:
        case Kind.VOLUME:
            return tr("Peak of mentions")
        case Kind.BLAME:
            return tr("More blame than usual")
        case Kind.WORDS:
            return tr("New words")
    return tr("A place speaks again")


def _what(signal: Signal) -> str:
    told = signal.told
    if told.kind is Kind.BLAME:
        return tr("people blame in a day")
    return tr("mentions in {span}", span=times.span(told.until - told.since))


def _factor(signal: Signal) -> str:
    told = signal.told
    if told.kind is Kind.BLAME:
        return tr("{usual} would be usual", usual=round(told.usual or 0))
    if told.usual is None or told.usual < signal_words.NEVER:
        return tr("usually hardly any")
    times_usual = told.count / told.usual
    factor = amounts.whole(round(times_usual)) if times_usual >= 3 else amounts.decimal(times_usual)
    return tr("{factor} times the usual", factor=factor)


def _usual(signal: Signal) -> tuple[float | None, str]:
    """What is usual in such a time, where that is worth a line."""
    usual = signal.told.usual
    if usual is None or usual < signal_words.NEVER:
        return None, ""
    return usual, tr("usual: {count}", count=amounts.decimal(usual) if usual < 10 else amounts.whole(round(usual)))


def _labels(found: Unusual) -> tuple[str, ...]:
    """The end of the first window, of the one in the middle and of the last."""
    told, bars = found.signal.told, len(found.bars)
    length = told.until - told.since
    ends = [told.until - (bars - 1 - place) * length for place in (0, (bars - 1) // 2, bars - 1)]
    if length < HALF_A_DAY:
        return tuple(times.clock(each) for each in ends)
    days = [times.local(each).date() for each in ends]
    return tuple(QLocale().toString(QDate(day.year, day.month, day.day), "d MMM") for day in days)

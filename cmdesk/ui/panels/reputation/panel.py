"""Reputation: how much is said, how it feels, why, where and by whom; every figure opens what it counted."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout

from cmdesk.domain.accounts import Brand
from cmdesk.domain.incidents import Moment
from cmdesk.domain.reputation import Mood, Overview, Period, last_days, slice_of
from cmdesk.domain.topics import Topic
from cmdesk.domain.watches import SavedQuery
from cmdesk.reports.reputation import Names
from cmdesk.store import accounts, incidents, queries, reputation
from cmdesk.ui import theme, times, tokens
from cmdesk.ui.commands import Command
from cmdesk.ui.panels.base import Host, Panel
from cmdesk.ui.panels.reputation import lines
from cmdesk.ui.panels.reputation.cards import BarsCard
from cmdesk.ui.panels.reputation.commands import commands_of
from cmdesk.ui.panels.reputation.custom import CustomPeriod
from cmdesk.ui.panels.reputation.deeds import Deeds
from cmdesk.ui.panels.reputation.head import CUSTOM, DAYS, Head, period_names
from cmdesk.ui.panels.reputation.side import Side
from cmdesk.ui.panels.reputation.trend import TrendCard
from cmdesk.ui.widgets import FigureCard, Scroll, col, row
from cmdesk.ui.widgets.layout import Panel as Surface
from cmdesk.ui.widgets.layout import fit_side
from cmdesk.ui.words import tr

KEPT = "reputation"  # in the layout: [subject, days]
REST_MS = 1500  # between two readings while much comes in
SIDE, SIDE_NARROW = 320, 288
FIGURES = ("mentions", "praise", "replies", "reviews")


def _kept(told: object) -> tuple[int, int]:
    """The subject and the days that were shown last; what is kept may have been written by anybody."""
    match told:
        case [int() as subject, int() as days] if days in DAYS:
            return subject, days
    return 0, DAYS[1]


class ReputationPanel(Panel):
    """It holds which subject and which time are shown."""

    topics = (
        Topic.FIGURES | Topic.QUERIES | Topic.JUDGEMENTS | Topic.LABELS | Topic.ITEMS | Topic.SIGNALS | Topic.OUTBOX
    )

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.subject, self.days = _kept(host.settings.layout.get(KEPT))
        self.period: Period | None = None  # another time than the last days
        self.overview: Overview | None = None
        self.marks: Sequence[Moment] = ()  # of crises, for the chart
        self.unjudged = 0  # of what was said
        self.known: Sequence[SavedQuery] = ()
        self.brand = ""
        self.head, self.deeds = Head(), Deeds(self, host)
        self.figures = {name: FigureCard() for name in FIGURES}
        self.trend = TrendCard()
        self.reasons, self.places, self.authors = BarsCard(), BarsCard(), BarsCard()
        self.voices = BarsCard(0.5)
        self.side = Side(host, self.voices, self.authors)
        self._top = Surface(row(*((card, 1) for card in self.figures.values()), gap=12))
        below = row((self.reasons, 1), (self.places, 1), gap=16)
        self._main = Surface(col(self.trend, below, None, gap=16))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self.page = Scroll(col(self.head, (self._grid, 1), gap=16, pad=(24, 20, 24, 20)))
        self.setLayout(col((Surface(col((self.page, 1), gap=0), "list"), 1), gap=0))
        self.setFocusProxy(self.trend.chart)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._refresh_if_needed)
        self._wire()
        self.retranslate()
        self._arrange()

    def _wire(self) -> None:
        head = self.head
        head.subject_chosen.connect(self.show_subject)
        head.days_chosen.connect(self.show_days)
        head.custom_asked.connect(self.ask_period)
        head.back_asked.connect(self.go_back)
        head.table_asked.connect(self.export_table)
        head.report_asked.connect(self.make_report)
        head.picture_asked.connect(self.export_picture)
        self.trend.bar_chosen.connect(self.enter_bar)
        self.trend.mood_chosen.connect(lambda mood: self.show_items(mood=mood))
        self.figures["mentions"].clicked.connect(lambda: self.show_items())
        self.figures["praise"].clicked.connect(lambda: self.show_items(mood=int(Mood.PRAISE)))
        self.figures["replies"].clicked.connect(lambda: self.host.open("inbox"))
        self.figures["reviews"].clicked.connect(lambda: self.show_items(rated=1))
        self.reasons.chosen.connect(lambda key: self.show_items(reason=key))
        self.places.chosen.connect(lambda key: self.show_items(place=key))
        self.authors.chosen.connect(lambda key: self.show_items(like=key))
        self.voices.chosen.connect(lambda key: self._open(slice_of(key, self.shown()).numbers()))
        self.voices.acted.connect(lambda: self.host.open("watchlist"))

    # -- what is shown ------------------------------------------------------------------------------------------

    def shown(self) -> Period:
        """The time that is shown."""
        return self.period or last_days(self.days, self.host.now())

    def _refresh_if_needed(self) -> None:
        if self._stale and self.isVisible() and not self._rest.isActive():
            self._rest.start()
            super()._refresh_if_needed()

    def refresh(self) -> None:
        self.bridge.ask(self, queries.every, then=self._take_queries)
        self.bridge.ask(self, accounts.brands, then=self._take_brands)
        self.side.read()
        self._ask()

    def _ask(self) -> None:
        asked = (self.subject, self.shown())
        told: list[Any] = [None] * len(reputation.PARTS)
        for place, part in enumerate(reputation.PARTS):
            self.bridge.ask(self, part, *asked, then=partial(self._take, asked, told, place))
        self.bridge.ask(self, incidents.marks, *asked, then=partial(self._take_marks, asked))
        self.bridge.ask(self, reputation.unjudged, *asked, then=partial(self._take_unjudged, asked))

    def _take_queries(self, known: Sequence[SavedQuery]) -> None:
        self.known = known
        if self.subject and all(one.id != self.subject for one in known):
            self.show_subject(0)
        self.head.show_subjects(known, self.subject, self.brand)
        self._say_head()

    def _take_brands(self, brands: Sequence[Brand]) -> None:
        self.brand = brands[0].name if brands else ""
        self.head.show_subjects(self.known, self.subject, self.brand)
        self._say_head()

    def _take(self, asked: tuple[int, Period], told: list[Any], place: int, part: Any) -> None:
        told[place] = part
        if asked == (self.subject, self.shown()) and None not in told:
            self.overview = Overview.of(*asked, *told)
            self._tell()

    def _take_marks(self, asked: tuple[int, Period], marks: Sequence[Moment]) -> None:
        if asked == (self.subject, self.shown()):
            self.marks = marks
            self._tell()

    def _take_unjudged(self, asked: tuple[int, Period], unjudged: int) -> None:
        if asked == (self.subject, self.shown()):
            self.unjudged = unjudged
            self._tell()

    def _tell(self) -> None:
        told = self.overview
        if told is None:
            return
        self.figures["mentions"].set(lines.mentions_line(told))
        self.figures["praise"].set(lines.praise_line(told, self.unjudged))
        self.figures["replies"].set(lines.reply_line(told))
        self.figures["reviews"].set(lines.review_line(told))
        self.trend.show_overview(told, lines.flags_of(told, self.marks))
        if self.known:
            hint = tr("Choose a longer time, or look at the query that watches for it.")
            self.trend.say_nothing(tr("Nothing was said in this time"), hint)
        else:
            hint = tr("Write a query in the watchlist for your name and its spellings, or connect an account.")
            self.trend.say_nothing(tr("Nothing is counted yet"), hint)
        hint = tr("Put reasons on conversations in the inbox: here you see what makes people happy, and what does not.")
        self.reasons.show_lines(lines.reason_lines(told.reasons), hint)
        self.places.show_lines(lines.place_lines(told.places), tr("Sources and accounts will be compared here."))
        self.authors.show_lines(lines.author_lines(told.authors), tr("Those who say most will be named here."))
        hint = tr("Mark the query that watches a competitor as such: then you see who is talked about how much.")
        voices = lines.voice_lines(told.voices, self.brand or tr("You"))
        foot = tr("In percent of the mentions in public places, {n} names.", n=len(voices))
        self.voices.show_lines(voices, hint, tr("Show the queries"), foot)

    def _say_head(self) -> None:
        name = next((one.name for one in self.known if one.id == self.subject), "")
        about = name or self.brand or tr("All about us")
        self.head.sub.setText(f"{about} · {lines.told_period(self.shown())}")
        place = CUSTOM if self.period is not None else DAYS.index(self.days)
        back = period_names()[DAYS.index(self.days)] if self.period is not None else ""
        self.head.show_period(place, back)

    # -- choosing -----------------------------------------------------------------------------------------------

    def show_subject(self, query_id: int) -> None:
        self.subject = query_id
        self._keep()

    def show_days(self, days: int) -> None:
        self.days, self.period = days, None
        self._keep()

    def show_period(self, period: Period) -> None:
        self.period = period
        self._say_head()
        self._ask()

    def go_back(self) -> None:
        """To the last days, from a time that was entered or chosen."""
        if self.period is not None:
            self.show_days(self.days)

    def ask_period(self) -> None:
        self._say_head()  # the choice stands only once a time was given
        dialog = CustomPeriod(self, self.shown(), times.local(self.host.now()).date())
        dialog.accepted.connect(lambda: self.show_period(dialog.period))
        dialog.open()

    def enter_bar(self, place: int) -> None:
        """Look at a day or a week more closely; what was said in an hour is listed."""
        if self.overview is None or not 0 <= place < len(self.overview.bars):
            return
        period = self.overview.bars[place].period
        if lines.is_hourly(self.shown()):
            self._open(slice_of(self.subject, period).numbers())
        else:
            self.show_period(period)

    def show_items(self, **narrowed: int) -> None:
        """List what a figure counted."""
        self._open(slice_of(self.subject, self.shown(), **narrowed).numbers())

    def _open(self, numbers: dict[str, int]) -> None:
        self.host.open("watchlist", figure=1, **numbers)

    def _keep(self) -> None:
        self.host.settings.layout[KEPT] = [self.subject, self.days]
        self.host.save_settings()
        self._say_head()
        self._ask()

    def open(self, **what: int) -> None:
        """open(query=…) shows the figures of a query."""
        if "query" in what:
            self.show_subject(what["query"])
            self.head.show_subjects(self.known, self.subject, self.brand)

    # -- out of here --------------------------------------------------------------------------------------------

    def names(self) -> Names:
        name = next((one.name for one in self.known if one.id == self.subject), "")
        return Names(name or self.brand or tr("All about us"), self.brand or tr("You"))

    def export_table(self) -> None:
        if self.overview is not None:
            self.deeds.ask_table(self.overview, self.names())

    def make_report(self) -> None:
        self.deeds.make_report(self.shown())

    def export_picture(self, suffix: str) -> None:
        self.deeds.ask_picture(self.trend, self.head.sub.said(), suffix)

    def is_filled(self) -> bool:
        return self.overview is not None

    def commands(self) -> Sequence[Command]:
        return commands_of(self)

    # -- room and words -----------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        units = self.window().width() / theme.scale()
        wide, two = units >= tokens.BREAKPOINTS["views"], units >= tokens.BREAKPOINTS["panes"]
        grid = self._grid
        self.head.set_narrow(not two)
        if wide:
            grid.addWidget(self._top, 0, 0)
            grid.addWidget(self._main, 1, 0)
            grid.addWidget(self.side, 0, 1, 2, 1)
        elif two:
            grid.addWidget(self._top, 0, 0, 1, 2)
            grid.addWidget(self._main, 1, 0)
            grid.addWidget(self.side, 1, 1)
        else:
            grid.addWidget(self._top, 0, 0, 1, 2)
            grid.addWidget(self._main, 1, 0, 1, 2)
            grid.addWidget(self.side, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(1, 1)
        fit_side(self.side, units, SIDE, SIDE_NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.head.retranslate()
        self.side.retranslate()
        self.reasons.name(tr("Why"), tr("conversations, and change"))
        self.places.name(tr("Where you are talked about"), tr("mentions"))
        self.authors.name(tr("Who talks about you"), tr("mentions"))
        self.voices.name(tr("Share of voice"), "")
        self.head.show_subjects(self.known, self.subject, self.brand)
        self._say_head()
        self._tell()

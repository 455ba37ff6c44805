"""Today: what needs me now, in the order in which it is worth doing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cmdesk.domain.topics import Topic
from cmdesk.store.today import Begun
from cmdesk.ui import theme, tokens
from cmdesk.ui.commands import Command
from cmdesk.ui.panels.base import Host, Panel
from cmdesk.ui.panels.today import lines
from cmdesk.ui.panels.today.ahead import ahead
from cmdesk.ui.panels.today.cards import AheadCard, CrisisLine, DigestCard, SourcesCard
from cmdesk.ui.panels.today.commands import commands_of
from cmdesk.ui.panels.today.deeds import Deeds
from cmdesk.ui.panels.today.group import Group
from cmdesk.ui.panels.today.half_hour import HalfHour
from cmdesk.ui.panels.today.moving import Lines, Moving
from cmdesk.ui.panels.today.reading import EVERYTHING, TOLD_AFTER, Reading
from cmdesk.ui.panels.today.signal_card import SignalCard
from cmdesk.ui.unwell import UnwellLine
from cmdesk.ui.widgets import Scroll, Text, col
from cmdesk.ui.widgets.layout import Panel as Surface
from cmdesk.ui.widgets.layout import fit_side
from cmdesk.ui.words import tr

REST_MS = 1000  # between two readings while much comes in
MINUTE_MS = 60_000
SIDE, SIDE_NARROW = 344, 288
STEPS = 4
STEPS_PUT_AWAY = "today/steps put away"  # in the layout
WATCHED = (
    Topic.CONVERSATIONS | Topic.PEOPLE | Topic.OUTBOX | Topic.DRAFTS | Topic.SIGNALS | Topic.FIGURES | Topic.SOURCES
    | Topic.ACCOUNTS | Topic.QUERIES
)  # fmt: skip


class TodayPanel(Panel):
    """Its left column is gone through by the arrow keys; each line opens what it is about."""

    topics = WATCHED

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._dirty = EVERYTHING
        self.reading = Reading(host, self)
        self.deeds = Deeds(self, host, self.reading)
        self.title, self.sub = Text("", "title"), Text("", "body", "text2", wrap=True)
        self.half_hour = HalfHour()
        self.replies, self.sends, self.posts = Group("late", "bad"), Group("outbox", "warn"), Group("clock")
        self.signal, self.crisis, self.digest = SignalCard(), CrisisLine(), DigestCard()
        self.steps = Group("spark", "accent_text")
        self.ahead, self.sources = AheadCard(), SourcesCard()
        self.groups = (self.replies, self.sends, self.posts, self.steps)
        self._left = Surface(col(self.half_hour, *self.groups, None, gap=16))
        self.cards = (self.crisis, self.signal, self.digest, self.ahead, self.sources)
        self.side = Surface(col(*self.cards, None, gap=16))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        head = col(self.title, self.sub, gap=2)
        self.page = Scroll(col(head, (self._grid, 1), gap=16, pad=(24, 20, 24, 20)))
        self.unwell = UnwellLine()
        self.setLayout(col(self.unwell, (Surface(col((self.page, 1), gap=0), "list"), 1), gap=0))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.moving = Moving(self.lines, self)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._refresh_if_needed)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(lambda: self._on_changed(Topic.CONVERSATIONS | Topic.OUTBOX))
        self._minute.start()
        self._wire()
        self.retranslate()
        self._arrange()

    def _wire(self) -> None:
        open_ = self.host.open
        self.unwell.lead(self.host)
        self.reading.told.connect(self._tell)
        self.deeds.stale.connect(lambda: self._on_changed(Topic.OUTBOX))
        self.half_hour.begun.connect(self.deeds.begin_session)
        self.replies.all.clicked.connect(self.deeds.show_late)
        self.steps.all.clicked.connect(self.put_steps_away)
        self.posts.all.clicked.connect(lambda: open_("calendar"))
        for group in self.groups:
            group.opened.connect(self.deeds.open_line)
            group.asked.connect(self.deeds.decide)
        self.signal.items_asked.connect(lambda number: open_("watchlist", figure=1, signal=number))
        self.signal.incident_asked.connect(lambda number: open_("open-incident", signal=number))
        self.signal.put_away_asked.connect(self.deeds.put_away)
        self.crisis.open.clicked.connect(self.deeds.show_crisis)
        self.digest.asked.connect(self.deeds.show_counted)
        self.digest.thanks_asked.connect(self.deeds.thank)
        self.ahead.review_asked.connect(lambda draft: open_("drafts", draft=draft))
        self.ahead.day_asked.connect(lambda day: open_("calendar", day=day))
        self.sources.asked.connect(lambda source: open_("watchlist", source=source))

    # -- reading ------------------------------------------------------------------------------------------------

    def _on_changed(self, topic: Topic) -> None:
        self._dirty |= topic & self.topics
        super()._on_changed(topic)

    def _refresh_if_needed(self) -> None:
        if self._stale and self.isVisible() and not self._rest.isActive():
            self._rest.start()
            super()._refresh_if_needed()

    def refresh(self) -> None:
        dirty, self._dirty = self._dirty, Topic.NONE
        self.reading.read(dirty)

    def is_filled(self) -> bool:
        return self.reading.is_whole()

    def _tell(self, part: str) -> None:
        now, told = self.host.now(), self.reading
        match part:
            case "waiting":
                self._tell_replies()
                self._tell_digest()
            case "to_settle" if told.to_settle is not None:
                found = lines.settle_lines(told.to_settle, now, self.host.settings.online)
                self.sends.show_lines(found, told.to_settle.count)
            case "posts" | "by_hand" | "feasts":
                self._tell_posts()
            case "unusual" | "incident":
                self.crisis.show_incident(told.incident, now)
                self.signal.show_signal(told.unusual, now, crisis=told.incident is not None)
            case "unwell":
                self.sources.show_sources(told.unwell)
            case "accounts":
                self.unwell.tell(told.accounts, now)
            case "begun" if told.begun is not None:
                self._tell_steps(told.begun)
            case "meanwhile":
                self._tell_digest()
        self.moving.watch()
        self.side.setVisible(any(not card.isHidden() for card in self.cards))
        if self.hasFocus() and self.is_filled():
            self.moving.step(1, Qt.FocusReason.OtherFocusReason)

    def _tell_replies(self) -> None:
        waiting, now = self.reading.waiting, self.host.now()
        if waiting is None:
            return
        self.title.setText(lines.greeting(now, self.host.settings.your_name))
        self.sub.setText(tr("{day} · {words}", day=lines.day_told(now), words=lines.standing(waiting, now)))
        self.half_hour.show_plan(waiting.plan)
        late = waiting.late > 0
        self.replies.mark.set("late" if late else "clock", "bad" if late else "text2", "")
        self.replies.name(tr("Late replies") if late else tr("Replies"), tr("Show all") if late else "")
        nothing = "" if self._begins() else lines.no_replies(waiting, now)
        self.replies.show_lines(lines.reply_lines(waiting, now), nothing=nothing)

    def _tell_posts(self) -> None:
        told, now = self.reading, self.host.now()
        nothing = "" if self._begins() else tr("Nothing is planned in the next two weeks.")
        self.posts.show_lines(lines.post_lines(told.posts, now, told.by_hand), nothing=nothing)
        plans = told.begun is not None and told.begun.post
        self.ahead.show_ahead(ahead(told.feasts, told.posts, now, plans))

    def _tell_steps(self, begun: Begun) -> None:
        left = lines.step_lines(begun) if self._begins() else []
        self.steps.show_lines(left)
        self.steps.count.setText(tr("{count} of {total}", count=STEPS - len(left), total=STEPS))
        self._tell_replies()
        self._tell_posts()

    def _begins(self) -> bool:
        """Whether steps are still to be made: they are more use than words about what there is not."""
        put_away = bool(self.host.settings.layout.get(STEPS_PUT_AWAY))
        return self.reading.begun is not None and not self.reading.begun.everything and not put_away

    def put_steps_away(self) -> None:
        """Not wanted here any more."""
        self.host.settings.layout[STEPS_PUT_AWAY] = True
        self.host.save_settings()
        if self.reading.begun is not None:
            self._tell_steps(self.reading.begun)

    def _tell_digest(self) -> None:
        absence, meanwhile, waiting = self.reading.absence, self.reading.meanwhile, self.reading.waiting
        self.digest.setVisible(absence is not None and meanwhile is not None)
        if absence is not None and meanwhile is not None:
            thanks = waiting.thanks if waiting is not None else 0
            self.digest.show_digest(meanwhile, thanks, *absence, self.host.now())

    # -- keys ---------------------------------------------------------------------------------------------------

    def lines(self) -> Lines:
        """What the arrow keys go through: the column at the left, then the one at the right."""
        first = [[self.half_hour.begin]] if not self.half_hour.isHidden() else []
        groups = [group for group in self.groups if not group.isHidden()]
        beside = [line for card in self.cards if not card.isHidden() for line in card.stops() if line]
        return [*first, *(each.stops() for group in groups for each in group.rows), *beside]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.is_filled():
            self.moving.step(1, event.reason())

    def chosen_reply(self) -> int | None:
        """The conversation of the line that the keys are on."""
        row = next((each for each in self.replies.rows if each.isAncestorOf(self._focus())), None)
        return int(row.key.split()[1]) if row is not None else None

    def _focus(self) -> QWidget:
        return self.window().focusWidget() or self

    def commands(self) -> Sequence[Command]:
        return commands_of(self)

    # -- room and words -----------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        units = self.window().width() / theme.scale()
        two = units >= tokens.BREAKPOINTS["panes"]
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self.side, 0 if two else 1, 1 if two else 0)
        self._grid.setColumnStretch(0, 1)
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
        now = self.host.now()
        self.title.setText(lines.greeting(now, self.host.settings.your_name))
        self.sends.name(tr("Sends to settle"))
        self.posts.name(tr("Next to be published"), tr("Calendar"))
        self.steps.name(tr("To begin with"), tr("Put away"))
        self.sources.retranslate()
        for part in TOLD_AFTER:
            if part in self.reading.known:
                self._tell(part)

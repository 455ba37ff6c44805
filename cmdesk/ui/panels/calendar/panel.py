"""The calendar: what leaves when, over all accounts, and the drafts that have no date yet."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from cmdesk.domain.calendar import CalendarPost, month_span, next_month, week_span
from cmdesk.domain.topics import Topic
from cmdesk.store import planning
from cmdesk.ui import theme, times, tokens
from cmdesk.ui.panels.base import Command, Host, Panel
from cmdesk.ui.panels.calendar.acting import Acting
from cmdesk.ui.panels.calendar.agenda import Agenda
from cmdesk.ui.panels.calendar.approving import Approving
from cmdesk.ui.panels.calendar.balance import Weighing
from cmdesk.ui.panels.calendar.chips import Chip, day_of
from cmdesk.ui.panels.calendar.clock_notice import ClockNotice
from cmdesk.ui.panels.calendar.commands import commands_of, show_menu
from cmdesk.ui.panels.calendar.deeds import Deeds
from cmdesk.ui.panels.calendar.dragging import Dragging
from cmdesk.ui.panels.calendar.dropping import Dropping
from cmdesk.ui.panels.calendar.grid import Grid
from cmdesk.ui.panels.calendar.head import DAY, LIST, MONTH, WEEK, Head, Weekdays
from cmdesk.ui.panels.calendar.hour_grid import HourGrid
from cmdesk.ui.panels.calendar.reading import Reading
from cmdesk.ui.panels.calendar.series import Series
from cmdesk.ui.panels.calendar.tray import Tray
from cmdesk.ui.widgets import col, row
from cmdesk.ui.widgets.layout import Panel as Surface

VIEW, FOLDED = "calendar/view", "calendar/tray folded"  # kept in the settings


class CalendarPanel(Panel):
    topics = Topic.DRAFTS | Topic.OUTBOX | Topic.ACCOUNTS | Topic.SETTINGS

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        kept = host.settings.layout.get(VIEW)
        self.view = kept if isinstance(kept, int) and MONTH <= kept <= LIST else MONTH
        self.day = times.local(host.now()).date()
        self.dragging = Dragging(self)
        self.head, self.weekdays = Head(self.view), Weekdays()
        self.grid, self.agenda, self.tray = Grid(self.dragging), Agenda(), Tray(self.dragging)
        self.hours = HourGrid(self.dragging, host.now)
        self.deeds, self.series, self.notice = Deeds(host, self), Series(host, self), ClockNotice(host)
        self.approving, self.acting = Approving(host, self), Acting(self)
        self.reading, self.weighing = Reading(host, self), Weighing(self)
        self.dropping = Dropping(self)
        self._peeking = False  # at the tray, where there is no room for it
        self._loose = 0
        self._wanted: int | None = None  # a post to stand on once it is there
        self._build()
        self._connect()
        self._arrange_view()
        self.retranslate()

    def _build(self) -> None:
        days = QWidget()
        days.setLayout(col(self.weekdays, (self.grid, 1), gap=0))
        self.pages = QStackedWidget()
        self.pages.addWidget(days)
        self.pages.addWidget(self.agenda)
        self.pages.addWidget(self.hours)
        paper = Surface(col(self.notice, self.head, (self.pages, 1), gap=0), "surface")
        self.setLayout(row((paper, 1), self.tray, gap=0))
        self.setFocusProxy(self.grid)

    def _connect(self) -> None:
        head, grid = self.head, self.grid
        head.turned.connect(self.turn)
        head.today_asked.connect(self.go_to_today)
        head.view_chosen.connect(self.show_view)
        head.tray_asked.connect(self.turn_tray)
        head.filtered.connect(self.reading.hide)
        head.dates_asked.connect(self.deeds.ask_dates)
        self.reading.filled.connect(self._fill)
        self.reading.loose_came.connect(self._take_loose)
        self.reading.accounts_came.connect(self._show_filter)
        head.theme_asked.connect(self.reading.show_theme)
        self.reading.regions_came.connect(head.show_regions)
        for days in (grid, self.hours):
            days.opened.connect(self._open_post)
            days.day_opened.connect(lambda day: self._go_to(day, DAY))
            days.begun.connect(self.deeds.begin)
            days.left_by.connect(lambda day: self._go_to(day, self.view))  # past the edge of what is shown
            days.menu_asked.connect(partial(show_menu, self))
        self.agenda.opened.connect(lambda line: self._open_post(line.key))
        self.agenda.menu_asked.connect(lambda line, place: show_menu(self, place))
        self.tray.opened.connect(self._open_post)
        self.deeds.stale.connect(self.refresh)
        self.notice.moved.connect(self._on_other_clock)

    # -- what is shown ------------------------------------------------------------------------------------------

    def open(self, **what: int) -> None:
        match what:
            case {"draft": draft_id}:
                self._wanted = draft_id
                self.bridge.ask(self, planning.one, draft_id, then=self._go_to_post)
            case {"day": ordinal}:
                self._go_to(date.fromordinal(ordinal), self.view)

    def _go_to_post(self, post: CalendarPost | None) -> None:
        if post is not None and post.moment is not None:
            self._go_to(day_of(post.moment), self.view)

    def span(self) -> tuple[date, date]:
        """The days that are shown: from the first to before the last."""
        match self.view:
            case 0:
                return month_span(self.day)
            case 1:
                return week_span(self.day)
            case 2:
                return self.day, self.day + timedelta(days=1)
        return self.day.replace(day=1), next_month(self.day)

    def is_read(self) -> bool:
        """Whether all that was asked of the store has come."""
        return not self._stale and self.reading.is_complete()

    def refresh(self) -> None:
        self.notice.look()
        self.reading.ask(*self.span())
        self.weighing.read()

    def _fill(self) -> None:
        self.weighing.weigh()
        if self.view != LIST:
            days = self.days().days
            days.fill(self.reading.contents(days.start, days.end))
        else:
            self.agenda.show_chips(self.reading.chips(), times.local(self.host.now()).date())
        if self._wanted is not None and (self.days().choose(self._wanted) or self.agenda.choose(self._wanted)):
            self._wanted = None

    def _show_filter(self) -> None:
        found = self.reading
        self.head.show_accounts(found.accounts, found.hidden(), found.themes, found.theme)

    def _take_loose(self, posts: Sequence[CalendarPost]) -> None:
        self.tray.show_posts(posts)
        self._loose = len(posts)
        self._arrange()

    def days(self) -> Grid:
        """The days as they are shown: a month of them, or hour by hour."""
        return self.grid if self.view == MONTH else self.hours

    def shown(self) -> Grid | Agenda:
        return self.agenda if self.view == LIST else self.days()

    # -- going through time -------------------------------------------------------------------------------------

    def turn(self, by: int) -> None:
        """To the month, week or day before or after."""
        match self.view:
            case 1:
                self._go_to(self.day + timedelta(days=7 * by), self.view)
            case 2:
                self._go_to(self.day + timedelta(days=by), self.view)
            case _:
                month = next_month(self.day, by)
                self._go_to(month.replace(day=min(self.day.day, monthrange(month.year, month.month)[1])), self.view)

    def go_to_today(self) -> None:
        self._go_to(times.local(self.host.now()).date(), self.view)

    def show_view(self, view: int) -> None:
        if view == self.view:
            return
        day = self.days().current_day() if self.view != LIST else None
        self._go_to(day if day is not None and self.days().hasFocus() else self.day, view)

    def _go_to(self, day: date, view: int) -> None:
        focused = self.shown().hasFocus()
        self.day = day
        if view != self.view:
            self.view = view
            self.host.settings.layout[VIEW] = view
            self.host.save_settings()
        self._arrange_view()
        if focused:
            self.shown().setFocus()
        self.refresh()

    def _arrange_view(self) -> None:
        start, end = self.span()
        today = times.local(self.host.now()).date()
        self.head.show_span(self.view, self.day, start, end - timedelta(days=1))
        if self.view != LIST:
            self.days().days.show(start, end, self.day.month if self.view == MONTH else 0, today)
            self.days().choose_day(self.day)
        self.pages.setCurrentIndex({MONTH: 0, LIST: 1}.get(self.view, 2))
        self.setFocusProxy(self.shown())

    def _on_other_clock(self) -> None:
        """The computer went to another zone, or it is another day."""
        self._arrange_view()
        self.refresh()

    # -- what can be done ---------------------------------------------------------------------------------------

    def picked(self) -> tuple[int, ...]:
        """The posts that are meant: in the tray where it has the focus, else in the days."""
        if self.tray.list.hasFocus():
            return self.tray.picked()
        return self.shown().picked()

    def chips(self) -> Mapping[int, Chip]:
        """All that is shown, by the draft; what was published elsewhere is to be looked at only."""
        days = self.days().days.chips() if self.view != LIST else self.agenda.chips()
        return {**days, **self.tray.list.chips}

    def picked_chips(self) -> list[Chip]:
        known = self.chips()
        return [known[key] for key in self.picked() if key in known and not known[key].is_past]

    def day_of_keyboard(self) -> date:
        """The day on which the keyboard is, or the one that is shown."""
        day = self.days().current_day() if self.view != LIST else None
        return day or self.day

    def place_of_keyboard(self) -> date:
        """The same, or the hour of it (a datetime)."""
        return self.hours.current_place() or self.day if self.view in (WEEK, DAY) else self.day_of_keyboard()

    def commands(self) -> Sequence[Command]:
        return commands_of(self)

    def open_picked(self) -> None:
        self._open_post(self.picked()[0])

    def _open_post(self, draft_id: int) -> None:
        if draft_id < 0:
            self.host.open("watchlist", item=-draft_id)
        else:
            self.host.open("drafts", draft=draft_id)

    def choose_all(self) -> None:
        if self.view != LIST:
            self.days().pick_all()
        else:
            self.agenda.selectAll()

    # -- how wide things are ------------------------------------------------------------------------------------

    def turn_tray(self) -> None:
        if self._has_room():
            folded = not self.host.settings.layout.get(FOLDED, False)
            self.host.settings.layout[FOLDED] = folded
            self.host.save_settings()
        else:
            self._peeking = not self._peeking
        self._arrange()

    def _has_room(self) -> bool:
        return self.window().width() / theme.scale() >= tokens.BREAKPOINTS["views"]

    def _arrange(self) -> None:
        room = self._has_room()
        shown = not self.host.settings.layout.get(FOLDED, False) if room else self._peeking
        self.tray.setVisible(shown)
        self.head.show_loose(self._loose, button=not room or not shown)
        self.head.set_narrow(self.width() / theme.scale() < tokens.BREAKPOINTS["labels"])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._focus_days)

    def _focus_days(self) -> None:
        """Qt gives the focus of a room that appears to its first button: the days are what one came for."""
        focus = self.window().focusWidget()
        if focus is not None and self.head.isAncestorOf(focus):
            self.shown().setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        for part in (self.notice, self.head, self.grid, self.hours, self.agenda, self.tray):
            part.retranslate()
        start, end = self.span()
        self.head.show_span(self.view, self.day, start, end - timedelta(days=1))
        self.weekdays.update()
        self.reading.say_again()
        self._fill()

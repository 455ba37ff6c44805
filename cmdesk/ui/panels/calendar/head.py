"""The bar above the days: which time is shown, what of it, and how."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QLocale, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.ui import paint
from cmdesk.ui.panels.calendar.days import qdate
from cmdesk.ui.theme import u
from cmdesk.ui.widgets import Button, IconButton, Segmented, Text, row
from cmdesk.ui.widgets.layout import Panel
from cmdesk.ui.words import tr

MONTH, WEEK, DAY, LIST = range(4)


class Weekdays(QWidget):
    """The names of the days, above their columns."""

    def __init__(self) -> None:
        super().__init__()
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(u(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        wide = self.width() / 7
        form = QLocale.FormatType.LongFormat if wide > u(90) else QLocale.FormatType.ShortFormat
        for at in range(7):
            name = QLocale().standaloneDayName(at + 1, form)
            place = QRectF(at * wide + u(10), 0, wide - u(10), self.height())
            paint.text(p, place, name, "meta-strong", "text2" if at < 5 else "text3")


class Head(Panel):
    """Tells what was asked; the panel answers by `show_span`, `show_accounts`, `show_loose`."""

    turned = Signal(int)  # -1 or 1: the time before or after
    today_asked = Signal()
    view_chosen = Signal(int)
    tray_asked = Signal()
    dates_asked = Signal()
    theme_asked = Signal(str)  # a pillar or campaign; "" is all
    filtered = Signal(object)  # ids of the accounts that are not shown

    def __init__(self, view: int) -> None:
        self.title = Text("", "title")
        self.before, self.after = IconButton("left", ""), IconButton("right", "")
        self.today = Button("", small=True)
        self.tray, self.filter = Button("", "draft", small=True), Button("", "filter", small=True)
        self.dates = Button("", "flag", small=True)
        self.views = Segmented("", ["", "", "", ""], view)
        self._accounts: Sequence[AccountRow] = ()
        self._hidden: frozenset[int] = frozenset()
        self._themes: Callable[[], Sequence[str]] = tuple
        self._theme = ""
        self._loose = 0
        self._regions: Sequence[str] = ()
        self._narrow = False
        self._span: tuple[int, date, date, date] | None = None
        turning = row(self.title, 4, self.before, self.after, self.today, gap=6)
        bar = row(turning, None, self.tray, self.filter, self.dates, self.views, gap=6, pad=(16, 0))
        super().__init__(bar, None, "line", 0, "b", height=48)
        self.before.clicked.connect(lambda: self.turned.emit(-1))
        self.after.clicked.connect(lambda: self.turned.emit(1))
        self.today.clicked.connect(self.today_asked)
        self.tray.clicked.connect(self.tray_asked)
        self.views.chosen.connect(self.view_chosen)
        self.dates.clicked.connect(self.dates_asked)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.filter.setMenu(self.menu)
        self.retranslate()

    # -- what is shown

    def show_span(self, view: int, day: date, start: date, last: date) -> None:
        self._span = view, day, start, last
        self._say_span()
        self.views.choose(view)

    def _say_span(self) -> None:
        if self._span is not None:
            self.title.setText(span_name(*self._span, brief=self._narrow))
            self.title.setToolTip(span_name(*self._span) if self._narrow else "")

    def show_accounts(
        self, accounts: Sequence[AccountRow], hidden: frozenset[int], themes: Callable[[], Sequence[str]], theme: str
    ) -> None:
        self._accounts, self._hidden, self._themes, self._theme = accounts, hidden, themes, theme
        self._say_filter()

    def show_loose(self, count: int, *, button: bool) -> None:
        """How many drafts have no date; `button`: there is no room for them beside the days."""
        self._loose = count
        self.tray.setVisible(button)
        self._say_tray()

    def show_regions(self, regions: Sequence[str]) -> None:
        self._regions = regions
        self._say_dates()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._say_span()
        self._say_filter()
        self._say_dates()
        self._say_tray()

    def _say_filter(self) -> None:
        shown = sum(account.id not in self._hidden for account in self._accounts)
        known = len(self._accounts)
        told = tr("{n} accounts", n=known) if shown == known else tr("{n} of {total} accounts", n=shown, total=known)
        told = f"{told} · {self._theme}" if self._theme else told
        self.filter.setText("" if self._narrow else told)
        self.filter.setAccessibleName(told)
        self.filter.setToolTip(told if self._narrow else "")
        self.filter.setVisible(known > 1 or bool(self._theme))

    def _say_dates(self) -> None:
        places = ", ".join(region_name(one) for one in self._regions[:1]) + (" +" if len(self._regions) > 1 else "")
        told = tr("Dates: {places}", places=places) if places else tr("Dates")
        self.dates.setText("" if self._narrow else told)
        self.dates.setAccessibleName(told)
        self.dates.setToolTip(told)

    def _say_tray(self) -> None:
        told = tr("Without a date")
        figure = str(self._loose) if self._loose else ""
        self.tray.setText(f"{told}  {figure}".strip() if not self._narrow else figure)
        self.tray.setAccessibleName(f"{told} {figure}".strip())

    def _fill_menu(self) -> None:
        self.menu.clear()
        for account in self._accounts:
            action = self.menu.addAction(account.name)
            action.setIcon(paint.picture_of(account.network, "text2"))
            action.setCheckable(True)
            action.setChecked(account.id not in self._hidden)
            action.toggled.connect(lambda on, one=account.id: self._turn(one, on))
        if themes := self._themes():
            self.menu.addSection(tr("Pillar or campaign"))
            for name in ("", *themes):
                action = self.menu.addAction(name or tr("All of them"))
                action.setCheckable(True)
                action.setChecked(name == self._theme)
                action.triggered.connect(lambda _=False, name=name: self.theme_asked.emit(name))
        self.menu.addSeparator()
        self.menu.addAction(tr("Show all accounts"), lambda: self.filtered.emit(frozenset()))

    def _turn(self, account_id: int, on: bool) -> None:
        self.filtered.emit(self._hidden - {account_id} if on else self._hidden | {account_id})

    def retranslate(self, keys: Mapping[str, str] | None = None) -> None:
        known = keys or {}
        self.before.rename(tr("Before"), known.get("calendar.before", ""))
        self.after.rename(tr("After"), known.get("calendar.after", ""))
        self.today.setText(tr("Today"))
        self.views.rename(tr("View"), [tr("Month"), tr("Week"), tr("Day"), tr("List")])
        self._say_filter()
        self._say_dates()
        self._say_tray()


def span_name(view: int, day: date, start: date, last: date, *, brief: bool = False) -> str:
    """The time that a view shows; `brief`: where there is little room."""
    locale, month = QLocale(), "MMM" if brief else "MMMM"
    year = "" if brief else " yyyy"
    match view:
        case 0 | 3:
            told = locale.toString(qdate(day), f"{month} yyyy")
        case 1 if start.month == last.month:
            told = tr("{first} – {last}", first=str(start.day), last=locale.toString(qdate(last), f"d {month}{year}"))
        case 1:
            first, end = locale.toString(qdate(start), "d MMM"), locale.toString(qdate(last), f"d MMM{year}")
            told = tr("{first} – {last}", first=first, last=end)
        case _:
            told = locale.toString(qdate(day), f"ddd d {month}" if brief else "dddd d MMMM yyyy")
    return told[:1].upper() + told[1:]


def region_name(code: str) -> str:
    """A place whose holidays are known."""
    match code:
        case "FR":
            return tr("France")
        case "BE":
            return tr("Belgium")
        case "CH":
            return tr("Switzerland")
        case "QC":
            return tr("Quebec")
        case "UK":
            return tr("England")
        case "US":
            return tr("United States")
    return code

"""How the inbox folds: widths count in font units, so that large text folds like a small window."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from cmdesk.ui import theme, tokens
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.list_column import ListColumn
from cmdesk.ui.panels.inbox.reading import ReadingPane
from cmdesk.ui.panels.inbox.views import ViewsColumn
from cmdesk.ui.widgets import Panel, Splitter, col

CARD = "inbox/card"  # whether the card is unfolded, among the settings of the layout
SAVE_MS = 400


class Shape(QObject):
    """Views, list, reading and card side by side, or fewer; one pane at a time in the smallest window."""

    def __init__(self, host: Host, views: ViewsColumn, list_column: ListColumn, reading: ReadingPane) -> None:
        super().__init__(reading)
        self._host, self._views, self._list, self._reading = host, views, list_column, reading
        self.card = Panel(col((reading.card, 1), gap=0), "surface")
        self.one_pane = False
        self._shows_reading = False  # in the one pane
        self._asked = False  # the card was unfolded by hand where there is no room for it by itself
        widths = tokens.COLUMNS
        self.splitter = Splitter(
            "inbox",
            host.settings.layout,
            (views, widths["views"]),
            (list_column, widths["list"]),
            reading,
            (self.card, widths["card"]),
        )
        self._save = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._save.timeout.connect(host.save_settings)
        self.splitter.splitterMoved.connect(lambda: self._save.start())
        reading.head.card.connect(self.toggle_card)
        reading.moved.connect(self.fold)
        list_column.density.connect(self.toggle_density)
        list_column.list.set_compact(host.settings.compact)

    def show_pane(self, *, reading: bool) -> None:
        """Where there is room for one: the conversation or the list."""
        self._shows_reading = reading and self._reading.wanted is not None
        self.fold()

    def shows_list(self) -> bool:
        return not self.one_pane or not self._shows_reading

    def toggle_density(self) -> None:
        settings = self._host.settings
        settings.compact = not settings.compact
        self._list.list.set_compact(settings.compact)
        self._save.start()

    def toggle_card(self) -> None:
        """Show or fold the card; where there is room the choice is remembered."""
        shown = not self.card.isHidden()
        if self._units() >= tokens.BREAKPOINTS["card"]:
            self._host.settings.layout[CARD] = not shown
            self._save.start()
        else:
            self._asked = not shown
        self.fold()

    def fold(self) -> None:
        """Show what there is room for."""
        units, breaks = self._units(), tokens.BREAKPOINTS
        narrow, one_pane = units < breaks["views"], units < breaks["panes"]
        if one_pane and not self.one_pane:
            self._shows_reading = self._reading.wanted is not None
        self.one_pane = one_pane
        card = bool(self._host.settings.layout.get(CARD, True)) if units >= breaks["card"] else self._asked
        self._list.fold(narrow)
        changed = [
            show(self._views, not narrow),
            show(self._list, self.shows_list()),
            show(self._reading, not one_pane or self._shows_reading),
            show(self.card, card and not one_pane and self._reading.shown is not None),
        ]
        if any(changed):
            self.splitter.fit()
        self._reading.head.back_button.setVisible(one_pane)

    def _units(self) -> float:
        return self._views.window().width() / theme.scale()


def show(widget: QWidget, shown: bool) -> bool:
    """Whether that changed anything: the splitter lays out again each time."""
    if widget.isHidden() != shown:
        return False
    widget.setVisible(shown)
    return True

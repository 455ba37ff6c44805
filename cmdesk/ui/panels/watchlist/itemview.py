"""The items on the screen: what is under the eye stays there, and what left it at the top can be told."""

from PySide6.QtCore import QTimer, Signal

from cmdesk.ui import theme
from cmdesk.ui.panels.watchlist.itemrows import ItemDelegate, ItemRows
from cmdesk.ui.widgets import ListView
from cmdesk.ui.widgets.delegate import SECTION_HEIGHT as HEADING

PASSED_MS = 900  # of rest, before what was scrolled past is told


class ItemView(ListView):
    """Keeps under the eye what was there when rows come in above it; the first row stays first."""

    passed = Signal(list)  # ids of unread items that left at the top without having been chosen

    def __init__(self, name: str, delegate: ItemDelegate, rows: ItemRows) -> None:
        self._anchor: tuple[int, int] | None = None
        self._top, self._itself = 0, False  # the row at the top; whether the list moves by itself
        self._gone: set[int] = set()
        self._left_alone: set[int] = set()
        self._drawn = delegate
        super().__init__(name, delegate, rows)
        self._rest = QTimer(self, singleShot=True, interval=PASSED_MS)
        self._rest.timeout.connect(self._tell_passed)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def set_magazine(self, magazine: bool) -> None:
        if magazine != self._drawn.magazine:
            self._drawn.magazine = magazine
            self.restyle()
            self.viewport().update()

    # -- what stays ---------------------------------------------------------------------------------------------

    def _remember(self) -> None:
        super()._remember()
        self._itself = True
        bar, model = self.verticalScrollBar(), self.model()
        top = self.rowAt(0)
        self._anchor = None
        if bar.value() > 0 and top >= 0 and isinstance(model, ItemRows) and (found := model.at(top)) is not None:
            self._anchor = (found.id, self.rowViewportPosition(top))

    def _recall(self) -> None:
        super()._recall()
        model = self.model()
        place = model.place_of(self._anchor[0]) if self._anchor is not None and isinstance(model, ItemRows) else -1
        if self._anchor is not None and place >= 0:
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(place) - self._anchor[1])
        self._itself, self._top = False, max(self.rowAt(0), 0)

    def _size_headings(self, first: int, last: int) -> None:
        """What begins a day or a source has its heading above it."""
        model = self.model()
        if not isinstance(model, ItemRows):
            return
        usual = self._drawn.row_height()
        for row in range(first, last + 1):
            wanted = usual + (theme.u(HEADING) if model.begins(row) else 0)
            if self.rowHeight(row) != wanted:
                self.setRowHeight(row, wanted)

    # -- what goes ----------------------------------------------------------------------------------------------

    def start_over(self) -> None:
        """Another list is about to be shown, from its top."""
        self._tell_passed()
        self._left_alone.clear()
        self.forget()
        self._itself = True
        self.scrollToTop()
        self._itself, self._top = False, 0

    def leave_alone(self, ids: list[int]) -> None:
        """Do not tell these again: the user took it back."""
        self._left_alone |= set(ids)

    def _scrolled(self) -> None:
        top, model = max(self.rowAt(0), 0), self.model()
        if not self._itself and top > self._top and isinstance(model, ItemRows):
            rows = [row for row in map(model.at, range(self._top, top)) if row is not None and not row.read]
            self._gone |= {row.id for row in rows} - self._left_alone
            self._rest.start()
        self._top = top

    def _tell_passed(self) -> None:
        self._rest.stop()
        if self._gone:
            gone, self._gone = sorted(self._gone), set()
            self.passed.emit(gone)

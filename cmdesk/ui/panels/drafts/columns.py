"""List, draft and preview side by side, as far as there is room."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cmdesk.ui import theme, tokens
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Splitter

FOLDED = "drafts/preview folded"  # kept in the settings
LIST, PREVIEW = 300, 336


class Columns(Splitter):
    """Where the window is narrow the preview is folded until it is asked for; narrower, one pane is shown."""

    arranged = Signal()

    def __init__(self, host: Host, left: QWidget, middle: QWidget, preview: QWidget) -> None:
        super().__init__("drafts", host.settings.layout, (left, LIST), middle, (preview, PREVIEW))
        self.left, self.middle, self.preview = left, middle, preview
        self._host = host
        self._at_list = True
        self._peeking = False
        self._has_draft = False
        self._alone = False

    def units(self) -> float:
        """How wide the window is, in font units: large text folds like a small window."""
        return self.window().width() / theme.scale()

    def is_single(self) -> bool:
        return self.units() < tokens.BREAKPOINTS["panes"]

    def has_room(self) -> bool:
        return self.units() >= tokens.BREAKPOINTS["views"]

    def is_folded(self) -> bool:
        if self.has_room():
            return bool(self._host.settings.layout.get(FOLDED, False))
        return not self._peeking

    def fold_preview(self, folded: bool) -> None:
        if self.has_room():
            self._host.settings.layout[FOLDED] = folded
            self._host.save_settings()
        else:
            self._peeking = not folded
        self.arrange()

    def show_list(self, at_list: bool) -> None:
        """Where there is room for one pane: the list, or what was chosen in it."""
        self._at_list = at_list
        self.arrange()

    def set_has_draft(self, has_draft: bool) -> None:
        """Only a draft has a preview."""
        if has_draft != self._has_draft:
            self._has_draft = has_draft
            self.arrange()

    def set_alone(self, alone: bool) -> None:
        """The middle takes all the room: a board is wide."""
        if alone != self._alone:
            self._alone = alone
            self.arrange()

    def arrange(self) -> None:
        single = self.is_single()
        preview = self._has_draft and not self.is_folded() and not (single and self._at_list)
        beside = preview and not self.has_room()  # there is room for two of the three
        shown = (
            (not single or self._at_list) and not (beside and self.units() < tokens.BREAKPOINTS["labels"]),
            (not single or not self._at_list) and not (single and preview),
            preview,
        )
        if self._alone:
            shown = (False, True, False)
        for widget, wanted in zip((self.left, self.middle, self.preview), shown, strict=True):
            widget.setVisible(wanted)
        self.left.setMinimumWidth(0 if single else theme.u(tokens.LIST_WIDTH[0]))
        self.left.setMaximumWidth(16777215 if single else theme.u(tokens.LIST_WIDTH[1]))
        self.arranged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.has_room():
            self._peeking = False
        self.arrange()

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_has_draft"):
            self.arrange()

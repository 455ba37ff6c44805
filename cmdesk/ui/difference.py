"""Two texts as one: what went is struck out, what came is underlined."""

from PySide6.QtGui import QTextCharFormat, QTextCursor

from cmdesk.language.differences import difference
from cmdesk.ui import theme
from cmdesk.ui.widgets import TextArea


class Difference(TextArea):
    """Read only; the colours come with a line through or below, so that they are never alone."""

    def __init__(self, name: str, least: int = 2, most: int = 12, framed: bool = True) -> None:
        super().__init__(name, least=least, most=most, framed=framed)
        self.setReadOnly(True)
        self._texts = ("", "")

    def show_texts(self, old: str, new: str) -> None:
        self._texts = (old, new)
        self.clear()
        cursor = QTextCursor(self.document())
        for piece in difference(old, new):
            shape = QTextCharFormat()
            if piece.kind == "out":
                shape.setFontStrikeOut(True)
                shape.setForeground(theme.colour("bad"))
                shape.setBackground(theme.colour("bad_soft"))
            elif piece.kind == "in":
                shape.setFontUnderline(True)
                shape.setForeground(theme.colour("good"))
                shape.setBackground(theme.colour("good_soft"))
            cursor.insertText(piece.text, shape)
        self._lead()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_texts") and any(self._texts):
            self.show_texts(*self._texts)

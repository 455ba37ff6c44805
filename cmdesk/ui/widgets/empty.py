"""What a panel says when it has nothing to show: what it is for, and the first step."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cmdesk.ui import paint, theme, tokens
from cmdesk.ui.widgets.buttons import Button
from cmdesk.ui.widgets.layout import Panel, col, row
from cmdesk.ui.widgets.texts import Text


class Emblem(QWidget):
    """A large quiet icon on a disc; the only ornament of an empty panel."""

    def __init__(self, name: str, tone: str = "text2", size: int = 72) -> None:
        super().__init__()
        self._name, self._tone, self._size = name, tone, size
        self.restyle()

    def restyle(self) -> None:
        self.setFixedSize(theme.u(self._size), theme.u(self._size))

    def set(self, name: str, tone: str = "text2") -> None:
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        paint.box(p, self.rect(), "sunken", "line", self.width() / 2)
        paint.icon(p, self.rect(), self._name, self._tone, self._size * 32 / 72)


class EmptyState(Panel):
    """Icon, title, one sentence, one or two buttons. `framed` draws it as a card."""

    def __init__(
        self, symbol: str, title: str, sentence: str, *buttons: Button, tone: str = "text2", framed: bool = False
    ) -> None:
        self.emblem = Emblem(symbol, tone)
        self.title = Text(title, "heading", wrap=True)
        self.sentence = Text(sentence, "body", "text2", wrap=True, leading=140)
        self.buttons = buttons
        for words in (self.title, self.sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._deeds = QWidget()
        deeds = row(None, *buttons, None)
        self._deeds.setLayout(deeds)
        self._deeds.setVisible(bool(buttons))
        super().__init__(
            col(
                None,
                row(None, self.emblem, None),
                8,
                row(None, (self.title, 100), None),
                row(None, (self.sentence, 100), None),
                8,
                self._deeds,
                None,
                gap=4,
                pad=24,
            ),
            "surface" if framed else None,
            "line" if framed else None,
            tokens.RADIUS["card"],
        )

    def restyle(self) -> None:
        super().restyle()
        for words in (self.title, self.sentence):
            words.setMaximumWidth(theme.u(360))

    def say(self, title: str, sentence: str, symbol: str = "", tone: str = "text2") -> None:
        """Change what it says, when the reason for the emptiness changes."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        if symbol:
            self.emblem.set(symbol, tone)

"""What stood in a message before its author changed it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cmdesk.ui.widgets import Button, Text, col, row
from cmdesk.ui.words import tr


class Former(QWidget):
    """Folded until asked for; the oldest text first."""

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self.button = Button("", "history", "quiet", small=True)
        self.texts = [Text(text, "reading", "text2", wrap=True, leading=140) for text in texts]
        self.setLayout(col(row(self.button, None), *self.texts, gap=6))
        self.button.clicked.connect(lambda: self.show_texts(self.texts[0].isHidden()))
        self.show_texts(False)

    def show_texts(self, shown: bool) -> None:
        for text in self.texts:
            text.setVisible(shown)
        self.button.setText(tr("Hide what stood there before") if shown else tr("Show what stood there before"))

"""The quiet mark on a message: what is thought of it, in a sign and in words. Pressed, it tells why."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from cmdesk.domain.judgements import ItemJudgement
from cmdesk.ui import paint, theme
from cmdesk.ui.feelings import FEELINGS, UNDEFINED, words_for
from cmdesk.ui.widgets import Button
from cmdesk.ui.widgets.delegates import FEELINGS as SIGNS
from cmdesk.ui.words import tr

HEIGHT = 24


class FeelingMark(Button):
    """Only its sign has a colour; hidden while nothing is known."""

    def __init__(self) -> None:
        super().__init__("", "draft", "quiet", small=True)
        self._sign = UNDEFINED
        self.hide()

    def show_judgement(self, found: ItemJudgement | None) -> None:
        self.setVisible(found is not None)
        if found is None:
            return
        self._sign = SIGNS.get(FEELINGS.get(found.sentiment, ""), UNDEFINED)
        words = words_for(found)
        self.setText(f"{words} · {tr('corrected by you')}" if found.corrected else words)
        self.setAccessibleName(tr("{words}. Why, and correct it", words=self.text()))
        self.setToolTip(tr("A hint: why, and correct it"))

    def sizeHint(self) -> QSize:
        return QSize(round(paint.width(self.text(), "meta", 500)) + theme.u(36), theme.u(HEIGHT))

    def _words(self, p: QPainter, r: QRectF, fore: str) -> None:
        paint.icon(p, QRectF(theme.u(6), 0, theme.u(16), r.height()), *self._sign, 15)
        x = theme.u(27)
        paint.text(p, QRectF(x, 0, r.width() - x - theme.u(4), r.height()), self.text(), "meta", fore, weight=500)

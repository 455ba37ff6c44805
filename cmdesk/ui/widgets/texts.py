"""Words and signs that show but do not act."""

import html

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QWidget

from cmdesk.ui import amounts, paint, theme
from cmdesk.ui.widgets.layout import Panel, Part, row


class Text(QLabel):
    """Plain text in a role of `tokens.TYPE`; wrapped, it is as tall as its width asks. `leading` is in per cent."""

    def __init__(
        self,
        s: str = "",
        role: str = "body",
        tone: str = "text",
        wrap: bool = False,
        weight: int | None = None,
        leading: int = 0,
    ) -> None:
        super().__init__()
        self._said, self._role, self._tone, self._weight, self._leading = s, role, tone, weight, leading
        self.setTextFormat(Qt.TextFormat.RichText if leading else Qt.TextFormat.PlainText)
        self.setText(s)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.restyle()

    def restyle(self) -> None:
        self.setFont(theme.font(self._role, self._weight))
        theme.tint(self, self._tone)
        self.updateGeometry()

    def said(self) -> str:
        """The text as it was given."""
        return self._said

    def setText(self, s: str) -> None:
        self._said = s
        super().setText(self.html_of(s) if self._leading else s)
        self.setAccessibleName(s)

    def html_of(self, s: str) -> str:
        return with_leading(s, self._leading)

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        theme.tint(self, tone)

    def minimumSizeHint(self) -> QSize:
        # QLabel asks for the height of its text in a very narrow column; the layout asks heightForWidth anyway
        return QSize(theme.u(60), self.fontMetrics().height()) if self.wordWrap() else super().minimumSizeHint()


def with_leading(s: str, percent: int) -> str:
    """HTML of plain text with that line height."""
    # rich text turns a narrow no-break space into a plain one that breaks: use the wide one
    lines = html.escape(s, quote=False).replace("\n", "<br>").replace("\u202f", "\u00a0")
    return f'<p style="line-height:{percent}%; margin:0">{lines}</p>'


def plain_tip(s: str) -> str:
    """A tooltip that shows what a stranger wrote as it is: Qt would read HTML in it, and the files it names."""
    return f"<qt>{html.escape(s)}</qt>" if Qt.mightBeRichText(s) else s


class Heading(Text):
    """The title of a page (title) or of a part of it (heading)."""

    def __init__(self, s: str = "", role: str = "title") -> None:
        super().__init__(s, role, "text", wrap=role == "title")


class Elided(QLabel):
    """One line that gives way instead of forcing its column to grow; the whole is in the tooltip."""

    def __init__(
        self,
        s: str = "",
        role: str = "body",
        tone: str = "text",
        align: Qt.AlignmentFlag = paint.LEFT,
        weight: int | None = None,
    ) -> None:
        super().__init__()
        self._role, self._tone, self._align, self._weight = role, tone, align, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(s)
        self.restyle()

    def restyle(self) -> None:
        self.setFont(theme.font(self._role, self._weight))
        self.setFixedHeight(round(theme.font(self._role).pixelSize() * 1.4))
        self.setMinimumWidth(theme.u(24))
        self.updateGeometry()

    def setText(self, s: str) -> None:
        super().setText(paint.one_line(s))
        self._hint()

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(paint.width(self.text(), self._role, self._weight)) + 2, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.u(24), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint()

    def _hint(self) -> None:
        cut = paint.width(self.text(), self._role, self._weight) > self.width() + 1
        self.setToolTip(plain_tip(self.text()) if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        paint.text(p, self.rect(), self.text(), self._role, self._tone, self._align, self._weight)


class Icon(QWidget):
    """An icon beside a word. Alone it needs `says`, for screen readers and as a tooltip."""

    def __init__(self, name: str, tone: str = "text2", size: int = 16, says: str = "") -> None:
        super().__init__()
        self._name, self._tone, self._size = name, tone, size
        if says:
            self.setAccessibleName(says)
            self.setToolTip(says)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedSize(theme.u(self._size + 2), theme.u(self._size + 2))

    def set(self, name: str, tone: str | None = None, says: str = "") -> None:
        self._name, self._tone = name, tone or self._tone
        if says:
            self.setAccessibleName(says)
            self.setToolTip(says)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.icon(paint.smooth(QPainter(self)), self.rect(), self._name, self._tone, self._size)


class Key(QLabel):
    """A keyboard key or chord."""

    def __init__(self, s: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(s)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedSize(round(paint.width(self.text(), "caption")) + theme.u(12), theme.u(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        paint.box(p, self.rect(), "sunken", "line", 4)
        paint.text(p, self.rect(), self.text(), "caption", "text2", paint.CENTRE)


def _figure(extra: str | int) -> str:
    return amounts.whole(extra) if isinstance(extra, int) else extra


class Section(QWidget):
    """Small heading of a group, quiet, with an optional count or action at the right."""

    def __init__(self, s: str, extra: str | int | QWidget = "") -> None:
        super().__init__()
        self.title = Text(s, "meta-strong", "text2")
        parts: list[Part] = [self.title, None]
        if isinstance(extra, QWidget):
            parts.append(extra)
        elif extra != "":
            parts.append(Text(_figure(extra), "caption", "text3"))
        self.setLayout(row(*parts, gap=8))


def line_of(
    symbol: str, s: str, tone: str = "text2", icon_tone: str = "", role: str = "meta", wrap: bool = False
) -> QBoxLayout:
    """An icon and its words on one line."""
    words = Text(s, role, tone, wrap)
    mark = Icon(symbol, icon_tone or tone, 14)
    return row(mark, (words, 1), gap=6) if wrap else row(mark, words, None, gap=6)


class Header(Panel):
    """The bar on top of a panel: title, count, actions."""

    def __init__(self, title: str | QWidget, *actions: QWidget, symbol: str = "", sub: str | int = "") -> None:
        self.title = title if isinstance(title, QWidget) else Elided(title, "heading")
        self.sub = Text(_figure(sub), "meta", "text3")
        self.sub.setVisible(bool(str(sub)))
        if isinstance(self.title, Elided):
            self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        parts: list[Part] = [Icon(symbol, "text2", 18)] if symbol else []
        bar = row(*parts, self.title, self.sub, None, *actions, gap=8, pad=(16, 0, 12, 0))
        super().__init__(bar, None, "line", 0, "b", height=48)

    def set_sub(self, sub: str | int) -> None:
        self.sub.setText(_figure(sub))
        self.sub.setVisible(bool(str(sub)))

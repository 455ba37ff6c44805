"""What was said in a conversation: theirs, ours, private notes, and the days between."""

import html
import re
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.ui import theme, tokens
from cmdesk.ui.widgets.buttons import IconButton
from cmdesk.ui.widgets.layout import Flow, Gap, Line, Panel, Part, col, row, stack
from cmdesk.ui.widgets.marks import Avatar
from cmdesk.ui.widgets.texts import Elided, Icon, Text
from cmdesk.ui.words import tr

Kind = Literal["theirs", "ours", "note"]
SURFACES = {"theirs": ("sunken", None), "ours": ("accent_soft", None), "note": ("note", "note_line")}
# An address ends before the punctuation of the sentence it stands in.
LINK = re.compile(r"https?://[^\s<>\"«»]+[^\s<>\"«».,;:!?'’)\]}…]")
LEADING = 136


class Speech(Text):
    """Words that can be selected, and whose links can be followed by mouse or keyboard."""

    def __init__(self, s: str, tone: str = "text") -> None:
        super().__init__("", "reading", tone, wrap=True, leading=LEADING)
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(
            flag.TextSelectableByMouse
            | flag.TextSelectableByKeyboard
            | flag.LinksAccessibleByMouse
            | flag.LinksAccessibleByKeyboard
        )
        self.setOpenExternalLinks(False)
        self.setText(s)

    def html_of(self, s: str) -> str:
        return linked(s)


def linked(s: str) -> str:
    """HTML of plain text, with its lines open and its addresses as links."""
    # rich text turns a narrow no-break space into a plain one that breaks: use the wide one
    s = s.replace("\u202f", "\u00a0")
    parts, end = [], 0
    for found in LINK.finditer(s):
        address = html.escape(found.group())
        parts += [html.escape(s[end : found.start()], quote=False), f'<a href="{address}">{address}</a>']
        end = found.end()
    parts.append(html.escape(s[end:], quote=False))
    return f'<p style="line-height:{LEADING}%; margin:0">{"".join(parts)}</p>'.replace("\n", "<br>")


class Message(QWidget):
    """One item of a thread. Theirs: plain, with a face. Ours: tinted, indented, with the word. A note: yellow, locked.

    `quoted` is folded behind "…"; `happened` is the last line: what became of what we sent.
    """

    link_clicked = Signal(str)

    def __init__(
        self,
        author: str,
        time: str,
        text: str,
        kind: Kind = "theirs",
        network: str = "",
        quoted: str = "",
        exact_time: str = "",
        extra: QWidget | None = None,
        corner: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.kind = kind
        note = kind == "note"
        self.author = Elided(author, "meta-strong", "note_text" if note else "text")
        self.time = Text(time, "meta", "note_text" if note else "text2")
        self.time.setToolTip(exact_time)
        self.speech = Speech(text)
        self.speech.linkActivated.connect(self.link_clicked)
        self.quote = Speech(quoted, "text2")
        self.quote.linkActivated.connect(self.link_clicked)
        self.toggle = IconButton("more", tr("Show what was quoted"))
        self.toggle.setCheckable(True)
        self.toggle.setVisible(bool(quoted))
        self.toggle.toggled.connect(self._unfold)
        self.quote.hide()
        self.mark, self.happened = Icon("ok", "good", 14), Text("", "meta", "text2", wrap=True)
        self._foot = QWidget()
        self._foot.setLayout(row(self.mark, (self.happened, 1), gap=6))
        self._foot.hide()
        self._compose(author, network, extra, corner)
        self._tell()

    def _compose(self, author: str, network: str, extra: QWidget | None, corner: QWidget | None) -> None:
        signs = {"note": ("private", "note_text"), "ours": ("reply", "accent_text")}
        head = [Icon(*signs[self.kind], 14)] if self.kind in signs else []
        self.head = Flow(*head, self.author, self.time, gap=6)
        parts: list[Part] = [self.head, self.speech]
        top = 10
        if corner is not None:  # taller than the words beside it, which stay where they are
            parts[0], top = row((stack(self.head), 1), corner, gap=4), top - theme.u(5)
        parts += [row(self.toggle, None), self.quote]
        parts += [extra] if extra is not None else []
        fill, line = SURFACES[self.kind]
        bubble = Panel(col(*parts, self._foot, gap=4, pad=(14, top, 14, 8)), fill, line, tokens.RADIUS["card"])
        if self.kind == "theirs":
            outer = row(gap=10)
            outer.addWidget(Avatar(author, network, 28), 0, Qt.AlignmentFlag.AlignTop)
            outer.addWidget(bubble, 1)
            outer.addWidget(Gap(22))
        else:
            outer = row(Gap(32), (bubble, 1), gap=10)  # in line with what they say, whatever the size of the text
        self.setLayout(outer)

    def set_happened(self, symbol: str, sentence: str, tone: str = "good") -> None:
        """Say what became of it: "Sent, on Mastodon at 12:05"; "" takes it back."""
        self.mark.set(symbol, tone)
        self.happened.setText(sentence)
        self._foot.setVisible(bool(sentence))
        self._tell()

    def _unfold(self, on: bool) -> None:
        self.quote.setVisible(on)
        self.toggle.rename(tr("Hide what was quoted") if on else tr("Show what was quoted"))

    def _tell(self) -> None:
        private = tr("private note") if self.kind == "note" else ""
        parts = (self.author.text(), private, self.time.said(), self.speech.said(), self.happened.said())
        self.setAccessibleName(", ".join(part for part in parts if part))


class Day(QWidget):
    """The day on which what follows was said."""

    def __init__(self, s: str) -> None:
        super().__init__()
        self.words = Text(s, "caption", "text3")
        self.setAccessibleName(s)
        self.setLayout(row((Line(), 1), self.words, (Line(), 1), gap=12))

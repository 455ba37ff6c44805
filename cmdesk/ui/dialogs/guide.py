"""The guide, inside the window: its chapters at the left, the chosen one to read, and a search over all of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from cmdesk import paths
from cmdesk.language.folding import folded
from cmdesk.ui import theme
from cmdesk.ui.rail import ROOMS
from cmdesk.ui.widgets import Dialog, Field, Lines, ListView, Panel, SourceLine, SourceRow, col, row
from cmdesk.ui.words import tr

ABOUT = {  # how the chapter about a panel begins in English; in every language it has the same place
    "today": "Today",
    "inbox": "The inbox",
    "drafts": "Write posts",
    "calendar": "The calendar",
    "watchlist": "Watch",
    "people": "People",
    "reputation": "Reputation",
    "reports": "Reports",
    "playbook": "The playbook",
}
_HEADING = re.compile(r'(?:<a id="([^"]+)"></a>\s*)?^## (.+)$', re.MULTILINE)
_PICTURE = re.compile(r"^!\[[^\]]*\]\([^)]*\)$", re.MULTILINE)  # what they show is on the screen already
_ELSEWHERE = re.compile(r"\[([^\]]+)\]\((?!https?:|#)[^)]*\)")  # files that are not shown here
_NOT_IN_A_NAME = re.compile(r"[^\w\- ]")


@dataclass(frozen=True)
class Chapter:
    """`name` is what links to it say after the number sign."""

    name: str
    title: str
    text: str  # Markdown

    def has(self, words: str) -> bool:
        """Whether all these words are in it, whatever their capitals and accents."""
        text = folded(f"{self.title} {self.text}")
        return all(word in text for word in folded(words).split())


def chapters(language: str) -> list[Chapter]:
    """The guide as it was written, cut at its headings."""
    whole = paths.guide(language).read_text(encoding="utf-8")
    whole = _ELSEWHERE.sub(r"\1", _PICTURE.sub("", whole))
    found = list(_HEADING.finditer(whole))
    ends = [*(each.start() for each in found[1:]), len(whole)]
    return [
        Chapter(
            each[1] or _NOT_IN_A_NAME.sub("", each[2].lower()).replace(" ", "-"),
            each[2],
            whole[each.end() : end].strip(),
        )
        for each, end in zip(found, ends, strict=True)
    ]


def about(panel: str) -> int:
    """The place of the chapter about a panel; the first where none is."""
    beginning = ABOUT.get(panel, "")
    titles = [chapter.title for chapter in chapters("en")]
    return next((place for place, title in enumerate(titles) if beginning and title.startswith(beginning)), 0)


class ChapterText(QTextBrowser):
    """One chapter to read. `chapter_asked` says where a link within the guide leads."""

    chapter_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._chapter: Chapter | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        self.restyle()

    def read(self, chapter: Chapter | None) -> None:
        self._chapter = chapter
        self.setMarkdown(f"## {chapter.title}\n\n{chapter.text}" if chapter else "")
        self._space()
        self.setAccessibleName(chapter.title if chapter else "")

    def _space(self) -> None:
        """Markdown comes without any room between its paragraphs."""
        block = self.document().begin()
        while block.isValid():
            cursor, form = QTextCursor(block), block.blockFormat()
            if cursor.currentTable() is None:
                form.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
                form.setBottomMargin(theme.u(4 if block.textList() else 12))
                cursor.setBlockFormat(form)
            block = block.next()

    def restyle(self) -> None:
        theme.see_through(self)
        self.setFont(theme.font("reading"))
        self.document().setDocumentMargin(theme.u(8))
        self.read(self._chapter)

    def _follow(self, link: QUrl) -> None:
        if link.scheme():
            QDesktopServices.openUrl(link)
        else:
            self.chapter_asked.emit(link.fragment())


class Guide(Dialog):
    """Opens at the chapter about the panel that one comes from."""

    def __init__(self, parent: QWidget, language: str, panel: str = "") -> None:
        self.chapters = chapters(language)
        self._symbols = {about(room.name): room.symbol for room in ROOMS}
        self.search = Field(tr("Search the guide"), symbol="search", clear=True)
        self.lines = Lines()
        self.list = ListView(tr("Chapters"), SourceRow(), self.lines)
        self.text = ChapterText()
        left = Panel(col(self.search, (self.list, 1), gap=8))
        left.setFixedWidth(theme.u(320))
        super().__init__(
            parent, tr("Guide"), row(left, (self.text, 1), gap=16), cancel=tr("Close"), width=1040, height=760
        )
        self.list.chosen.connect(self._read)
        self.search.textChanged.connect(self._find)
        self.text.chapter_asked.connect(self._go)
        self._show(range(len(self.chapters)), about(panel))
        self.search.setFocus()

    def _show(self, places: Sequence[int], chosen: int | None) -> None:
        self.lines.set([self._line(place) for place in places])
        if chosen is None or not self.list.choose(chosen):
            self.text.read(None)

    def _line(self, place: int) -> SourceLine:
        return SourceLine(place, self.chapters[place].title, self._symbols.get(place, "book"))

    def _read(self, line: object) -> None:
        if isinstance(line, SourceLine) and isinstance(line.key, int):
            self.text.read(self.chapters[line.key])
            self._mark()

    def _find(self, words: str) -> None:
        """List the chapters that have these words; the one that is read stays where it has them, too."""
        found = [place for place, chapter in enumerate(self.chapters) if chapter.has(words)]
        line = self.list.current_line()
        now = line.key if isinstance(line, SourceLine) else None
        self._show(found, now if isinstance(now, int) and now in found else next(iter(found), None))
        self._mark()

    def _mark(self) -> None:
        """Show the first place of what is looked for, or of its first word."""
        text, words = folded(self.text.document().toRawText()), folded(self.search.text()).strip()
        cursor = self.text.textCursor()
        cursor.setPosition(0)
        for sought in (words, words.partition(" ")[0]):
            if sought and (place := text.find(sought)) >= 0:
                cursor.setPosition(place)
                cursor.setPosition(place + len(sought), QTextCursor.MoveMode.KeepAnchor)
                break
        self.text.setTextCursor(cursor)

    def _go(self, name: str) -> None:
        place = next((place for place, chapter in enumerate(self.chapters) if chapter.name == name), None)
        if place is not None:
            self.search.clear()
            self.list.choose(place)

"""The first steps: what an empty workspace shows instead of a panel."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from cmdesk.domain.topics import Topic
from cmdesk.store import accounts
from cmdesk.ui import theme
from cmdesk.ui.panels.base import Panel
from cmdesk.ui.widgets.buttons import Button
from cmdesk.ui.widgets.empty import Emblem
from cmdesk.ui.widgets.layout import Gap, Scroll, clear, col, fill, row
from cmdesk.ui.widgets.layout import Panel as Surface
from cmdesk.ui.widgets.texts import Text, line_of
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.window import Window

STEPS_ABREAST, PROMISES_ABREAST = 820, 780  # font units; narrower, they stand one under the other
Direction = QBoxLayout.Direction


class Step(Surface):
    """One of the ways to begin."""

    def __init__(self, symbol: str, title: str, sentence: str, button: Button, mark: str, extra: str) -> None:
        body = col(
            row(Emblem(symbol, "accent_text", 48), None),
            8,
            Text(title, "heading", wrap=True),
            Text(sentence, "body", "text2", wrap=True, leading=140),
            None,
            line_of(mark, extra, "text3"),
            4,
            row(button, None),
            gap=6,
            pad=20,
        )
        super().__init__(body, "surface", "line", 10)

    def restyle(self) -> None:
        super().restyle()
        self.setMinimumSize(theme.u(244), theme.u(264))
        self.setMaximumWidth(theme.u(300))


class FirstRun(Panel):
    """Three ways to begin; it makes room as soon as there is an account or a source."""

    topics = Topic.ACCOUNTS | Topic.SOURCES

    def __init__(self, host: "Window") -> None:
        super().__init__(host)
        self._window = host
        self._inner = col(gap=4, pad=24)
        self.setLayout(col(Surface(col(Scroll(self._inner)), "list")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()

    def refresh(self) -> None:
        """An account connected from here leads to the inbox. A source does so from the watchlist itself."""
        self.bridge.ask(self, accounts.every, then=lambda rows: self._window.open("inbox") if rows else None)

    def _build(self) -> None:
        clear(self._inner)
        self.account = Button(tr("Choose a network"), "add", "primary")
        self.source = Button(tr("Add a source"), "add")
        self.example = Button(tr("See the example"), "play")
        self.later = Button(tr("Later"), kind="quiet")
        title = Text(tr("Welcome to cmdesk"), "display", wrap=True)
        intro = Text(
            tr("Your messages, your drafts and your watch, in one file, on this computer."), "body", "text2", True
        )
        for words in (title, intro):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._steps, self._promises = self._three_steps(), self._four_promises()
        steps, promises = row(None, (self._steps, 100), None), row(None, self._promises, None)
        parts = (None, title, intro, 24, steps, 16, row(None, self.later, None), 24, promises, None)
        fill(self._inner, parts, 4, 24)
        self.account.clicked.connect(lambda: self._window.open("accounts"))
        self.source.clicked.connect(lambda: self._window.open("add-source"))
        self.example.clicked.connect(self._window.demo_asked)
        self.later.clicked.connect(lambda: self._window.open("inbox"))
        self._fold()

    def _three_steps(self) -> QBoxLayout:
        return row(
            Step(
                "chats",
                tr("Connect an account"),
                tr("Social networks, a blog, a forum, a mailbox: read and answer from here."),
                self.account,
                "timer",
                tr("2 minutes"),
            ),
            Step(
                "watch",
                tr("Follow a source"),
                tr("A blog, a forum, a channel: what speaks of you, with no account and no key."),
                self.source,
                "web",
                tr("An address is enough"),
            ),
            Step(
                "shop",
                tr("Open the example"),
                tr("An invented bakery, with two weeks of its life."),
                self.example,
                "safe",
                tr("Nothing is sent"),
            ),
            gap=16,
        )

    def _four_promises(self) -> QBoxLayout:
        return row(
            line_of("drive", tr("Everything stays here")),
            Gap(20),
            line_of("private", tr("Keys in the system’s keyring")),
            Gap(20),
            line_of("offline", tr("Works with no network")),
            Gap(20),
            line_of("export", tr("Full export at any time")),
            gap=4,
        )

    def _fold(self) -> None:
        units = self.width() / theme.scale()
        self._steps.setDirection(Direction.LeftToRight if units >= STEPS_ABREAST else Direction.TopToBottom)
        self._promises.setDirection(Direction.LeftToRight if units >= PROMISES_ABREAST else Direction.TopToBottom)

    def restyle(self) -> None:
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._build()
        super().changeEvent(event)

"""What the playbook says of an answer, lightly: a line or two below it, never in the way of sending."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.proofing import Finding, House, Houses, Level
from cmdesk.domain.topics import Topic
from cmdesk.store import playbooks
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.person_card import Link
from cmdesk.ui.playbook_words import path_of, place_of
from cmdesk.ui.widgets import Button, Elided, Icon, Panel, Text, TextArea, clear, col, row
from cmdesk.ui.words import tr

PAUSE_MS = 400
MOST = 2  # lines; more would be noise
# An answer to one person need not carry what a post does.
FOR_POSTS = ("style-tag-missing", "style-mention", "style-readability", "style-long")


class HouseHints(Panel):
    """Serves one text: finds, says, leads to the line of the playbook, and mends.

    From a dialog it does not lead away (`leads`): what is written there would be left.
    """

    shown = Signal()  # others than before

    def __init__(self, host: Host, area: TextArea, *, leads: bool = True) -> None:
        self._host, self._area, self._leads = host, area, leads
        self._network = ""
        self._account_id: int | None = None
        self.told = Houses()
        self.found: tuple[Finding, ...] = ()
        self._lines = col(gap=2)
        super().__init__(row(self._lines, pad=(14, 0, 14, 2)))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        area.textChanged.connect(self._pause.start)
        host.bridge.changed.connect(self._on_change)
        self.hide()
        self.read()

    def read(self) -> None:
        """Ask for the playbook as it is now."""

        def take(told: Houses) -> None:
            self.told = told
            self.look()

        self._host.bridge.ask(self, playbooks.houses, then=take)

    def _on_change(self, topic: Topic) -> None:
        if Topic.SETTINGS in topic:
            self.read()

    def about(self, network: str, account_id: int | None) -> None:
        """What is written leaves through this account: its brand's playbook counts."""
        if (network, account_id) != (self._network, self._account_id):
            self._network, self._account_id = network, account_id
            self._pause.start()

    def look(self) -> None:
        """Look at the text as it is now."""
        self._pause.stop()
        text = self._area.text()
        found = self._find(text) if text.strip() and self._house() else ()
        if found != self.found:
            self.found = found
            self.show_lines()

    def _house(self) -> House:
        return self.told.of_account(self._account_id)

    def _find(self, text: str) -> tuple[Finding, ...]:
        # Loaded once somebody writes: the window opens without.
        from cmdesk.language import house_style
        from cmdesk.language import house_words as words
        from cmdesk.language.proofreading import language_of

        house = self._house()
        style = house_style.find(text, self._network, language_of(text), house.playbook)
        found = [*words.find(text, house.words), *(each for each in style if each.code not in FOR_POSTS)]
        return tuple(sorted(map(house.sign, found), key=lambda each: list(Level).index(each.level)))

    def show_lines(self) -> None:
        """In the language of now."""
        from cmdesk.ui.panels.drafts.finding_words import remedy_of, sentence_of

        clear(self._lines)
        for finding in self.found[:MOST]:
            said = Text(sentence_of(finding), "meta", "text2", wrap=True)
            line = row(Icon("playbook", "text2", 14), (col(said, self._source(finding), gap=0), 1), gap=6)
            if finding.instead is not None:
                remedy = Button(remedy_of(finding), kind="quiet", small=True)
                remedy.clicked.connect(lambda _=False, finding=finding: self._mend(finding))
                line.addWidget(remedy)
            self._lines.addLayout(line)
        if (more := len(self.found) - MOST) > 0:
            self._lines.addWidget(Text(tr("{n} more", n=more), "caption", "text3"))
        self.setVisible(bool(self.found))
        self.shown.emit()

    def _source(self, finding: Finding) -> QWidget:
        path = path_of(finding)
        if not self._leads:
            return Elided(path, "caption", "text3")
        link = Link(path, (Elided(path, "caption", "accent_text"), 1))
        link.clicked.connect(lambda: self._host.open("playbook", **place_of(finding)))
        return link

    def words(self) -> list[str]:
        """The sentences that are shown."""
        return [text.said() for text in self.findChildren(Text) if not text.isHidden()]

    def _mend(self, finding: Finding) -> None:
        """Put the remedy in; what was typed since is looked at first."""
        from cmdesk.ui.panels.drafts import mending

        text, instead = self._area.text(), finding.instead
        if finding in self._find(text) and instead is not None:
            if len(instead) > len(text):
                mending.rewrite(self._area, instead)
            else:
                was = text[finding.start : finding.end]
                mending.replace(self._area, finding.start, finding.end, was, instead)
        self.look()

    def retranslate(self) -> None:
        self.show_lines()

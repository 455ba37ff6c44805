"""Has the texts of a draft read while they are written, and holds what was found."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from cmdesk.domain.proofing import Finding
from cmdesk.ui.panels.base import Host

PAUSE_MS = 450  # without a key
Text = tuple[str, str, int]  # a text, the name of the network it is for, and the brand that says it


class Proof(QObject):
    """`about` says what is written now; what was found of a text stays until the text is another."""

    changed = Signal()

    def __init__(self, host: Host, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._texts: dict[int, Text] = {}
        self._language = ""
        self._known: dict[Text, tuple[Finding, ...]] = {}
        self._reading = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.read)

    def about(self, texts: Mapping[int, Text], language: str = "") -> None:
        """What each account would get."""
        if (language, texts) == (self._language, self._texts):
            return  # asked again at each look: only typing puts the reading off
        if language != self._language:
            self._known = {}
        self._texts, self._language = dict(texts), language
        if any(text not in self._known for text in self._texts.values()):
            self._pause.start()

    def again(self) -> None:
        """Read all of it anew: a word was learned, or a rule was changed."""
        self._known = {}
        self._pause.start()

    def of(self, account_id: int) -> tuple[Finding, ...]:
        """What was found in what an account would get; nothing until it was read."""
        text = self._texts.get(account_id)
        return self._known.get(text, ()) if text is not None else ()

    def wrong_words(self) -> frozenset[str]:
        """The words of all texts that no dictionary has, as of the last reading."""
        every = (finding for found in self._known.values() for finding in found)
        return frozenset(finding.data["word"] for finding in every if finding.code == "spelling")

    def language_of(self, word: str) -> str:
        """In which language a word was found wrong."""
        every = (finding for found in self._known.values() for finding in found)
        return next((one.data["language"] for one in every if one.code == "spelling" and one.data["word"] == word), "")

    def is_up_to_date(self) -> bool:
        return all(text in self._known for text in self._texts.values())

    def read(self) -> None:
        """Have read what was not read yet; one reading at a time."""
        wanted = [text for text in dict.fromkeys(self._texts.values()) if text not in self._known]
        if self._reading or not wanted:
            return
        self._reading = True
        bridge = self._host.bridge

        def take(found: Sequence[tuple[Finding, ...]]) -> None:
            self._reading = False
            now = set(self._texts.values())
            kept = {text: known for text, known in self._known.items() if text in now}
            self._known = {**kept, **dict(zip(wanted, found, strict=True))}
            self.changed.emit()
            if not self.is_up_to_date():
                self._pause.start()

        def refused(error: Exception) -> None:
            self._reading = False
            self._host.complain(error)

        language = self._language
        bridge.do(self, bridge.desk.proofread(wanted, language), then=take, otherwise=refused)

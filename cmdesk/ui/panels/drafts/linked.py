"""Has the links of a draft looked at while it is written, and says what was found."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.link_looks import LinkLook, LinkState, host_of
from cmdesk.domain.proofing import Finding, Level
from cmdesk.domain.texts import LONGEST
from cmdesk.language.links import links
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.checks import Check, Remedy
from cmdesk.ui.words import tr

PAUSE_MS = 1500  # without a key: an address that is half typed leads nowhere

MOST = 50  # links of one draft that are looked at


class Linked(QObject):
    """Holds the last look at each link; what is old is looked at again behind the writing, never offline."""

    changed = Signal()

    def __init__(self, host: Host, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self.looks: Mapping[str, LinkLook] = {}
        self._texts: tuple[str, ...] = ()
        self._addresses: tuple[str, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._after_pause)

    def about(self, texts: Sequence[str]) -> None:
        """What is written now."""
        if tuple(texts) != self._texts:
            self._texts = tuple(texts)
            self._pause.start()

    def look(self, *, again: bool = False) -> None:
        """Have them looked at now; offline, what is remembered is shown."""
        self._find()
        wanted, bridge = self._addresses, self._host.bridge
        if not wanted:
            return

        def take(found: Mapping[str, LinkLook]) -> None:
            if wanted == self._addresses and dict(found) != dict(self.looks):
                self.looks = found
                self.changed.emit()

        bridge.do(self, bridge.desk.look_at_links(wanted, again=again), take, self._host.complain)

    def _after_pause(self) -> None:
        if self._find():
            self.look()

    def _find(self) -> bool:
        """The addresses in what is written now, of each text as much as is shown; whether they are others."""
        before = self._addresses
        found = dict.fromkeys(each for text in self._texts for each in links(text[:LONGEST]))
        self._addresses = tuple(found)[:MOST]
        return self._addresses != before

    def checks(self, texts: Mapping[int, str], accounts: Mapping[int, AccountRow], comment: str = "") -> list[Check]:
        """What was found behind the links, once for each, with whose text it first stands in."""
        found = []
        for address in self._addresses:
            looked = self.looks.get(address)
            holder = next((one for one, text in texts.items() if one in accounts and address in text), None)
            told = _told(looked) if looked is not None else None
            if looked is None or told is None or (holder is None and address not in comment):
                continue
            level, said, remedy = told
            when = tr("looked at {time}", time=times.short(looked.looked, self._host.now()))
            if holder is None:
                found.append(Check(level.value, said, Remedy.COMMENT, source=when))
                continue
            start = texts[holder].find(address)
            moved = looked.target if looked.state is LinkState.MOVED else None
            finding = Finding(level, f"links-{looked.state.value}", {}, start, start + len(address), moved)
            found.append(Check(level.value, said, remedy, holder, finding, when))
        return found


def _told(looked: LinkLook) -> tuple[Level, str, Remedy] | None:
    name = shortened(looked.address)
    match looked.state:
        case LinkState.DEAD if looked.status:
            said = tr("{link}: nothing is there (error {status})", link=name, status=looked.status)
            return Level.WARNING, said, Remedy.SHOW_PLACE
        case LinkState.DEAD:
            return Level.WARNING, tr("{link}: browsers refuse to go there", link=name), Remedy.SHOW_PLACE
        case LinkState.PRIVATE:
            said = tr("{link} leads inside your own network: nobody else gets there", link=name)
            return Level.WARNING, said, Remedy.SHOW_PLACE
        case LinkState.MOVED:
            said = tr("{link} has moved to {target}", link=name, target=shortened(looked.target))
            return Level.NOTE, said, Remedy.REPLACE
        case LinkState.SLOW:
            seconds = round(looked.milliseconds / 1000)
            return Level.NOTE, tr("{link} takes {n} seconds to answer", n=seconds, link=name), Remedy.LOOK_AGAIN
        case LinkState.UNREACHABLE:
            return Level.NOTE, tr("{link} could not be reached just now", link=name), Remedy.LOOK_AGAIN
    return None


def shortened(address: str) -> str:
    """An address as people read it, without what only machines need."""
    rest = address.split("://", 1)[-1].removeprefix("www.").rstrip("/")
    return rest if len(rest) <= 44 else f"{host_of(address)}/…{rest[-16:]}"

"""Whether anything out there answers: where nothing does it is the network, and no fault of a source or a server."""

import contextlib
import socket
from collections.abc import Callable

from cmdesk.domain.sources import Source
from cmdesk.domain.troubles import Trouble
from cmdesk.engine.desk.ground import is_local

SILENT = 3  # hosts in a row, and no other that answers
_LOST = ("unknown-host", "unreachable", "timeout", "connection-lost")
_UNASKED = ("offline", "asked-to-wait", "private-address", "bad-address")
# Addresses that were set aside for examples: no byte leaves, the system is only asked for a way there.
_ANYWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))


def has_route() -> bool:
    """Whether this computer knows a way to the outside."""
    for family, somewhere in _ANYWHERE:
        with contextlib.suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as asked:
            asked.connect((somewhere, 9))
            return True
    return False


class Reach:
    """Lives in the engine's thread. `tell` is called when nothing answers any more, and when something does again.

    `invented`: what is asked exists in memory only, so that a cable that is out means nothing.
    """

    def __init__(self, tell: Callable[[bool], None] = lambda _: None, *, invented: bool = False) -> None:
        self.dark = False  # nothing answers
        self._tell, self._invented = tell, invented
        self._silent: set[str] = set()  # hosts, since one answered
        self._blamed: dict[int, Source] = {}  # as they were before they were taken to fail

    def heard(self, host: str) -> None:
        """Something answered, whatever it said. A server on this computer says nothing about the network."""
        if not host or is_local(host):
            return
        self._silent.clear()
        self._blamed.clear()
        if self.dark:
            self.dark = False
            self._tell(True)

    def lost(self, trouble: Trouble, *, before: bool = False) -> bool:
        """Something could not be had; whether that is the network's fault. Anything but silence is an answer.

        `before`: it could not be had the last time either, which says nothing of the network.
        """
        host = str(trouble.data.get("host", ""))
        if trouble.code not in _LOST:
            if trouble.code not in _UNASKED:
                self.heard(host)
            return False
        if not host or is_local(host):
            return False
        if not before:
            self._silent.add(host)
        if not self.dark and (len(self._silent) >= SILENT or not (self._invented or has_route())):
            self.dark = True
            self._tell(False)
        return self.dark

    def blame(self, source: Source) -> None:
        """It is taken to fail by itself, until it turns out that nothing answers."""
        self._blamed.setdefault(source.id, source)

    def forgive(self) -> list[Source]:
        """Those that were blamed since something answered last, as they were."""
        blamed = list(self._blamed.values())
        self._blamed.clear()
        return blamed

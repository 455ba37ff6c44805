"""Everything outside of the demo: the networks, the web and the keyring, none of which leaves this computer."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from cmdesk.demo.networks import (
    Lines,
    RehearsedBluesky,
    RehearsedMail,
    RehearsedMastodon,
    RehearsedMessenger,
    RehearsedWordPress,
)
from cmdesk.demo.script import Script
from cmdesk.demo.shown import SHOWN
from cmdesk.demo.web import Web
from cmdesk.demo.workspace import secret_name
from cmdesk.domain.journal import Contact
from cmdesk.networks.base import Network
from cmdesk.networks.by_hand import BY_HAND


class MemorySecrets:
    """Credentials for this run only, with the ways of a keyring."""

    def __init__(self, names: Sequence[str]) -> None:
        self._kept = {name: {"token": "demo", "password": "demo"} for name in names}

    def get(self, name: str) -> dict[str, str]:
        return dict(self._kept.get(name, {}))

    def keep(self, name: str, secret: Mapping[str, str]) -> bool:
        self._kept[name] = dict(secret)
        return False

    def forget(self, name: str) -> None:
        self._kept.pop(name, None)

    def lasts(self) -> bool:
        return False


class Outside:
    """What the desk of the demo is given in place of the world; `haste` 0 answers at once."""

    def __init__(self, language: str, now: datetime, haste: float = 1.0) -> None:
        self._script = Script(language, now)
        self._haste = haste
        self.secrets = MemorySecrets([secret_name(told) for told in self._script.business["accounts"]])

    def networks(self) -> Mapping[str, Network]:
        kinds = (RehearsedMastodon, RehearsedMail, RehearsedBluesky, RehearsedWordPress, RehearsedMessenger)
        by_hand = {network.name: network for network in BY_HAND}  # they reach nobody anyway
        shown = {network.name: network for network in SHOWN}
        return {kind.name: kind(self._lines(kind.name)) for kind in kinds} | shown | by_hand

    def http(self, now: Callable[[], datetime], on_contact: Callable[[Contact], None], **how: Any) -> Web:
        """What stands for the program's client of the web."""
        business = self._script.business
        hosts = [told["host"] for told in business["accounts"] if "host" in told]
        return Web(
            now, on_contact, business["sources"], self._script.later["news"], hosts, self._haste, business["pages"]
        )

    def _lines(self, network: str) -> Lines:
        later = self._script.later
        coming = [told for told in later["coming"] if told["network"] == network]
        reactions = [told for told in later["reactions"] if told["network"] == network]
        persons = {told["key"]: told for told in self._script.conversations if told["network"] == network}
        persons |= {told["key"]: told for told in (*coming, *reactions)}
        answers = {
            key: told.get("answers") or [later["thanks"][number % len(later["thanks"])]]
            for number, (key, told) in enumerate(persons.items())
        }
        lost = frozenset(key for key, told in persons.items() if told.get("lost"))
        return Lines(answers, persons, coming, reactions, lost)

"""The presence of a brand on a network: what cmdesk may read and publish with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Trouble


class AccountHealth(StrEnum):
    OK = "ok"
    OFFLINE = "offline"  # could not be reached lately; its secret is still good
    SIGN_IN = "sign-in"  # the network no longer takes the secret


@dataclass(frozen=True)
class NewAccount:
    network: str
    name: str  # the handle or address that people see
    settings: Mapping[str, str]
    rules: tuple[TextRule, ...] = ()  # of a post, as the server announced them


@dataclass(frozen=True)
class AccountRow:
    """An account without its secret, which only the keyring holds (under `secret_name`)."""

    id: int
    brand_id: int
    network: str
    name: str
    settings: Mapping[str, str]
    rules: tuple[TextRule, ...]
    secret_name: str
    health: AccountHealth
    trouble: Trouble | None
    checked: datetime | None
    unread: int = 0


@dataclass(frozen=True)
class Brand:
    id: int
    name: str

"""What a network says of itself, by the name that an account keeps; nothing of one that this cmdesk does not know.

The networks load a quarter of a second of libraries, so nobody asks before something of an account is shown.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cmdesk.domain.looks import Look
from cmdesk.domain.texts import TextRule

if TYPE_CHECKING:
    from cmdesk.networks.base import Network


def rules_of(network: str) -> Sequence[TextRule]:
    """How long a text may be there, where no server announced it."""
    known = _known(network)
    return known.rules if known is not None else ()


def look_of(network: str) -> Look:
    """How a post looks there."""
    known = _known(network)
    return known.look if known is not None else Look()


def is_by_hand(network: str) -> bool:
    """Whether a person publishes there, and nothing leaves from here."""
    from cmdesk.networks.by_hand import ByHand

    return isinstance(_known(network), ByHand)


def _known(network: str) -> "Network | None":
    from cmdesk.networks import BY_NAME

    return BY_NAME.get(network)

"""What is near a draft: the same words said before, the same hour, a text that it may be a pale copy of."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NearKind(StrEnum):
    ALIKE = "alike"  # a post of the account that says nearly the same
    SAME_HOUR = "same-hour"
    PAGE = "page"  # something that is watched
    OWN_POST = "own-post"  # something of ours that is out there
    RIGHTS = "rights"  # a file that may not be used any more when it leaves


@dataclass(frozen=True)
class Near:
    kind: NearKind
    id: int  # of the delivery, the item or the file
    text: str  # what it says, or how it is called
    share: int  # of 100: how alike, or how much was copied
    when: datetime | None
    account_id: int | None = None

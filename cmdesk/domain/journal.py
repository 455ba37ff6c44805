"""Who was contacted, why and when."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Contact:
    """One request that left this computer."""

    at: datetime
    host: str
    method: str
    purpose: str  # "feed", "account", "image", …
    status: int  # of the answer; 0 = none came
    received: int  # bytes

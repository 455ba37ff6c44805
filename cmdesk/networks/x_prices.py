"""What X charges for each thing, in millionths of a dollar.

docs.x.com/x-api/getting-started/pricing, as it stood on 2026-08-22 in X's own documentation repository. Where a price
depends on what X knows and we do not (whether somebody summoned us, what was read already today), the higher one
counts: the sum here is never less than the bill.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from cmdesk.language.links import addresses
from cmdesk.networks.base import Account, Budget, Refused

DOLLAR = 1_000_000
OWN_READ = 1_000  # a mention of ours, a post of ours: where the app belongs to the account
POST_READ = 5_000  # anybody else's
USER_READ = 10_000  # whoever wrote it
POST = 15_000
POST_WITH_LINK = 200_000
DELETE = 10_000
MANAGE = 5_000  # hide, show
MEDIA_TEXT = 5_000
SOURCE = "https://docs.x.com/x-api/getting-started/pricing"
CHECKED = "2026-08-22"
USUAL_CAP = "5"


def of_post(text: str) -> int:
    return POST_WITH_LINK if any(True for _ in addresses(text, "x")) else POST


def cap_of(settings: Mapping[str, str]) -> int:
    """What a person lets it cost in a month. Raises Refused("bad-cap")."""
    typed = settings.get("cap", "").strip() or USUAL_CAP
    try:
        dollars = Decimal(typed.replace(",", ".").removesuffix("$").strip())
    except InvalidOperation:
        raise Refused("bad-cap", text=typed[:40]) from None
    if not dollars.is_finite() or not 0 <= dollars <= 10_000:
        raise Refused("bad-cap", text=typed[:40])
    return int(dollars * DOLLAR)


def budget(account: Account, now: datetime) -> Budget:
    """The month, by UTC as X counts."""
    month = now.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return Budget("microdollars", cap_of(account.settings), month, SOURCE, CHECKED)

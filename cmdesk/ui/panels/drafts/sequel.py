"""What follows a post: a first comment of its own, and how long the parts of a thread wait for each other."""

from collections.abc import Mapping, Sequence

from cmdesk.domain.accounts import AccountRow
from cmdesk.networks.base import Choice
from cmdesk.store.letting_go import DELAY, FIRST_COMMENT
from cmdesk.ui.panels.drafts.checks import Check
from cmdesk.ui.panels.drafts.lengths import length
from cmdesk.ui.words import tr

MINUTES = (1, 2, 5, 10, 15, 30, 60, 120)
OURS = (FIRST_COMMENT, DELAY)


def choices() -> tuple[Choice, ...]:
    """Offered for every post, whatever its networks let one choose."""
    waits = tuple((str(60 * n), tr("{n} minutes", n=n)) for n in MINUTES)
    pause = Choice(DELAY, tr("Pause between the parts"), (("", tr("At once")), *waits))
    return Choice(FIRST_COMMENT, tr("First comment")), pause


def of_networks(options: Mapping[str, str]) -> dict[str, str]:
    """What was chosen without what follows: no network knows of that."""
    return {name: value for name, value in options.items() if name not in OURS}


def checked(options: Mapping[str, str], accounts: Sequence[AccountRow]) -> list[Check]:
    """A first comment keeps the rules of a post."""
    comment = options.get(FIRST_COMMENT, "")
    found = []
    for account in accounts if comment else ():
        measured = length(comment, account)
        if not measured.fits and measured.maximum is not None:
            over = measured.count - measured.maximum
            said = tr("{account}: the first comment is {n} characters too long", n=over, account=account.name)
            found.append(Check("error", said))
    return found

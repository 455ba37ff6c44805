"""Looking for a post of ours whose answer was lost, among the newest that a server of the Mastodon family lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cmdesk.networks import mastodon_parsing as parsing
from cmdesk.networks import mastodon_reading as reading
from cmdesk.networks.base import Account, Tools
from cmdesk.networks.http import Answer
from cmdesk.networks.mastodon_beside import without_fallback
from cmdesk.networks.parsing import plain_text
from cmdesk.networks.told import by_their_clock, tells_the_time

LOOK_BACK = 200  # own posts that are read
WRONG_CLOCK = timedelta(days=1)  # that this computer's may be off by, where the server does not say what time it has


@dataclass(frozen=True)
class Said:
    """What a post is known by."""

    words: str  # their fingerprint
    parent: str = ""  # what it answers
    pictures: Sequence[str] = ()  # the ids of what goes with it


@dataclass(frozen=True)
class Looked:
    """What a look brought: the post, or whether all was read that could be it."""

    answer: Answer
    status: parsing.Json | None
    read_back: bool


async def look_for(account: Account, said: Said, since: datetime, tools: Tools) -> Looked:
    """Same words or pictures, same parent, not older than the first try."""
    path, asked = reading.stream_of(account, "own")
    older = ""
    known: set[str] = set()
    while True:
        answer = await reading.read_account(account, path, [*asked, *([("max_id", older)] if older else [])], tools)
        statuses = [each for each in reading.list_of(answer) if parsing.text_of(each, "id") not in known]
        if not statuses:
            # The end of the list, unless the server cannot page and gave the same again.
            return Looked(answer, None, not reading.list_of(answer))
        earliest = by_their_clock(since, answer, tools.now())
        for status in statuses:
            created = parsing.moment(status.get("created_at"))
            older_than = timedelta() if tells_the_time(answer) else WRONG_CLOCK
            if created is not None and created < earliest - older_than:
                return Looked(answer, None, True)
            if reading.is_own(status, account) and says(status, said):
                # Were it known what time the server has, one would know whether it is this one or an older one.
                doubtful = created is not None and created < earliest
                return Looked(answer, None if doubtful else status, not doubtful)
        known |= {parsing.text_of(each, "id") for each in statuses}
        older = parsing.text_of(statuses[-1], "id")
        if len(known) >= LOOK_BACK:
            return Looked(answer, None, False)


def says(status: parsing.Json, said: Said) -> bool:
    """Whether a status is what was said."""
    if parsing.text_of(status, "in_reply_to_id") != said.parent:
        return False
    attached = parsing.attached_ids(status)
    if said.pictures and set(attached) == set(said.pictures):
        return True  # nobody else can have named them
    same = parsing.fingerprint(plain_text(without_fallback(parsing.text_of(status, "content")))) == said.words
    return same and len(attached) == len(said.pictures) and bool(said.words)

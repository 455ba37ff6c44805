"""What the business of the demo said before it had cmdesk: an archive that was taken in."""

from typing import Any

from cmdesk.demo.script import Script
from cmdesk.domain.archives import Archived, ArchiveKind
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.store import archives


def remember(db: Any, script: Script) -> None:
    """Take in the posts of years ago, as somebody does who left a network."""
    told = script.past
    taken = script.moment(told["taken"])
    number = archives.begin(db, ArchiveKind.FACEBOOK, told["name"], None, told["owner"], taken).value
    author = Author(told["owner"])
    posts = [
        Archived(NewItem(f"past-{place}", one["text"], script.moment(one["said"]), Kind.POST, author, mine=True))
        for place, one in enumerate(told["posts"])
    ]
    archives.take_in(db, number, posts, taken)
    archives.finish(db, number, (), taken)

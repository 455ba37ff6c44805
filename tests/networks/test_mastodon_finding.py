import asyncio
from datetime import UTC, datetime

import pytest

from cmdesk.networks.base import Absent, Posting
from cmdesk.networks.mastodon import Mastodon
from cmdesk.networks.mastodon_finding import Said, says
from tests.networks.fediverse import fediverse, said

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
OWN = "/api/v1/accounts/1/statuses"


def status(content="<p>Le four</p>", parent=None, *pictures):
    attached = [{"id": each} for each in pictures]
    return {"content": content, "in_reply_to_id": parent, "media_attachments": attached}


@pytest.mark.parametrize(
    ("there", "looked_for", "same"),
    [
        (status(), Said("lefour"), True),
        (status(parent="q1"), Said("lefour"), False),
        (status("<p>Le four</p>", "q1"), Said("lefour", "q1"), True),
        (status("", None, "17"), Said("lefour", "", ("17",)), True),
        (status("", None, "17"), Said("", "", ("18",)), False),
        (status(""), Said(""), False),
        (status("<p>Le four</p>", None, "17"), Said("lefour"), False),
    ],
)
def test_what_a_post_is_known_by(there, looked_for, same):
    assert says(there, looked_for) is same


@pytest.mark.parametrize(
    ("flavour", "chosen", "absent"),
    [
        ("pleroma", "direct", Absent.UNDECIDED),  # not known to list direct messages among one's own posts
        ("pleroma", "public", Absent.CERTAIN),
        ("mastodon", "direct", Absent.CERTAIN),
    ],
)
def test_what_may_not_be_listed_is_never_said_to_be_absent(flavour, chosen, absent):
    async def scene():
        async with fediverse(lambda: NOON) as at:
            at.says(OWN, said([]))
            posting = Posting("Le four", "key", first_tried=NOON, options={"visibility": chosen})
            return await Mastodon().find(at.account(flavour), posting, at.tools)

    assert asyncio.run(scene()) is absent


def test_a_post_is_known_in_spite_of_the_line_that_its_server_adds_for_a_quote():
    added = '<p class="quote-inline">RE: https://far.example/1</p>'
    assert says(status(f"{added}<p>Le four</p>"), Said("lefour"))

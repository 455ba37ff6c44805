"""Who may answer a post on Bluesky: a record beside it, under the same key. Pure.

Both are written with one request, or neither is. A gate that went out after its post would leave it open for a moment,
and for ever where an answer is lost; one that went out before would be overlooked by those who read.
"""

from typing import Any

from cmdesk.networks.base import Choice, Posting
from cmdesk.networks.bluesky_records import POST, record_key, stamp

GATE = "app.bsky.feed.threadgate"
APPLY = "com.atproto.repo.applyWrites"
# 2026-11-21, lexicons/app/bsky/feed/threadgate.json: who is let in by which rule; by none, nobody.
RULES = {
    "mentioned": ("mentionRule",),
    "following": ("followingRule",),
    "followers": ("followerRule",),
    "nobody": (),
}
CHOICE = Choice(
    "gate",
    "Who may answer",
    (
        ("", "Everybody"),
        ("mentioned", "Only those who are mentioned"),
        ("following", "Those you follow"),
        ("followers", "Followers"),
        ("nobody", "Nobody"),
    ),
    answers=False,
)


def is_gated(posting: Posting) -> bool:
    """Only what begins a thread has a gate: it holds for all below."""
    return posting.options.get(CHOICE.name) in RULES and not posting.reply_to


def writes(posting: Posting, record: dict[str, Any], did: str) -> list[dict[str, Any]]:
    """A post and its gate, as one request has them. Neither overwrites anything: what is there already is refused."""
    key = record_key(posting)
    rules = RULES[posting.options[CHOICE.name]]
    gate = {
        "$type": GATE,
        "post": f"at://{did}/{POST}/{key}",
        "createdAt": stamp(posting.first_tried),
        "allow": [{"$type": f"{GATE}#{rule}"} for rule in rules],
    }
    return [
        {"$type": f"{APPLY}#create", "collection": collection, "rkey": key, "value": value}
        for collection, value in ((POST, record), (GATE, gate))
    ]

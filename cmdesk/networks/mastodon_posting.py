"""How a post is written for a server of the Mastodon family, and what it says of one that is out."""

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from cmdesk.domain import polls
from cmdesk.networks import mastodon_parsing as parsing
from cmdesk.networks.base import (
    Account,
    NoAnswer,
    Posted,
)
from cmdesk.networks.http import Answer
from cmdesk.networks.mastodon_media import is_unquoted
from cmdesk.networks.mastodon_servers import (
    commit_failure,
)

WIDTHS = ("public", "unlisted", "private", "direct")  # the widest first


def composed(account: Account, text: str, whom: parsing.Answering | None) -> str:
    return text if whom is None else parsing.with_mentions(text, whom, account.settings.get("domain", ""))


def warning_of(whom: parsing.Answering | None, options: Mapping[str, str] = MappingProxyType({})) -> str:
    """What was chosen; an answer under a content warning carries it on, as people there expect."""
    if chosen := options.get("warning", "").strip():
        return chosen
    if whom is None or not whom.warning:
        return ""
    return whom.warning if whom.warning.lower().startswith("re:") else f"re: {whom.warning}"


def visibility_of(whom: parsing.Answering | None, options: Mapping[str, str]) -> str:
    """What was chosen, never wider than what it answers; else the account's own default applies."""
    chosen = options.get("visibility", "")
    chosen = chosen if chosen in WIDTHS else ""
    narrow = "" if whom is None or whom.visibility == "public" else whom.visibility
    if not chosen or not narrow or narrow not in WIDTHS:
        return chosen or narrow
    return max(chosen, narrow, key=WIDTHS.index)


def body_of(fields: Mapping[str, str], media: Sequence[str], options: Mapping[str, str]) -> dict[str, Any]:
    """What a request carries: a form, as every server of the family reads it; JSON with a poll, which not every one
    reads in a form."""
    filled = {name: value for name, value in fields.items() if value}  # Pleroma refuses blank parameters
    poll = polls.asked(options)
    if poll is None:
        return {"form": [*filled.items(), *(("media_ids[]", each) for each in media)]}
    asked = {
        "options": list(poll.answers),
        "expires_in": poll.seconds,
        "multiple": poll.several,
        "hide_totals": poll.hidden,
    }
    return {"json": {**filled, **({"media_ids": list(media)} if media else {}), "poll": asked}}


def posted_as(
    answer: Answer,
    account: Account,
    whom: parsing.Answering | None,
    status: Mapping[str, Any] | None = None,
    prepared: str = "",
) -> Posted:
    """What became of a post, from the answer to it (or, when it was looked up, from the status found)."""
    if status is None:
        if (error := commit_failure(answer, whom is not None, account.settings.get("flavour", ""))) is not None:
            raise error
        try:
            status = json.loads(answer.body)
        except ValueError:
            status = None
    if not isinstance(status, dict) or not parsing.text_of(status, "id"):
        raise NoAnswer("no-answer", host=answer.host, reason="broken-answer")
    item = parsing.post(status, account.settings["domain"], account.settings["account_id"])
    assert item is not None  # it has an id
    return Posted(item.remote_id, item.link, item.reply_to, _remark(status, prepared))


def _remark(status: Mapping[str, Any], prepared: str) -> str:
    if is_unquoted(prepared):
        return "quote-as-link"
    return "quote-waits" if parsing.text_of(parsing.inside(status, "quote"), "state") == "pending" else ""

"""What stands beside the words of a status: its poll, the post that it quotes. Pure; nothing that is odd raises."""

import re
from html import unescape
from typing import Any

from cmdesk.domain.beside import Beside, Poll, PollAnswer, Quote, Withheld
from cmdesk.networks.parsing import clean_html, text_of_clean
from cmdesk.networks.told import Json, count_of, dicts, inside, moment, text_of, web_address

FALLBACK = re.compile(r'<(p|span)\b[^>]*\bclass="[^"]*\bquote-inline\b[^"]*"[^>]*>.*?</\1>', re.DOTALL)
LONGEST_QUOTE = 1000  # characters that are kept of it
SHOWN, ASKED = "accepted", "pending"  # https://docs.joinmastodon.org/entities/Quote/#state, 2026-11-21
WITHHELD = {"revoked": Withheld.REVOKED, "rejected": Withheld.REVOKED, "deleted": Withheld.DELETED}


def without_fallback(html: str) -> str:
    """What was written, without the line that stands for a quote where quotes are not known."""
    return FALLBACK.sub("", html)


def beside(status: Json) -> Beside:
    return Beside(poll_of(status.get("poll")), _quote(status))


def poll_of(told: Any) -> Poll | None:
    """A poll; None where there is none."""
    if not isinstance(told, dict):
        return None
    answers = tuple(
        # GoToSocial writes them as HTML would have them.
        PollAnswer(unescape(text_of(each, "title")), count_of(each, "votes_count"))
        for each in dicts(told.get("options"))
    )
    if not answers:
        return None
    return Poll(
        answers,
        moment(told.get("expires_at")),
        count_of(told, "voters_count"),
        several=told.get("multiple") is True,
        closed=told.get("expired") is True,
    )


def _quote(status: Json) -> Quote | None:
    """What is quoted, where whoever wrote it agreed to that, or why it is not shown. Pleroma gives the post at once,
    Mastodon what became of the question."""
    told = inside(status, "quote")
    if not told:
        named = (
            text_of(place, name) for place in (status, inside(status, "pleroma")) for name in ("quote_id", "quote_url")
        )
        return Quote(withheld=Withheld.HIDDEN) if any(named) else None
    state = told.get("state", SHOWN)
    if state not in (SHOWN, ASKED):
        return Quote(withheld=WITHHELD.get(str(state), Withheld.HIDDEN))
    quoted = inside(told, "quoted_status") if "state" in told else told
    if state == ASKED or not text_of(quoted, "id"):
        return None
    text = text_of_clean(clean_html(without_fallback(text_of(quoted, "content"))))
    who = inside(quoted, "account")
    name = text_of(who, "display_name") or text_of(who, "acct")
    link = web_address(quoted, "url") or web_address(quoted, "uri")
    return Quote(text[:LONGEST_QUOTE], name, link)

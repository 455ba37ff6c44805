"""What stands beside the words of a status: its poll, the post that it quotes. Pure; nothing that is odd raises."""

import re
from html import unescape
from typing import Any

from cmdesk.domain.beside import Beside, Poll, PollAnswer, Quote
from cmdesk.networks.parsing import clean_html, text_of_clean
from cmdesk.networks.told import Json, count_of, dicts, inside, moment, text_of, web_address

FALLBACK = re.compile(r'<(p|span)\b[^>]*\bclass="[^"]*\bquote-inline\b[^"]*"[^>]*>.*?</\1>', re.DOTALL)
LONGEST_QUOTE = 1000  # characters that are kept of it


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
    """What is quoted, where whoever wrote it agreed to that. Pleroma gives the post at once, Mastodon what became of
    the question."""
    told = inside(status, "quote")
    quoted = inside(told, "quoted_status") if "state" in told else told
    if told.get("state", "accepted") != "accepted" or not text_of(quoted, "id"):
        return None
    text = text_of_clean(clean_html(without_fallback(text_of(quoted, "content"))))
    who = inside(quoted, "account")
    name = text_of(who, "display_name") or text_of(who, "acct")
    link = web_address(quoted, "url") or web_address(quoted, "uri")
    return Quote(text[:LONGEST_QUOTE], name, link)

"""What stands where a feed should be: a page to sign in, a guard against robots. Told by the page itself."""

import re

from cmdesk.networks.base import NetworkError, Refused, SignInNeeded
from cmdesk.networks.http import Answer

_LOOKED_AT = 60_000  # bytes; what matters stands early
_LONGEST_NOTICE = 300_000  # bytes
_MOST_WORDS = 2_500  # bytes of a sign-in page that are to be read
_TAGS = re.compile(rb"<(script|style|svg)\b.*?</\1>|<[^>]*>|\s+", re.S | re.I)
_PASSWORD = re.compile(rb"<input\b[^>]*\btype\s*=\s*[\"']?password", re.I)
_GUARD = re.compile(
    rb"cf-challenge|cf_chl_|/cdn-cgi/challenge-platform|Just a moment\.\.\.|Attention Required! \| Cloudflare"
    rb"|captcha-delivery\.com|px-captcha|_Incapsula_Resource|sucuri\.net/privacy|ddos-guard|Anubis|perimeterx",
    re.I,
)


def diagnose(answer: Answer, *, page_wanted: bool = False) -> NetworkError | None:
    """Why an answer is not what was asked for, where the answer itself tells; None where it does not.

    `page_wanted`: a page is right. Then only one that says next to nothing else is a guard or a sign-in page: many have
    a small form at the top, and an article may speak of guards.
    """
    headers = {name.lower(): value.lower() for name, value in answer.headers.items()}
    if answer.status == 401:
        return SignInNeeded("source-sign-in", host=answer.host)
    head = answer.body[:_LOOKED_AT]
    kept_out = answer.status in (403, 406, 429, 503)
    if page_wanted and not kept_out and len(_TAGS.sub(b"", answer.body[:_LONGEST_NOTICE])) > _MOST_WORDS:
        return None
    # A feed is not searched for guards: that would take longer than to read it.
    if headers.get("cf-mitigated") == "challenge" or ((kept_out or _is_page(head)) and _GUARD.search(head)):
        return Refused("robot-wall", host=answer.host, status=str(answer.status))
    if answer.status in (200, 403) and _is_page(head) and _PASSWORD.search(head):
        return SignInNeeded("login-page", host=answer.host)
    return None


def _is_page(head: bytes) -> bool:
    start = head[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html")) or b"<html" in start[:600]

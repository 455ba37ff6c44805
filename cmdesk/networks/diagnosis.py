"""What stands where a feed should be: a page to sign in, a guard against robots. Told by the page itself."""

import re

from cmdesk.networks.base import NetworkError, Refused, SignInNeeded
from cmdesk.networks.http import Answer

_LOOKED_AT = 60_000  # bytes; what matters stands early
_PASSWORD = re.compile(rb"<input\b[^>]*\btype\s*=\s*[\"']?password", re.I)
_GUARD = re.compile(
    rb"cf-challenge|cf_chl_|/cdn-cgi/challenge-platform|Just a moment\.\.\.|Attention Required! \| Cloudflare"
    rb"|captcha-delivery\.com|px-captcha|_Incapsula_Resource|sucuri\.net/privacy|ddos-guard|Anubis|perimeterx",
    re.I,
)


def diagnose(answer: Answer) -> NetworkError | None:
    """Why an answer is not what was asked for, where the answer itself tells; None where it does not."""
    headers = {name.lower(): value.lower() for name, value in answer.headers.items()}
    if answer.status == 401:
        return SignInNeeded("source-sign-in", host=answer.host)
    head = answer.body[:_LOOKED_AT]
    kept_out = answer.status in (403, 406, 429, 503)
    if headers.get("cf-mitigated") == "challenge" or (_GUARD.search(head) and (kept_out or _is_page(head))):
        return Refused("robot-wall", host=answer.host, status=str(answer.status))
    if answer.status in (200, 403) and _is_page(head) and _PASSWORD.search(head):
        return SignInNeeded("login-page", host=answer.host)
    return None


def _is_page(head: bytes) -> bool:
    start = head[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html")) or b"<html" in start[:600]

"""The cookies of one place, as a browser would keep and send them: given by a person, renewed by the place itself.

The rules of whom a cookie is for are those of the standard library; what has no Domain goes to its own host alone.
"""

import json
import re
from collections.abc import Mapping, Sequence
from email.message import Message
from http.cookiejar import Cookie, CookieJar, DefaultCookiePolicy
from typing import Any
from urllib.request import Request

from cmdesk.domain.troubles import Problem

MOST = 60  # cookies of one place
LONGEST = 4_096  # bytes of one
DAY = 86_400
_FIELDS = ("name", "value", "domain", "domain_specified", "path", "secure", "expires")
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}")


class Jar:
    """The cookies of one sign-in. `heard` keeps what an answer sets; `kept` is what the keyring holds."""

    def __init__(self, kept: str = "") -> None:
        self._jar = CookieJar(DefaultCookiePolicy(strict_ns_domain=DefaultCookiePolicy.DomainStrict))
        for told in json.loads(kept) if kept else ():
            self._jar.set_cookie(_cookie(**told))
        self._before = self._marks()

    def header(self, address: str) -> str:
        """What to send to an address; "" where no cookie is for it."""
        request = Request(address)
        self._jar.add_cookie_header(request)
        return request.get_header("Cookie") or ""

    def heard(self, address: str, headers: Mapping[str, str]) -> None:
        """Keep what an answer sets for its own host, and forget what it takes back."""
        answer = Message()
        for told in _set_by(headers)[:MOST]:
            if len(told) <= LONGEST and not re.search(r"[\x00-\x08\x0a-\x1f\x7f]", told):
                answer["Set-Cookie"] = told
        self._jar.extract_cookies(_Answer(answer), Request(address))  # type: ignore[arg-type]

    def changed(self) -> bool:
        """Whether there is something new to be kept; a term that moved by less than a day is not."""
        return self._marks() != self._before

    def kept(self) -> str:
        told = [{name: getattr(cookie, name) for name in _FIELDS} for cookie in self._jar][:MOST]
        return json.dumps(told, separators=(",", ":"))

    def _marks(self) -> set[tuple[Any, ...]]:
        return {(c.domain, c.path, c.name, c.value, (c.expires or 0) // DAY) for c in self._jar}


class _Answer:
    """An answer as the standard library wants to see one."""

    def __init__(self, headers: Message) -> None:
        self._headers = headers

    def info(self) -> Message:
        return self._headers


def _cookie(
    name: str,
    value: str,
    domain: str,
    domain_specified: bool = False,
    path: str = "/",
    secure: bool = False,
    expires: int | None = None,
) -> Cookie:
    return Cookie(
        version=0,
        name=name,
        value=value,
        port=None,
        port_specified=False,
        domain=domain,
        domain_specified=domain_specified,
        domain_initial_dot=domain.startswith("."),
        path=path,
        path_specified=True,
        secure=secure,
        expires=expires,
        discard=expires is None,
        comment=None,
        comment_url=None,
        rest={},
    )


def given(text: str, host: str, secure: bool, now: float) -> str:
    """What a person pasted, as a jar to be kept: a Cookie header, or a file cookies.txt of a browser.

    `host`: without its port. Raises Problem: "no-cookie" where none of it is for this host, "cookies-over".
    """
    lines = text.replace("\r\n", "\n").split("\n")
    table = [line.split("\t") for line in lines if line.count("\t") >= 6]
    found = _of_table(table, host) if table else _of_header(text, host, secure)
    if not found:
        raise Problem("no-cookie", host=host)
    fresh = [cookie for cookie in found if cookie.expires is None or cookie.expires > now]
    if not fresh:
        raise Problem("cookies-over", host=host)
    return json.dumps([{name: getattr(cookie, name) for name in _FIELDS} for cookie in fresh[:MOST]])


def _of_header(text: str, host: str, secure: bool) -> list[Cookie]:
    """The pairs of a header; only a host as it stands may hear them."""
    told = re.sub(r"^\s*cookie\s*:\s*", "", " ".join(text.split()), flags=re.I)
    pairs = [part.strip().partition("=") for part in told.split(";")]
    return [
        _cookie(name.strip(), value.strip(), _library_name(host), secure=secure)
        for name, sign, value in pairs
        if sign and _NAME.fullmatch(name.strip()) and len(value) <= LONGEST
    ]


def _of_table(rows: Sequence[Sequence[str]], host: str) -> list[Cookie]:
    """The rows of cookies.txt that are for a host: domain, for its subdomains too, path, secure, until, name, value."""
    found = []
    for domain, below, path, secure, until, name, value, *_ in rows:
        bare = domain.removeprefix("#HttpOnly_").strip().lower()
        name = name.strip()
        wide = below.upper() == "TRUE" and bare.lstrip(".").count(".") > 0
        fits = host == bare.lstrip(".") or (wide and host.endswith("." + bare.lstrip(".")))
        if bare.startswith("#") or not fits or not _NAME.fullmatch(name) or len(value) > LONGEST:
            continue
        ends = int(until) if until.isdigit() and int(until) > 0 else None
        place = "." + bare.lstrip(".") if wide else _library_name(bare)
        found.append(_cookie(name, value.strip(), place, wide, path or "/", secure.upper() == "TRUE", ends))
    return found


def _library_name(host: str) -> str:
    """How the standard library calls a host without a point in its name."""
    return host if "." in host or ":" in host else f"{host}.local"


def _set_by(headers: Mapping[str, str]) -> list[str]:
    """Each Set-Cookie of an answer."""
    every = getattr(headers, "getall", None)
    if every is not None:
        return list(every("Set-Cookie", ()))
    return [value for name, value in headers.items() if name.lower() == "set-cookie"]

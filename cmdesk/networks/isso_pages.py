"""The pages of isso's administration: it has no other list of its comments, held ones included."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cmdesk.networks.base import Account, Refused, SignInNeeded, Tools
from cmdesk.networks.http import Answer, problem

PURPOSE = "account"
PUBLISHED, HELD = "1", "2"
PAGE = 100  # comments on a page of isso
LIMIT = 15_000_000
_KEY = re.compile(r"(?:delete|validate|send_edit)_?(?:com)?\(\s*(\d+),\s*'([^']+)'")


@dataclass(frozen=True)
class Listed:
    """One comment of that list."""

    id: str
    key: str  # signed by isso: it is needed to approve or delete the comment
    thread: str  # the path of the page it is under
    title: str
    author: str
    email: str
    website: str
    text: str  # as it was typed, in Markdown
    held: bool


def comments_in(page: str) -> list[Listed]:
    """The comments on a page of the list."""
    found = []
    for node in LexborHTMLParser(page).css("div.isso-comment"):
        number = (node.attributes.get("id") or "").removeprefix("isso-")
        if not number.isdecimal():
            continue
        link = node.css_first("div.isso-comment-header div a")
        header = link.parent.text().strip() if link is not None and link.parent is not None else ""
        thread = (link.attributes.get("href") or "") if link is not None else ""
        label = node.css_first("span.note span.label")
        key = next((match[2] for match in _KEY.finditer(node.html or "") if match[1] == number), "")
        author = _said(node, "author", number)
        found.append(
            Listed(
                id=number,
                key=key,
                thread=thread,
                title=header.removeprefix("Thread:").rpartition(f"({thread})")[0].strip(),
                author="" if author == "Anonymous" else author,
                email=_said(node, "email", number).lower(),
                website=_said(node, "website", number),
                text=_said(node, "text", number),
                held=label is not None and "label-pending" in (label.attributes.get("class") or ""),
            )
        )
    return found


def _said(node: LexborNode, name: str, number: str) -> str:
    there = node.css_first(f"#isso-{name}-{number}")
    return there.text().strip() if there is not None else ""


async def signed_in(settings: Mapping[str, str], secret: Mapping[str, str], tools: Tools) -> dict[str, str]:
    """The header that opens the administration for a day. Raises SignInNeeded, Refused("not-isso")."""
    password = secret.get("password", "")
    if not password:
        raise SignInNeeded("password-missing")
    server = settings.get("server", "")
    answer = await tools.http.send(
        "POST", f"{server}/login/", purpose=PURPOSE, form={"password": password}, allow_private=True
    )
    cookie = re.match(r"admin-session=[^;]+", answer.headers.get("Set-Cookie", ""))
    if answer.status in (302, 303) and cookie is not None:
        return {"Cookie": cookie[0]}
    if (error := problem(answer)) is not None and answer.status >= 500:
        raise error
    if b"isso" not in answer.body[:2000].lower():
        raise Refused("not-isso", host=answer.host)
    if b'type="password"' not in answer.body and b'name="password"' not in answer.body:
        raise Refused("isso-admin-off", host=answer.host)
    raise SignInNeeded("sign-in", host=answer.host)


async def listed(account: Account, door: Mapping[str, str], mode: str, tools: Tools) -> list[Listed]:
    """The newest comments that are published, or that are held."""
    asked = urlencode({"mode": mode, "order_by": "id", "asc": "0", "page": "0"})
    return comments_in((await _page(account, door, asked, tools)).body.decode("utf-8", "replace"))


async def one(account: Account, door: Mapping[str, str], number: str, tools: Tools) -> Listed | None:
    """A single comment, wherever it is."""
    asked = urlencode({"mode": "0", "comment_search_url": f"https://any.example/#isso-{number}"}, quote_via=quote)
    page = (await _page(account, door, asked, tools)).body.decode("utf-8", "replace")
    return next((each for each in comments_in(page) if each.id == number), None)


async def _page(account: Account, door: Mapping[str, str], asked: str, tools: Tools) -> Answer:
    answer: Answer = await tools.http.get(
        f"{account.settings['server']}/admin/?{asked}",
        purpose=PURPOSE,
        headers=door,
        limit_bytes=LIMIT,
        allow_private=True,
    )
    if (error := problem(answer)) is not None:
        raise error
    if b"isso-root" not in answer.body:
        raise SignInNeeded("sign-in", host=answer.host)
    return answer

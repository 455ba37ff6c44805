"""What the API of WordPress gives, as our items, and our texts as it wants them. Pure."""

import html
import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Standing
from cmdesk.networks.parsing import clean_html, plain_text, text_of_clean
from cmdesk.networks.told import Json, dicts, inside, moment, numbered, text_of, web_address

STANDINGS = {
    "approved": Standing.VISIBLE,
    "approve": Standing.VISIBLE,
    "hold": Standing.HELD,
    "spam": Standing.SPAM,
    "trash": Standing.TRASH,
}
TITLE = 120  # characters of a first line that is taken for a title


@dataclass(frozen=True)
class Answering:
    """What a comment is written under: what an item keeps in `reply_to`."""

    id: str  # of the comment
    post: str

    def written(self) -> str:
        return json.dumps({"id": self.id, "post": self.post})


def answering(reply_to: str) -> Answering | None:
    """What `reply_to` says; None when it is empty or not ours."""
    kept = numbered(reply_to)
    if not kept.get("id", "").isdecimal() or not kept.get("post", "").isdecimal():
        return None
    return Answering(kept["id"], kept["post"])


def comment(told: Json, own_id: str, host: str) -> NewItem | None:
    """One comment as an item; None when it has no id, or is no comment (a pingback)."""
    number, post = text_of(told, "id"), text_of(told, "post")
    if not number or text_of(told, "type") not in ("comment", ""):
        return None
    parent = text_of(told, "parent")
    rendered = clean_html(text_of(inside(told, "content"), "rendered"))
    writer = text_of(told, "author")
    return NewItem(
        remote_id=number,
        text=text_of_clean(rendered),
        published=written(told, "date_gmt"),
        kind=Kind.COMMENT,
        author=author(told, host),
        title=_title(told),
        html=rendered,
        link=web_address(told, "link"),
        ancestors=(f"post-{post}", parent) if parent not in ("", "0") else (f"post-{post}",),
        mine=bool(own_id) and writer == own_id,
        reply_to=Answering(number, post).written() if post.isdecimal() else "",
        standing=STANDINGS.get(text_of(told, "status")),
    )


def written(told: Json, name: str) -> datetime | None:
    """A time of WordPress: without its zone, which is UTC."""
    return moment(text_of(told, name))


def author(told: Json, host: str) -> Author:
    """Who wrote it: known by the address that moderators see, else by the number of a registered user."""
    number = text_of(told, "author")
    handle = text_of(told, "author_email").lower()
    if not handle and number not in ("", "0"):
        handle = f"{number}@{host}"
    return Author(plain_text(text_of(told, "author_name")), handle, web_address(told, "author_url"))


def _title(told: Json) -> str:
    """The title of what it is under, where the answer brought it along."""
    above = dicts(inside(told, "_embedded").get("up"))
    return plain_text(text_of(inside(above[0], "title"), "rendered")) if above else ""


def parted(text: str, title: str) -> tuple[str, str]:
    """The title of a post and the rest: what was said to be it, else a short first line before an empty one."""
    if title.strip():
        return " ".join(title.split()), text
    first, _, rest = text.strip().partition("\n")
    if rest.startswith("\n") and rest.strip() and len(first) <= TITLE:
        return first.strip(), rest.strip()
    return "", text


_LINK = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]}»’”]")


def blocks(text: str, key: str, pictures: list[dict[str, str]]) -> str:
    """A text as blocks of its editor. The first carries our key, which visitors never see: blocks are drawn anew."""
    marked = json.dumps({"cmdesk": key})
    parts = []
    for part in re.split(r"\n\s*\n", text.strip()):
        lines = "<br>".join(_linked(line.rstrip()) for line in part.split("\n"))
        parts.append(f"<!-- wp:paragraph {marked} -->\n<p>{lines}</p>\n<!-- /wp:paragraph -->")
        marked = "{}"
    for picture in pictures:
        made = json.dumps({"id": int(picture["id"])})
        shown = html.escape(picture["address"])
        alt = html.escape(picture["alt"])
        image = f'<img src="{shown}" alt="{alt}" class="wp-image-{picture["id"]}"/>'
        parts.append(f'<!-- wp:image {made} -->\n<figure class="wp-block-image">{image}</figure>\n<!-- /wp:image -->')
    return "\n\n".join(parts).replace("<!-- wp:paragraph {} -->", "<!-- wp:paragraph -->")


def _linked(line: str) -> str:
    made, end = [], 0
    for found in _LINK.finditer(line):
        address = html.escape(found[0])
        made += [html.escape(line[end : found.start()], quote=False), f'<a href="{address}">{address}</a>']
        end = found.end()
    return "".join(made) + html.escape(line[end:], quote=False)


def carries(raw: str, key: str) -> bool:
    """Whether the source of a post carries our key."""
    return bool(key) and json.dumps(key) in raw


def shown_comment(text: str) -> str:
    """A comment as it is sent: WordPress makes HTML of it, and takes < and & for its own."""
    return html.escape(text, quote=False)


def fingerprint(text: str) -> str:
    """What is left of a text after the site has dressed it: quotes turned, dashes joined, addresses linked."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold()) or re.sub(r"\s+", "", text)


def host_of(settings_server: str) -> str:
    return urlsplit(settings_server).hostname or ""

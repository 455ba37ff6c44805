"""What WordPress exports of a site (WXR): posts and pages, and what was said under them, with threads and authors."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from xml.etree.ElementTree import Element

from cmdesk.domain.archives import Archived
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks.archives.box import Box
from cmdesk.networks.archives.report import Report, entries, host_of
from cmdesk.networks.archives.streams import elements, local, part
from cmdesk.networks.dates import parse_date
from cmdesk.networks.parsing import clean_html, plain_text, text_of_clean
from cmdesk.networks.told import moment

TYPES = ("post", "page")
WANTED = ("title", "link", "author", "item")


def read(box: Box, name: str, report: Report) -> Iterator[Archived]:
    authors: dict[str, Author] = {}
    numbers: set[str] = set()
    host = ""
    for found in entries(box, name, report, partial(_found)):
        match local(found):
            case "title":
                report.owner = report.owner or (found.text or "").strip()
            case "link":
                host = host or host_of(found.text or "")
            case "author":
                authors[part(found, "author_login")] = Author(
                    part(found, "author_display_name"), part(found, "author_email").lower()
                )
                numbers.add(part(found, "author_id"))
            case "item":
                yield from _item(found, name, report, authors, numbers, host)


def _found(source: object) -> Iterator[Element]:
    return elements(source, *WANTED)  # type: ignore[arg-type]


def _item(
    found: Element, name: str, report: Report, authors: dict[str, Author], numbers: set[str], host: str
) -> Iterator[Archived]:
    kind, status = part(found, "post_type"), part(found, "status")
    if kind not in TYPES:
        return
    post = part(found, "post_id")
    title, link = plain_text(part(found, "title")), part(found, "link")
    if status not in ("publish", "private"):
        report.leave(name, "not-published")
        return
    html = clean_html(_content(found))
    writer = part(found, "creator")
    item = NewItem(
        remote_id=f"post-{post}",
        text=text_of_clean(html),
        published=_moment(part(found, "post_date_gmt")) or parse_date(part(found, "pubDate")),
        kind=Kind.ARTICLE,
        author=authors.get(writer, Author(writer)),
        title=title,
        html=html,
        link=link if link.startswith(("https://", "http://")) else "",
        mine=True,
        visibility="public" if status == "publish" else "private",
    )
    if post and (item.text or item.title):
        yield Archived(item)
    for comment in found:
        if local(comment) == "comment":
            yield from _comment(comment, item, name, report, numbers, host)


def _content(found: Element) -> str:
    """Of the two that are called `encoded` the text, not the excerpt."""
    return next((each.text or "" for each in found if local(each) == "encoded" and "excerpt" not in each.tag), "")


def _comment(
    found: Element, post: NewItem, name: str, report: Report, numbers: set[str], host: str
) -> Iterator[Archived]:
    number, parent = part(found, "comment_id"), part(found, "comment_parent")
    if part(found, "comment_type") not in ("", "comment"):
        return
    if part(found, "comment_approved") != "1":
        report.leave(name, "spam" if part(found, "comment_approved") == "spam" else "not-published")
        return
    html = clean_html(part(found, "comment_content"))
    user = part(found, "comment_user_id")
    mine = user not in ("", "0") and user in numbers
    handle = part(found, "comment_author_email").lower() or (f"{user}@{host}" if user not in ("", "0") else "")
    page = part(found, "comment_author_url")
    item = NewItem(
        remote_id=number,
        text=text_of_clean(html),
        published=_moment(part(found, "comment_date_gmt")) or _moment(part(found, "comment_date")),
        kind=Kind.COMMENT,
        author=Author(
            plain_text(part(found, "comment_author")), handle, page if page.startswith(("https://", "http://")) else ""
        ),
        title=post.title,
        html=html,
        link=f"{post.link}#comment-{number}" if post.link else "",
        ancestors=(post.remote_id, parent) if parent not in ("", "0") else (post.remote_id,),
        mine=mine,
    )
    if number and item.text:
        yield Archived(item)
    else:
        report.leave(name, "nothing-said")


def _moment(said: str) -> datetime | None:
    """Drafts have a date of zeros."""
    return None if said.startswith("0000") else moment(said)

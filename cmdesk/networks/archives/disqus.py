"""What Disqus exports of a site: its pages and the comments under them."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

from cmdesk.domain.archives import Archived
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks.archives.box import Box
from cmdesk.networks.archives.report import Report, entries
from cmdesk.networks.archives.streams import elements, local, part
from cmdesk.networks.parsing import clean_html, plain_text, text_of_clean
from cmdesk.networks.told import moment


def read(box: Box, name: str, report: Report) -> Iterator[Archived]:
    """Pages come before the comments in the file; who opened most of them is who owns the site."""
    pages: dict[str, NewItem] = {}
    openers: Counter[str] = Counter()
    for found in entries(box, name, report, partial(_found)):
        if local(found) == "thread":
            if page := _page(found):
                pages[_number(found)] = page
                openers[page.author.handle] += 1
                report.owner = report.owner or part(found, "forum")
                yield Archived(page)
            continue
        owner = openers.most_common(1)[0][0] if openers else ""
        if part(found, "isDeleted") == "true":
            report.leave(name, "not-published")
        elif part(found, "isSpam") == "true":
            report.leave(name, "spam")
        elif (item := _comment(found, pages, owner)) is not None:
            yield Archived(item)
        else:
            report.leave(name, "nothing-said")


def _found(source: object) -> Iterator[Element]:
    return elements(source, "thread", "post")  # type: ignore[arg-type]


def _number(found: Element) -> str:
    return next((value for name, value in found.attrib.items() if name.rpartition("}")[2] == "id"), "")


def _author(found: Element) -> Author:
    told = next((child for child in found if local(child) == "author"), None)
    if told is None:
        return Author()
    user = part(told, "username")
    return Author(plain_text(part(told, "name")) or user, user, f"https://disqus.com/by/{user}/" if user else "")


def _page(found: Element) -> NewItem | None:
    link, title = part(found, "link"), plain_text(part(found, "title"))
    if not _number(found) or part(found, "isDeleted") == "true" or not (link or title):
        return None
    return NewItem(
        remote_id=f"thread-{_number(found)}",
        text="",
        published=moment(part(found, "createdAt")),
        kind=Kind.ARTICLE,
        author=_author(found),
        title=title or link,
        link=link if link.startswith(("https://", "http://")) else "",
        mine=True,
    )


def _comment(found: Element, pages: dict[str, NewItem], owner: str) -> NewItem | None:
    thread, parent = (
        next((_number(each) for each in found if local(each) == name), "") for name in ("thread", "parent")
    )
    html = clean_html(part(found, "message"))
    text, number, author = text_of_clean(html), _number(found), _author(found)
    page = pages.get(thread)
    if not number or not text:
        return None
    under = f"thread-{thread}"
    return NewItem(
        remote_id=number,
        text=text,
        published=moment(part(found, "createdAt")),
        kind=Kind.COMMENT,
        author=author,
        title=page.title if page else "",
        html=html,
        link=f"{page.link}#comment-{number}" if page and page.link else "",
        ancestors=(under, parent) if parent else (under,),
        mine=bool(owner) and author.handle == owner,
    )

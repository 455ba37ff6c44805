"""Reading ordinary Atom fast; `fastfeed` decides whether it is ordinary."""

from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

from cmdesk.networks.entries import RawEntry, RawFeed
from cmdesk.networks.fastxml import ATOM, LANGUAGE, MEDIA, RSS1, XHTML, Unusual, mended, pass_over, text_of


def read_atom(root: Element) -> RawFeed:
    """What an Atom feed says. Raises Unusual where feedparser must be asked."""
    language = root.get(LANGUAGE, "")
    feed = RawFeed(kind="atom10", language=language)
    authors: list[str] = []
    seen = set()
    for child in root:
        tag = child.tag
        if tag == ATOM + "entry":
            feed.entries.append(_entry(child, language))
        elif tag == ATOM + "title":
            if "title" in seen:
                raise Unusual
            seen.add("title")
            feed.title, feed.title_form = _construct(child)
        elif tag == ATOM + "link":
            feed.site, feed.feed_address = _feed_link(child, feed.site, feed.feed_address)
        elif tag == ATOM + "author":
            authors.append(_person(child)[0])
        elif tag in ("title", "link", "entry") or tag.startswith((RSS1, XHTML)):
            raise Unusual
    feed.author = ", ".join(dict.fromkeys(name for name in authors if name))
    return feed


def _feed_link(link: Element, site: str, feed_address: str) -> tuple[str, str]:
    rel, href = link.get("rel", "alternate").lower(), link.get("href", "").strip()
    if not href or len(link):
        raise Unusual
    if rel == "alternate" and _is_page(link):
        return href, feed_address
    return site, feed_address or (href if rel == "self" else "")


def _is_page(link: Element) -> bool:
    return link.get("type", "text/html").lower() in ("text/html", "html", "xhtml", "application/xhtml+xml")


_ENTRY_TEXTS = {ATOM + "id", ATOM + "published", ATOM + "updated"}
_ENTRY_BODIES = {ATOM + "title", ATOM + "content", ATOM + "summary"}
_ENTRY_HARMLESS = {ATOM + "category", ATOM + "rights", ATOM + "contributor"}


def _entry(entry: Element, language: str) -> RawEntry:
    told: dict[str, str] = {}
    bodies: dict[str, tuple[str, str]] = {}
    raw = RawEntry(title_form="text", language=entry.get(LANGUAGE, "") or language)
    authors: list[tuple[str, str]] = []
    others = 0
    for child in entry:
        tag = child.tag
        if tag in _ENTRY_TEXTS:
            if tag in told:
                raise Unusual
            told[tag] = text_of(child)
        elif tag in _ENTRY_BODIES:
            if tag in bodies or LANGUAGE in child.attrib:
                raise Unusual
            bodies[tag] = _construct(child)
        elif tag == ATOM + "link":
            others += _entry_link(child, raw)
        elif tag == ATOM + "author":
            authors.append(_person(child))
        elif tag == MEDIA + "group":
            bodies.update(_film(child))
        elif tag not in _ENTRY_HARMLESS:
            pass_over(child, told)
    if not raw.link and others:
        raise Unusual
    raw.title, raw.title_form = bodies.pop(ATOM + "title", ("", "text"))
    raw.id = told.get(ATOM + "id", "")
    raw.link = raw.link or raw.id
    raw.published, raw.updated = told.get(ATOM + "published", ""), told.get(ATOM + "updated", "")
    raw.answers = told.get("answers", "")
    raw.comments, raw.count = told.get("comments", "") or raw.comments, told.get("count", "")
    raw.author = ", ".join(dict.fromkeys(name for name, _ in authors if name))
    raw.author_page = next((page for _, page in authors if page), "")
    raw.body, raw.body_form = _fullest(bodies)
    return raw


def _entry_link(link: Element, raw: RawEntry) -> int:
    """1 for a link that may have to stand in for the missing one."""
    rel, href = link.get("rel", "alternate").lower(), link.get("href", "").strip()
    if not href or len(link):
        raise Unusual
    if rel == "alternate" and _is_page(link):
        raw.link = href
        return 0
    if rel == "replies" and "xml" in link.get("type", ""):
        raw.comments = href
    return int(rel in ("alternate", "enclosure"))


def _film(group: Element) -> Iterator[tuple[str, tuple[str, str]]]:
    """The words of a film in a media group (YouTube); the rest of it is pictures and counts."""
    for child in group:
        if child.tag == MEDIA + "description":
            yield MEDIA, (text_of(child), "html")
        elif not (child.tag.startswith(MEDIA) and (child.tag == MEDIA + "title" or _calm(child))):
            raise Unusual


_SPEAKING = {MEDIA + "description", MEDIA + "title"}


def _calm(element: Element) -> bool:
    return all(part.tag.startswith(MEDIA) and part.tag not in _SPEAKING for part in element)


def _fullest(bodies: dict[str, tuple[str, str]]) -> tuple[str, str]:
    if MEDIA in bodies and len(bodies) > 1:
        raise Unusual
    told = [body for tag in (ATOM + "content", ATOM + "summary", MEDIA) if (body := bodies.get(tag)) and body[0]]
    return next((body for body in told if body[1] == "html"), told[0] if told else ("", "text"))


def _construct(element: Element) -> tuple[str, str]:
    """The text of an Atom text construct, and whether it is text or html."""
    form = element.get("type", "text").lower()
    if "src" in element.attrib:
        raise Unusual
    if form in ("html", "text/html"):
        return text_of(element), "html"
    if form in ("text", "text/plain"):
        return text_of(element), "text"
    if form == "xhtml" and len(element) == 1 and not (element.text or "").strip():
        only = element[0]
        if only.tag == XHTML + "div" and not (only.tail or "").strip():
            return mended("".join(_markup(only)).strip()), "html"
    raise Unusual


_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)


def _markup(element: Element) -> Iterator[str]:
    """The inside of an XHTML element as HTML."""
    if element.text:
        yield escape(element.text, quote=False)
    for child in element:
        if not isinstance(child.tag, str) or not child.tag.startswith(XHTML):
            raise Unusual
        name = child.tag[len(XHTML) :]
        attributes = "".join(f' {key}="{escape(value)}"' for key, value in child.attrib.items() if key[0] != "{")
        yield f"<{name}{attributes}>"
        yield from _markup(child)
        if name not in _VOID:
            yield f"</{name}>"
        if child.tail:
            yield escape(child.tail, quote=False)


def _person(person: Element) -> tuple[str, str]:
    told = {child.tag: text_of(child) for child in person}
    name = told.get(ATOM + "name", "") or told.get(ATOM + "email", "")
    return name, told.get(ATOM + "uri", "")

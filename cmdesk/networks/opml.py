"""Lists of subscriptions, in and out.

They come from many programs and from people's own hands, so they are read tag by tag, without asking that the whole
be well-formed: one bad line costs one subscription, not the list.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any
from xml.etree import ElementTree

from cmdesk.domain.sources import NewSource
from cmdesk.domain.travelling import Travelling
from cmdesk.domain.troubles import Problem
from cmdesk.networks import opml_rules
from cmdesk.networks.opml_rules import NAMESPACE, clean
from cmdesk.networks.parsing import decode, join, one_line

LARGEST = 20_000_000
TRAVELS = ("feed", "page")  # kinds that mean something on another computer
_TEXTS = ("selector",)
_LISTS = ("ignore", "words")
_NUMBERS = ("keep_days",)
_FLAGS = ("full",)


@dataclass(frozen=True)
class Skipped:
    """An outline that was left out; `reason` is "no-address", "bad-address", "duplicate" or "unsupported".

    "cut-off": the file ends in the middle of the list; what came then is not known.
    """

    line: int
    name: str
    reason: str


@dataclass(frozen=True)
class Opml:
    """What was read of a list, and what was not."""

    title: str
    sources: tuple[NewSource, ...]
    skipped: tuple[Skipped, ...]
    rules: tuple[Travelling, ...] = ()


# The attributes with whatever their quotes hold; failing that, up to the next bracket.
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?:[\w.-]+:)?(?P<name>outline|title)\b(?P<whole>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*)>"
    r"|<(?:[\w.-]+:)?outline\b(?P<torn>[^<>]*)>?"
    r"|</(?:[\w.-]+:)?(?P<end>outline)\s*>",
    re.I | re.S,
)
_ROOT = re.compile(r"<(?:[\w.-]+:)?(?:opml|outlinedocument)\b", re.I)
_BEGINS = re.compile(
    r"(?:\s|<\?.*?\?>|<!--.*?-->|<!doctype[^>]*>)*+<(?:[\w.-]+:)?(?:opml|outlinedocument)\b", re.I | re.S
)
_END = re.compile(r"</(?:[\w.-]+:)?(?:opml|outlinedocument)\s*>", re.I)
_ONLY_TOLD = re.compile(r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)", re.S)  # a feed may speak of lists
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"?|'([^']*)'?|([^\s\"'>]+))")
_TORN = re.compile(r"\bxmlUrl\s*=\s*[\"']?([^\"'\s<>]+)", re.I)  # where a quote is missing before it
_FEED_TYPES = ("", "rss", "atom", "rdf", "rss1", "rss2", "feed", "json", "link", "include", "pie", "xml", "podcast")


@dataclass(frozen=True)
class _Outline:
    line: int
    has: dict[str, str]  # attributes by their names in lower case
    folder: str
    leaf: bool
    cut: bool  # the text ends within it


def is_list(data: bytes) -> bool:
    """Whether this is a list at all, and no feed or page that tells of one."""
    return _BEGINS.match(decode(data[:5000]).lstrip("\ufeff")) is not None


def read(data: bytes) -> Opml:
    """Read a list, salvaging what can be. Raises Problem: "empty", "not-opml", "too-large"."""
    if len(data) > LARGEST:
        raise Problem("too-large", limit=str(LARGEST))
    text = decode(data)
    if not text.strip():
        raise Problem("empty")
    if not re.search(r"<(?:[\w.-]+:)?(?:opml|outline|outlinedocument)\b", text, re.I):
        raise Problem("not-opml")
    whole = text.rstrip()
    title, outlines = _outlines(whole)
    sources: dict[str, NewSource] = {}
    skipped: list[Skipped] = []
    cut = outlines.pop() if outlines and outlines[-1].cut else None
    for outline in outlines:
        source, reason = _source(outline)
        if source is None and not reason:
            continue
        if source is not None and source.address not in sources:
            sources[source.address] = source
            continue
        name = source.title if source is not None else _name(outline.has)
        skipped.append(Skipped(outline.line, name, reason or "duplicate"))
    said = _ONLY_TOLD.sub("", whole)
    if cut is not None or (_ROOT.search(said) and not _END.search(said)):
        skipped.append(Skipped(whole.count("\n") + 1, _name(cut.has) if cut is not None else "", "cut-off"))
    return Opml(title, tuple(sources.values()), tuple(skipped), opml_rules.read(text))


def _outlines(text: str) -> tuple[str, list[_Outline]]:
    title = ""
    found: list[_Outline] = []
    path: list[str] = []  # a name for each open outline; "" for those that are no folders
    line, counted = 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", counted, token.start())
        counted = token.start()
        if token["end"]:
            if path:
                path.pop()
            continue
        if (token["name"] or "").lower() == "title":
            if not found and not title:
                title = _plain(text[token.end() :].partition("<")[0])
            continue
        inside = token["whole"] if token["name"] else token["torn"]
        if inside is None:
            continue  # a comment
        leaf = inside.rstrip().endswith("/")
        has = {name.lower(): _plain(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(inside.rstrip().rstrip("/"))}
        if "xmlurl" not in has and (torn := _TORN.search(inside)):
            has["xmlurl"] = _plain(torn[1])
        cut = token.end() == len(text) and not token[0].endswith(">")
        lone = leaf or _is_closed(text, token.end())
        found.append(_Outline(line, has, "/".join(filter(None, path)), lone, cut))
        if not leaf:
            path.append("" if has.get("xmlurl") else _name(has).replace("/", "-"))
    return title, found


_CLOSING = re.compile(r"\s*</(?:[\w.-]+:)?outline\s*>", re.I)


def _is_closed(text: str, at: int) -> bool:
    return _CLOSING.match(text, at) is not None


_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,32});")


def _plain(value: str) -> str:
    # Only whole entities: in a list written by hand, "?a=1&section=2" holds no "§".
    return one_line(_ENTITY.sub(lambda found: html.unescape(found[0]), value))


def _name(has: dict[str, str]) -> str:
    return has.get("title") or has.get("text") or ""


def _source(outline: _Outline) -> tuple[NewSource | None, str]:
    """The subscription that an outline is, or why it is none; neither for a folder."""
    has = outline.has
    kind = has.get("type", "").lower()
    written = has.get("xmlurl") or (has.get("url", "") if kind in ("rss", "atom") else "")
    if not written:
        return None, "no-address" if outline.leaf else ""
    ours = has.get("cmdesk:kind", "")
    if kind not in _FEED_TYPES and ours not in TRAVELS:
        return None, "unsupported"
    address = join("", re.sub(r"^feed:(//)?(https?:)?(//)?", _web, written.replace(" ", "%20"), flags=re.I))
    if not address:
        return None, "bad-address"
    folder = outline.folder or _category(has.get("category", ""))
    site = join("", has.get("htmlurl", ""))
    return NewSource(address, _name(has), folder, site, ours if ours in TRAVELS else "feed", _options(has)), ""


def _options(has: Mapping[str, str]) -> dict[str, Any]:
    """What was chosen for a source, as our own attributes tell it; anything odd is left out."""
    found: dict[str, Any] = {}
    for name in (*_TEXTS, *_LISTS, *_NUMBERS, *_FLAGS):
        told = has.get(f"cmdesk:{name.replace('_', '')}", "")[:2000]
        if not told:
            continue
        if name in _NUMBERS:
            if told.isdecimal() and len(told) < 6:
                found[name] = int(told)
        elif name in _FLAGS:
            found[name] = told == "true"
        else:
            found[name] = [part.strip() for part in told.split("|") if part.strip()] if name in _LISTS else told
    return found


def _told(source: NewSource) -> Iterator[tuple[str, str]]:
    """The same, as attributes. How one signs in is nobody else's business."""
    if source.kind != "feed":
        yield "kind", source.kind
    for name in (*_TEXTS, *_LISTS, *_NUMBERS, *_FLAGS):
        value = source.options.get(name)
        if value is None or value == []:
            continue
        told = "|".join(value) if isinstance(value, list) else str(value).lower() if name in _FLAGS else str(value)
        yield name.replace("_", ""), told


def _web(found: re.Match[str]) -> str:
    return f"{found[2] or 'http:'}//"


def _category(value: str) -> str:
    """The first of "/Press/Local,tag", as a folder."""
    first = value.partition(",")[0]
    return "/".join(part.strip() for part in first.split("/") if part.strip())


def write(sources: Iterable[NewSource], title: str, now: datetime, rules: Sequence[Travelling] = ()) -> bytes:
    """The sources as OPML 2.0, folders nested, in their order; `rules` travel with them."""
    ElementTree.register_namespace("cmdesk", NAMESPACE)
    root = ElementTree.Element("opml", version="2.0")
    head = ElementTree.SubElement(root, "head")
    ElementTree.SubElement(head, "title").text = clean(title)
    ElementTree.SubElement(head, "dateCreated").text = format_datetime(now.astimezone(UTC), usegmt=True)
    opml_rules.write(head, rules)
    folders = {"": ElementTree.SubElement(root, "body")}
    for source in sources:
        name = clean(source.title or source.address)
        outline = ElementTree.SubElement(_folder(folders, source.folder), "outline", type="rss", text=name, title=name)
        outline.set("xmlUrl", clean(source.address))
        if source.site:
            outline.set("htmlUrl", clean(source.site))
        if source.kind != "feed":
            outline.set("type", source.kind)
        for name, told in _told(source):
            outline.set(f"{{{NAMESPACE}}}{name}", clean(told))
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _folder(folders: dict[str, ElementTree.Element], path: str) -> ElementTree.Element:
    whole = ""
    for name in _steps(path):
        above, whole = whole, f"{whole}/{name}"
        if whole not in folders:
            shown = clean(name)
            folders[whole] = ElementTree.SubElement(folders[above], "outline", text=shown, title=shown)
    return folders[whole]


def _steps(path: str) -> Iterator[str]:
    return (name.strip() for name in path.split("/") if name.strip())

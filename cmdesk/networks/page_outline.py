"""A page as the blocks that a person sees, each with the selector that finds it again; for a worker process."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cmdesk.networks.parsing import decode, one_line

MOST_BLOCKS = 4_000
LONGEST_TEXT = 500  # characters shown of a block
MOST_QUESTIONS = 1_500  # selectors looked for in a page; where none is told from another, places are counted
_GONE = "script, style, noscript, template, svg, iframe, head, input, select, option"
_LEAVES = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "td",
    "th",
    "blockquote",
    "pre",
    "dt",
    "dd",
    "figcaption",
    "a",
}
_WITHIN = {
    "a",
    "abbr",
    "b",
    "bdi",
    "code",
    "del",
    "em",
    "font",
    "i",
    "ins",
    "label",
    "mark",
    "s",
    "small",
    "span",
    "strong",
}
_WITHIN |= {"sub", "sup", "time", "u", "var", "cite", "q", "kbd", "acronym", "big", "tt", "data"}
_STRONG, _LINKS = {"b", "strong"}, {"a"}
_STEADY = re.compile(r"[a-zA-Z][a-zA-Z_-]{1,40}")  # names with figures or hashes in them change with the next build


@dataclass(frozen=True)
class Block:
    """One part of a page. A container holds the blocks whose `inside` is its own number."""

    selector: str
    text: str  # how it begins
    tag: str
    inside: int  # number of the block around it; -1 for the first
    depth: int
    leaf: bool  # something to read, and no container
    runs: tuple[tuple[int, int, str], ...] = ()  # where words stand out, how many, and as what: "strong", "link"


@dataclass(frozen=True)
class Outline:
    title: str
    blocks: tuple[Block, ...]


def outline(body: bytes, content_type: str = "") -> Outline:
    """The blocks of a page in its order; what one cannot read is left out."""
    page = readable(body, content_type)
    node = page.css_first("title")
    title = one_line(node.text()) if node is not None else ""
    if page.body is None:
        return Outline(title, ())
    finder, blocks = _Finder(page), []
    for part in parts_of(page.body):
        text, runs = said(part.node) if part.leaf else (one_line(part.text)[:LONGEST_TEXT], ())
        place = (part.inside, part.depth, part.leaf)
        blocks.append(Block(selector_of(finder, part.node), text, part.node.tag or "", *place, runs))
    return Outline(title, tuple(blocks))


@dataclass(frozen=True)
class Part:
    """A node that is a block of its page."""

    node: LexborNode
    inside: int
    depth: int
    leaf: bool
    text: str  # of all that is in it


def readable(body: bytes, content_type: str = "") -> LexborHTMLParser:
    """A page without what nobody reads."""
    page = LexborHTMLParser(decode(body, content_type))
    for gone in page.css(_GONE):
        if gone.tag != "head":
            gone.decompose()
    return page


def parts_of(body: LexborNode) -> Iterator[Part]:
    """The blocks of a page in its order, as many as can be shown."""
    yield from islice(_parts(body, -1, 0, count()), MOST_BLOCKS)


def _parts(node: LexborNode, inside: int, depth: int, numbers: Iterator[int]) -> Iterator[Part]:
    """A node with all that is in it."""
    text = node.text(deep=True, separator=" ")
    if not text.strip():
        return
    children = [child for child in node.iter() if child.text(deep=True).strip()]
    own = any(part.tag == "-text" and (part.text_content or "").strip() for part in node.iter(include_text=True))
    leaf = node.tag in _LEAVES or own or not children
    if not leaf and len(children) == 1 and node.tag != "body":
        yield from _parts(children[0], inside, depth, numbers)  # a box around one box says nothing
        return
    number = next(numbers)
    yield Part(node, inside, depth, leaf, text)
    if not leaf and depth < 40:
        for child in children:
            yield from _parts(child, number, depth + 1, numbers)


def said(node: LexborNode) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """What is to be read of a block, and which of its words stand out."""
    words: list[str] = []
    runs: list[tuple[int, int, str]] = []
    length, gap = 0, False
    waiting: list[tuple[LexborNode | None, str]] = [(node, "")]
    while waiting and length < LONGEST_TEXT:
        here, kind = waiting.pop()
        if here is None or here.tag == "br":
            gap = True  # a box ended
        elif here.tag == "-text":
            told = here.text_content or ""
            plain = one_line(told)
            if gap or told[:1].isspace():
                gap = bool(length)
            if plain:
                start = length + gap
                words.append(" " * gap + plain)
                length, gap = start + len(plain), told[-1:].isspace()
                if kind:
                    runs.append((start, len(plain), kind))
            else:
                gap = gap or bool(told and length)
        else:
            kind = "link" if here.tag in _LINKS else "strong" if here.tag in _STRONG else kind
            box = here.tag not in _WITHIN
            gap = gap or (box and bool(length))
            inner: list[tuple[LexborNode | None, str]] = [(child, kind) for child in here.iter(include_text=True)]
            waiting += [*([(None, "")] if box else []), *reversed(inner)]
    text = "".join(words)[:LONGEST_TEXT]
    return text, tuple((start, min(many, len(text) - start), kind) for start, many, kind in runs if start < len(text))


class _Finder:
    """What selectors find in a page; each is looked for once."""

    def __init__(self, page: LexborHTMLParser) -> None:
        self._page = page
        self._found: dict[str, int] = {}  # the only node that a selector finds; 0 for none or several

    def finds(self, selector: str, node: LexborNode) -> bool:
        if selector not in self._found:
            if len(self._found) >= MOST_QUESTIONS:
                return False
            found = self._page.css(selector)
            self._found[selector] = found[0].mem_id if len(found) == 1 else 0
        return self._found[selector] == node.mem_id


def selector_of(finder: _Finder, node: LexborNode) -> str:
    """The shortest selector that finds this node alone: by names where they look lasting, else by its place."""
    steps: list[str] = []
    here: LexborNode | None = node
    while here is not None and here.tag not in ("html", "-document", None):
        if here.tag == "body":
            steps.insert(0, "body")
            break
        steps.insert(0, _step(here))
        selector = " > ".join(steps)
        if finder.finds(selector, node):
            return selector
        if "#" in steps[0]:
            break
        here = here.parent
    return _exact(node)


def _step(node: LexborNode) -> str:
    name = (node.attributes.get("id") or "").strip()
    if _STEADY.fullmatch(name):
        return f"{node.tag}#{name}"
    classes = [each for each in (node.attributes.get("class") or "").split() if _STEADY.fullmatch(each)][:2]
    return (node.tag or "*") + "".join(f".{each}" for each in classes)


def _exact(node: LexborNode) -> str:
    """The place of a node, counted from the body."""
    steps: list[str] = []
    here: LexborNode | None = node
    while here is not None and here.tag not in ("body", "html", None):
        before = 1
        other = here.prev
        while other is not None:
            before += other.tag == here.tag
            other = other.prev
        steps.insert(0, f"{here.tag}:nth-of-type({before})")
        here = here.parent
    return " > ".join(["body", *steps])

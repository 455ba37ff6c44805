"""A page as the blocks that a person sees, each with the selector that finds it again; for a worker process."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cmdesk.networks.parsing import decode, one_line

MOST_BLOCKS = 800
LONGEST_TEXT = 300  # characters shown of a block
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


@dataclass(frozen=True)
class Outline:
    title: str
    blocks: tuple[Block, ...]


def outline(body: bytes, content_type: str = "") -> Outline:
    """The blocks of a page in its order; what one cannot read is left out."""
    page = LexborHTMLParser(decode(body, content_type))
    node = page.css_first("title")
    title = one_line(node.text()) if node is not None else ""
    for gone in page.css(_GONE):
        if gone.tag != "head":
            gone.decompose()
    if page.body is None:
        return Outline(title, ())
    blocks: list[Block] = []
    for made in _blocks(_Finder(page), page.body, -1, 0, blocks):
        blocks.append(made)
        if len(blocks) >= MOST_BLOCKS:
            break
    return Outline(title, tuple(blocks))


class _Finder:
    """What selectors find in a page; each is looked for once."""

    def __init__(self, page: LexborHTMLParser) -> None:
        self._page = page
        self._found: dict[str, int] = {}  # the only node that a selector finds; 0 for none or several

    def finds(self, selector: str, node: LexborNode) -> bool:
        if selector not in self._found:
            found = self._page.css(selector)
            self._found[selector] = found[0].mem_id if len(found) == 1 else 0
        return self._found[selector] == node.mem_id


def _blocks(finder: _Finder, node: LexborNode, inside: int, depth: int, made: list[Block]) -> Iterator[Block]:
    """A node with all that is in it; `made` holds those that were told before."""
    text = one_line(node.text(deep=True, separator=" "))
    if not text:
        return
    children = [child for child in node.iter() if child.text(deep=True).strip()]
    own = any(part.tag == "-text" and (part.text_content or "").strip() for part in node.iter(include_text=True))
    leaf = node.tag in _LEAVES or own or not children
    if not leaf and len(children) == 1 and node.tag != "body":
        yield from _blocks(finder, children[0], inside, depth, made)  # a box around one box says nothing
        return
    number = len(made)
    yield Block(selector_of(finder, node), text[:LONGEST_TEXT], node.tag or "", inside, depth, leaf)
    if not leaf and depth < 40:
        for child in children:
            yield from _blocks(finder, child, number, depth + 1, made)


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

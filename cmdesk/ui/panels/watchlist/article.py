"""An item as a page to read: its HTML dressed in our type, with or without the images of strangers."""

import html
import math
import re
from dataclasses import dataclass

from cmdesk.domain.items import ItemPage
from cmdesk.store.kept_threads import KeptThread
from cmdesk.ui import theme, times
from cmdesk.ui.icons import GLYPHS
from cmdesk.ui.widgets.messages import linked
from cmdesk.ui.words import tr

WORDS_A_MINUTE = 230
LONGEST = 60_000  # characters of HTML set at once; more would be felt while it is laid out
MOST_IMAGES = 80

_IMAGE = re.compile(r"<img\b[^>]*>")
_SOURCE = re.compile(r'\ssrc="([^"]*)"')
_ALT = re.compile(r'\salt="([^"]*)"')
_WORD = re.compile(r"\w+")
_HEADING = re.compile(r"<(/?)h[1-6]\b[^>]*>")
_BEFORE_SIGN = re.compile(r" (?=[;:!?»](?:[\s<]|$))|(?<=«) ")
# What follows a paragraph without one of its own would be drawn at the end of its last line.
_AFTER_BLOCK = re.compile(r"(</(?:p|div|li|ul|ol|table|blockquote|pre|h[1-6])>\s*)((?:<img\b[^>]*>\s*)+)")
_BLOCK_END = re.compile(r"</(?:p|div|li|ul|ol|table|blockquote|pre|h[1-6])>|<br ?/?>")


@dataclass(frozen=True)
class Heading:
    """What stands above the text, in words."""

    title: str
    source: str
    symbol: str
    about: str  # author, date, time to read
    link: str


def minutes(text: str) -> int:
    """How long it takes to read."""
    return max(1, math.ceil(len(_WORD.findall(text)) / WORDS_A_MINUTE))


def images_of(body: str) -> tuple[str, ...]:
    """The addresses of the images of some clean HTML, each once."""
    found = (source for tag in _IMAGE.findall(body) if (source := _SOURCE.search(tag)))
    addresses = dict.fromkeys(html.unescape(source[1]) for source in found)
    return tuple(address for address in addresses if address.startswith(("https://", "http://")))[:MOST_IMAGES]


def without_images(body: str) -> str:
    """The HTML with the words that describe its images in their places."""

    def told(found: re.Match[str]) -> str:
        alt = _ALT.search(found[0])
        return f'<span class="quiet">[{alt[1]}]</span>' if alt and alt[1].strip() else ""

    return _IMAGE.sub(told, body)


def with_images(body: str, loaded: frozenset[str]) -> str:
    """The HTML with the images that came; their own sizes are for other columns than ours."""

    def placed(found: re.Match[str]) -> str:
        source = _SOURCE.search(found[0])
        if source is None or html.unescape(source[1]) not in loaded:
            return without_images(found[0])
        return f'<img src="{source[1]}">'

    return _AFTER_BLOCK.sub(r"\1<p>\2</p>", _IMAGE.sub(placed, body))


def cut(body: str, most: int = LONGEST) -> tuple[str, bool]:
    """The beginning of very long HTML, up to the end of a paragraph; and whether something was left out."""
    if len(body) <= most:
        return body, False
    end = _BLOCK_END.search(body, most)
    if end is not None and end.end() < most * 2:
        return body[: end.end()], True
    return body[: body.rfind("<", 0, most)] if "<" in body[most // 2 : most] else body[:most], True


def body_of(page: ItemPage) -> str:
    """What there is to read, as HTML."""
    if page.html:
        return page.html
    return "".join(linked(part) for part in re.split(r"\n{2,}", page.text) if part.strip())


def thread_of(kept: KeptThread, when: str) -> str:
    """What was answered to an item, below it."""
    if not kept.answers:
        return ""
    parts = [f'<hr><p class="heading">{html.escape(tr("{n} answers", n=len(kept.answers)))}</p>']
    parts.append(f'<p class="about">{html.escape(tr("As it stood {time}", time=when))}</p>')
    for answer in kept.answers:
        at = times.exact(answer.published) if answer.published is not None else ""
        about = " · ".join(part for part in (answer.author, at) if part)
        link = f'<a href="{html.escape(answer.link)}">{html.escape(about)}</a>' if answer.link else html.escape(about)
        parts.append(f'<p class="about">{link}</p>')
        parts += [linked(part) for part in re.split(r"\n{2,}", answer.text) if part.strip()]
    return "".join(parts)


def unbroken(text: str) -> str:
    """The text with its signs kept on the line of their words, as French wants them, whatever was typed."""
    return _BEFORE_SIGN.sub("\u00a0", text)


def document(head: Heading, body: str) -> str:
    """The whole page. Rich text breaks at narrow no-break spaces, so it gets wide ones.

    Headings become paragraphs: Qt adds sizes of its own to theirs.
    """
    body = _HEADING.sub(lambda found: "</p>" if found[1] else '<p class="heading">', body)
    title = html.escape(head.title)
    if head.link:
        title = f'<a class="title" href="{html.escape(head.link)}">{title}</a>'
    family, code = GLYPHS[head.symbol]
    mark = f"<span style=\"font-family:'{family}'\">&#{code};</span>&nbsp; "
    about = f'{mark}<span class="source">{html.escape(head.source)}</span>&nbsp; {html.escape(head.about)}'
    whole = f'<p class="title">{title}</p><p class="about">{about}</p>{body}'
    return unbroken(whole).replace("\u202f", "\u00a0")


def style() -> str:
    """The typography of the page, in the colours and sizes of now."""

    def px(role: str) -> int:
        return theme.font(role).pixelSize()

    def c(name: str) -> str:
        return theme.colour(name).name()

    reading = px("reading")
    return f"""
    p, li, dd, dt, td, th, div, blockquote {{ font-size: {reading}px; color: {c("text")}; line-height: 150%; }}
    p {{ margin: 0 0 {theme.u(12)}px 0; }}
    p.title {{ margin: 0 0 {theme.u(8)}px 0; line-height: 130%; }}
    p.title, a.title {{ font-size: {px("title")}px; font-weight: 600; color: {c("text")}; text-decoration: none; }}
    p.about {{ font-size: {px("meta")}px; color: {c("text3")}; margin: 0 0 {theme.u(16)}px 0; line-height: 130%; }}
    span.source {{ font-size: {px("meta")}px; font-weight: 500; color: {c("text2")}; }}
    span.quiet {{ color: {c("text3")}; }}
    p.heading {{ font-size: {px("heading")}px; font-weight: 600; margin: {theme.u(20)}px 0 {theme.u(8)}px 0; }}
    a {{ color: {c("accent_text")}; text-decoration: underline; }}
    blockquote {{ margin: 0 0 {theme.u(12)}px {theme.u(16)}px; color: {c("text2")}; }}
    pre, code {{ font-family: monospace; font-size: {px("meta")}px; background-color: {c("sunken")}; }}
    hr {{ background-color: {c("line")}; }}
    """

"""The article in a web page: its title, author, date and text, without what surrounds it; for a worker process."""

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from cmdesk.domain.troubles import Problem
from cmdesk.language.addresses import without_trackers
from cmdesk.networks.dates import parse_date
from cmdesk.networks.parsing import clean_html, decode, one_line, plain_text, text_of_clean, tidy_text

LARGEST = 8_000_000  # bytes of a page
SHORTEST = 80  # characters; what is shorter is a menu or a notice about cookies
MOST_WORDS_OF_TITLE = 300  # characters


@dataclass(frozen=True)
class Article:
    """What a page is there for."""

    title: str
    author: str
    published: datetime | None
    text: str
    html: str  # clean; its images stay remote until somebody asks for them
    language: str = ""
    site: str = ""


def read(body: bytes, content_type: str = "", address: str = "") -> Article:
    """Find the article in a page. Raises Problem: "no-article", "too-large", "empty"."""
    if len(body) > LARGEST:
        raise Problem("too-large", limit=str(LARGEST))
    page = decode(body, content_type)
    if not page.strip():
        raise Problem("empty")
    told = _told_by_library(page, address)
    tree = LexborHTMLParser(page)
    said = _said(tree)
    html = without_trackers_in(clean_html(_extracted(page, address, images=True), address))
    text = tidy_text(text_of_clean(clean_html(_extracted(page, address, images=False), address))) or text_of_clean(html)
    if len(text) < SHORTEST:
        raise Problem("no-article", address=address)
    title = one_line(said.title or told.get("title") or _page_title(tree))[:MOST_WORDS_OF_TITLE]
    first, _, rest = text.partition("\n")
    if one_line(first) == title and len(rest.strip()) >= SHORTEST:  # it stands above the text already
        text = rest.strip()
    return Article(
        title=title,
        author=one_line(said.author or told.get("author") or "")[:200],
        published=said.published or parse_date(told.get("date") or ""),
        text=text,
        html=_FIRST_HEADING.sub(
            lambda found: "" if one_line(plain_text(found[1])) == title else found[0], html, count=1
        ),
        language=_language(tree, told),
        site=one_line(told.get("sitename") or ""),
    )


def _extracted(page: str, address: str, *, images: bool) -> str:
    """The article as HTML. Its text is taken without images: with them, the library takes captions for paragraphs."""
    import trafilatura  # 0.4 s: only where an article is read

    found: str | None = trafilatura.extract(
        page,
        url=address or None,
        output_format="html",
        favor_precision=True,
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_images=images,
    )
    return found or ""


def _told_by_library(page: str, address: str) -> dict[str, str]:
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what is odd in a stranger's page is no news
    found = trafilatura.extract_metadata(page, default_url=address or None)
    return {name: value for name, value in found.as_dict().items() if isinstance(value, str)} if found else {}


@dataclass
class _Said:
    """What a page says of itself for machines: more exact than what can be guessed from how it looks."""

    title: str = ""
    author: str = ""
    published: datetime | None = None


_FIRST_HEADING = re.compile(r"^\s*<h1>(.*?)</h1>", re.S)
_ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|\w*Posting|Report|Review|Recipe|VideoObject)$")


def _said(page: LexborHTMLParser) -> _Said:
    said = _Said()
    for told in _linked_data(page):
        said.title = said.title or _words(told.get("headline"))
        said.author = said.author or ", ".join(dict.fromkeys(_names(told.get("author"))))
        said.published = said.published or parse_date(_words(told.get("datePublished")))
    if said.published is None:
        for query in ('meta[property="article:published_time"]', 'meta[itemprop="datePublished"]', 'meta[name="date"]'):
            node = page.css_first(query)
            if node is not None and (found := parse_date((node.attributes.get("content") or "").strip())):
                said.published = found
                break
    if not said.title and (node := page.css_first('meta[property="og:title"]')) is not None:
        said.title = (node.attributes.get("content") or "").strip()
    return said


def _linked_data(page: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    for node in page.css('script[type="application/ld+json"]')[:20]:
        try:
            told = json.loads(node.text(deep=True), strict=False)
        except (ValueError, RecursionError):
            continue
        for one in _flat(told):
            kinds = one.get("@type")
            if any(isinstance(kind, str) and _ARTICLES.fullmatch(kind) for kind in _listed(kinds)):
                yield one


def _flat(told: Any) -> Iterator[dict[str, Any]]:
    for one in _listed(told)[:50]:
        if isinstance(one, dict):
            yield one
            yield from (inner for inner in _listed(one.get("@graph"))[:50] if isinstance(inner, dict))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _names(value: Any) -> Iterator[str]:
    for one in _listed(value)[:10]:
        name = _words(one.get("name")) if isinstance(one, dict) else _words(one)
        if name and not name.startswith(("http://", "https://")):
            yield name


def _words(value: Any) -> str:
    return one_line(value) if isinstance(value, str) else ""


def _page_title(page: LexborHTMLParser) -> str:
    node = page.css_first("h1") or page.css_first("title")
    return node.text() if node is not None else ""


def _language(page: LexborHTMLParser, told: dict[str, str]) -> str:
    node = page.css_first("html[lang]")
    tag = (node.attributes.get("lang") or "") if node is not None else told.get("language") or ""
    code = re.split(r"[-_]", tag.strip().lower())[0]
    return code if re.fullmatch(r"[a-z]{2,3}", code) else ""


_LINK = re.compile(r'(?<=<a href=")[^"]+(?=")')


def without_trackers_in(html: str) -> str:
    """Clean HTML whose links tell nobody where their reader came from."""
    return _LINK.sub(lambda found: _bare(found[0]), html)


def _bare(address: str) -> str:
    return without_trackers(address.replace("&amp;", "&")).replace("&", "&amp;")

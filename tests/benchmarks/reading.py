"""Measure the ways to read feeds over a folder of them: how fast, and whether they agree.

python -m tests.benchmarks.reading FOLDER [--repeat N]

Compares feedparser as it comes (its own sanitiser and link resolver), feedparser with both switched off followed by
our cleaning, and the fast reader with feedparser behind it. One core; run it on a quiet machine and quote ratios.
"""

import argparse
import io
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import feedparser

from cmdesk.networks import anyfeed, fastfeed, slowfeed
from cmdesk.networks.entries import Feed, finish
from cmdesk.networks.parsing import clean_html, decode, text_of_clean

HOME = "https://feeds.example/dir/feed.xml"
WAYS: dict[str, Callable[[bytes], Any]] = {}


def way(name: str) -> Callable[[Callable[[bytes], Any]], Callable[[bytes], Any]]:
    def named(function: Callable[[bytes], Any]) -> Callable[[bytes], Any]:
        WAYS[name] = function
        return function

    return named


@way("feedparser, its sanitiser and resolver")
def defaults(data: bytes) -> Any:
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": HOME}
    return feedparser.parse(io.BytesIO(data), response_headers=headers)


@way("feedparser without them")
def bare(data: bytes) -> Any:
    return slowfeed.read(data)


@way("feedparser without them, our cleaning")
def ours(data: bytes) -> Feed:
    return finish(slowfeed.read(data), HOME)


@way("fast reader where it can, our cleaning")
def fast(data: bytes) -> Feed:
    raw = fastfeed.read(data)
    return finish(raw if raw is not None else slowfeed.read(data), HOME)


def bodies(folder: Path) -> list[bytes]:
    """Every XML feed under the folder, decoded as cmdesk decodes it."""
    found = []
    for path in sorted(folder.rglob("*")):
        text = decode(path.read_bytes()).lstrip("\ufeff \t\r\n") if path.is_file() else ""
        if text.startswith("<") and not anyfeed.is_page(text):
            data = anyfeed.as_plain_xml(text)
            if slowfeed.read(data).kind:
                found.append(data)
    return found


def agreement(feeds: list[bytes]) -> Counter[str]:
    """What feedparser's own cleaning keeps of each entry, against ours."""
    counts: Counter[str] = Counter()
    for data in feeds:
        theirs = {str(entry.get("link", "")): entry for entry in defaults(data).entries}
        for item in ours(data).items:
            entry = theirs.get(item.link)
            if entry is None or not item.html:
                continue
            detail = slowfeed._body(entry)
            page = clean_html(slowfeed._closed(detail), detail.get("base") or HOME)
            counts["entries with HTML"] += 1
            counts["same text"] += text_of_clean(page).split() == item.text.split()
            counts["same links"] += _addresses(page, "href") == _addresses(item.html, "href")
            counts["same images"] += _addresses(page, "src") == _addresses(item.html, "src")
    return counts


def _addresses(page: str, name: str) -> list[str]:
    return re.findall(rf' {name}="([^"]*)"', page)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--repeat", type=int, default=3)
    told = arguments.parse_args()
    feeds = bodies(told.folder)
    if not feeds:
        sys.exit(f"no feeds under {told.folder}")
    taken = sum(fastfeed.read(data) is not None for data in feeds)
    items = sum(len(ours(data).items) for data in feeds)
    print(f"{len(feeds)} feeds, {items} items, {sum(map(len, feeds)) / 1e6:.1f} MB; the fast reader takes {taken}")
    base = 0.0
    for name, read in WAYS.items():
        best = min(_seconds(read, feeds) for _ in range(told.repeat))
        base = base or best
        print(f"{best:8.3f} s  {best / base:5.2f} ×  {best / len(feeds) * 1000:7.2f} ms a feed  {name}")
    for name, count in agreement(feeds).items():
        print(f"{count:6} {name}")


def _seconds(read: Callable[[bytes], Any], feeds: list[bytes]) -> float:
    start = time.process_time()
    for data in feeds:
        read(data)
    return time.process_time() - start


if __name__ == "__main__":
    main()

"""The articles, posts and comments of the demo: told one by one, or in series whose words change."""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import zip_longest
from typing import Any

from cmdesk.demo.script import Script
from cmdesk.domain.items import Author, Kind, NewItem

ITEMS = 400
OLDEST_DAYS, NEWEST_DAYS = 75, 4  # between which the items of the series lie
SEED = 2214  # the same demo every time
_START = re.compile(r"(^|[.!?…] )([^\W\d_])")


@dataclass(frozen=True)
class Article:
    """What the script says of an item, when it appeared, and the item as a feed would bring it."""

    told: Mapping[str, Any]
    at: datetime
    item: NewItem


def every(script: Script) -> list[Article]:
    """All of them, newest first."""
    found = [article(script, told, script.moment(told["when"])) for told in script.items]
    found += _of_series(script, ITEMS - len(found))
    return sorted(found, key=lambda one: one.at, reverse=True)


def article(script: Script, told: Mapping[str, Any], at: datetime) -> Article:
    site = f"https://{told['source']}.example"
    parts = [f"<p>{escape(part, quote=False)}</p>" for part in told["body"]]
    if image := told.get("image"):
        parts.insert(1, f'<p><img src="{site}/images/{told["key"]}.png" alt="{escape(image)}"></p>')
    item = NewItem(
        remote_id=f"{site}/{told['key']}",
        text="\n\n".join(told["body"]),
        published=at,
        kind=Kind.COMMENT if told.get("comment") else Kind.ARTICLE,
        author=Author(told["author"]),
        title=told["title"],
        html="".join(parts),
        link=f"{site}/{told['key']}",
        language=script.language,
    )
    return Article(told, at, item)


def _of_series(script: Script, wanted: int) -> list[Article]:
    """Items of the same kind, told in turn from each series so that neighbours differ."""
    chance = random.Random(SEED)
    rounds = zip_longest(*(_rows(one) for one in script.series))
    rows = [row for some in rounds for row in some if row is not None][:wanted]
    days = sorted(chance.uniform(NEWEST_DAYS, OLDEST_DAYS) for _ in rows)
    found = []
    for number, (row, age) in enumerate(zip(rows, days, strict=True)):
        hour, minute = chance.choice((6, 7, 8, 9, 10, 11, 12, 14, 16, 17, 18, 19, 20)), chance.randrange(60)
        at = script.moment(f"{int(age)}d {hour:02}:{minute:02}")
        found.append(article(script, row | {"key": f"{row['series']}-{number}"}, at))
    return found


def _rows(series: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for number, values in enumerate(series["rows"]):
        yield {
            "series": series["key"],
            "source": _turn(series["sources"], number),
            "author": _turn(series["authors"], number),
            "title": _sentences(_turn(series["title"], number).format(*values)),
            "body": [_sentences(_turn(variants, number).format(*values)) for variants in series["body"]],
            "image": values[0] if number % 5 == 0 else "",
        }


def _turn(some: list[str], number: int) -> str:
    return some[number % len(some)]


def _sentences(text: str) -> str:
    """A filled pattern with a capital at the start of each sentence."""
    return _START.sub(lambda found: found[1] + found[2].upper(), text)

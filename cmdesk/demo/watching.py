"""What the watchlist of the demo holds: sources and how they are doing, what they brought, and what queries found."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from cmdesk.demo.articles import ITEMS, Article, every
from cmdesk.demo.script import Script
from cmdesk.demo.web import picture
from cmdesk.domain.conversations import State
from cmdesk.domain.items import NewItem
from cmdesk.domain.sources import NewSource
from cmdesk.domain.troubles import Trouble
from cmdesk.store import (
    arrivals,
    articles,
    conversations,
    gathered,
    item_index,
    items,
    labels,
    listening,
    queries,
    sources,
    triage,
)

OPENED = "21d 08:10"  # when the workspace was begun: what is older came with the first fetch
FRESH = timedelta(hours=20)  # mostly not read yet
PICTURED = 8  # articles whose pictures were fetched


def watch(db: Any, script: Script, label_ids: Mapping[str, int]) -> None:
    """Everything of the watchlist, through the same doors as what comes from outside."""
    opened = script.moment(OPENED)
    told = script.business["sources"]
    new = [NewSource(one["address"], one["title"], one["folder"], one["site"]) for one in told]
    made, _ = sources.add(db, new, opened).value
    ids = dict(zip((one["key"] for one in told), made, strict=True))
    for one in script.business["queries"]:
        made_query, _ = queries.add(db, one["name"], one["expression"], opened, one["notify"]).value
        queries.appraise(db, made_query, rival=one.get("rival", False), sensitivity=2)
    listened = int((script.now - opened) / timedelta(hours=1))
    listening.note_hours(db, [opened + timedelta(hours=hour) for hour in range(listened + 1)])
    written = every(script)
    _receive(db, script, ids, written, opened)
    for one in told:
        _look_after(db, ids[one["key"]], one, script)
    _read(db, script, written)
    _keep_pictures(db, script, written)
    _triage(db, written, label_ids)
    while item_index.index_some(db, 200).value:
        pass


def _receive(db: Any, script: Script, ids: Mapping[str, int], written: Sequence[Article], opened: datetime) -> None:
    watch = queries.watch(db)
    old: dict[str, list[NewItem]] = defaultdict(list)
    recent: dict[str, list[NewItem]] = defaultdict(list)
    for one in written:
        (old if one.at < opened else recent)[one.told["source"]].append(one.item)
    titles = {one["key"]: one["title"] for one in script.business["sources"]}
    for batches, at in ((old, opened), (recent, script.now)):
        for key, batch in batches.items():
            arrivals.add(db, arrivals.Origin(source_id=ids[key], name=titles[key]), batch, at, watch)


def _look_after(db: Any, source_id: int, told: Mapping[str, Any], script: Script) -> None:
    """Its last fetches, good and bad."""
    sources.fetched(db, source_id, script.moment(told["fetched"]), etag=f'"{told["key"]}"')
    for when in told.get("failed", ()):
        trouble = Trouble(told["trouble"]["code"], told["trouble"]["data"])
        sources.failed(db, source_id, trouble, script.moment(when))


def _read(db: Any, script: Script, written: Sequence[Article]) -> None:
    """What the user has read and kept so far."""
    rows = {row.title: row.id for row in items.page(db, items.View(), limit=ITEMS)}
    read = []
    for number, one in enumerate(written):
        age = script.now - one.at
        unread = number % 4 if age < FRESH else number % 3 == 0 if age < 3 * FRESH else number % 23 == 0
        if one.told.get("read") or not (unread or one.told.get("open")):
            read.append(rows[one.item.title])
        if one.told.get("starred"):
            items.star(db, rows[one.item.title], True)
        if name := one.told.get("collection"):
            gathered.put(db, rows[one.item.title], gathered.make(db, name, script.now).value)
    items.mark_read(db, read)


def _keep_pictures(db: Any, script: Script, written: Sequence[Article]) -> None:
    """Those of the newest articles were shown once."""
    for one in sorted(written, key=lambda each: each.at, reverse=True)[:PICTURED]:
        for address in articles.pictures_in(one.item.html):
            articles.keep_picture(db, address, picture(address), script.now)


def _triage(db: Any, written: Sequence[Article], label_ids: Mapping[str, int]) -> None:
    """What became of the mentions: a few wait in the inbox, the others were dealt with."""
    told = {one.item.title: one.told for one in written}
    opened = conversations.page(db, conversations.View(mentions=True), limit=ITEMS)
    done = []
    for row in opened:
        one = told[row.subject]
        for name in one.get("labels", ()):
            labels.put(db, [row.id], label_ids[name])
        if note := one.get("note"):
            conversations.add_note(db, row.id, note, row.latest + timedelta(minutes=9))
        if not one.get("open"):
            done.append(row.id)
        elif one["open"] == "seen":
            triage.mark_read(db, [row.id])
    triage.move(db, done, State.DONE)

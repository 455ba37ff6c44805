"""The watchlist: what is watched, what came in, what is found in it."""

import shlex
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from cmdesk.cli.voice import Sorry, Voice, moment, stamp
from cmdesk.cli.workshop import Workshop, looking, now, working
from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.items import ItemRow
from cmdesk.domain.queries import parse
from cmdesk.domain.sources import SourceRow
from cmdesk.domain.watches import Trial
from cmdesk.sentences import sentence
from cmdesk.store import Store, accounts, applying, items, matching, queries, search, sources

PAGE = 200
SHOWN = 20  # failures told one by one; with --json there are all of them


def add(asked: Namespace, voice: Voice) -> int:
    from cmdesk.cli import adding

    tr = voice.tr
    with working(asked, voice) as shop:
        result = adding.add(shop, voice, asked.what, asked.folder, asked.search, asked.watch, asked.later)
    voice.document(
        {
            "added": result.added,
            "known": result.known,
            "failed": [{"name": name, "reason": reason} for name, reason in result.failed],
        }
    )
    for name, reason in result.failed[:SHOWN]:
        voice.say(f"{name}: {reason}")
    if len(result.failed) > SHOWN:
        voice.say(tr("and {n} more", n=len(result.failed) - SHOWN))
    voice.show(tr("{n} sources added", n=result.added))
    if result.known:
        voice.show(tr("{n} sources known before", n=result.known))
    if result.failed:
        voice.show(tr("{n} could not be added", n=len(result.failed)))
    for folder, others in result.beside:
        told = tr("{n} other files can be read by watching the folder:", n=others)
        voice.say(f"{told} cmdesk add --watch {shlex.quote(str(folder))}")
    return 1 if result.refused else 0


@dataclass
class _Synced:
    new: int
    changed: int
    tried: int
    failed: list[dict[str, str]] = field(default_factory=list)


def sync(asked: Namespace, voice: Voice) -> int:
    with working(asked, voice) as shop:
        account = one_account(voice, shop.ask(accounts.every), asked.account) if asked.account else None
        if asked.source and shop.ask(sources.one, asked.source) is None:
            raise Sorry(voice.tr("No source has the number {id}.", id=asked.source))
        result = _sync(shop, voice, asked.source, account)
        dark = shop.desk.reach.dark
    voice.document(vars(result))
    if dark:
        voice.say(voice.tr("Nothing answers: there seems to be no network."))
    for failure in result.failed[:SHOWN]:
        voice.say(f"{failure['name']}: {failure['reason']}")
    voice.show(voice.tr("{n} new items", n=result.new))
    return 1 if dark or (result.failed and len(result.failed) >= result.tried) else 0


def _sync(shop: Workshop, voice: Voice, source_id: int | None, account: AccountRow | None) -> _Synced:
    began = now()
    added = shop.do(shop.desk.sync(source_id, None if account is None else account.id))
    if source_id is None:
        shop.do(shop.send())
    watched = [] if account is not None else shop.ask(sources.rows)
    watched = [row for row in watched if row.is_later or (row.checked is not None and row.checked >= began)]
    joined = [] if source_id is not None else shop.ask(accounts.every)
    joined = [row for row in joined if account is None or row.id == account.id]
    result = _Synced(added.new, added.changed, len(watched) + len(joined))
    for row in watched:
        if row.trouble is not None:
            result.failed.append({"name": row.title, "reason": sentence(row.trouble, voice.tr)})
    for row in joined:
        if row.trouble is not None and row.health is not AccountHealth.OK:
            result.failed.append({"name": row.name, "reason": sentence(row.trouble, voice.tr)})
    return result


def one_account(voice: Voice, rows: Sequence[AccountRow], asked: str) -> AccountRow:
    """The account of that number or name. Raises Sorry when it is none, or more than one."""
    wanted = asked.casefold().lstrip("@")
    found = [row for row in rows if str(row.id) == asked or row.name.casefold().lstrip("@") == wanted]
    if len(found) == 1:
        return found[0]
    if found:
        raise Sorry(voice.tr("Several accounts have the name {name}. Give the number.", name=asked))
    raise Sorry(voice.tr("No account has the name or number {name}.", name=asked))


def sources_(asked: Namespace, voice: Voice) -> None:
    with looking(asked) as store, store.read() as db:
        rows = sources.rows(db)
    voice.document([_source(row) for row in rows])
    head = [("ID", voice.tr("Health"), voice.tr("Unread"), voice.tr("Items"), voice.tr("Title"), voice.tr("Address"))]
    lines = [
        (str(row.id), row.health.value, str(row.unread), str(row.items), row.title[:40], row.address) for row in rows
    ]
    voice.table(head + lines if rows else [])
    if not rows:
        voice.say(voice.tr("No source is watched yet. Add one with “cmdesk add ADDRESS”."))


def _source(row: SourceRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "kind": row.kind,
        "title": row.title,
        "address": row.address,
        "folder": row.folder,
        "items": row.items,
        "unread": row.unread,
        "health": row.health.value,
    }


def items_(asked: Namespace, voice: Voice) -> None:
    with looking(asked) as store:
        found = list(_items(store, asked.query, asked.limit))
    tell_items(voice, found)


def _items(store: Store, expression: str | None, limit: int) -> Iterator[ItemRow]:
    if expression is None:
        yield from _paged(store, lambda db, after, some: items.page(db, items.View(), after, some), limit)
    else:
        yield from _matching(store, parse(expression), limit)


def _matching(store: Store, wanted: Any, limit: int) -> Iterator[ItemRow]:
    yield from _paged(store, lambda db, after, some: matching.page(db, wanted, after, some), limit)


def _paged(store: Store, page: Callable[..., Sequence[ItemRow]], limit: int) -> Iterator[ItemRow]:
    after: ItemRow | None = None
    with store.read() as db:
        while limit > 0:
            rows = page(db, after, min(limit, PAGE))
            yield from rows
            if len(rows) < min(limit, PAGE):
                return
            limit -= len(rows)
            after = rows[-1]


def tell_items(voice: Voice, found: Sequence[ItemRow]) -> None:
    voice.document([item_as_told(row) for row in found])
    for row in found:
        voice.show(
            f"{row.id}  {moment(row.published)}  {row.source}" + (f"  {row.author}" if row.author else ""),
            f"    {row.title or row.excerpt}",
            *([f"    {row.link}"] if row.link else []),
        )
    if not found:
        voice.say(voice.tr("Nothing was found."))


def item_as_told(row: ItemRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "source": row.source,
        "title": row.title,
        "author": row.author,
        "published": stamp(row.published),
        "address": row.link,
        "excerpt": row.excerpt,
    }


def search_(asked: Namespace, voice: Voice) -> None:
    typed = " ".join(asked.text)
    with looking(asked) as store:
        wanted = search.understood(typed)
        found = list(_matching(store, wanted, asked.limit)) if wanted is not None else []
        with store.read() as db:
            beside = search.everything(db, typed, 20)
    tell_items(voice, found)
    for person in beside.people:
        voice.show(f"{voice.tr('Person')}  {person.name}  {person.handle}")
    for note in beside.notes:
        voice.show(f"{voice.tr('Note')}  {note.text}")
    for draft in beside.drafts:
        voice.show(f"{voice.tr('Draft')}  {draft.text}")


def query_add(asked: Namespace, voice: Voice) -> None:
    parse(asked.expression)  # what cannot be read is told before anything is opened
    with working(asked, voice) as shop:
        made, found = shop.do(shop.desk.add_query(asked.name, asked.expression))
    voice.document({"id": made, "name": asked.name, "mentions": found})
    voice.show(voice.tr("{n} mentions found", n=found))


def query_list(asked: Namespace, voice: Voice) -> None:
    with looking(asked) as store, store.read() as db:
        rows = queries.rows(db, now())
    told = [vars(row.query) | {"mentions": row.total} for row in rows]
    voice.document(told)
    for each in told:
        voice.show(f"{each['id']}  {each['name']}  ({each['mentions']})", f"    {each['expression']}")


def query_test(asked: Namespace, voice: Voice) -> None:
    wanted = parse(asked.expression)
    with looking(asked) as store:
        with store.read() as db:
            total = matching.count(db, wanted, now())
            trial = applying.tried(db, wanted, now().astimezone())
        found = list(_matching(store, wanted, asked.limit))
    voice.document(
        {
            "count": total,
            "found": trial.found,
            "looked": trial.looked,
            "days": list(trial.days),
            "items": [item_as_told(row) for row in found],
        }
    )
    voice.show(voice.tr("{n} items kept here match", n=total))
    tell_days(voice, trial)
    if not voice.as_json:
        tell_items(voice, found)


def tell_days(voice: Voice, trial: Trial) -> None:
    """How many of how many, and the days on which there were some."""
    tr = voice.tr
    told = {"found": trial.found, "looked": trial.looked, "days": len(trial.days)}
    voice.show(tr("Would have matched {found} of {looked} in {days} days.", **told))
    today, most = now().astimezone().date(), max(trial.days, default=0)
    for place, count in enumerate(trial.days):
        if count:
            day = today - timedelta(days=len(trial.days) - 1 - place)
            voice.show(f"  {day:%Y-%m-%d}  {'#' * max(1, round(count * 40 / most))} {count}")

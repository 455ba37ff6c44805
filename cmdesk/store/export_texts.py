"""What an export says to people and to spreadsheets: the same texts as Markdown and CSV."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy import Connection, func, select

from cmdesk.domain.media import Attached, place
from cmdesk.domain.posts_table import PostRow
from cmdesk.domain.tables import cell
from cmdesk.language.post_tables import write as table_of
from cmdesk.store import past_posts, post_tables
from cmdesk.store.tables import account, conversation, item, item_body, note, source

_BATCH = 500
_ITEMS = ("id", "published", "place", "kind", "author", "title", "text", "link", "mine")


def write(db: Connection, folder: Path) -> None:
    """posts.csv, posts.md, items.csv and conversations.md."""
    rows = post_tables.rows(db, None, _path)
    (folder / "posts.csv").write_text(table_of(rows, "cmdesk"), encoding="utf-8-sig", newline="")
    with _opened(folder / "posts.md") as file:
        for post in rows:
            _put(file, _post(post))
        for said in _past(db):
            _put(file, said)
    with _opened(folder / "conversations.md") as file:
        for talk in _conversations(db):
            _put(file, talk)
    with (folder / "items.csv").open("w", encoding="utf-8-sig", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(_ITEMS)
        for row in _items(db):
            sheet.writerow([row.id, *(cell(getattr(row, name)) for name in _ITEMS[1:])])


def _opened(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="\n")


def _put(file: TextIO, parts: Iterable[str]) -> None:
    file.write("\n\n".join(part for part in parts if part) + "\n\n---\n\n")


def _path(file: Attached) -> str:
    """Where an export has a file."""
    return f"media/{place(file.sha256, file.type)}"


def _post(post: PostRow) -> Iterator[str]:
    when = f"{post.wall:%Y-%m-%d %H:%M} ({post.zone}) " if post.wall is not None else ""
    yield f"## {when}{', '.join(post.accounts)}".rstrip()
    yield " · ".join(part for part in (post.stage, post.pillar, post.campaign, post.language) if part)
    yield post.text
    for name, text in post.texts.items():
        yield f"### {name}\n\n{text}"
    for number, name in enumerate(post.media):
        yield f"![{post.alts[number] if number < len(post.alts) else ''}]({name})"
    if post.comment:
        yield f"> {post.comment}"


def _past(db: Connection) -> Iterator[Iterable[str]]:
    after = None
    while found := past_posts.page(db, "", after, _BATCH):
        bodies = select(item_body.c.item_id, item_body.c.text).where(item_body.c.item_id.in_([one.id for one in found]))
        texts = {row.item_id: row.text for row in db.execute(bodies)}
        for one in found:
            yield f"## {one.published:%Y-%m-%d %H:%M} {one.account}", one.title, texts.get(one.id, one.text), one.link
        after = found[-1]


def _conversations(db: Connection) -> Iterator[Iterable[str]]:
    """Each with its messages, the oldest first, and its notes."""
    wanted = select(conversation, account.c.network).outerjoin(account).order_by(conversation.c.id)
    for talk in db.execute(wanted).all():
        parts = [f"## {talk.id} · {talk.name or '?'}{f' · {talk.network}' if talk.network else ''}", talk.subject]
        said = (
            select(item.c.author, item.c.published, item_body.c.text)
            .join(item_body)
            .where(item.c.conversation_id == talk.id, item.c.conversation_id.is_not(None))
            .order_by(item.c.published, item.c.id)
        )
        parts += [f"**{row.author or '?'}** {row.published:%Y-%m-%d %H:%M}\n\n{row.text}" for row in db.execute(said)]
        notes = select(note.c.text, note.c.author, note.c.created).where(note.c.conversation_id == talk.id)
        for row in db.execute(notes.order_by(note.c.id)):
            told = f"{row.author} {row.created:%Y-%m-%d %H:%M}: {row.text}".strip()
            parts.append("\n".join(f"> {line}" for line in told.splitlines()))
        yield parts


def _items(db: Connection) -> Iterator[Any]:
    where = func.coalesce(source.c.title, account.c.name, "")
    some = (
        select(
            item.c.id,
            item.c.published,
            where.label("place"),
            item.c.kind,
            item.c.author,
            item.c.title,
            item_body.c.text,
            item.c.link,
            item.c.mine,
        )
        .join(item_body)
        .outerjoin(source, source.c.id == item.c.source_id)
        .outerjoin(account, account.c.id == item.c.account_id)
        .order_by(item.c.id)
    )
    yield from db.execute(some.execution_options(yield_per=_BATCH))

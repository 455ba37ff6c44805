"""Tables of posts, understood and written: the same rows whatever program made the file."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from cmdesk.domain.posts_table import DayOrder, PostRow, PostTable
from cmdesk.language.post_columns import Column, networks_in, read_header
from cmdesk.language.post_dates import order_of, read_date
from cmdesk.language.post_dialects import WRITERS, when

MOST_ROWS = 5_000
DELIMITERS = ",;\t|"
_YES = ("true", "yes", "1", "x", "oui", "vrai")
_STAGES = {"idea": "idea", "ready": "ready", "evergreen": "evergreen", "idee": "idea", "pret": "ready"}
_ESCAPED = "\\|\\|"  # in a description, what parts descriptions
_BARS = re.compile(r"(?<!\\)\|\|")
_FORMULA = re.compile(r"'(?='*[=+\-@\t])")
_BETWEEN = re.compile(r"\s*\|\|\s*|\n|\s*[,;|]\s*(?=https?://)|(?<=\.\w{3})\s*[,;|]\s*|(?<=\.\w{4})\s*[,;|]\s*")
OWN = (
    "date", "time", "timezone", "networks", "account", "title", "text", "text_x", "text_bluesky", "text_mastodon",
    "text_linkedin", "text_facebook", "text_instagram", "link", "media", "alt_text", "first_comment", "labels",
    "pillar", "campaign", "status", "notes", "language", "options", "crops",
)  # fmt: skip
VARIANTS = tuple(name.removeprefix("text_") for name in OWN if name.startswith("text_"))


def cells(text: str) -> list[list[str]]:
    """The cells of a text with delimiters, whichever they are, line by line. Raises csv.Error."""
    sample = next((line for line in text.splitlines() if line.strip()), "")
    counted = [(len(next(csv.reader([sample], delimiter=sign), [])), -at, sign) for at, sign in enumerate(DELIMITERS)]
    lines = io.StringIO(text, newline="")  # a spreadsheet on a Mac may end its lines with \r alone
    return list(csv.reader(lines, delimiter=max(counted)[2]))


def understand(rows: Sequence[Sequence[str]], order: DayOrder | None = None, zone: str = "") -> PostTable:
    """What a table says. `order` None: found out; `zone`: of the hours that name none."""
    filled = [(line, row) for line, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]
    if not filled:
        return PostTable("", (), "ymd")
    header, body = filled[0][1], filled[1:]
    dialect, columns = read_header(header)
    if (not any(column.meaning for column in columns) and read_date(header[0], "dmy")) or _is_date(header):
        dialect, columns, header, body = "Hootsuite", _HOOTSUITE, (), filled
    dates = [_cell(row, columns, "date") for _, row in body]
    found, sure = order_of(dates)
    chosen = order or found
    ours = dialect == "cmdesk"
    kept = tuple(_row(row, columns, line, chosen, zone, ours) for line, row in body[:MOST_ROWS])
    unknown = tuple(name for name, column in zip(header, columns, strict=False) if not column.meaning and name.strip())
    return PostTable(dialect, kept, chosen, sure or order is not None, unknown)


_HOOTSUITE = (Column("date"), Column("text"), Column("link"), Column("media"))


def _is_date(row: Sequence[str]) -> bool:
    return bool(row) and any(read_date(row[0], order) is not None for order in _ORDERS)


_ORDERS: tuple[DayOrder, ...] = ("ymd", "dmy", "mdy")


def _all(row: Sequence[str], columns: Sequence[Column], meaning: str) -> Iterator[tuple[Column, str]]:
    for column, said in zip(columns, row, strict=False):
        if column.meaning == meaning and said.strip():
            yield column, said[1:] if _FORMULA.match(said) else said


def _cell(row: Sequence[str], columns: Sequence[Column], meaning: str) -> str:
    return next((said for column, said in _all(row, columns, meaning) if not column.network), "").strip()


def _row(row: Sequence[str], columns: Sequence[Column], line: int, order: DayOrder, zone: str, ours: bool) -> PostRow:
    def whole(meaning: str) -> str:
        return _cell(row, columns, meaning)

    text = next((said for column, said in _all(row, columns, "text") if not column.network), "")
    texts = {column.network: said for column, said in _all(row, columns, "text") if column.network}
    ticked = [column.network for column, said in _all(row, columns, "ticked") if said.strip().lower() in _YES]
    media = [part for _, said in _all(row, columns, "media") for part in _parts(said)]
    alts = [part.strip() for _, said in _all(row, columns, "alts") for part in _BARS.split(said)]
    there = whole("zone") or zone
    text = text.replace("\r\n", "\n")
    # A name may have a comma in it: ours are parted by what no name has.
    accounts = whole("account").split(" | ") if ours else re.split(r"[,;|]", whole("account"))
    made = PostRow(
        line=line,
        text=text if ours else text.strip(),
        texts=texts,
        networks=tuple(dict.fromkeys([*networks_in(whole("networks")), *ticked, *(() if ours else texts)])),
        accounts=tuple(part.strip() for part in accounts if part.strip()),
        zone=there,
        link=whole("link"),
        media=tuple(media),
        alts=tuple(part.replace(_ESCAPED, "||") for part in alts),
        comment=whole("comment").split("||")[0].strip(),
        labels=tuple(part.strip() for part in re.split(r"[,;|]", whole("labels")) if part.strip()),
        campaign=whole("campaign"),
        pillar=whole("pillar"),
        stage=_STAGES.get(whole("status").lower(), ""),
        title=whole("title"),
        notes=whole("notes"),
        language=whole("language") if ours else "",
        options=_options(whole("options")) if ours else {},
        spots=tuple(whole("spots").split("||")) if ours and whole("spots") else (),
        ours=ours,
    )
    return _dated(made, whole("date"), whole("time"), order)


def _options(said: str) -> Mapping[str, str]:
    try:
        told = json.loads(said) if said else {}
    except (ValueError, RecursionError):
        return {}
    if not isinstance(told, dict):
        return {}
    return {name: value for name, value in told.items() if isinstance(value, str)}


def _dated(row: PostRow, date: str, hour: str, order: DayOrder) -> PostRow:
    troubles = []
    wall: datetime | None = None
    if date:
        wall = read_date(date, order, row.zone, hour)
        if wall is None:
            troubles.append("time-bad")
    if not (row.text or row.texts or row.media or row.link):
        troubles.append("empty")
    if len(row.alts) > len(row.media):
        troubles.append("alts-many")
    return replace(row, wall=wall, troubles=tuple(troubles))


def _parts(said: str) -> Iterator[str]:
    """Files or addresses; a comma inside an address is not one between two."""
    for part in _BETWEEN.split(said):
        if part.strip():
            yield part.strip()


# -- writing -------------------------------------------------------------------------------------------------------


def write(posts: Iterable[PostRow], dialect: str, delimiter: str = ",") -> str:
    """A table in the columns of a program; `OWN` and a column for each text of its own hold all that a post has."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(grid(posts, dialect))
    return out.getvalue()


def grid(posts: Iterable[PostRow], dialect: str) -> list[list[str]]:
    """The same as cells, with the header where the program has one."""
    if dialect == "cmdesk":
        return _own(list(posts))
    header, told = WRITERS[dialect]
    return [*([list(header)] if header else []), *(told(post) for post in posts)]


def _safe(said: str) -> str:
    """No program takes it for a formula; `understand` gives it back as it was."""
    return f"'{said}" if _FORMULA.match(f"'{said}") else said


def _own(posts: Sequence[PostRow]) -> list[list[str]]:
    whose = dict.fromkeys(name for post in posts for name in post.texts if name not in VARIANTS)
    header = [*OWN, *(f"text_{name}" for name in whose)]
    return [header, *([_safe(said.get(name, "")) for name in header] for said in map(_told, posts))]


def _told(post: PostRow) -> Mapping[str, str]:
    return {
        "date": when(post, "%Y-%m-%d"),
        "time": when(post, "%H:%M"),
        "timezone": post.zone if post.wall is not None else "",
        "networks": ", ".join(post.networks),
        "account": " | ".join(post.accounts),
        "title": post.title,
        "text": post.text,
        "link": post.link,
        "media": " || ".join(post.media),
        "alt_text": "||".join(alt.replace("||", _ESCAPED) for alt in post.alts),
        "first_comment": post.comment,
        "labels": ", ".join(post.labels),
        "pillar": post.pillar,
        "campaign": post.campaign,
        "status": post.stage,
        "notes": post.notes,
        "language": post.language,
        "crops": "||".join(post.spots),
        "options": json.dumps(post.options, ensure_ascii=False) if post.options else "",
        **{f"text_{name}": text for name, text in post.texts.items()},
    }


PROGRAMS = ("cmdesk", *WRITERS)

"""Tables of posts, understood and written: the same rows whatever program made the file."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from cmdesk.domain.posts_table import DayOrder, PostRow, PostTable
from cmdesk.language.post_columns import Column, networks_in, read_header
from cmdesk.language.post_dates import order_of, read_date

MOST_ROWS = 5_000
DELIMITERS = ",;\t|"
_YES = ("true", "yes", "1", "x", "oui", "vrai")
_STAGES = {"idea": "idea", "ready": "ready", "evergreen": "evergreen", "idee": "idea", "pret": "ready"}
_FORMULA = re.compile(r"'(?='*[=+\-@\t])")
_BETWEEN = re.compile(r"\|\||\n|\s*[,;|]\s*(?=https?://)|(?<=\.\w{3})\s*[,;|]\s*|(?<=\.\w{4})\s*[,;|]\s*")
OWN = (
    "date", "time", "timezone", "networks", "account", "title", "text", "text_x", "text_bluesky", "text_mastodon",
    "text_linkedin", "text_facebook", "text_instagram", "link", "media", "alt_text", "first_comment", "labels",
    "pillar", "campaign", "status", "notes",
)  # fmt: skip
VARIANTS = tuple(name.removeprefix("text_") for name in OWN if name.startswith("text_"))


def cells(text: str) -> list[list[str]]:
    """The cells of a text with delimiters, whichever they are."""
    sample = next((line for line in text.splitlines() if line.strip()), "")
    counted = [(len(next(csv.reader([sample], delimiter=sign), [])), -at, sign) for at, sign in enumerate(DELIMITERS)]
    return [row for row in csv.reader(io.StringIO(text), delimiter=max(counted)[2]) if any(c.strip() for c in row)]


def understand(rows: Sequence[Sequence[str]], order: DayOrder | None = None, zone: str = "") -> PostTable:
    """What a table says. `order` None: found out; `zone`: of the hours that name none."""
    if not rows:
        return PostTable("", (), "ymd")
    dialect, columns = read_header(rows[0])
    body, first = rows[1:], 2
    if (not any(column.meaning for column in columns) and read_date(rows[0][0], "dmy")) or _is_date(rows[0]):
        dialect, columns, body, first = "Hootsuite", _HOOTSUITE, rows, 1
    dates = [_cell(row, columns, "date") for row in body]
    found, sure = order_of(dates)
    chosen = order or found
    kept = tuple(_row(row, columns, line, chosen, zone) for line, row in enumerate(body[:MOST_ROWS], first))
    names = rows[0] if first == 2 else []
    unknown = tuple(name for name, column in zip(names, columns, strict=False) if not column.meaning and name.strip())
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


def _row(row: Sequence[str], columns: Sequence[Column], line: int, order: DayOrder, zone: str) -> PostRow:
    def whole(meaning: str) -> str:
        return _cell(row, columns, meaning)

    text = next((said for column, said in _all(row, columns, "text") if not column.network), "")
    texts = {column.network: said for column, said in _all(row, columns, "text") if column.network}
    ticked = [column.network for column, said in _all(row, columns, "ticked") if said.strip().lower() in _YES]
    media = [part for _, said in _all(row, columns, "media") for part in _parts(said)]
    alts = [part.strip() for _, said in _all(row, columns, "alts") for part in said.split("||")]
    there = whole("zone") or zone
    made = PostRow(
        line=line,
        text=text.replace("\r\n", "\n").strip(),
        texts=texts,
        networks=tuple(dict.fromkeys([*networks_in(whole("networks")), *ticked, *texts])),
        accounts=tuple(part.strip() for part in re.split(r"[,;|]", whole("account")) if part.strip()),
        zone=there,
        link=whole("link"),
        media=tuple(media),
        alts=tuple(alts),
        comment=whole("comment").split("||")[0].strip(),
        labels=tuple(part.strip() for part in re.split(r"[,;|]", whole("labels")) if part.strip()),
        campaign=whole("campaign"),
        pillar=whole("pillar"),
        stage=_STAGES.get(whole("status").lower(), ""),
        title=whole("title"),
        notes=whole("notes"),
    )
    return _dated(made, whole("date"), whole("time"), order)


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
    """A table in the columns of a program; `OWN` holds all that a post has."""
    header, told = _WRITERS[dialect]
    out = io.StringIO()
    sheet = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    if header:
        sheet.writerow(header)
    for post in posts:
        sheet.writerow(told(post))
    return out.getvalue()


def _safe(said: str) -> str:
    """No program takes it for a formula; `understand` gives it back as it was."""
    return f"'{said}" if _FORMULA.match(f"'{said}") else said


def _when(post: PostRow, form: str = "%Y-%m-%d %H:%M") -> str:
    return post.wall.strftime(form) if post.wall is not None else ""


def _linked(post: PostRow) -> str:
    return post.text or next(iter(post.texts.values()), "")


def _own(post: PostRow) -> list[str]:
    said: Mapping[str, str] = {
        "date": _when(post, "%Y-%m-%d"),
        "time": _when(post, "%H:%M"),
        "timezone": post.zone if post.wall is not None else "",
        "networks": ", ".join(post.networks),
        "account": " | ".join(post.accounts),
        "title": post.title,
        "text": post.text,
        "link": post.link,
        "media": " || ".join(post.media),
        "alt_text": "||".join(post.alts),
        "first_comment": post.comment,
        "labels": ", ".join(post.labels),
        "pillar": post.pillar,
        "campaign": post.campaign,
        "status": post.stage,
        "notes": post.notes,
        **{f"text_{network}": text for network, text in post.texts.items()},
    }
    return [_safe(said.get(name, "")) for name in OWN]


_PUBLER = (
    "Date - Intl. format or prompt", "Text", "Link(s) - Separated by comma for FB carousels",
    "Media URL(s) - Separated by comma", "Title - For the video, pin, PDF ..", "Label(s) - Separated by comma",
    "Alt text(s) - Separated by ||", "Comment(s) - Separated by ||", "Pin board, FB album, or Google category",
    "Post subtype - I.e. story, reel, PDF ..", "CTA - For Facebook links or Google",
    "Reminder - For stories, reels, shorts, and TikToks",
)  # fmt: skip
_WRITERS: Mapping[str, tuple[Sequence[str], Callable[[PostRow], list[str]]]] = {
    "cmdesk": (OWN, _own),
    "Buffer": (
        ("Text", "Image URL", "Tags", "Posting Time"),
        lambda post: [_linked(post), next(iter(post.media), ""), ", ".join(post.labels), _when(post)],
    ),
    "Hootsuite": ((), lambda post: [_when(post, "%d/%m/%Y %H:%M"), _linked(post), post.link]),
    "Sprout": (
        ("date", "time_24hr", "message_text", "link"),
        lambda post: [_when(post, "%d/%m/%Y"), _when(post, "%H:%M"), _linked(post), post.link],
    ),
    "Publer": (
        _PUBLER,
        lambda post: [
            _when(post), _linked(post), post.link, ", ".join(post.media), post.title, ", ".join(post.labels),
            "||".join(post.alts), post.comment, "", "", "", "",
        ],
    ),
    "SocialBee": (
        ("text", "link", "imageUrls", "gifUrls", "videoUrls", "postAtSpecificTime"),
        lambda post: [_linked(post), post.link, ", ".join(post.media), "", "", _when(post)],
    ),
    "Ayrshare": (
        ("post", "platforms", "mediaUrls", "scheduleDate"),
        lambda post: [_linked(post), ",".join(post.networks), ",".join(post.media), _when(post, "%Y-%m-%dT%H:%M:%SZ")],
    ),
}  # fmt: skip
PROGRAMS = tuple(_WRITERS)

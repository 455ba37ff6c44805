"""The archive of X, formerly Twitter: data/tweets.js and its parts, with the pictures in data/tweets_media."""

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from cmdesk.domain.archives import Archived, ArchivedFile
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks.archives.box import Box
from cmdesk.networks.archives.report import Report, entries
from cmdesk.networks.archives.streams import objects
from cmdesk.networks.told import Json, dicts, inside, text_of

TWEETS = re.compile(r"(?:.*/)?(?:tweets?|community-tweets?)(?:-part\d+)?\.js")


def read(box: Box, names: list[str], report: Report) -> Iterator[Archived]:
    base = names[0].rpartition("/")[0]
    folder = f"{base}/" if base else ""
    author = _owner(box, f"{folder}account.js", report)
    report.owner = author.handle
    notes = dict(_notes(box, folder, report))
    media = _media(box, folder)
    for name in names:
        for told in entries(box, name, report, objects):
            tweet = inside(told, "tweet") or told if isinstance(told, dict) else {}
            if text_of(tweet, "full_text").startswith("RT @"):
                report.leave(name, "shared")
            elif found := _post(tweet, author, notes, media):
                yield found
            else:
                report.leave(name, "nothing-said")


def _owner(box: Box, name: str, report: Report) -> Author:
    told: Json = {}
    if name in box.names:
        for each in entries(box, name, report, objects):
            told = inside(each, "account") if isinstance(each, dict) else {}
    user = text_of(told, "username")
    return Author(
        text_of(told, "accountDisplayName"), f"@{user}" if user else "", f"https://x.com/{user}" if user else ""
    )


def _notes(box: Box, folder: str, report: Report) -> Iterator[tuple[str, str]]:
    """The whole text of posts that are longer than their entry, by how they begin and when they were written."""
    name = f"{folder}note-tweet.js"
    if name not in box.names:
        return
    for told in entries(box, name, report, objects):
        note = inside(told, "noteTweet") if isinstance(told, dict) else {}
        text = text_of(inside(note, "core"), "text")
        for known in (text_of(note, "tweetId"), text_of(note, "noteTweetId"), _begin(text)):
            if known and text:
                yield known, text


def _begin(text: str) -> str:
    return html.unescape(text)[:100]


def _media(box: Box, folder: str) -> dict[str, list[str]]:
    """The files of each post: they are named after its number."""
    found: dict[str, list[str]] = {}
    for name in box.names:
        place, _, file = name.rpartition("/")
        if place.endswith(("tweets_media", "tweet_media", "community_tweet_media")) and name.startswith(folder):
            found.setdefault(file.partition("-")[0], []).append(name)
    return found


def _post(tweet: Json, author: Author, notes: dict[str, str], media: dict[str, list[str]]) -> Archived | None:
    remote_id = text_of(tweet, "id_str") or text_of(tweet, "id")
    written = text_of(tweet, "full_text") or text_of(tweet, "text")
    whole = notes.get(remote_id) or (notes.get(_begin(written)) if len(written) >= 200 else None) or written
    text = _readable(whole, tweet)
    files = media.get(remote_id, [])
    if not remote_id or not (text or files):
        return None
    parent = text_of(tweet, "in_reply_to_status_id_str") or text_of(tweet, "in_reply_to_status_id")
    user = author.handle.lstrip("@") or "i"
    item = NewItem(
        remote_id=remote_id,
        text=text,
        published=_moment(text_of(tweet, "created_at")),
        kind=Kind.POST,
        author=author,
        link=f"https://x.com/{user}/status/{remote_id}",
        language={"und": "", "qme": "", "zxx": ""}.get(text_of(tweet, "lang"), text_of(tweet, "lang")[:2]),
        ancestors=(parent,) if parent else (),
        mine=True,
    )
    return Archived(item, tuple(ArchivedFile(name, _alt(tweet, name)) for name in files))


def _readable(text: str, tweet: Json) -> str:
    """With the addresses that short links stand for, and without the links of its own pictures."""
    entities = inside(tweet, "entities")
    for link in dicts(entities.get("urls")):
        if (short := text_of(link, "url")) and (long := text_of(link, "expanded_url")):
            text = text.replace(short, long)
    for file in (*dicts(entities.get("media")), *dicts(inside(tweet, "extended_entities").get("media"))):
        if short := text_of(file, "url"):
            text = text.replace(short, "")
    return html.unescape(text).strip()


def _alt(tweet: Json, name: str) -> str:
    for file in dicts(inside(tweet, "extended_entities").get("media")):
        there = text_of(file, "media_url_https").rpartition("/")[2]
        if there and name.endswith(there):
            return text_of(file, "ext_alt_text")
    return ""


def _moment(said: str) -> datetime | None:
    """ "Wed Oct 10 20:19:24 +0000 2018", in any language of the computer; newer files have ISO dates."""
    parts = said.split()
    try:
        if len(parts) == 6:
            return parsedate_to_datetime(
                f"{parts[0]}, {parts[2]} {parts[1]} {parts[5]} {parts[3]} {parts[4]}"
            ).astimezone(UTC)
        return datetime.fromisoformat(said).astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None

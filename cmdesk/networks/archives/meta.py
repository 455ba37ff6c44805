"""What Facebook and Instagram hand out in JSON: posts and comments, with their letters put right again."""

import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from cmdesk.domain.archives import Archived, ArchivedFile, ArchiveKind
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks.archives.box import Box
from cmdesk.networks.archives.report import Report, entries
from cmdesk.networks.archives.streams import objects, whole
from cmdesk.networks.told import Json, dicts, inside, text_of, web_address

# By the end of the name: the folders above changed often.
FACEBOOK = re.compile(
    r"(?:.*/)?(?:(?:your_posts|profile_posts|posts_on_other_pages_and_profiles)[\w,&]*|comments)\.json"
)
INSTAGRAM = re.compile(r"(?:.*/)?(?:posts_\d+|archived_posts|reels|post_comments_\d+|reels_comments)\.json")
LISTS = (
    "comments_v2", "comments", "profile_posts", "posts", "comments_media_comments", "comments_reels_comments",
    "ig_archived_post_media", "ig_reels_media",
)  # fmt: skip
_TAGGED = re.compile(r"@\[\d+:\d+:([^\]]*)\]")
_NAMES = ("Username", "Nom d’utilisateur", "Nom d'utilisateur", "Nom d’utilisateur·ice")


def read(box: Box, kind: ArchiveKind, names: list[str], report: Report) -> Iterator[Archived]:
    report.owner = _owner(box, kind, report)
    author = Author(report.owner, report.owner if kind is ArchiveKind.INSTAGRAM else "")
    for name in names:
        root = _root(name)
        comments = "comment" in name.rpartition("/")[2]
        for told in entries(box, name, report, lambda source: objects(source, *LISTS)):
            entry = repaired(told)
            if not isinstance(entry, dict):
                report.leave(name, "malformed")
                continue
            found = _comment(entry, author) if comments else _post(entry, author, kind, root)
            if found is None:
                report.leave(name, "nothing-said")
            else:
                yield found


def repaired(value: Any) -> Any:
    """The same with words whose UTF-8 was written as if each byte were a letter."""
    match value:
        case str():
            try:
                return value.encode("latin-1").decode("utf-8")
            except UnicodeError:
                return value
        case list():
            return [repaired(each) for each in value]
        case dict():
            return {repaired(name): repaired(each) for name, each in value.items()}
    return value


def _root(name: str) -> str:
    """Where the paths in the files begin: above the folder of all activity, where there is one."""
    for mark in ("your_facebook_activity/", "your_activity_across_facebook/", "your_instagram_activity/"):
        if mark in name:
            return name.partition(mark)[0]
    for mark in ("posts/", "content/", "media/", "comments/", "comments_and_reactions/"):
        if mark in name:
            return name.partition(mark)[0]
    return ""


def _owner(box: Box, kind: ArchiveKind, report: Report) -> str:
    wanted = "profile_information.json" if kind is ArchiveKind.FACEBOOK else "personal_information.json"
    for name in box.names:
        if not name.endswith(wanted):
            continue
        for told in entries(box, name, report, lambda source: iter([whole(source)])):
            known = repaired(told) if isinstance(told, dict) else {}
            if full := text_of(inside(inside(known, "profile_v2"), "name"), "full_name"):
                return full
            for user in dicts(known.get("profile_user")):
                data = inside(user, "string_map_data")
                for label in _NAMES:
                    if handle := text_of(inside(data, label), "value"):
                        return f"@{handle}"
    return ""


def _post(told: Json, author: Author, kind: ArchiveKind, root: str) -> Archived | None:
    if kind is ArchiveKind.INSTAGRAM:
        return _picture(told, author, root)
    said = [_TAGGED.sub(r"\1", text_of(each, "post")) for each in dicts(told.get("data")) if each.get("post")]
    links, files = [], []
    for shown in _attached(told):
        if link := web_address(inside(shown, "external_context"), "url"):
            links.append(link)
        media = inside(shown, "media")
        if uri := text_of(media, "uri"):
            files.append(ArchivedFile(root + uri, text_of(media, "description")))
    text = "\n\n".join(dict.fromkeys([*said, *(link for link in links if link not in "".join(said))]))
    if not (text or files):
        return None
    return _archived(told.get("timestamp"), text or files[0].alt, text_of(told, "title"), author, tuple(files))


def _attached(told: Json) -> Iterator[Json]:
    for attachment in dicts(told.get("attachments")):
        yield from dicts(attachment.get("data"))


def _picture(told: Json, author: Author, root: str) -> Archived | None:
    media = dicts(told.get("media")) or ([told] if told.get("uri") else [])
    files = tuple(ArchivedFile(root + text_of(each, "uri")) for each in media if text_of(each, "uri"))
    caption = text_of(told, "title") or next((text_of(each, "title") for each in media if each.get("title")), "")
    when = told.get("creation_timestamp") or next((each.get("creation_timestamp") for each in media), None)
    return _archived(when, caption, "", author, files) if caption or files else None


def _comment(told: Json, author: Author) -> Archived | None:
    for each in dicts(told.get("data")):  # Facebook
        comment = inside(each, "comment")
        if text := text_of(comment, "comment"):
            writer = Author(text_of(comment, "author") or author.name)
            return _archived(
                comment.get("timestamp") or told.get("timestamp"), text, text_of(told, "title"), writer, comment=True
            )
    # Instagram: what stands under which name depends on the language of its owner, its order does not.
    data = inside(told, "string_map_data")
    values = [text_of(each, "value") for each in data.values() if isinstance(each, dict) and each.get("value")]
    when = next((each["timestamp"] for each in data.values() if isinstance(each, dict) and each.get("timestamp")), None)
    return _archived(when, values[0], "", author, comment=True) if values else None


def _archived(
    when: Any, text: str, title: str, author: Author, files: tuple[ArchivedFile, ...] = (), *, comment: bool = False
) -> Archived:
    """They give no number of their own: the same words at the same second are the same."""
    mark = hashlib.sha256(f"{when}\n{text}\n{comment}".encode("utf-8", "replace")).hexdigest()[:24]
    item = NewItem(
        remote_id=f"archive:{mark}",
        text=text,
        published=_moment(when),
        kind=Kind.COMMENT if comment else Kind.POST,
        author=author,
        title=title if comment else "",
        mine=True,
    )
    return Archived(item, files)


def _moment(seconds: Any) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return None

"""A delivery as a connector sees it, with the files that go with it."""

import asyncio
import hashlib
from pathlib import Path

from cmdesk.domain.media import Attached
from cmdesk.domain.outbox import Outgoing
from cmdesk.engine.engine import Engine
from cmdesk.networks.base import MediaFile, Posting, Refused
from cmdesk.store import media, media_folder


def file_of(attached: Attached, folder: Path) -> MediaFile:
    """An attached file, where it is."""
    return MediaFile(
        path=media_folder.path(folder, attached.sha256, attached.type),
        name=attached.name,
        type=attached.type,
        size=attached.size,
        sha256=attached.sha256,
        alt=attached.alt,
        width=attached.width,
        height=attached.height,
        seconds=attached.seconds,
        focus=(attached.focus_x, attached.focus_y),
    )


async def posting_of(engine: Engine, post: Outgoing, folder: Path) -> Posting:
    attached = await engine.read(media.of_delivery, post.id)
    return Posting(
        text=post.text,
        key=post.key,
        reply_to=post.reply_to,
        first_tried=post.first_tried,
        media=tuple(file_of(each, folder) for each in attached),
        options=post.options,
        prepared=post.prepared or "",
        created=post.created,
    )


async def check_files(posting: Posting) -> None:
    """Only what a person approved may leave. Refused("media-missing") or ("media-changed")."""
    for each in posting.media:
        await asyncio.to_thread(_check, each)


def _check(file: MediaFile) -> None:
    try:
        with file.path.open("rb") as opened:
            found = hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise Refused("media-missing", name=file.name, details=str(error.strerror or error)) from error
    if found != file.sha256:
        raise Refused("media-changed", name=file.name)

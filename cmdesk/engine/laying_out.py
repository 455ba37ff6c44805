"""Making ready what a person publishes by hand."""

import asyncio
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cmdesk.domain.media import Attached
from cmdesk.domain.outbox import Outgoing
from cmdesk.domain.troubles import Problem
from cmdesk.engine.engine import Engine
from cmdesk.networks.base import Network
from cmdesk.networks.by_hand import ByHand
from cmdesk.store import accounts, media, media_folder, outbox


@dataclass(frozen=True)
class Laid:
    """`folder` is None where no file goes with it; `files` are its names, each with what it shows."""

    delivery: int
    network: str
    title: str
    account: str
    text: str
    page: str
    folder: Path | None
    files: tuple[tuple[str, str], ...] = ()


async def lay_out(engine: Engine, networks: Mapping[str, Network], delivery_id: int, kept: Path) -> Laid:
    """Problem: "delivery-gone", "media-missing"."""
    post: Outgoing | None = await engine.read(outbox.one, delivery_id)
    row = await engine.read(accounts.one, post.account_id) if post is not None else None
    network = networks.get(row.network) if row is not None else None
    if post is None or row is None or not isinstance(network, ByHand):
        raise Problem("delivery-gone")
    attached = await engine.read(media.of_delivery, delivery_id)
    folder = await asyncio.to_thread(_copy, attached, kept, delivery_id) if attached else None
    files = tuple(zip(_names(attached), (each.alt for each in attached), strict=True))
    page = network.page_for(row.settings, post.text)
    return Laid(delivery_id, row.network, network.title, row.name, post.text, page, folder, files)


def _names(attached: Sequence[Attached]) -> list[str]:
    """In order, so that they are in order in any folder: 1-terrasse.jpg."""
    return [f"{place}-{Path(each.name).name or each.sha256[:8]}" for place, each in enumerate(attached, 1)]


def _copy(attached: Sequence[Attached], kept: Path, delivery_id: int) -> Path:
    """Into a folder of their own, which only the person who runs this can look into; the system sweeps it away."""
    folder = Path(tempfile.mkdtemp(prefix=f"cmdesk-{delivery_id}-"))
    for each, name in zip(attached, _names(attached), strict=True):
        try:
            shutil.copyfile(media_folder.path(kept, each.sha256, each.type), folder / name)
        except OSError as error:
            raise Problem("media-missing", name=each.name, details=error.strerror or "") from error
    return folder

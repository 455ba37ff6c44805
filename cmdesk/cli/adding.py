"""Fills the watchlist from whatever a person names: addresses, feed files, lists of sources, folders of them."""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cmdesk.cli.voice import Voice
from cmdesk.cli.workshop import Workshop
from cmdesk.domain.sources import NewSource
from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.sentences import sentence
from cmdesk.store import sources

ENDINGS = {".xml", ".rss", ".atom", ".rdf", ".json", ".opml"}  # of the files that are taken from a folder
AT_ONCE = 4
log = logging.getLogger(__name__)


@dataclass
class Result:
    """`failed` also tells the lines that a list had to leave out; `refused`: something that was named stayed out."""

    added: int = 0
    known: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    refused: bool = False


def add(shop: Workshop, voice: Voice, named: Sequence[str], folder: str) -> Result:
    work = _Adding(shop, voice, folder)
    files: list[Path] = []
    addresses: list[str] = []
    for name in named:
        path = Path(name)
        if path.is_dir():
            found = list(_files(path))
            files += found
            if not found:
                work.fail(name, Trouble("empty"))
        elif path.exists() or (path.suffix.lower() in ENDINGS and "://" not in name):
            files.append(path)
        else:
            addresses.append(name)
    shop.do(work.add_files(files))
    for address in addresses:
        shop.do(work.add_address(address))
    return work.result


def _files(folder: Path) -> Iterator[Path]:
    """The feeds and lists below a folder, in order; hidden ones are left alone."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in ENDINGS and not hidden and path.is_file():
            yield path


class _Adding:
    def __init__(self, shop: Workshop, voice: Voice, folder: str) -> None:
        self.shop, self.voice, self.folder = shop, voice, folder
        self.result = Result()
        self._done = 0

    def fail(self, name: str, trouble: Trouble) -> None:
        self.result.failed.append((name, sentence(trouble, self.voice.tr)))
        self.result.refused = True

    async def add_files(self, paths: Sequence[Path]) -> None:
        slots = asyncio.Semaphore(AT_ONCE)

        async def one(path: Path) -> None:
            async with slots:
                try:
                    await self._add_file(path)
                except Problem as problem:
                    self.fail(str(path), problem.trouble)
                except Exception:  # a bug that one file brings to light must not cost the others
                    log.exception("adding %s", path)
                    self.fail(str(path), Trouble("bug"))
            self._done += 1
            if len(paths) > 1:
                self.voice.progress(self._done, len(paths), path.name)

        async with asyncio.TaskGroup() as group:
            for path in paths:
                group.create_task(one(path))
        self.result.failed.sort()

    async def _add_file(self, path: Path) -> None:
        if path.suffix.lower() == ".opml":
            await self._add_list(path)
            return
        if await asyncio.to_thread(_is_list, path):
            try:
                await self._add_list(path)
                return
            except Problem as problem:
                if problem.trouble.code != "not-opml":
                    raise  # else: a feed that speaks of lists
        before = await self.shop.engine.read(sources.by_address, path.resolve().as_uri())
        made, _ = await self.shop.desk.add_file(path)
        if before is not None:
            self.result.known += 1
            return
        self.result.added += 1
        if self.folder:
            source = await self.shop.engine.read(sources.one, made)
            title = source.title if source is not None else ""
            await self.shop.engine.write(sources.change, made, title=title, folder=self.folder)

    async def _add_list(self, path: Path) -> None:
        """Only add what a list names: it is fetched at the next sync."""
        listed = await self.shop.desk.read_list(path)
        new = [replace(each, folder="/".join(filter(None, (self.folder, each.folder)))) for each in listed.sources]
        made, known = await self.shop.desk.add_sources(new, fetch=False)
        self.result.added += len(made)
        self.result.known += known
        for skipped in listed.skipped:
            if skipped.reason == "duplicate":
                self.result.known += 1
            else:
                trouble = Trouble(skipped.reason, {"address": skipped.name})
                name = f"{path}:{skipped.line} {skipped.name[:80]}".strip()
                self.result.failed.append((name, sentence(trouble, self.voice.tr)))

    async def add_address(self, typed: str) -> None:
        desk, tr = self.shop.desk, self.voice.tr
        try:
            found = await desk.look(typed)
        except Problem as problem:
            self.fail(typed, problem.trouble)
            return
        new = found.source
        if new is None:
            best = found.candidates[0]
            new = NewSource(best.address, best.title)
            if len(found.candidates) > 1:
                self.voice.say(tr("This page has several feeds; the best one was taken:"))
                self.voice.say("\n".join(f"  {each.address}  {each.title}".rstrip() for each in found.candidates))
        made, known = await desk.add_sources([replace(new, folder=self.folder)], fetch=False)
        self.result.known += known
        self.result.added += len(made)
        for source_id in made:
            await desk.sync(source_id)
            source = await self.shop.engine.read(sources.one, source_id)
            if source is not None and source.trouble is not None:
                self.voice.say(f"{source.address}: {sentence(source.trouble, tr)}")


def _is_list(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return b"<opml" in file.read(4000).lower()
    except OSError as error:
        raise Problem("no-file", path=str(path), reason=error.strerror or "") from error

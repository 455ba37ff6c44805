"""Fills the watchlist from whatever a person names: addresses, feed files, lists of sources, folders of them."""

import asyncio
import contextlib
import logging
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

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
    """`failed` also tells what a folder held beside its feeds; `refused`: something that was meant stayed out.

    `beside`: folders that were named, with how many files in them can be watched, but are neither feed nor list.
    """

    added: int = 0
    known: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    refused: bool = False
    beside: list[tuple[Path, int]] = field(default_factory=list)


def add(
    shop: Workshop,
    voice: Voice,
    named: Sequence[str],
    folder: str,
    search: bool = False,
    watch: bool = False,
    later: bool = False,
) -> Result:
    """`search`: what is named are words to look for everywhere; `watch`: places of this computer to come back to.

    `later`: addresses are kept as they are.
    """
    from cmdesk.networks import disk

    work = _Adding(shop, voice, folder, search)
    if blank := [name for name in named if not name.strip()]:  # a path that is empty would be the folder one is in
        for name in blank:
            work.fail(f'"{name}"', Trouble("empty"))
        named = [name for name in named if name.strip()]
    if watch:
        for name in named:
            shop.do(work.add_place(Path(name)))
        return work.result
    files: list[Path] = []
    inside: list[Path] = []
    addresses: list[str] = []
    for name in named:
        path = Path(name)
        if search:
            addresses.append(name)
        elif path.is_dir():
            inside += _files(path, ENDINGS)
            if others := sum(1 for _ in _files(path, set(disk.KNOWN) - ENDINGS)):
                work.result.beside.append((path, others))
        elif path.exists() or (path.suffix.lower() in ENDINGS and "://" not in name):
            files.append(path)
        else:
            addresses.append(name)
    shop.do(work.add_files(files))
    shop.do(work.add_files(inside, named=False))
    for address in addresses:
        shop.do(work.keep_address(address) if later else work.add_address(address))
    work.result.refused |= not (work.result.added or work.result.known)
    return work.result


def _files(folder: Path, endings: AbstractSet[str]) -> Iterator[Path]:
    """The files of some kinds below a folder, in order; hidden ones are left alone."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in endings and not hidden and path.is_file():
            yield path


class _Adding:
    def __init__(self, shop: Workshop, voice: Voice, folder: str, search: bool) -> None:
        self.shop, self.voice, self.folder, self.search = shop, voice, folder, search
        self.result = Result()
        self._done = 0

    def fail(self, name: str, trouble: Trouble, meant: bool = True) -> None:
        self.result.failed.append((name, sentence(trouble, self.voice.tr)))
        self.result.refused |= meant

    async def add_files(self, paths: Sequence[Path], named: bool = True) -> None:
        """`named`: one by one; a folder may hold other things than feeds."""
        slots = asyncio.Semaphore(AT_ONCE)

        async def one(path: Path) -> None:
            async with slots:
                try:
                    await self._add_file(path)
                except Problem as problem:
                    self.fail(str(path), problem.trouble, named)
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
            await self._add_list(await self.shop.desk.read_list(path), path)
            return
        if await asyncio.to_thread(_may_be_list, path):
            with contextlib.suppress(Problem):
                listed = await self.shop.desk.read_list(path)
                if listed.sources or listed.skipped:
                    await self._add_list(listed, path)
                    return
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

    async def _add_list(self, listed: Any, path: Path) -> None:
        """Only add what a list names: it is fetched at the next sync."""
        new = [replace(each, folder="/".join(filter(None, (self.folder, each.folder)))) for each in listed.sources]
        made, known = await self.shop.desk.add_sources(new, fetch=False)
        self.result.added += len(made)
        self.result.known += known
        for skipped in listed.skipped:
            if skipped.reason == "duplicate":
                self.result.known += 1
            else:
                name = f"{path}:{skipped.line} {skipped.name[:80]}".strip()
                self.fail(name, Trouble(skipped.reason, {"address": skipped.name}))

    async def add_place(self, path: Path) -> None:
        """Watch a file or a folder itself, whatever comes into it later."""
        before = await self.shop.engine.read(sources.by_address, path.resolve().as_uri())
        try:
            await self.shop.desk.add_place(path, self.folder)
        except Problem as problem:
            self.fail(str(path), problem.trouble)
            return
        if before is None:
            self.result.added += 1
        else:
            self.result.known += 1

    async def keep_address(self, typed: str) -> None:
        """What is there is found out at the next sync."""
        try:
            made, known = await self.shop.desk.keep_for_later(typed, self.folder)
        except Problem as problem:
            self.fail(typed, problem.trouble)
            return
        self.result.added += len(made)
        self.result.known += known

    async def add_address(self, typed: str) -> None:
        from cmdesk.networks import page

        desk, tr = self.shop.desk, self.voice.tr
        try:
            if page.words_in(typed) and not self.search:  # a file or an address with a slip, most likely
                raise Problem("bad-address", address=typed[:200])
            found = await desk.look(typed, self.voice.language)
        except Problem as problem:
            self.fail(typed, problem.trouble)
            return
        offered = found.candidates
        if found.source is not None:
            new = [found.source]
            if offered:
                self.voice.say(tr("Its comments have a feed of their own:"))
        elif all(each.role == "search" for each in offered):  # words: each place knows others who use them
            new = [NewSource(each.address, each.title) for each in offered]
            self.voice.say(tr("These places are searched for “{words}”:", words=typed))
        else:
            new = [NewSource(offered[0].address, offered[0].title)]
            if len(offered) > 1:
                self.voice.say(tr("This page has several feeds; the best one was taken:"))
        if offered and (len(offered) > 1 or found.source is not None):
            self.voice.say("\n".join(f"  {each.address}  {each.title}".rstrip() for each in offered))
        wanted = [replace(each, folder=self.folder) for each in new]
        made, known = await desk.add_sources(wanted, fetch=False, typed=typed)
        self.result.known += known
        self.result.added += len(made)
        for source_id in made:
            await desk.sync(source_id)
            source = await self.shop.engine.read(sources.one, source_id)
            if source is not None and source.trouble is not None:
                self.voice.say(f"{source.address}: {sentence(source.trouble, tr)}")


def _may_be_list(path: Path) -> bool:
    """Whether it speaks of lists, as a feed may too."""
    try:
        with path.open("rb") as file:
            return b"<opml" in file.read(4000).lower()
    except OSError as error:
        raise Problem("no-file", path=str(path), reason=error.strerror or "") from error

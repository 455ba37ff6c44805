"""What a person can ask about the watchlist: sources, lists of them, queries, fetching."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cmdesk import whole_files
from cmdesk.domain.items import Added
from cmdesk.domain.sources import LATER, NewSource, secret_name
from cmdesk.domain.travelling import Travelling
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.ground import Ground
from cmdesk.engine.desk.sourcing import header_of, parted
from cmdesk.store import accounts, queries, sources, travelling


class WatchlistDesk(Ground):
    """The part of the desk where the watchlist is."""

    async def look(self, typed: str, language: str = "fr") -> Any:
        """What is at an address that a person typed, or where words can be searched for: networks.page.Found.

        `language`: of the news that are searched. Raises Problem: "no-network" where nothing answers at all.
        """
        from cmdesk.networks import page

        await self.ready()
        try:
            found = await page.look(typed, self.tools, language)
        except Problem as problem:
            if self.reach.lost(problem.trouble):
                raise Problem("no-network") from problem
            raise
        if not page.words_in(typed):
            await self.trust(typed)
        return found

    async def add_sources(
        self, new: Sequence[NewSource], *, fetch: bool = True, typed: str = ""
    ) -> tuple[tuple[int, ...], int]:
        """Watch these; the ids of the new ones, and how many were known before. Their first fetch goes on behind.

        A user and password in an address go into the keyring, and are in no file, log or list. `typed`: the address at
        which these were found, whose sign-in is meant for all on its host.
        """
        await self.ready()
        logins = {bare: (user, secret) for bare, user, secret in (parted(one.address) for one in new) if secret}
        bare = [replace(one, address=parted(one.address)[0]) for one in new]
        place, user, secret = parted(typed)
        if secret:
            here = [one.address for one in bare if urlsplit(one.address).netloc == urlsplit(place).netloc]
            logins = dict.fromkeys(here, (user, secret)) | logins
        made, known = await self.engine.write(sources.add, bare, self._now())
        for address, (user, secret) in logins.items():
            source = await self.engine.read(sources.by_address, address)
            if source is not None:
                header, value = header_of("basic", user, secret)
                told = {"host": urlsplit(address).netloc.lower(), "header": header, "value": value}
                await asyncio.to_thread(self._secrets.keep, secret_name(source.id), told)
                await self.engine.write(sources.choose, source.id, sign_in="basic")
        if fetch and made:
            wanted = [found for i in made if (found := await self.engine.read(sources.one, i)) is not None]
            self._behind(self.poller.sync([one for one in wanted if one.kind != "file"]))
        return made, len(known)

    async def keep_for_later(self, typed: str, folder: str = "") -> tuple[tuple[int, ...], int]:
        """Watch an address of which nothing can be asked now: what is there is found out once something answers.

        As `add_sources`. Raises Problem("bad-address").
        """
        from cmdesk.networks import page

        address = page.addresses(typed)[0]
        bare, _, secret = parted(address)
        return await self.add_sources([NewSource(address, "", folder, options={LATER: bare if secret else typed})])

    async def look_at_what_was_kept(self) -> None:
        """Find out now what is at the addresses that wait for a network."""
        wait = [one for one in await self.engine.read(sources.every) if one.is_later and one.trouble is None]
        if wait:
            await self.poller.sync(wait)

    async def add_file(self, path: Path) -> tuple[int, Added]:
        """Watch a feed in a file on this computer: its id, and what was new in it. Raises Problem."""
        from cmdesk.networks import feed

        await self.ready()
        address = path.resolve().as_uri()
        body = await asyncio.to_thread(feed.read_file, path)
        parsed = await self.tools.parse(feed.parse, body, "", address)
        new = NewSource(address=address, title=parsed.title or path.stem, site=parsed.site, kind="file")
        made, known = await self.engine.write(sources.add, [new], self._now())
        source_id = (made or known)[0]
        source = await self.engine.read(sources.one, source_id)
        return source_id, await self.poller.keep_feed(source, parsed) if source is not None else Added()

    async def read_list(self, place: Path | str) -> Any:
        """What a list of subscriptions in a file or at an address holds: networks.opml.Opml. Raises Problem."""
        from cmdesk.networks import feed, opml, page

        await self.ready()
        if isinstance(place, Path):
            body = await asyncio.to_thread(feed.read_file, place)
        else:
            body = await page.fetch_list(place, self.tools)
        return await self.tools.parse(opml.read, body)

    async def take_rules(self, travelled: Sequence[Travelling]) -> int:
        """Keep the rules that came with a list, switched off; how many."""
        made: int = await self.engine.write(travelling.unpack, travelled, self._now())
        return made

    async def write_list(self, path: Path, title: str, *, rules: bool = False) -> int:
        """Write the sources as a list that other programs read; how many. Raises Problem.

        `rules`: those about items go with it, for whoever gets the list to read.
        """
        from cmdesk.networks import opml

        known = [row for row in await self.engine.read(sources.rows) if row.kind in opml.TRAVELS]
        listed = [NewSource(row.address, row.title, row.folder, row.site, row.kind, row.options) for row in known]
        packed = await self.engine.read(travelling.pack) if rules else ()
        text = opml.write(listed, title, self._now(), packed)
        await asyncio.to_thread(whole_files.export, path, text)
        return len(listed)

    async def sync(self, source_id: int | None = None, account_id: int | None = None) -> Added:
        """Fetch everything now, or one source or account. Raises asyncio.CancelledError after `cancel_sync`."""
        await self.ready()
        task = asyncio.get_running_loop().create_task(self._sync(source_id, account_id))
        self._syncs.add(task)
        task.add_done_callback(self._syncs.discard)
        return await task

    async def _sync(self, source_id: int | None, account_id: int | None) -> Added:
        total = Added()
        if account_id is None:
            wanted = await self.engine.read(sources.every)
            if source_id is not None:
                wanted = [source for source in wanted if source.id == source_id]
            total += await self.poller.sync(wanted)
        if source_id is None:
            rows = await self.engine.read(accounts.every)
            total += await self.reader.sync([row for row in rows if account_id in (None, row.id)])
        await self._keep_journal()
        return total

    def _tell_mentions(self, conversation_ids: tuple[int, ...]) -> None:
        """Tell of those that a query with a notification found; the others wait in the inbox."""

        async def tell() -> None:
            loud = await self.engine.read(queries.loud, conversation_ids, self._now())
            if loud:
                self._listeners.on_messages(loud)

        self._behind(tell())

    async def cancel_sync(self) -> None:
        """Stop fetching; what came in stays."""
        for task in self._syncs:
            task.cancel()

    async def add_query(self, name: str, expression: str, notify: bool = True) -> tuple[int, int]:
        """Keep a query and find what it matches in what is stored: its id and how many. Raises Problem, BadQuery."""
        made: int = await self.engine.write(queries.keep, name, expression, self._now(), notify)
        return made, await self._find_mentions(made)

    async def _find_mentions(self, query_id: int) -> int:
        await self.poller.index_all()
        total = 0
        before: int | None = None
        while True:
            found, before = await self.engine.write(queries.find_some, query_id, before, self._now())
            total += int(found)
            if before is None:
                return total

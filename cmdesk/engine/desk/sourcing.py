"""What a person can ask about places to watch that are no plain feeds: pages, folders, newsletters, sign-ins."""

import asyncio
import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit, urlunsplit

from cmdesk.domain.sources import NewSource, secret_name
from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.engine import exploring
from cmdesk.engine.desk.ground import Ground
from cmdesk.store import accounts, sources


def parted(address: str) -> tuple[str, str, str]:
    """An address without its user and password, and these two apart: they belong into the keyring."""
    parts = urlsplit(address)
    if "@" not in parts.netloc or parts.scheme not in ("http", "https"):
        return address, "", ""
    login, _, host = parts.netloc.rpartition("@")
    user, _, password = login.partition(":")
    return urlunsplit(parts._replace(netloc=host)), unquote(user), unquote(password)


def header_of(way: str, user: str, secret: str, name: str = "") -> tuple[str, str]:
    """The header that a sign-in is: "basic", or "header" with its own name. Raises Problem."""
    for part in (user, secret, name):
        if any(ord(sign) < 32 for sign in part):
            raise Problem("password-missing")
    if not secret:
        raise Problem("password-missing")
    if way == "basic":
        pair = base64.b64encode(f"{user}:{secret}".encode()).decode()
        return "authorization", f"Basic {pair}"
    return name.strip().lower() or "authorization", secret


@dataclass(frozen=True)
class FollowedTags:
    """Hashtags as places to watch; `told`: by account, what kept it from telling; `asked`: there was one to ask."""

    found: tuple[NewSource, ...] = ()
    told: tuple[tuple[str, Trouble], ...] = ()
    asked: bool = False


class SourcingDesk(Ground):
    """The part of the desk where sources of every kind are made."""

    # -- pages --------------------------------------------------------------------------------------------------

    async def look_at_page(self, typed: str, source_id: int = 0) -> Any:
        """A page of which a part can be watched (Looked); with the sign-in of a source, where it has one.

        Raises Problem.
        """
        from cmdesk.networks import page, page_preview, watched_page
        from cmdesk.networks.diagnosis import diagnose
        from cmdesk.networks.http import problem

        await self.ready()
        source = await self.engine.read(sources.one, source_id) if source_id else None
        tools = self.tools if source is None else await self.looks.tools_for(source)
        answer = await tools.http.get(
            page.addresses(typed)[0], purpose="page", limit_bytes=watched_page.LARGEST, allow_private=True
        )
        if (error := diagnose(answer, page_wanted=True) or problem(answer)) is not None:
            raise error
        await self.trust(typed)
        kind = answer.headers.get("Content-Type", "")
        return await self.tools.parse(page_preview.look, answer.body, kind, answer.address)

    async def preview_page(self, looked: Any, selector: str, ignore: Sequence[str], words: Sequence[str]) -> Any:
        """What would be watched of a page that was looked at (Preview)."""
        from cmdesk.networks import page_preview

        return await self.tools.parse(page_preview.preview, looked, selector, ignore, words)

    async def add_page(
        self,
        address: str,
        title: str,
        selector: str,
        ignore: Sequence[str] = ("dates",),
        words: Sequence[str] = (),
        folder: str = "",
    ) -> int:
        """Watch one region of a page; the id of the source."""
        options = {"selector": selector, "ignore": list(ignore), "words": [word for word in words if word]}
        new = NewSource(address, title, folder, address, "page", options)
        made, known = await self.engine.write(sources.add, [new], self._now())
        source_id: int = (made or known)[0]
        if known:  # watched before: now this part of it
            await self.engine.write(sources.choose, source_id, **options)
            await self.engine.write(sources.forget_memory, source_id, self._now())
        self._behind(self._first_look(source_id))
        return source_id

    async def _first_look(self, source_id: int) -> None:
        found = await self.engine.read(sources.one, source_id)
        if found is not None:
            await self.poller.sync([found])

    # -- finding places -----------------------------------------------------------------------------------------

    async def discover(self, brand: str, site: str, competitors: Sequence[str], language: str) -> exploring.Found:
        """Where a brand is present and spoken of; told as progress, ended by `cancel_sync`. Raises Problem."""
        await self.ready()
        work = exploring.explore(brand, site, competitors, language, self.tools, self._listeners.on_progress)
        task = asyncio.get_running_loop().create_task(work)
        self._syncs.add(task)
        task.add_done_callback(self._syncs.discard)
        found = await task
        if site:
            await self.trust(site)
        return found

    # -- this computer, mail ------------------------------------------------------------------------------------

    async def add_place(self, path: Path, folder: str = "") -> int:
        """Watch a file or a folder on this computer; the id of the source.

        Raises Problem: "no-place"; "list-of-sources", "binary-source", "not-watchable" and why no feed is one.
        """
        from cmdesk.networks import disk

        await self.ready()
        if not await asyncio.to_thread(disk.is_there, path):
            raise Problem("no-place", path=str(path))
        title = ""
        if path.is_file():
            body = await asyncio.to_thread(disk.read_bytes, path)
            title = await self.tools.parse(disk.title_of, str(path), body)
        new = NewSource(path.resolve().as_uri(), title or path.name or str(path), folder, "", "folder")
        made, known = await self.engine.write(sources.add, [new], self._now())
        source_id: int = (made or known)[0]
        await self._first_look(source_id)
        return source_id

    async def mail_folders(self, account_id: int) -> list[str]:
        """The folders of a mail account. Raises Problem."""
        from cmdesk.networks import newsletter

        await self.ready()
        account = await self._account_of(account_id)
        if account is None:
            raise Problem("account-gone")
        return await newsletter.folders(account, self.tools)

    async def add_newsletter(self, account_id: int, name: str, folder: str = "") -> int:
        """Read a folder of a mail account as a source; the id of the source."""
        from cmdesk.networks import newsletter

        options = {"account": account_id, "folder": name}
        new = NewSource(newsletter.address(account_id, name), name, folder, "", "newsletter", options)
        made, known = await self.engine.write(sources.add, [new], self._now())
        source_id: int = (made or known)[0]
        self._behind(self._first_look(source_id))
        return source_id

    async def followed_tags(self) -> FollowedTags:
        """The hashtags and lists that all accounts follow on their networks, and what kept some from telling."""
        await self.ready()
        found: dict[str, NewSource] = {}
        told: list[tuple[str, Trouble]] = []
        asked = False
        for row in await self.engine.read(accounts.every):
            network = self.networks.get(row.network)
            if network is None or not hasattr(network, "followed") or row.paused is not None:
                continue
            asked = True
            try:
                for each in await network.followed(await self.open_account(row), self.tools):
                    found.setdefault(each.address, each)
            except Problem as problem:
                told.append((row.name, problem.trouble))
        return FollowedTags(tuple(sorted(found.values(), key=lambda one: one.title.casefold())), tuple(told), asked)

    async def _account_of(self, account_id: int) -> Any:
        row = await self.engine.read(accounts.one, account_id)
        if row is not None and row.paused is not None:
            raise Problem("account-paused")
        return None if row is None else await self.open_account(row)

    async def _account_on(self, network: str) -> Any:
        """An account on a network that is connected and not paused; None where there is none."""
        for row in await self.engine.read(accounts.every):
            if row.network == network and row.paused is None:
                return await self.open_account(row)
        return None

    open_account: Callable[..., Any]  # of the accounts' part

    # -- signing in ---------------------------------------------------------------------------------------------

    async def sign_in_source(self, source_id: int, way: str, user: str, secret: str, name: str = "") -> bool:
        """Keep how a source wants to be asked, in the keyring; whether it lasts beyond this run. Raises Problem."""
        source = await self.engine.read(sources.one, source_id)
        if source is None:
            return False
        parts = urlsplit(source.address)
        host = parts.netloc.lower()
        if way == "cookie":
            from cmdesk.networks import cookies

            at = self._now().timestamp()
            told = {"jar": cookies.given(secret, (parts.hostname or "").lower(), parts.scheme == "https", at)}
        else:
            header, value = header_of(way, user, secret, name)
            told = {"header": header, "value": value}
        kept = await asyncio.to_thread(self._secrets.keep, secret_name(source_id), {"host": host, **told})
        await self.engine.write(sources.choose, source_id, sign_in=way)
        await self.engine.write(sources.forget_memory, source_id, self._now())
        self._behind(self._first_look(source_id))
        return kept

    async def allow_source(self, source_id: int) -> None:
        """A person says that a source is within their own network; all that wait for this host are fetched."""
        source = await self.engine.read(sources.one, source_id)
        if source is None:
            return
        host = urlsplit(source.address).hostname or ""
        await self._trust_host(host.lower())
        same = [one for one in await self.engine.read(sources.every) if urlsplit(one.address).hostname == host]
        self._behind(self.poller.sync(sorted(same, key=lambda one: one.id != source_id)))

    async def read_cookies(self, path: Path) -> str:
        """A file of cookies, as browsers write them. Raises Problem."""
        from cmdesk.networks.feed import read_file

        return (await asyncio.to_thread(read_file, path)).decode("utf-8", "replace")

    async def sign_out_source(self, source_id: int) -> None:
        """Forget the secret of a source."""
        await asyncio.to_thread(self._secrets.forget, secret_name(source_id))
        await self.engine.write(sources.choose, source_id, sign_in=None)

    async def remove_sources(self, source_ids: Sequence[int]) -> int:
        """Remove sources with their secrets; how many stay, paused, for what has a star or is in the inbox."""
        stay = 0
        for source_id in source_ids:
            await asyncio.to_thread(self._secrets.forget, secret_name(source_id))
            stay += bool(await self.engine.write(sources.remove, source_id))
        return stay

    async def spare(self, metered: bool) -> None:
        """The connection costs by the byte, or does no more: sources wait longer, or as usual."""
        await self.ready()
        self.poller.metered = metered

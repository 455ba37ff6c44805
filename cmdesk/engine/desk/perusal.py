"""What a person can ask about reading: whole articles, pictures, a bag for the road; and what is tended meanwhile."""

import asyncio
import logging
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.engine.desk.ground import Ground
from cmdesk.engine.progress import Progress
from cmdesk.language import relays
from cmdesk.store import articles, clusters, kept_threads, recounting, removing, retention, sources
from cmdesk.store.articles import Kept, Wanted
from cmdesk.store.kept_threads import Answer, Followed, KeptThread

if TYPE_CHECKING:
    from cmdesk.engine.judging import Judging

log = logging.getLogger(__name__)
TEND = 45.0  # seconds between two rounds of what nobody waits for
SELDOM = 80  # rounds between two looks at what is old: an hour
SHORT = 1_500  # characters of a feed's text from which on its page has hardly more to say
PICTURE_SECONDS = 20.0
AT_ONCE = 6


@dataclass(frozen=True)
class Missing:
    """Something that did not get into the bag."""

    title: str
    source: str
    trouble: Trouble


@dataclass(frozen=True)
class Packed:
    """What is there to be read without a connection."""

    items: int
    articles: int
    pictures: int
    missing: tuple[Missing, ...]
    threads: int = 0  # of what is followed, with their answers
    left: int = 0  # unread items that did not fit in: they are as they came


class PerusalDesk(Ground):
    """The part of the desk where one reads."""

    judging: "Judging"

    # -- whole articles -----------------------------------------------------------------------------------------

    async def read_in_full(self, item_id: int) -> Kept:
        """The whole article of an item, fetched and kept. Raises Problem: what fetching raises, "no-article"."""
        await self.ready()
        wanted = await self.engine.read(articles.wanted, item_id)
        if wanted is None or not wanted.link:
            raise Problem("no-article", address="")
        return await self._fetch_article(wanted)

    async def _fetch_article(self, wanted: Wanted) -> Kept:
        from cmdesk.networks import article
        from cmdesk.networks.diagnosis import diagnose
        from cmdesk.networks.http import problem

        answer = await self.http.get(
            wanted.link,
            purpose="article",
            headers={"Accept": "text/html, */*;q=0.1"},
            limit_bytes=article.LARGEST,
            public=await self.is_strange(wanted.link, wanted.id),
        )
        if (error := diagnose(answer, page_wanted=True) or problem(answer)) is not None:
            raise error
        content_type = answer.headers.get("Content-Type", "")
        found = await self.tools.parse(article.read, answer.body, content_type, answer.address)
        kept = Kept(
            wanted.id,
            found.title,
            found.author,
            found.published,
            found.language,
            found.text,
            found.html,
            self._now(),
        )
        await self.engine.write(articles.keep, kept)
        return kept

    async def fetch_full(self) -> int:
        """Articles of new items whose source is set to be read in full; how many were fetched."""
        since = self._now() - timedelta(days=2)
        done = 0
        for wanted in await self.engine.read(articles.unfetched_of_full, since):
            if self.http.offline:
                break
            try:
                await self._fetch_article(wanted)
                done += 1
            except Exception as error:
                unreadable = Trouble("no-article", {"address": wanted.link})
                trouble = error.trouble if isinstance(error, Problem) else unreadable
                if trouble.code in ("offline", "asked-to-wait"):
                    break
                if not isinstance(error, Problem):  # a page that our own code cannot bear: the others are read
                    log.exception("reading the page of item %s", wanted.id)
                # Remembered, so that it is not asked for at every round.
                empty = Kept(wanted.id, "", "", None, "", "", "", self._now(), trouble)
                await self.engine.write(articles.keep, empty)
        return done

    async def image(self, address: str, item_id: int) -> bytes:
        """A remote image of an item that its reader asked for; kept for the next time. Raises Problem."""
        await self.ready()
        kept = await self.engine.read(articles.kept_picture, address)
        if kept is not None:
            return bytes(kept)
        strange = await self.is_strange(address, item_id)
        answer = await self.http.get(
            address, purpose="image", limit_bytes=8_000_000, timeout=PICTURE_SECONDS, public=strange
        )
        if answer.status != 200:
            return b""
        await self.engine.write(articles.keep_picture, address, bytes(answer.body), self._now())
        return bytes(answer.body)

    async def covers(self, ids: Sequence[int]) -> Mapping[int, str]:
        """The addresses of pictures that are kept, one for an item at the most; nothing is fetched."""
        found: Mapping[int, str] = await self.engine.read(articles.covers, ids)
        return found

    async def kept_image(self, address: str) -> bytes:
        """A picture that is kept; b"" where it is not any more."""
        kept = await self.engine.read(articles.kept_picture, address)
        return bytes(kept or b"")

    # -- for the road -------------------------------------------------------------------------------------------

    async def pack(self, pictures: bool = True, threads: bool = True) -> Packed:
        """Fetch what is due, then the articles and images of what is unread or waits in the inbox, for the road.

        `threads`: and what was answered to what is followed. Told as progress; `cancel_sync` ends it, and what is there
        stays. Raises Problem("offline").
        """
        await self.ready()
        if self.http.offline:
            raise Problem("offline")
        task = asyncio.get_running_loop().create_task(self._pack(pictures, threads))
        self._syncs.add(task)
        task.add_done_callback(self._syncs.discard)
        return await task

    async def _pack(self, pictures: bool, threads: bool) -> Packed:
        await self.poller.sync(await self.engine.read(sources.due, self._now()))
        wanted = await self.engine.read(articles.for_the_road)
        left = await self.engine.read(articles.left_at_home, [each.id for each in wanted])
        followed = await self.engine.read(kept_threads.followed) if threads else []
        slots = asyncio.Semaphore(AT_ONCE)
        missing: list[Missing] = []
        done = fetched = images = answered = 0
        whole = len(wanted) + len(followed)
        self._listeners.on_progress(Progress(0, whole))

        async def one(each: Wanted) -> None:
            nonlocal fetched, images
            page = each.html
            if each.link and not each.article and len(each.html) < SHORT:
                page += (await self._fetch_article(each)).html
                fetched += 1
            if pictures:
                images += await self._pack_pictures(page, each.id)

        async def thread(each: Followed) -> None:
            nonlocal answered
            answered += await self._fetch_thread(each)

        async def step(each: Wanted | Followed, work: Awaitable[None]) -> None:
            nonlocal done
            async with slots:
                try:
                    await work
                except Problem as problem:
                    missing.append(Missing(each.title, each.source, problem.trouble))
            done += 1
            self._listeners.on_progress(Progress(done, whole, each.title))

        try:
            async with asyncio.TaskGroup() as group:
                for item in wanted:
                    group.create_task(step(item, one(item)))
                for cared in followed:
                    group.create_task(step(cared, thread(cared)))
        finally:
            if done < whole:
                self._listeners.on_progress(Progress(whole, whole))
        return Packed(len(wanted), fetched, images, tuple(missing), answered, left)

    async def _fetch_thread(self, followed: Followed) -> bool:
        """Keep what was answered to an item, where that can be read without an account; whether it is there now."""
        from cmdesk.networks import thread
        from cmdesk.networks.feed import ACCEPT
        from cmdesk.networks.http import problem

        address = thread.address_of(followed.link, followed.comments)
        if not address:
            return False
        answer = await self.http.get(
            address,
            purpose="thread",
            headers={"Accept": ACCEPT},
            limit_bytes=thread.LARGEST,
            public=await self.is_strange(address, followed.id),
        )
        if (error := problem(answer)) is not None:
            raise error
        kind = answer.headers.get("Content-Type", "")
        said = await self.tools.parse(thread.read, answer.body, kind, answer.address)
        answers = tuple(Answer(one.author, one.text, one.published, one.link) for one in said)
        await self.engine.write(kept_threads.keep, KeptThread(followed.id, answers, self._now()))
        return True

    async def _pack_pictures(self, page: str, item_id: int) -> int:
        """Keep the images of a page that are not there yet; one that does not come is not missed."""
        there = 0
        for address in await self.engine.read(articles.missing_pictures, articles.pictures_in(page)):
            try:
                there += bool(await self.image(address, item_id))
            except Problem as problem:
                if problem.trouble.code == "offline":
                    raise
                log.info("an image did not come: %s", problem)
        return there

    # -- what nobody waits for ----------------------------------------------------------------------------------

    async def tend(self) -> None:
        """Compare, forget and fetch behind everything else, for as long as the program runs."""
        rounds = 0
        while True:
            await asyncio.sleep(TEND)
            await self.compare_relays()
            if rounds % SELDOM == 0:
                await self.engine.write(clusters.forget_marks, self._now())
                await self.engine.write(kept_threads.let_go, self._now())
                await self.let_go()
                await self.engine.write(removing.empty, self._now())
                await self.judging.catch_up()
            if rounds == SELDOM:
                await self.count_again()
            if not self.http.offline and not self.poller.metered:
                await self.fetch_full()
            rounds += 1

    async def count_again(self) -> tuple[str, ...]:
        """Count the figures anew that are not what a count says, as they always should be; which they were."""
        astray = tuple([name for name in recounting.NAMES if await self.engine.read(recounting.is_astray, name)])
        for name in astray:
            log.warning("the figures of %s went astray and are counted again", name)
            await self.engine.write(recounting.count_again, name)
        return astray

    async def let_go(self) -> int:
        """Let what has passed its term go, a little at a time; how many items went."""
        total = 0
        for source_id in await self.engine.read(retention.over, self._now()):
            while gone := await self.engine.write(retention.let_go, source_id, self._now()):
                total += gone
                await asyncio.sleep(0.05)
        return total

    async def compare_relays(self) -> int:
        """Find out which of the new items say what another source said before; how many. In the workers."""
        total = 0
        while news := await self.engine.read(clusters.unknown, self._now()):
            total += await self._compare(news)
            await asyncio.sleep(0.02)
        return total

    async def _compare(self, news: Sequence[relays.Said]) -> int:
        """One text that the workers cannot bear must not keep all that came after it waiting."""
        try:
            marks = dict(await self.tools.parse(relays.marks, news))
            known = await self.engine.read(clusters.alike, marks)
            pairs = await self.tools.parse(relays.find, news, known)
        except Exception as error:
            if isinstance(error, Problem) and not error.trouble.code.startswith("parser-"):
                raise
            if len(news) > 1:
                return sum([await self._compare([one]) for one in news])
            log.exception("comparing item %s", news[0].id)
            marks, pairs = {news[0].id: ()}, []
        found: int = await self.engine.write(clusters.keep, news, marks, pairs, self._now())
        return found

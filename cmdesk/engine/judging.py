"""Judges what has arrived, behind everything else: in the worker processes, a few items at a time, the newest first."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cmdesk import paths
from cmdesk.domain.items import Kind
from cmdesk.domain.judgements import FEELINGS, ItemJudgement, Learned
from cmdesk.domain.topics import Topic
from cmdesk.domain.troubles import Problem
from cmdesk.engine.engine import Engine
from cmdesk.language import learning
from cmdesk.language.judging import Judge, Judgement
from cmdesk.language.packing import unpack
from cmdesk.language.replies import split_reply
from cmdesk.networks.base import Tools
from cmdesk.store import judged, judgements
from cmdesk.store.judgements import Judged, Unjudged

log = logging.getLogger(__name__)
AT_ONCE = 60
LOOKED_AT = 1000  # characters of the text
AGAIN = 1000  # items are judged anew when something was learned
PAUSE = 0.05  # seconds between two batches: somebody may be clicking
SETTLED = 1.5  # seconds without new items before it begins
_URGENCIES = {"low": -1, "normal": 0, "high": 1}


@dataclass(frozen=True)
class Why:
    """What is made of an item now, and what is kept of that: the user may have decided otherwise."""

    text: str  # what was looked at; the places are counted in it
    judgement: Judgement
    kept: ItemJudgement


class Judging:
    """Lives in the engine's thread."""

    def __init__(
        self,
        engine: Engine,
        tools: Tools,
        on_messages: Callable[[tuple[int, ...]], None] = lambda _: None,
    ) -> None:
        self._engine = engine
        self._on_messages = on_messages
        self._tools = tools
        self._settled = SETTLED
        self._wanted = asyncio.Event()
        self._learned: Learned | None = None
        self._learning = asyncio.Lock()
        engine.listen(self._on_change)

    def _on_change(self, topic: Topic) -> None:
        if Topic.ITEMS in topic:
            self._wanted.set()

    async def run(self) -> None:
        """Judge what comes, for as long as the program runs."""
        caught_up = False
        self._wanted.set()  # there may be some from before
        while True:
            await self._wanted.wait()
            while self._wanted.is_set():  # a refresh is under way: it goes first
                self._wanted.clear()
                await asyncio.sleep(self._settled)
            while not self._wanted.is_set() and await self.judge_some():
                await asyncio.sleep(PAUSE)
            if not caught_up:
                caught_up = True
                await self.catch_up()

    async def catch_up(self) -> None:
        """Learn from what is left: with words that taught something all that was learned is dropped."""
        self._learned = await self._engine.read(judgements.learned)
        lessons = await self._engine.read(judgements.lessons, 1)
        if lessons and not self._learned.corrections:
            await self.learn()

    async def judge_some(self) -> bool:
        """Judge a few of those that wait; whether there were any."""
        rows = await self._engine.read(judgements.waiting, AT_ONCE)
        if rows:
            told = await self._take_in(await self._judged(rows))
            if told:
                self._on_messages(told)
        return bool(rows)

    async def _take_in(self, found: Sequence[Judged]) -> tuple[int, ...]:
        """Keep what was judged, with what follows; the conversations to tell of.

        In one transaction: a rule that asks how something was meant sees it once, and only here. Where what follows
        from one of them meets a bug, that one is kept without: else it would be met again and again, for ever.
        """
        try:
            told: tuple[int, ...] = await self._engine.write(judged.take_in, found, self._tools.now())
            return told
        except Problem:  # a full disk, a file that another program holds: it may pass
            raise
        except Exception:
            if len(found) > 1:
                return tuple([told for one in found for told in await self._take_in([one])])
            log.exception("what follows from judging item %s", found[0].found.item_id)
            await self._engine.write(judgements.keep, found)
            return ()

    async def _judged(self, rows: Sequence[Unjudged]) -> list[Judged]:
        """What the workers say. One text that they cannot bear must not keep all that came before it waiting."""
        learned = await self.learned()
        try:
            found: list[Judged] = await self._tools.parse(judge, rows, learned.words if learned.helps else {})
            return found
        except Exception as error:
            if isinstance(error, Problem) and not error.trouble.code.startswith("parser-"):
                raise
            if len(rows) > 1:
                return [one for row in rows for one in await self._judged([row])]
            log.exception("judging item %s", rows[0].id)
            return [Judged(rows[0].content, ItemJudgement(rows[0].id))]  # nothing can be said of it, until it is edited

    async def why(self, item_id: int) -> Why:
        """Judge one item anew, to tell what that rests on. Problem: "item-gone"."""
        row = await self._engine.read(judgements.to_judge, item_id)
        if row is None:
            raise Problem("item-gone")
        learned = await self.learned()
        text, found = await self._tools.parse(explain, row, learned.words if learned.helps else {})
        kept = (await self._engine.read(judgements.of_items, [item_id])).get(item_id)
        return Why(text, found, kept or _kept(item_id, found))

    async def learned(self) -> Learned:
        if self._learned is None:
            self._learned = await self._engine.read(judgements.learned)
        return self._learned

    async def learn(self) -> Learned:
        """Learn anew from what the user corrected, and keep that. One at a time: the last one knows what is left."""
        async with self._learning:
            lessons = await self._engine.read(judgements.lessons, learning.MOST)
            learned: Learned = await self._tools.parse(learn, lessons)
            before = await self.learned()
            await self._engine.write(judgements.keep_learned, learned)
            self._learned = learned
        if learned.helps or before.helps:
            await self._engine.write(judgements.again, AGAIN)
            self._wanted.set()
        return learned


def judge(rows: Sequence[Unjudged], shifts: Mapping[str, tuple[float, float]]) -> list[Judged]:
    """Judge a few items; in a worker process."""
    judge = _judge(paths.resource("models"))
    judge.learn(shifts)
    return [Judged(row.content, _kept(row.id, _of(judge, row))) for row in rows]


def explain(row: Unjudged, shifts: Mapping[str, tuple[float, float]]) -> tuple[str, Judgement]:
    """The text that is looked at, and all that is said of it; in a worker process."""
    judge = _judge(paths.resource("models"))
    judge.learn(shifts)
    text = text_of(row)
    return text, _of(judge, row)


def learn(lessons: Sequence[tuple[Unjudged, int]]) -> Learned:
    """What these corrections teach; in a worker process."""
    judge = _judge(paths.resource("models"))
    judge.learn({})
    found = []
    for row, truth in lessons:
        text = text_of(row)
        language = judge.language(text, row.language)
        found.append(learning.Lesson(text, language, judge.plain_sentiment(text, language), truth))
    return learning.learn([lesson for lesson in found if lesson.judged.value != "undefined"])


def _of(judge: Judge, row: Unjudged) -> Judgement:
    return judge.judge(text_of(row), row.language, prose=row.kind == Kind.ARTICLE)


def text_of(row: Unjudged) -> str:
    """What is judged of an item: its title and how it begins; of a mail only what its writer wrote anew."""
    text = unpack(row.text)
    if row.kind == "mail":
        text = split_reply(text[: 20 * LOOKED_AT]).text
    return "\n".join(part for part in (row.title, text[:LOOKED_AT]) if part)


def _kept(item_id: int, found: Judgement) -> ItemJudgement:
    value = found.sentiment.value
    sentiment = FEELINGS.index(value) - 1 if value in FEELINGS else None
    confidence = round(100 * found.sentiment.confidence)
    return ItemJudgement(item_id, sentiment, confidence, found.kinds, _URGENCIES[found.urgency], found.toxic)


@cache
def _judge(models: Path) -> Judge:
    """One for each worker: it remembers the words that it has met."""
    return Judge(models)

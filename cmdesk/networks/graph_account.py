"""What every account behind Meta's Graph API does alike: reading by stream, answering, moderating."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from cmdesk.networks import graph
from cmdesk.networks.base import (
    Account,
    Deed,
    Finds,
    MediaFile,
    Moderates,
    NoAnswer,
    Page,
    Plan,
    Posted,
    Posting,
    Prepares,
    Reads,
    Refused,
    Tools,
)
from cmdesk.networks.facebook_parsing import MESSAGE, Answering, answering
from cmdesk.networks.outbound import plain_answers
from cmdesk.networks.service import Service, as_deed, token_of
from cmdesk.networks.told import text_of

WINDOW = timedelta(days=30)  # posts below which it is read what others say
MOST_POSTS = 100


@dataclass(frozen=True)
class Doing:
    """How a deed is done there: to what kinds of thing, and what is sent; `edge` follows its number."""

    method: str
    kinds: tuple[str, ...]
    edge: str = ""
    json: Mapping[str, Any] | None = None


class GraphAccount(Reads, Prepares, Finds, Moderates):
    own_app = True
    pace = timedelta(minutes=5)
    api: Service = graph.GRAPH
    permissions: Mapping[str, str] = MappingProxyType({})  # what a stream needs that nothing else does
    doings: Mapping[Deed, Doing]

    @abstractmethod
    async def read(self, account: Account, stream: str, known: datetime | None, tools: Tools) -> Page:
        """What is new in a stream that the token may read."""

    @abstractmethod
    def sent(self, whom: Answering | None, account: Account, posting: Posting) -> tuple[str, Mapping[str, Any]]:
        """Where it is sent, and what. Raises Refused where nothing can be."""

    @abstractmethod
    def posted(self, number: str, whom: Answering | None, address: str = "") -> Posted:
        """What was sent, and how to answer it later."""

    def kept(self, answers: Mapping[str, str], scopes: frozenset[str], **own: str) -> dict[str, str]:
        """What is kept with an account, and which streams its token does not open."""
        place = {"server": answers["server"]} if answers.get("server") else {}
        closed = {stream: "no" for stream, permission in self.permissions.items() if permission not in scopes}
        return own | place | closed

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        if account.settings.get(stream) == "no":
            token_of(account)
            return Page((), cursor or graph.cursor_at(tools.now()))
        return await self.read(account, stream, graph.reached(cursor), tools)

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        whom = answering(reply_to) is not None if reply_to else None
        return Plan(text, tuple(plain_answers(text, self.rules, media, self.media, whom)))

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        whom = answering(posting.reply_to)
        if posting.reply_to and whom is None:
            raise Refused("bad-reply-address")  # never as a post of its own, before everybody
        path, told = self.sent(whom, account, posting)
        answer = await self.api.change(account, "POST", path, tools, json=told)
        if graph.code_of(answer) == graph.DUPLICATE:
            found = await self.find(account, posting, tools)
            if isinstance(found, Posted):
                return found  # it is there, by an answer that was lost
        if (error := self.api.commit_failure(answer)) is not None:
            raise error
        message = whom is not None and whom.kind == MESSAGE
        number = text_of(self.api.said(answer), "message_id" if message else "id")
        if not number:
            raise NoAnswer("no-answer", host=answer.host, reason="broken-answer")
        return self.posted(number, whom)

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        whom = answering(target)
        if whom is None:
            raise Refused("bad-reply-address")
        doing = self.doings.get(deed)
        if doing is None or whom.kind not in doing.kinds:
            raise Refused("deed-unavailable")
        with as_deed(gone_is_done=deed is Deed.DELETE):
            await self.api.done(account, doing.method, f"/{whom.id}{doing.edge}", tools, json=doing.json)

"""The API of a service that a person reaches with a token of their own: asked and changed the same way everywhere.

The token travels in a header, never in an address.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode

from cmdesk.networks.base import (
    Account,
    MediaFile,
    NetworkError,
    NoAnswer,
    Posting,
    Refused,
    SignInNeeded,
    Tools,
    TryLater,
)
from cmdesk.networks.http import Answer, Upload, problem
from cmdesk.networks.outbound import unsettled
from cmdesk.networks.pictures import Fitted, fit
from cmdesk.networks.told import Json, by_their_clock, one_of

PURPOSE = "account"
LIMIT = 8_000_000
UPLOAD_SECONDS = 300.0
NOTHING: Mapping[str, str] = MappingProxyType({})

Asked = Sequence[tuple[str, str]]
Refusal = Callable[[Answer], NetworkError | None]


@dataclass(frozen=True)
class Service:
    """One API. `refusal`: what its own words for "no" mean; NoAnswer where it does not know what became of it."""

    api: str
    refusal: Refusal
    headers: Mapping[str, str] = field(default_factory=dict)
    exact: bool = False  # it wants what is escaped in a path as it was escaped

    def address(self, account: Account, path: str, asked: Asked = ()) -> str:
        return f"{account.settings.get('server', self.api)}{path}{'?' + urlencode(asked) if asked else ''}"

    async def look(self, account: Account, path: str, tools: Tools, asked: Asked = ()) -> Answer:
        """Ask for something; any status is an answer."""
        answer: Answer = await tools.http.get(
            self.address(account, path, asked),
            purpose=PURPOSE,
            headers=self._signed(account),
            limit_bytes=LIMIT,
            allow_private="server" in account.settings,
            exact=self.exact,
        )
        return answer

    async def read(self, account: Account, path: str, tools: Tools, asked: Asked = ()) -> Json:
        """What is there. Raises TryLater, Refused or SignInNeeded."""
        answer = await self.look(account, path, tools, asked)
        if (error := self.failure(answer)) is not None:
            raise error
        return one_of(answer)

    async def look_back(
        self, account: Account, path: str, posting: Posting, tools: Tools, asked: Asked = ()
    ) -> tuple[Json, datetime]:
        """What is there, and since when by their clock `posting` may stand in it."""
        answer = await self.look(account, path, tools, asked)
        if (error := self.failure(answer)) is not None:
            raise error
        return one_of(answer), by_their_clock(posting.first_tried or tools.now(), answer, tools.now())

    async def change(
        self,
        account: Account,
        method: str,
        path: str,
        tools: Tools,
        *,
        asked: Asked = (),
        json: Any = None,
        form: Mapping[str, str] | None = None,
        files: Mapping[str, Upload] = MappingProxyType({}),
        data: bytes | None = None,
        headers: Mapping[str, str] = NOTHING,
        timeout: float = 60.0,
    ) -> Answer:
        """Exactly one request that may change something; any status is an answer."""
        answer: Answer = await tools.http.send(
            method,
            self.address(account, path, asked),
            purpose=PURPOSE,
            headers={**self._signed(account), **headers},
            json=json,
            form=form,
            files=files,
            data=data,
            timeout=timeout,
            allow_private="server" in account.settings,
            exact=self.exact,
        )
        return answer

    async def done(self, account: Account, method: str, path: str, tools: Tools, **more: Any) -> Json:
        """The same; what the service says of it. NoAnswer where it may have been done, and nobody knows."""
        answer = await self.change(account, method, path, tools, **more)
        if (error := self.commit_failure(answer)) is not None:
            raise error
        return self.said(answer)

    def said(self, answer: Answer) -> Json:
        """What a happy answer tells; nothing where it has nothing to say."""
        if not answer.body.strip():
            return {}
        try:
            return one_of(answer)
        except TryLater as error:
            raise NoAnswer("no-answer", host=answer.host, reason="broken-answer") from error

    def failure(self, answer: Answer) -> NetworkError | None:
        """What an answer means to somebody who was only reading; None when it is a happy one."""
        if 200 <= answer.status < 300:
            return None
        error = self.refusal(answer)
        if isinstance(error, NoAnswer):  # nothing was to be changed
            return TryLater("http-status", status=str(answer.status), host=answer.host)
        return error or problem(answer) or TryLater("broken-answer", host=answer.host)

    def commit_failure(self, answer: Answer) -> NetworkError | None:
        """What an answer means to somebody who changed something: whether it is certain that nothing happened."""
        if 200 <= answer.status < 300:
            return None
        if (error := self.refusal(answer) or unsettled(answer)) is not None:
            return error
        if answer.status == 401:
            return SignInNeeded("sign-in", host=answer.host)
        return Refused("post-refused", host=answer.host, status=str(answer.status))

    def _signed(self, account: Account) -> dict[str, str]:
        return {"Authorization": f"Bearer {token_of(account)}", "Accept": "application/json", **self.headers}


@contextmanager
def as_deed(gone_is_done: bool = False) -> Iterator[None]:
    """What is refused is a deed, and not a text; `gone_is_done`: what is deleted already need not be deleted."""
    try:
        yield
    except Refused as error:
        match error.trouble.code:
            case "answered-post-gone" if gone_is_done:
                return
            case "answered-post-gone":
                raise Refused("deed-gone", **error.trouble.data) from error
            case "post-refused":
                raise Refused("deed-refused", **error.trouble.data) from error
        raise


def token_of(account: Account) -> str:
    if not account.secret.get("token"):
        raise SignInNeeded("token-missing")
    return account.secret["token"]


async def file_of(file: MediaFile, most_bytes: int, tools: Tools, pixels: int = 0) -> Upload:
    """A file as it is sent; a picture no larger than the service takes it."""
    name = file.name or file.path.name
    if not file.type.startswith("image/"):
        return Upload(name, file.type, await asyncio.to_thread(file.path.read_bytes))
    fitted: Fitted = await tools.parse(fit, file.path, file.type, most_bytes, pixels)
    return Upload(name, fitted.type, fitted.data)


def the_one(found: Sequence[tuple[str, Json]], wanted: str = "") -> tuple[str, Json]:
    """Which of the places that a person runs is meant, each with its name.

    Raises Refused("no-page"), ("page-unclear") where there are several.
    """
    if not found:
        raise Refused("no-page", name=wanted)
    if len(found) > 1:
        raise Refused("page-unclear", names=", ".join(name for name, _ in found[:10]))
    return found[0]

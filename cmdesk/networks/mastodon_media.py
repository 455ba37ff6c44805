"""Sending pictures and films to a server of the Mastodon family, ahead of the text that names them."""

import asyncio
import json
from collections.abc import Sequence
from typing import Any

from cmdesk.networks import mastodon_parsing as parsing
from cmdesk.networks import mastodon_reading as reading
from cmdesk.networks.base import Account, MediaFile, MediaRule, Refused, Tools, TryLater
from cmdesk.networks.http import Answer, Upload
from cmdesk.networks.mastodon_limits import kept
from cmdesk.networks.mastodon_servers import PURPOSE, content, failure, read, words_of
from cmdesk.networks.pictures import Fitted, fit

MOST_LOOKS = 60  # at a film that the server is still working on
LOOK_SECONDS = 2.0
UPLOAD_SECONDS = 300.0


async def send_ahead(account: Account, files: Sequence[MediaFile], tools: Tools) -> str:
    """Bring all files to the server and wait until it is done with them; their ids, as `ids_of` reads them."""
    return json.dumps([await _send_one(account, each, tools) for each in files])


def with_quote(prepared: str, quoted: str | None) -> str:
    """The same with the post that is to be quoted; None: it could not be looked up, and stays a link."""
    if quoted is None:
        return json.dumps({"media": ids_of(prepared), "unquoted": True})
    return json.dumps({"media": ids_of(prepared), "quote": quoted}) if quoted else prepared


def ids_of(prepared: str) -> tuple[str, ...]:
    told = _read(prepared)
    found = told.get("media") if isinstance(told, dict) else told
    return tuple(str(each) for each in found) if isinstance(found, list) else ()


def quote_of(prepared: str) -> str:
    """The id of the post that is to be quoted."""
    told = _read(prepared)
    return parsing.text_of(told, "quote") if isinstance(told, dict) else ""


def is_unquoted(prepared: str) -> bool:
    """Whether the post that it links to could not be looked up."""
    told = _read(prepared)
    return isinstance(told, dict) and told.get("unquoted") is True


def _read(prepared: str) -> Any:
    try:
        return json.loads(prepared)
    except ValueError:
        return None


async def _send_one(account: Account, file: MediaFile, tools: Tools) -> str:
    fitted = await _fitted(file, kept(account.settings), tools)
    form = {"description": file.alt} if file.alt else {}
    if file.focus != (0.0, 0.0):
        form["focus"] = "{:.2f},{:.2f}".format(*file.focus)
    for version in ("v2", "v1"):
        answer: Answer = await tools.http.send(
            "POST",
            f"{account.settings['server']}/api/{version}/media",
            purpose=PURPOSE,
            headers={"Authorization": f"Bearer {reading.token_of(account)}"},
            form=form,
            files={"file": Upload(file.name or "file", fitted.type, fitted.data)},
            timeout=UPLOAD_SECONDS,
            allow_private=True,
        )
        if answer.status not in (404, 405):
            break
    if answer.status in (400, 413, 415, 422) and words_of(answer):
        raise Refused("media-refused", host=answer.host, name=file.name, text=words_of(answer))
    if (error := failure(answer)) is not None:
        raise error
    told = content(answer)
    number = parsing.text_of(told, "id") if isinstance(told, dict) else ""
    if not number:
        raise TryLater("broken-answer", host=answer.host)
    if answer.status == 202:
        await _wait_for(account, number, file, tools)
    return number


async def _wait_for(account: Account, number: str, file: MediaFile, tools: Tools) -> None:
    """Until the server has worked on it: a text that names it before is refused."""
    path = f"/api/v1/media/{number}"
    for _ in range(MOST_LOOKS):
        answer = await read(account.settings["server"], path, tools, reading.token_of(account))
        if answer.status == 200:
            return
        if answer.status == 422:  # it could not make sense of the file
            raise Refused("media-refused", host=answer.host, name=file.name, text=words_of(answer))
        if (error := failure(answer)) is not None:
            raise error
        await asyncio.sleep(LOOK_SECONDS)
    raise TryLater("media-processing", host=answer.host, name=file.name)


async def _fitted(file: MediaFile, rule: MediaRule, tools: Tools) -> Fitted:
    if not file.type.startswith("image/"):
        return Fitted(await asyncio.to_thread(file.path.read_bytes), file.type, file.width, file.height)
    side = 0
    if rule.image_area and file.width * file.height > rule.image_area:
        side = int(max(file.width, file.height) * (rule.image_area / (file.width * file.height)) ** 0.5)
    fitted: Fitted = await tools.parse(fit, file.path, file.type, rule.image_bytes, side)
    return fitted

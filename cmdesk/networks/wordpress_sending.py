"""Changing a WordPress site: each call is one request, and what it may have done is always said."""

import asyncio
import json
from collections.abc import Mapping
from datetime import UTC

from cmdesk.networks import wordpress_parsing as parsing
from cmdesk.networks import wordpress_site as site
from cmdesk.networks.base import Account, MediaFile, NoAnswer, Posted, Posting, Refused, Tools, TryLater
from cmdesk.networks.http import Answer
from cmdesk.networks.told import Json, moment, one_of, text_of, web_address, words_in


async def send(account: Account, method: str, rest: str, form: Mapping[str, str], tools: Tools) -> Answer:
    """One request that changes something; any status is an answer."""
    place = site.route(account, rest)
    answer: Answer = await tools.http.send(
        method,
        place,
        purpose=site.PURPOSE,
        headers=site.headers_of(account),
        json=dict(form),
        allow_private=site.typed_host(account.settings, place),
    )
    return answer


async def change(account: Account, rest: str, form: Mapping[str, str], tools: Tools) -> Json:
    """The same; what the site tells of the thing changed."""
    return told(await send(account, "POST", rest, form, tools))


async def upload(account: Account, file: MediaFile, slug: str, tools: Tools) -> Json:
    """Put a file into the site's library; what the site tells of it."""
    ending = file.path.suffix or f".{file.type.rpartition('/')[2]}"
    place = site.route(account, "media")
    answer = await tools.http.send(
        "POST",
        place,
        purpose=site.PURPOSE,
        headers={
            **site.headers_of(account),
            "Content-Type": file.type,
            "Content-Disposition": f'attachment; filename="{slug}{ending}"',
        },
        data=await asyncio.to_thread(file.path.read_bytes),
        timeout=300,
        allow_private=site.typed_host(account.settings, place),
    )
    if answer.status in (401, 403) and text_of(words_in(answer), "code") == "rest_cannot_create":
        raise Refused("role-upload", host=answer.host)
    return told(answer)


def told(answer: Answer) -> Json:
    """The thing that a change made; NoAnswer when the site said yes in words that mean nothing."""
    if (error := site.commit_failure(answer)) is not None:
        raise error
    try:
        thing = one_of(answer)
    except TryLater as error:
        raise NoAnswer("no-answer", host=answer.host, reason="broken-answer") from error
    if not text_of(thing, "id") and not thing.get("deleted"):
        raise NoAnswer("no-answer", host=answer.host, reason="broken-answer")
    return thing


def form_of(posting: Posting) -> dict[str, str]:
    """A post as the site wants it, at once or at the time that was chosen."""
    title, text = parsing.parted(posting.text, posting.subject or posting.options.get("title", ""))
    pictures = json.loads(posting.prepared) if posting.prepared else []
    form = {"content": parsing.blocks(text, posting.key, pictures), "status": posting.options.get("status", "publish")}
    if title:
        form["title"] = title
    if (at := moment(posting.options.get("publish_at", ""))) is not None and form["status"] == "publish":
        form |= {"status": "future", "date_gmt": at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")}
    return form


def posted(thing: Json) -> Posted:
    number = text_of(thing, "id")
    # What follows a post is a comment under it, in answer to none; under what is not out yet nobody can write.
    under = parsing.Answering("0", number).written() if text_of(thing, "status") in ("publish", "") else ""
    return Posted(f"post-{number}", web_address(thing, "link"), under)


def commented(thing: Json) -> Posted:
    number, post = text_of(thing, "id"), text_of(thing, "post")
    return Posted(number, web_address(thing, "link"), parsing.Answering(number, post).written())

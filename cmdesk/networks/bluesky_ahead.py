"""What goes ahead of a post on Bluesky: who is mentioned, pictures, the page or the post that is linked."""

import asyncio
import re
from collections.abc import Mapping, Sequence
from typing import Any

from cmdesk.domain.troubles import Problem
from cmdesk.language.facets import DID, facets
from cmdesk.networks.addresses import split_login
from cmdesk.networks.base import MediaFile, MediaRule, NetworkError, Posting, Refused, SignInNeeded, Tools
from cmdesk.networks.bluesky_identity import people_in
from cmdesk.networks.bluesky_records import Prepared, reference
from cmdesk.networks.bluesky_session import Session
from cmdesk.networks.link_look import Card, read_card
from cmdesk.networks.outbound import LINKED
from cmdesk.networks.pictures import Fitted, fit, fitted
from cmdesk.networks.told import Json, dicts, inside, text_of, words_in

MEDIA = MediaRule(
    most=4,
    types=("image/jpeg", "image/png", "image/webp", "image/gif", "video/mp4"),
    image_bytes=2_000_000,
    video_bytes=50_000_000,  # of any file, on most servers
    video_seconds=180,
    pixels=4000,
    alt=2000,
    source="https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/images.json",
    checked="2026-08-20",
)
THUMB_BYTES, THUMB_SIDE = 1_000_000, 1200
PAGE_BYTES, PICTURE_BYTES = 2_000_000, 10_000_000
_POST_PAGE = re.compile(r"https://bsky\.app/profile/([^/\s]+)/post/([A-Za-z0-9._~-]+)/?(?:\?.*)?")


async def send_ahead(session: Session, posting: Posting, tools: Tools) -> str:
    """Find out and upload what the record of a post will name. Nothing that people see comes of it."""
    found = facets(posting.text)
    named = [each.value for each in found if each.kind == "mention"]
    people = await people_in(named, session.server, await session.headers(), tools) if named else {}
    links = [each.value for each in found if each.kind == "link"]
    unquoted = False
    quoted = None
    if link := would_quote(posting.text, posting.reply_to, posting.options):
        try:
            quoted = await _quoted(session, link)
        except SignInNeeded:
            raise
        except NetworkError as error:  # the link says where it is, and that it is no quote is told
            if error.trouble.code == "offline":
                raise
            unquoted = True
    pictures = await _film(session, posting.media) or await _pictures(session, posting.media, tools)
    embed: dict[str, Any] | None
    if pictures is not None:
        embed = _with_quote(quoted, pictures)
    elif quoted is not None:
        embed = {"$type": "app.bsky.embed.record", "record": quoted}
    else:
        embed = await _card(session, links[0], tools) if len(links) == 1 else None
    return Prepared(people, embed, unquoted).written()


def would_quote(text: str, reply_to: str, options: Mapping[str, str]) -> str:
    """The link that is to become a quote; "" where none does. Never in an answer, where nothing says so beforehand."""
    links = [each.value for each in facets(text) if each.kind == "link"]
    if reply_to or len(links) != 1 or options.get(LINKED.name) == "link":
        return ""
    return links[0] if _POST_PAGE.fullmatch(links[0]) else ""


def _with_quote(quoted: Json | None, media: dict[str, Any]) -> dict[str, Any]:
    if quoted is None:
        return media
    record = {"$type": "app.bsky.embed.record", "record": quoted}
    return {"$type": "app.bsky.embed.recordWithMedia", "record": record, "media": media}


async def _film(session: Session, files: Sequence[MediaFile]) -> dict[str, Any] | None:
    """Brought as it is to the server of the account: the network works on it once the post is out, and shows it some
    seconds later."""
    film = next((file for file in files if file.type.startswith("video/")), None)
    if film is None:
        return None
    blob = await session.upload(await asyncio.to_thread(film.path.read_bytes), film.type)
    embed: dict[str, Any] = {"$type": "app.bsky.embed.video", "video": blob}
    embed |= {"alt": film.alt} if film.alt else {}
    return embed | ({"aspectRatio": {"width": film.width, "height": film.height}} if film.width and film.height else {})


async def _pictures(session: Session, files: Sequence[MediaFile], tools: Tools) -> dict[str, Any] | None:
    images = []
    for file in files:
        try:
            small: Fitted = await tools.parse(fit, file.path, file.type, MEDIA.image_bytes, MEDIA.pixels)
        except Problem as problem:
            raise Refused("media-unreadable", name=file.name) from problem
        blob = await session.upload(small.data, small.type)
        shape = {"width": small.width, "height": small.height}
        images.append({"image": blob, "alt": file.alt, "aspectRatio": shape})
    return {"$type": "app.bsky.embed.images", "images": images} if images else None


async def _quoted(session: Session, link: str) -> Json | None:
    """The post that is linked, when it is one of this network: it is shown as a quote."""
    found = _POST_PAGE.fullmatch(link)
    if found is None:
        return None
    who = found[1]
    if not DID.match(who):
        who = text_of(words_in(await session.look("com.atproto.identity.resolveHandle", ("handle", who))), "did")
    if not DID.match(who):
        return None
    uri = f"at://{who}/app.bsky.feed.post/{found[2]}"
    posts = dicts((await session.ask("app.bsky.feed.getPosts", ("uris", uri))).get("posts"))
    if not posts or inside(posts[0], "viewer").get("embeddingDisabled") is True:
        return None  # whoever wrote it lets nobody quote it
    place = reference(posts[0])
    return place.told() if place is not None else None


# The card of a page: the reader's own program makes none, so that the writer's must


async def _card(session: Session, link: str, tools: Tools) -> dict[str, Any] | None:
    """Title, words and picture of the page that is linked; nothing when it cannot be read."""
    try:
        answer = await tools.http.get(
            link, purpose="preview", headers={"Accept": "text/html"}, limit_bytes=PAGE_BYTES, timeout=15.0
        )
        if answer.status != 200:
            return None
        told: Card = await tools.parse(read_card, answer.body, answer.headers.get("Content-Type", ""), answer.address)
    except Problem as problem:
        if problem.trouble.code == "offline":
            raise
        return None
    if not told.title:
        return None
    external: dict[str, Any] = {"uri": link, "title": told.title, "description": told.description}
    if told.picture and (small := await _thumb(told.picture, answer.host, tools)) is not None:
        external["thumb"] = await session.upload(small.data, small.type)
    return {"$type": "app.bsky.embed.external", "external": external}


async def _thumb(picture: str, host: str, tools: Tools) -> Fitted | None:
    """The picture that a page on `host` names, small enough; None where it cannot be had."""
    try:
        answer = await tools.http.get(
            picture,
            purpose="preview",
            headers={"Accept": "image/*"},
            limit_bytes=PICTURE_BYTES,
            timeout=15.0,
            public=split_login(picture)[0].host != host,
        )
        if answer.status != 200:
            return None
        small: Fitted = await tools.parse(fitted, answer.body, THUMB_BYTES, THUMB_SIDE)
        return small
    except (NetworkError, Problem):
        return None

"""What Bluesky tells, as our items. Pure; nothing that is missing or odd raises."""

from collections.abc import Sequence

from cmdesk.domain.beside import Beside, Quote, Withheld
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.language.facets import DID
from cmdesk.networks.bluesky_records import Answering, Reference, key_of, reference, repository_of
from cmdesk.networks.told import Json, count_of, dicts, inside, moment, text_of

INVALID_HANDLE = "handle.invalid"
LONGEST_QUOTE = 1000  # characters that are kept of it
WITHHELD = {"detached": Withheld.REVOKED, "notFound": Withheld.DELETED, "blocked": Withheld.HIDDEN}


def author(told: Json) -> Author:
    handle, did = text_of(told, "handle"), text_of(told, "did")
    known = handle if handle and handle != INVALID_HANDLE else did
    return Author(
        text_of(told, "displayName") or known,
        f"@{known}" if known else "",
        profile(handle, did),
        count_of(told, "followersCount"),
    )


def profile(handle: str, did: str) -> str:
    known = handle if handle and handle != INVALID_HANDLE else did
    return f"https://bsky.app/profile/{known}" if known else ""


def address(uri: str, handle: str = "") -> str:
    """The page of a post."""
    page = profile(handle, repository_of(uri))
    return f"{page}/post/{key_of(uri)}" if page else ""


def post(view: Json, own_did: str) -> NewItem | None:
    """A post as the network shows it (a view, or a notification); None when it is none."""
    uri, cid, record, who = text_of(view, "uri"), text_of(view, "cid"), inside(view, "record"), inside(view, "author")
    if not uri or not cid or not record:
        return None
    place = Reference(uri, cid)
    root, _ = parents(record)
    created, indexed = moment(record.get("createdAt")), moment(view.get("indexedAt"))
    when = min((each for each in (created, indexed) if each is not None), default=None)
    languages = record.get("langs")
    did = text_of(who, "did") or repository_of(uri)
    return NewItem(
        remote_id=uri,
        text="\n\n".join(part for part in (text_of(record, "text"), shown(record)) if part),
        published=when,
        kind=Kind.POST,
        author=author(who),
        title=warning(record),
        link=address(uri, text_of(who, "handle")),
        language=str(languages[0]) if isinstance(languages, list) and languages else "",
        ancestors=ancestors(record),
        mine=did == own_did,
        reply_to=Answering(place, root or place, did).written(),
        beside=Beside(quote=quote(view)),
    )


def parents(record: Json) -> tuple[Reference | None, Reference | None]:
    """What a post answers: the first of the thread, and the one before it."""
    reply = inside(record, "reply")
    return reference(inside(reply, "root")), reference(inside(reply, "parent"))


def ancestors(record: Json) -> tuple[str, ...]:
    """What a post answers or quotes, the root first; enough to find its conversation."""
    root, parent = parents(record)
    found = [each.uri for each in (root, parent) if each is not None]
    if not found:
        found = [each for each in (quoted(record),) if each]
    return tuple(dict.fromkeys(found))


def quoted(record: Json) -> str:
    """The post that is quoted in a post."""
    embed = inside(record, "embed")
    inner = inside(embed, "record")
    return text_of(inner, "uri") or text_of(inside(inner, "record"), "uri")


def quote(view: Json) -> Quote | None:
    """What is quoted, as who may see it is shown it, or why it is not."""
    inner = inside(inside(view, "embed"), "record")
    there = inside(inner, "record") or inner
    if (why := next((each for name, each in WITHHELD.items() if there.get(name) is True), None)) is not None:
        return Quote(withheld=why)
    value, who = inside(there, "value"), author(inside(there, "author"))
    if not text_of(there, "uri") or not value:
        return None
    said = "\n\n".join(part for part in (text_of(value, "text"), shown(value)) if part)
    return Quote(said[:LONGEST_QUOTE], who.shown, address(text_of(there, "uri"), who.handle.lstrip("@")))


def shown(record: Json) -> str:
    """What is attached, so that it can be read and found: descriptions of pictures, the page that is linked."""
    embed = inside(record, "embed")
    lines = []
    for place in (embed, inside(embed, "media")):
        lines += [f"📎 {text_of(each, 'alt') or 'image'}" for each in dicts(place.get("images"))]
        page = inside(place, "external")
        if text_of(page, "uri"):
            lines.append(" ".join(part for part in ("🔗", text_of(page, "title"), text_of(page, "uri")) if part))
        if text_of(place, "$type") == "app.bsky.embed.video":
            lines.append(f"📎 {text_of(place, 'alt') or 'video'}")
    return "\n".join(lines)


def warning(record: Json) -> str:
    """What its author warns of."""
    return ", ".join(text_of(each, "val") for each in dicts(inside(record, "labels").get("values")))


def own_post(record: Json, did: str, handle: str) -> NewItem | None:
    """A post of ours as our repository lists it."""
    told = {
        "uri": text_of(record, "uri"),
        "cid": text_of(record, "cid"),
        "record": inside(record, "value"),
        "author": {"did": did, "handle": handle},
    }
    return post(told, did)


def message(told: Json, talk: str, members: Sequence[Json], own_did: str, before: str = "") -> NewItem | None:
    """A private message; None for what is none. `before`: the remote id of the message before it in that talk."""
    number, sender = text_of(told, "id"), text_of(inside(told, "sender"), "did")
    if not number or not DID.match(sender) or "text" not in told:
        return None
    who: Json = next((each for each in members if text_of(each, "did") == sender), {"did": sender})
    return NewItem(
        remote_id=f"{talk}/{number}",
        text=text_of(told, "text"),
        published=moment(told.get("sentAt")),
        kind=Kind.MESSAGE,
        author=author(who),
        ancestors=(before,) if before else (),
        mine=sender == own_did,
        reply_to=Answering(author=sender, talk=talk, message=number).written(),
        visibility="direct",
    )

"""What is done with posts of one's own that are out, on the Mastodon family: counted, recognised, changed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from secrets import token_hex
from urllib.parse import quote, urlsplit

from cmdesk.domain.items import NewItem
from cmdesk.networks import mastodon_deeds as deeds
from cmdesk.networks import mastodon_parsing as parsing
from cmdesk.networks import mastodon_reading as reading
from cmdesk.networks.base import Account, Deed, NoAnswer, Numbers, Posted, Refused, Tools, TryLater, Wording
from cmdesk.networks.http import Answer
from cmdesk.networks.mastodon_beside import poll_of
from cmdesk.networks.mastodon_posting import posted_as
from cmdesk.networks.mastodon_servers import PURPOSE, commit_failure, failure, read, words_of
from cmdesk.networks.outbound import taken_away
from cmdesk.networks.told import count_of

STATUSES = "/api/v1/statuses"


async def counts(account: Account, remote_ids: Sequence[str], tools: Tools) -> Mapping[str, Numbers]:
    found = {}
    for number in remote_ids:
        try:
            status = reading.one_of(await reading.read_account(account, f"{STATUSES}/{number}", [], tools))
        except Refused:
            continue  # deleted there
        found[number] = Numbers(
            replies=count_of(status, "replies_count"),
            likes=count_of(status, "favourites_count"),
            shares=count_of(status, "reblogs_count"),
            poll=poll_of(status.get("poll")),
        )
    return found


async def try_writing(account: Account, tools: Tools) -> None:
    """A direct message that names nobody, so that its author alone could see it; it is deleted at once."""
    signed = {"Authorization": f"Bearer {reading.token_of(account)}", "Idempotency-Key": token_hex(16)}
    answer = await tools.http.send(
        "POST",
        account.settings["server"] + STATUSES,
        purpose=PURPOSE,
        headers=signed,
        form={"status": "cmdesk", "visibility": "direct"},
        allow_private=True,
    )
    made = posted_as(answer, account, None)
    async with taken_away(answer.host):
        await deeds.moderate(account, Deed.DELETE, made.reply_to, tools)


async def recognise(account: Account, address: str, tools: Tools) -> Posted | None:
    place = urlsplit(address.strip())
    number = place.path.rstrip("/").rpartition("/")[2]
    if place.hostname not in (urlsplit(account.settings["server"]).hostname, account.settings["domain"]):
        return None
    if not number.isalnum():
        return None
    try:
        answer = await reading.read_account(account, f"{STATUSES}/{number}", [], tools)
    except Refused:
        return None
    status = reading.one_of(answer)
    return posted_as(answer, account, None, status) if reading.is_own(status, account) else None


async def wording(account: Account, target: str, tools: Tools) -> Wording:
    """A server that does not hand out what was typed changes nothing either."""
    path = _path(target)
    return await _source(account, path, await _own(account, path, tools), tools)


async def _source(account: Account, path: str, status: parsing.Json, tools: Tools) -> Wording:
    answer = await read(account.settings["server"], f"{path}/source", tools, reading.token_of(account))
    if answer.status in (404, 405, 501):
        raise Refused("deed-unsupported", host=answer.host)
    _check(answer)
    told = reading.one_of(answer)
    return Wording(parsing.text_of(told, "text"), parsing.text_of(told, "spoiler_text"), _item(account, status))


def _item(account: Account, status: parsing.Json) -> NewItem | None:
    return parsing.post(status, account.settings["domain"], account.settings["account_id"])


async def reword(account: Account, target: str, before: Wording, wording: Wording, tools: Tools) -> NewItem:
    """What is not named in the request would be taken off the post: its files, its language."""
    path = _path(target)
    there = await _own(account, path, tools)
    now = await _source(account, path, there, tools)
    if now.says(wording) and now.item is not None:
        return now.item  # an earlier request arrived, and its answer did not
    if not now.says(before):
        raise Refused("wording-changed")
    warned = parsing.text_of(there, "spoiler_text")
    form = [("status", wording.text)]
    form += [("spoiler_text", wording.warning)] if wording.warning or warned else []
    form += [("language", parsing.text_of(there, "language"))] if parsing.text_of(there, "language") else []
    form += [("sensitive", "true")] if there.get("sensitive") is True else []
    form += [("media_ids[]", each) for each in parsing.attached_ids(there)]
    answer: Answer = await tools.http.send(
        "PUT",
        account.settings["server"] + path,
        purpose=PURPOSE,
        headers={"Authorization": f"Bearer {reading.token_of(account)}"},
        form=form,
        allow_private=True,
    )
    if answer.status in (404, 405, 501):  # it was there a moment ago
        raise Refused("deed-unsupported", host=answer.host)
    _check(answer, changed=True)
    try:
        status = reading.one_of(answer)
    except TryLater as error:
        raise NoAnswer("no-answer", host=answer.host, reason="broken-answer") from error
    item = _item(account, status)
    if item is None:
        raise NoAnswer("no-answer", host=answer.host, reason="broken-answer")
    # snac names a post by the second in which it was changed: it stays the one that was asked for.
    return replace(item, remote_id=_known(target).id, edited=item.edited or tools.now())


def _known(target: str) -> parsing.Answering:
    whom = parsing.answering(target)
    if whom is None:
        raise Refused("deed-unavailable")
    return whom


def _path(target: str) -> str:
    return f"{STATUSES}/{quote(_known(target).id, safe='')}"


async def _own(account: Account, path: str, tools: Tools) -> parsing.Json:
    """The post as it is there now. A change of one with a poll would throw the votes away."""
    answer = await read(account.settings["server"], path, tools, reading.token_of(account))
    if answer.status in (404, 410):
        raise Refused("deed-gone", host=answer.host)
    _check(answer)
    status = reading.one_of(answer)
    if not reading.is_own(status, account):
        raise Refused("deed-unavailable")
    if status.get("poll"):
        raise Refused("poll-not-changed")
    return status


def _check(answer: Answer, *, changed: bool = False) -> None:
    if answer.status == 403 and "scope" in words_of(answer).lower():
        raise Refused("scope-missing", host=answer.host)
    if answer.status in (400, 403, 422) and words_of(answer):
        raise Refused("deed-refused", host=answer.host, text=words_of(answer))
    if (error := commit_failure(answer, False) if changed else failure(answer)) is not None:
        raise error

import asyncio
from pathlib import Path

import pytest

from cmdesk.domain.polls import POLL, NewPoll
from cmdesk.networks.base import MediaFile, Posting, SignInNeeded, TryLater
from cmdesk.networks.mastodon import Mastodon
from cmdesk.networks.mastodon_parsing import Answering
from cmdesk.networks.mastodon_quoting import quoted, quotes
from tests.networks.fediverse import asked, fediverse, said
from tests.networks.webserver import DROP

SEARCH = "/api/v2/search"
FAR = "https://far.example/@lea/123"
APPROVED = {"automatic": ["public"], "manual": [], "current_user": "automatic"}


def status(number="55", **more):
    there = {"id": number, "visibility": "public", "account": {"id": "2"}, "quote_approval": APPROVED}
    return {**there, **more}


def looking(text, *answers, own=(), version="4.5", flavour="mastodon", **posting):
    """The id that is quoted, and what was asked for it."""

    async def scene():
        async with fediverse() as at:
            at.says(SEARCH, *(answers or (said({"statuses": []}),)))
            for number in own:
                at.says(f"/api/v1/statuses/{number}", said(own[number]))
            account = at.account(flavour, version)
            words = text.replace("{here}", at.address)
            found = await quoted(account, Posting(words, "key", **posting), at.tools)
            return found, [asked(seen) for seen in at.heard(SEARCH)], len(at.server.seen)

    return asyncio.run(scene())


def found(**more):
    return said({"accounts": [], "statuses": [status(**more)], "hashtags": []})


def test_a_link_to_a_post_elsewhere_is_looked_up():
    number, (seen,), _ = looking(f"Voyez {FAR} !", found())
    assert number == "55"
    assert seen == {"q": [FAR], "resolve": ["true"], "type": ["statuses"], "limit": ["1"]}


def test_a_post_of_our_own_server_is_asked_for_by_its_id():
    number, searched, _ = looking("Voyez {here}/@lea/77", own={"77": status("77")})
    assert (number, searched) == ("77", [])


@pytest.mark.parametrize(
    ("there", "number"),
    [
        ({"quote_approval": {"current_user": "manual"}}, "55"),
        ({"quote_approval": {"current_user": "denied"}}, ""),
        ({"quote_approval": {"current_user": "unknown"}}, ""),
        ({"quote_approval": None}, ""),
        ({"quote_approval": None, "account": {"id": "1"}}, "55"),  # our own
        ({"visibility": "private"}, ""),
        ({"visibility": "direct", "account": {"id": "1"}}, ""),
    ],
)
def test_only_what_may_be_quoted_is(there, number):
    assert looking(FAR, found(**there))[0] == number


@pytest.mark.parametrize(
    "answer",
    [said({"statuses": []}), said({}), said({"error": "scope"}, 403), said({}, 404), said({"statuses": "odd"})],
)
def test_what_is_not_found_stays_a_link(answer):
    assert looking(FAR, answer)[0] == ""


@pytest.mark.parametrize("answer", [said({}, 503), said({}, 429), said([]), DROP])
def test_a_look_up_that_fails_keeps_nothing_from_leaving_and_is_told(answer):
    assert looking(FAR, answer)[0] is None


def test_a_token_that_is_no_good_and_a_line_that_is_cut_are_told_before_it_leaves():
    with pytest.raises(SignInNeeded):
        looking(FAR, said({}, 401))

    async def scene():
        async with fediverse() as at:
            at.tools.http.offline = True
            await quoted(at.account(), Posting(FAR, "key"), at.tools)

    with pytest.raises(TryLater, match="offline"):
        asyncio.run(scene())


def test_the_plan_says_beforehand_what_becomes_a_quote_and_an_answer_never_does():
    async def scene():
        async with fediverse() as at:
            account, network = at.account(), Mastodon()
            answering = Answering("9", ("bob",)).written()
            assert network.plan(account, f"Voyez {FAR}").quotes == FAR
            for quiet in (
                network.plan(account, f"Voyez {FAR}", answering),
                network.plan(account, f"Voyez {FAR}", options={"quote": "link"}),
                network.plan(at.account(version="4.4"), f"Voyez {FAR}"),
                network.plan(account, "Voyez https://fournil.example/menu"),
            ):
                assert quiet.quotes == ""
            assert await quoted(account, Posting(FAR, "key", answering), at.tools) == ""
            assert await quoted(account, Posting(FAR, "key", options={"quote": "link"}), at.tools) == ""
            assert at.server.seen == []

    asyncio.run(scene())


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour",
        "https://fournil.example/menu",
        f"{FAR} https://fournil.example/menu",
        "https://far.example/@lea",
        "@lea",
    ],
)
def test_what_is_no_link_to_one_post_is_not_asked_about(text):
    assert looking(text, found()) == ("", [], 0)


@pytest.mark.parametrize(
    "posting",
    [
        {"media": (MediaFile(Path("a.jpg"), "image/jpeg", 1, "a" * 64),)},
        {"options": {POLL: NewPoll(("Pain", "Brioche")).written()}},
    ],
)
def test_with_files_or_a_poll_a_link_stays_a_link(posting):
    assert looking(FAR, found(), **posting) == ("", [], 0)


@pytest.mark.parametrize(
    ("flavour", "version", "known"),
    [("mastodon", "4.5", True), ("mastodon", "5.0", True), ("mastodon", "4.4", False), ("pleroma", "4.9", False)],
)
def test_only_servers_that_know_quotes_are_asked(flavour, version, known):
    assert bool(looking(FAR, found(), flavour=flavour, version=version)[0]) is known


def test_every_kind_of_server_names_its_posts_its_way():
    for path in ("@lea@other.example/9", "users/lea/statuses/9", "notice/Ab9", "objects/1-2", "notes/9x", "p/lea/9"):
        assert looking(f"https://far.example/{path}", found())[0] == "55"
    assert not quotes(type("A", (), {"settings": {}})())

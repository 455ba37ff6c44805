import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from urllib.parse import parse_qsl

import pytest

from cmdesk.domain.beside import Poll, PollAnswer
from cmdesk.domain.items import Kind
from cmdesk.domain.moderation import Standing
from cmdesk.domain.polls import NewPoll
from cmdesk.domain.receptions import Numbers
from cmdesk.domain.texts import TextRule
from cmdesk.networks.base import (
    Absent,
    Account,
    Coverage,
    NetworkError,
    NoAnswer,
    Posted,
    Posting,
    Refused,
    SignInNeeded,
    TryLater,
)
from cmdesk.networks.mastodon import MOST_CONTEXTS, Mastodon
from cmdesk.networks.mastodon_finding import LOOK_BACK
from cmdesk.networks.mastodon_parsing import Answering, answering
from tests.networks import desk
from tests.networks.fediverse import asked, fediverse, load, said
from tests.networks.webserver import DROP, HANG, answer

network = Mastodon()
NOTIFICATIONS, OWN, STATUSES = "/api/v1/notifications", "/api/v1/accounts/1/statuses", "/api/v1/statuses"
CONTEXT = "/api/v1/statuses/103186126728896492/context"
NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
TO_LEA = Answering("q1", ("lea@far.example",), "public").written()


def at_server(scene, now=lambda: NOW) -> object:
    async def whole():
        async with fediverse(now) as at:
            return await scene(at)

    return asyncio.run(whole())


# Signing in


@pytest.mark.parametrize("flavour", ["mastodon", "gotosocial", "snac"])
def test_a_pasted_token(flavour):
    async def scene(at):
        version = "v1" if flavour == "snac" else "v2"
        at.says(f"/api/{version}/instance", said(load(f"instance-{flavour}")))
        at.says("/api/v1/accounts/verify_credentials", said(load("credentials")))
        found = await network.connect({"server": f" {at.address}/@fournil ", "token": " token-1\n"}, at.tools)
        assert found.secret == {"token": "token-1"}
        assert found.account.name == f"@fournil@{load(f'instance-{flavour}')['domain']}"
        assert found.account.settings["server"] == at.address
        assert found.account.settings["name"] == "Le Fournil"
        assert found.account.settings["account_id"] == "1"
        assert found.account.settings["flavour"] == flavour
        assert found.account.rules[0].maximum in (1000, 5000, 100000)
        assert "token-1" not in repr(found)
        (seen,) = at.heard("/api/v1/accounts/verify_credentials")
        assert seen.headers["authorization"] == "Bearer token-1"
        # The token is for who needs it.
        assert all("authorization" not in seen.headers for seen in at.heard(f"/api/{version}/instance"))

    at_server(scene)


def test_a_sign_in_from_beginning_to_end():
    async def scene(at):
        at.says("/api/v1/apps", said({"client_id": "id-1", "client_secret": "secret-1"}))
        at.says("/oauth/token", said({"access_token": "token-1"}))
        at.says("/api/v2/instance", said(load("instance-mastodon")))
        at.says("/api/v1/accounts/verify_credentials", said(load("credentials")))
        begun = await network.begin(at.address, at.tools)
        found = await network.finish(begun, "code-1", at.tools)
        assert found.secret == {"token": "token-1", "client_id": "id-1", "client_secret": "secret-1"}

    at_server(scene)


@pytest.mark.parametrize(
    ("answers", "kind", "code"),
    [
        ({"server": "x.example"}, SignInNeeded, "token-missing"),
        ({"server": "", "token": "t"}, Refused, "bad-server"),
    ],
)
def test_answers_that_cannot_be(answers, kind, code):
    async def scene(at):
        with pytest.raises(kind) as caught:
            await network.connect(answers, at.tools)
        assert caught.value.trouble.code == code

    at_server(scene)


# In


def test_mentions_and_quotes_become_items_and_the_rest_does_not():
    async def scene(at):
        at.says(NOTIFICATIONS, said(load("notifications"), Link='<http://x/?min_id=34975870>; rel="prev"'))
        at.says(CONTEXT, said(load("context")))
        page = await network.pull(at.account(), "notifications", None, at.tools)
        assert [item.remote_id for item in page.items] == [
            "103186126728896492",
            "103186126728896495",
            "103186126728896500",
        ]
        assert [item.kind for item in page.items] == [Kind.POST, Kind.POST, Kind.MESSAGE]
        assert page.items[0].ancestors == ("103186000000000001", "103186038209478945")
        assert (page.cursor, page.more, page.coverage) == ("34975870", False, Coverage.COMPLETE)

    at_server(scene)


def test_afterwards_only_what_is_new_is_asked_forwards():
    async def scene(at):
        at.says(NOTIFICATIONS, said([], Link=""))
        page = await network.pull(at.account(), "notifications", "34975870", at.tools)
        assert (list(page.items), page.cursor, page.more) == ([], "34975870", False)
        (seen,) = at.heard(NOTIFICATIONS)
        assert asked(seen)["min_id"] == ["34975870"]
        assert "since_id" not in asked(seen)
        assert all(value != [""] for value in asked(seen).values())

    at_server(scene)


def test_a_full_page_says_that_there_is_more():
    async def scene(at):
        many = [{"id": f"01ULID{number:03}", "type": "favourite"} for number in range(140, 100, -1)]
        at.says(NOTIFICATIONS, said(many, Link='<http://x/?limit=40&min_id=01ULID140>; rel="prev"'))
        page = await network.pull(at.account(), "notifications", "01ULID100", at.tools)
        assert (list(page.items), page.cursor, page.more) == ([], "01ULID140", True)

    at_server(scene)


def test_a_server_that_cannot_page_gives_nothing_twice():
    async def scene(at):
        own = load("own")
        at.says(OWN, said(own))
        page = await network.pull(at.account(), "own", "2001", at.tools)
        assert [item.remote_id for item in page.items] == ["2003"]  # 2002 repeats what somebody else wrote
        assert (page.cursor, page.more) == ("2003", False)
        page = await network.pull(at.account(), "own", "2003", at.tools)
        assert (list(page.items), page.cursor, page.more) == ([], "2003", False)

    at_server(scene)


def test_of_a_long_past_only_the_newest_is_read():
    async def scene(at):
        def page(seen):
            last = int(asked(seen).get("max_id", ["1000"])[0])
            found = [{**load("own")[2], "id": str(number)} for number in range(last - 1, last - 41, -1)]
            return said(
                found, Link=f'<http://x/?max_id={last - 40}>; rel="next", <http://x/?min_id={last - 1}>; rel="prev"'
            )

        at.says(OWN, page)
        found = await network.pull(at.account(), "own", None, at.tools)
        assert found.coverage is Coverage.TRUNCATED
        assert [item.remote_id for item in found.items] == [str(number) for number in range(800, 1000)]
        assert found.cursor == "999"

    at_server(scene)


def test_talks_are_looked_up_but_not_without_end():
    async def scene(at):
        many = [
            {"id": str(number), "type": "mention", "status": {**load("mention"), "id": f"s{number}"}}
            for number in range(40, 0, -1)
        ]
        at.says(NOTIFICATIONS, said(many, Link=""))
        page = await network.pull(at.account(), "notifications", "0", at.tools)
        assert len(page.items) == 40
        assert all(item.ancestors[-1] == "103186038209478945" for item in page.items)
        assert sum("/context" in seen.path for seen in at.server.seen) == MOST_CONTEXTS

    at_server(scene)


# Out


def plan(text: str, reply_to: str = "", *rules: TextRule):
    account = Account(1, "mastodon", "@f@s", {"domain": "social.example", "account_id": "1"}, {}, rules)
    return network.plan(account, text, reply_to)


def test_the_plan_counts_what_is_sent():
    assert plan("x" * 500).troubles == ()
    (trouble,) = plan("x" * 501).troubles
    assert (trouble.code, trouble.data) == ("too-long", {"count": "501", "maximum": "500"})
    assert plan("https://example.org/" + "x" * 900).troubles == ()
    assert plan("", TO_LEA).troubles[0].code == "empty-text"
    # Who is answered is named, and counts (without the server).
    assert plan("Oui", TO_LEA).text == "@lea@far.example Oui"
    assert plan("x" * 495, TO_LEA).troubles == ()
    assert plan("x" * 496, TO_LEA).troubles[0].data["count"] == "501"
    # So does the warning that is carried on.
    warned = Answering("q1", (), "public", "x" * 100).written()
    assert plan("x" * 396, warned).troubles == ()
    assert plan("x" * 397, warned).troubles[0].code == "too-long"
    assert plan("x" * 11, "", TextRule("codepoint", 10)).troubles[0].data["maximum"] == "10"
    assert plan("Oui", "nonsense").troubles[0].code == "bad-reply-address"


def test_a_post_is_one_request_with_its_key():
    async def scene(at):
        at.says(STATUSES, said({**load("own")[2], "id": "01ULID"}))
        posted = await network.commit(at.account(), Posting("Pain à 1,20 €", "key-1"), at.tools)
        assert (posted.remote_id, posted.address) == ("01ULID", "https://social.example/@x/2001")
        assert answering(posted.reply_to) == Answering("01ULID", (), "public")
        (seen,) = at.server.seen
        assert seen.method == "POST"
        assert seen.headers["idempotency-key"] == "key-1"
        assert seen.headers["authorization"] == "Bearer token-1"
        assert dict(parse_qsl(seen.body.decode(), keep_blank_values=True)) == {
            "status": "Pain à 1,20 €"
        }  # nothing blank

    at_server(scene)


@pytest.mark.parametrize(
    ("before", "sent"),
    [
        (Answering("q1", ("lea@far.example",), "public"), {}),
        (Answering("q1", ("lea@far.example",), "unlisted"), {"visibility": "unlisted"}),
        (Answering("q1", ("lea@far.example",), "private"), {"visibility": "private"}),
        (Answering("q1", ("lea@far.example",), "direct"), {"visibility": "direct"}),
        (Answering("q1", ("lea@far.example",), "local"), {"visibility": "local"}),
        (
            Answering("q1", ("lea@far.example",), "direct", "commande"),
            {"visibility": "direct", "spoiler_text": "re: commande"},
        ),
        (Answering("q1", ("lea@far.example",), "", "re: commande"), {"spoiler_text": "re: commande"}),
    ],
)
def test_an_answer_is_never_wider_than_what_it_answers(before, sent):
    async def scene(at):
        at.says(STATUSES, said(load("own")[0]))
        await network.commit(at.account(language="fr"), Posting("Oui", "k", before.written()), at.tools)
        form = dict(parse_qsl(at.server.seen[0].body.decode(), keep_blank_values=True))
        assert form == {"status": "@lea@far.example Oui", "in_reply_to_id": "q1", "language": "fr", **sent}

    at_server(scene)


@pytest.mark.parametrize(
    ("says", "kind", "code"),
    [
        (DROP, NoAnswer, "no-answer"),
        (answer(200, b"<html>maintenance</html>"), NoAnswer, "no-answer"),
        (answer(200, b"{}"), NoAnswer, "no-answer"),
        (answer(200, b"[]"), NoAnswer, "no-answer"),
        (answer(200, b'{"id": ', length=999, Connection="close"), NoAnswer, "no-answer"),
        (answer(500), NoAnswer, "no-answer"),
        (answer(503), NoAnswer, "no-answer"),
        (answer(503, Retry_After="30"), NoAnswer, "no-answer"),
        (answer(429, X_RateLimit_Reset="2026-03-03T12:05:00.000Z"), TryLater, "http-status"),
        (answer(429, X_RateLimit_Reset=str(int(NOW.timestamp()) + 300)), TryLater, "http-status"),
        (answer(401), SignInNeeded, "sign-in"),
        (answer(403), SignInNeeded, "sign-in"),
        (said({"error": "Validation failed"}, 422), Refused, "post-refused"),
        (answer(302, Location="https://elsewhere.example/"), Refused, "http-status"),
    ],
)
def test_what_each_answer_to_a_post_means(says, kind, code):
    async def scene(at):
        at.says(STATUSES, says)
        with pytest.raises(NetworkError) as caught:
            await network.commit(at.account(), Posting("Oui", "k"), at.tools)
        assert type(caught.value) is kind
        assert caught.value.trouble.code == code
        assert len(at.server.seen) == 1  # once, whatever happened
        if "429" in str(says):
            assert caught.value.after == timedelta(minutes=5)
        if code == "post-refused":
            assert caught.value.trouble.data["text"] == "Validation failed"

    at_server(scene)


def test_silence_after_a_post_is_no_answer():
    async def scene(at):
        at.says(STATUSES, HANG)
        slow = at.tools.http.send
        at.tools.http.send = lambda *a, **k: slow(*a, **{**k, "timeout": 2})
        with pytest.raises(NoAnswer):
            await network.commit(at.account(), Posting("Oui", "k"), at.tools)

    at_server(scene)


# Looking for what may have gone out


def own(number: int, text: str, minutes: float, parent: str | None = None, **other: object) -> dict[str, object]:
    created = (NOW + timedelta(minutes=minutes)).isoformat()
    return {
        **load("own")[2],
        "id": str(number),
        "content": f"<p>{text}</p>",
        "created_at": created,
        "in_reply_to_id": parent,
        **other,
    }


def look(
    posts: list[object],
    text: str = "Pain à 1,20 €",
    reply_to: str = "",
    flavour: str = "mastodon",
    skew: float | None = 0,
):
    """What a look-up five minutes after the first try says, of these posts, newest first."""

    async def scene(at):
        def page(seen):
            older = asked(seen).get("max_id")
            start = [str(each["id"]) for each in posts].index(older[0]) + 1 if older else 0
            date = {} if skew is None else {"Date": format_datetime(NOW + timedelta(minutes=5 + skew))}
            return said(posts[start : start + 40], **date)

        at.says(OWN, page)
        posting = Posting(text, "k", reply_to, first_tried=NOW)
        return await network.find(at.account(flavour), posting, at.tools)

    return at_server(scene, lambda: NOW + timedelta(minutes=5))


def test_it_is_found_by_its_words_its_parent_and_its_time():
    found = look([own(9, "autre chose", 2), own(8, "Pain &agrave; 1,20&nbsp;€", 0.1), own(7, "vieux", -60)])
    assert isinstance(found, Posted)
    assert found.remote_id == "8"
    answered = look([own(8, "@lea Pain à 1,20 €", 0.1, "q1")], reply_to=TO_LEA)
    assert isinstance(answered, Posted)


@pytest.mark.parametrize(
    "posts",
    [
        [own(7, "vieux", -60)],
        [own(7, "Pain à 1,20 €", -60)],  # the same words, last hour
        [own(8, "Pain à 1,20 €", 0.1, "q2"), own(7, "vieux", -60)],  # to somebody else
        [own(8, "Pain à 1,30 €", 0.1), own(7, "vieux", -60)],
        [],  # a new account
        [own(8, "autre", 1)],  # all of it
    ],
)
def test_it_is_certainly_not_there(posts):
    assert look(posts) is Absent.CERTAIN


def test_repeated_by_us_of_somebody_else_does_not_count():
    assert look([own(8, "Pain à 1,20 €", 1, reblog={"id": "5"})]) is Absent.CERTAIN
    assert look([own(8, "Pain à 1,20 €", 1, account={"id": "99"})]) is Absent.CERTAIN


def test_a_list_that_was_not_read_to_the_end_decides_nothing():
    assert look([own(1000 - n, f"numéro {n}", 1) for n in range(LOOK_BACK + 100)]) is Absent.UNDECIDED
    assert look([own(1000 - n, f"numéro {n}", 1) for n in range(100)]) is Absent.CERTAIN


def test_a_server_that_cannot_page_decides_nothing():
    async def scene(at):
        at.says(OWN, said([own(1000 - n, f"numéro {n}", 1) for n in range(40)]))
        posting = Posting("Pain", "k", first_tried=NOW)
        assert await network.find(at.account(), posting, at.tools) is Absent.UNDECIDED

    at_server(scene)


def test_a_server_whose_clock_is_wrong_is_understood():
    behind = [own(8, "Pain à 1,20 €", -20.0)]
    assert isinstance(look(behind, skew=-20), Posted)
    assert look(behind, skew=0) is Absent.CERTAIN
    # Without a word about its clock, some minutes are allowed.
    assert isinstance(look([own(8, "Pain à 1,20 €", -3)], skew=None), Posted)


def test_a_server_without_a_clock_is_not_believed_against_a_clock_that_may_be_wrong():
    """An hour ahead, this computer would take what is there for an older post, and send it again."""
    assert look([own(8, "Pain à 1,20 €", -70)], skew=None) is Absent.UNDECIDED
    assert look([own(8, "autre chose", -70)], skew=None) is Absent.CERTAIN
    assert look([own(8, "autre chose", -70), own(7, "hier", -60 * 30)], skew=None) is Absent.CERTAIN
    assert look([own(8, "autre", -70), own(7, "Pain à 1,20 €", -60 * 30)], skew=None) is Absent.CERTAIN


@pytest.mark.parametrize(
    ("flavour", "found"),
    [("mastodon", Absent.CERTAIN), ("gotosocial", Absent.UNDECIDED), ("pleroma", Absent.UNDECIDED)],
)
def test_private_messages_are_not_listed_everywhere(flavour, found):
    private = Answering("q1", ("lea@far.example",), "direct").written()
    assert look([own(7, "vieux", -60)], reply_to=private, flavour=flavour) is found


def test_looking_changes_nothing():
    async def scene(at):
        at.says(OWN, said([]))
        await network.find(at.account(), Posting("x", "k", first_tried=NOW), at.tools)
        assert {seen.method for seen in at.server.seen} == {"GET"}

    at_server(scene)


def test_an_account_without_its_token():
    async def scene(at):
        bare = replace(at.account(), secret={})
        for call in (network.pull(bare, "own", None, at.tools), network.commit(bare, Posting("x", "k"), at.tools)):
            with pytest.raises(SignInNeeded):
                await call
        assert at.server.seen == []

    at_server(scene)


def test_the_account_of_a_connection_is_what_calls_take():
    async def scene(at):
        at.says("/api/v2/instance", said(load("instance-mastodon")))
        at.says("/api/v1/accounts/verify_credentials", said(load("credentials")))
        at.says(NOTIFICATIONS, said([]))
        connected = await network.connect({"server": at.address, "token": "t"}, at.tools)
        assert not (await network.pull(desk.account(connected), "notifications", None, at.tools)).items
        assert asked(at.heard(NOTIFICATIONS)[0])["types[]"] == ["mention", "poll", "quote"]

    at_server(scene)


# Reading a thread once more


def status(number: str, who: str, text: str, parent: str | None = None, edited: str | None = None) -> dict[str, object]:
    return {
        "id": number,
        "created_at": "2026-03-03T11:00:00.000Z",
        "edited_at": edited,
        "in_reply_to_id": parent,
        "visibility": "public",
        "content": f"<p>{text}</p>",
        "account": {"id": who, "acct": who, "display_name": who},
        "mentions": [],
        "media_attachments": [],
    }


def reread(post: object, descendants: list[dict[str, object]], code: int = 200):
    async def scene(at):
        at.says("/api/v1/statuses/q1", said(post, code))
        at.says("/api/v1/statuses/q1/context", said({"ancestors": [], "descendants": descendants}))
        return await network.reread(at.account(), TO_LEA, at.tools)

    return at_server(scene)


def test_a_thread_is_read_again_with_what_its_author_and_we_said_below():
    below = [
        status("q2", "1", "C'est réglé", "q1"),
        status("q3", "lea", "Merci", "q2"),
        status("q4", "bob", "+1", "q1"),
    ]
    page = reread(status("q1", "lea", "Toujours rien", edited="2026-03-03T11:30:00.000Z"), below)
    assert [(item.remote_id, item.mine) for item in page.items] == [("q1", False), ("q2", True), ("q3", False)]
    assert page.items[0].edited is not None
    assert page.items[2].ancestors == ("q2",)
    assert page.gone == ()


@pytest.mark.parametrize("code", [404, 410])
def test_a_post_that_is_gone_is_told_as_gone(code):
    page = reread({"error": "Record not found"}, [], code)
    assert (page.items, page.gone) == ([], ("q1",))


def test_a_server_in_trouble_tells_nothing_of_the_thread():
    with pytest.raises(NetworkError):
        reread({"error": "oops"}, [], 500)


def test_what_answers_nothing_has_no_thread():
    async def scene(at):
        return await network.reread(at.account(), "", at.tools)

    assert at_server(scene).items == ()


def recognise(link: str, who: str = "1", code: int = 200):
    async def scene(server):
        told = status("77", who, "Bonjour") if code == 200 else {"error": "Record not found"}
        server.says("/api/v1/statuses/77", said(told, code))
        return await Mastodon().recognise(server.account(), link.format(server=server.address), server.tools)

    return at_server(scene)


def test_a_copied_link_says_what_it_is_called_there():
    for link in ("{server}/@fournil/77", "https://social.example/@fournil/77/", " https://social.example/@fournil/77 "):
        assert recognise(link).remote_id == "77"
    assert json.loads(recognise("{server}/@fournil/77").reply_to)["id"] == "77"


def test_a_link_of_somebody_else_or_of_elsewhere_is_not_ours():
    assert recognise("{server}/@lea/77", who="2") is None
    assert recognise("https://elsewhere.example/@fournil/77") is None
    assert recognise("{server}/@fournil/a%2Fb") is None
    assert recognise("{server}/@fournil/77", code=404) is None
    assert recognise("{server}/@fournil/..") is None


def test_how_posts_were_received_and_what_is_gone_is_left_out():
    async def scene(server):
        told = status("77", "1", "Pain") | {"replies_count": 2, "favourites_count": 5, "reblogs_count": 1}
        server.says("/api/v1/statuses/77", said(told))
        server.says("/api/v1/statuses/78", said({"error": "Record not found"}, 404))
        return await Mastodon().counts(server.account(), ["77", "78"], server.tools)

    assert at_server(scene) == {"77": Numbers(replies=2, likes=5, shares=1)}


# Polls

POLL_THERE = {
    "id": "3", "expires_at": "2026-03-04T12:00:00.000Z", "expired": False, "multiple": False, "votes_count": 4,
    "voters_count": 4, "options": [{"title": "Pain", "votes_count": 3}, {"title": "Brioche", "votes_count": 1}],
}  # fmt: skip
STANDS = Poll((PollAnswer("Pain", 3), PollAnswer("Brioche", 1)), datetime(2026, 3, 4, 12, 0, tzinfo=UTC), voters=4)


def test_a_poll_is_asked_in_one_request_with_its_key():
    async def scene(at):
        at.says(STATUSES, said({**status("9", "1", "Pain ou brioche ?"), "poll": POLL_THERE}))
        chosen = {"poll": NewPoll(("Pain", "Brioche"), 3600).written(), "visibility": "unlisted"}
        await network.commit(at.account(), Posting("Pain ou brioche ?", "key-1", options=chosen), at.tools)
        (seen,) = at.heard(STATUSES)
        assert seen.headers["idempotency-key"] == "key-1"
        told = json.loads(seen.body)
        assert told["poll"] == {
            "options": ["Pain", "Brioche"], "expires_in": 3600, "multiple": False, "hide_totals": False,
        }  # fmt: skip
        assert (told["status"], told["visibility"]) == ("Pain ou brioche ?", "unlisted")

    at_server(scene)


def test_the_end_of_a_poll_of_ours_tells_how_it_ended_and_that_of_another_nothing():
    async def scene(at):
        ours = {**status("9", "1", "Pain ?"), "poll": {**POLL_THERE, "expired": True}}
        theirs = {**status("8", "2", "Thé ?"), "poll": POLL_THERE}
        at.says(
            NOTIFICATIONS,
            said([{"id": "2", "type": "poll", "status": ours}, {"id": "1", "type": "poll", "status": theirs}]),
        )
        (item,) = (await network.pull(at.account(), "notifications", None, at.tools)).items
        assert (item.remote_id, item.mine) == ("9", True)
        assert item.beside.poll == replace(STANDS, closed=True)

    at_server(scene)


def test_how_a_poll_stands_is_told_with_the_numbers():
    async def scene(at):
        at.says(f"{STATUSES}/9", said({**status("9", "1", "Pain ?"), "poll": POLL_THERE}))
        found = await network.counts(at.account(), ["9"], at.tools)
        assert found["9"].poll == STANDS

    at_server(scene)


def test_what_a_server_takes_of_a_poll_is_kept_with_the_account():
    async def scene(at):
        at.says("/api/v2/instance", said(load("instance-mastodon")))
        at.says("/api/v1/accounts/verify_credentials", said(load("credentials")))
        connected = await network.connect({"server": at.address, "token": "t"}, at.tools)
        rule = network.polls_of(desk.account(connected))
        assert (rule.answers, rule.letters) == (4, 50)

    at_server(scene)


def test_what_the_server_holds_back_as_a_request_is_held_here():
    async def scene(at):
        found = [
            {"id": "3", "type": "mention", "filtered": True, "status": status("33", "2", "Une inconnue")},
            {"id": "2", "type": "mention", "status": status("22", "2", "Une cliente")},
        ]
        at.says(NOTIFICATIONS, said(found))
        known, held = (await network.pull(at.account(), "notifications", None, at.tools)).items
        assert (known.remote_id, known.standing) == ("22", None)
        assert (held.remote_id, held.standing) == ("33", Standing.HELD)

    at_server(scene)


# Quotes


def test_a_quote_leaves_with_its_post_and_says_who_may_quote_it():
    async def scene(at):
        at.says(STATUSES, said(status("9", "1", "Voyez")))
        options = {"quotes": "followers"}
        posting = Posting(
            "Voyez https://far.example/@lea/1", "k", prepared='{"media": [], "quote": "55"}', options=options
        )
        await network.commit(at.account(), posting, at.tools)
        await network.commit(at.account("pleroma", "2.9"), Posting("Voyez", "k2", options=options), at.tools)
        first, second = [dict(parse_qsl(seen.body.decode())) for seen in at.heard(STATUSES)]
        assert (first["quoted_status_id"], first["quote_approval_policy"]) == ("55", "followers")
        assert not {"quoted_status_id", "quote_approval_policy"} & set(second)

    at_server(scene)


def test_what_may_be_quoted_is_looked_for_ahead():
    async def scene(at):
        approved = {
            **status("55", "2", "Pain"),
            "visibility": "public",
            "quote_approval": {"current_user": "automatic"},
        }
        at.says("/api/v2/search", said({"statuses": [approved]}))
        prepared = await network.prepare(at.account(), Posting("Voyez https://far.example/@lea/1", "k"), at.tools)
        assert json.loads(prepared) == {"media": [], "quote": "55"}
        assert await network.prepare(at.account(), Posting("Bonjour", "k"), at.tools) == ""

    at_server(scene)

import asyncio
import json
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.moderation import Deed
from cmdesk.networks.base import Absent, Account, Coverage, NoAnswer, Posted, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.reddit import Reddit
from tests.networks.described import described
from tests.networks.talking import asked, said
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "t1_abc"}'

network = Reddit()
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
INBOX, COMMENT, SUBMIT = "/message/inbox", "/api/comment", "/api/submit"
TO = '{"id": "t1_abc"}'
EARLIER = NOON - timedelta(minutes=20)


def account(there) -> Account:
    kept = {"server": there.address, "client": "c1", "username": "fournil", "community": "rennes"}
    return Account(1, "reddit", "u/fournil", kept, {"token": "a1"})


def playing(scene):
    async def work():
        async with described("reddit", lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def comment(name: str = "t1_abc", body: str = "Ouvert ?", minutes: float = 60, author: str = "lea", **more):
    at = (NOON - timedelta(minutes=minutes)).timestamp()
    made = {"name": name, "body": body, "author": author, "created_utc": at, "parent_id": "t3_pain"}
    return made | {"context": "/r/rennes/comments/pain/titre/abc/?context=3", "link_title": "Le pain"} | more


def listing(*things, after=None):
    return {"kind": "Listing", "data": {"after": after, "children": [{"kind": "t1", "data": each} for each in things]}}


def done(**data):
    return {"json": {"errors": [], "data": data}}


def form_of(seen) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(seen.body.decode()).items()}


def test_what_people_write_becomes_items():
    async def scene(there):
        private = comment("t4_m2", "Bonjour", 30, context="", first_message_name="t4_m1", parent_id="t4_m1")
        private |= {"subject": "Question", "link_title": ""}
        there.says(INBOX, listing(comment(), private))
        first, second = (await network.pull(account(there), "inbox", None, there.tools)).items
        assert (first.author.handle, first.title, first.ancestors) == ("u/lea", "Le pain", ("t3_pain",))
        assert first.link == "https://www.reddit.com/r/rennes/comments/pain/titre/abc/?context=3"
        assert (second.kind, second.visibility, second.ancestors) == (Kind.MESSAGE, "direct", ("t4_m1",))
        assert asked(there.heard(INBOX)[0])["raw_json"] == ["1"]

    playing(scene)


def test_the_inbox_is_read_down_to_what_is_known():
    async def scene(there):
        there.says(INBOX, listing(comment(), after="t1_abc"))
        first = await network.pull(account(there), "inbox", None, there.tools)
        assert first.coverage is Coverage.TRUNCATED
        there.says(
            INBOX,
            listing(comment("t1_new", minutes=5), after="t1_new"),
            listing(comment(), comment("t1_old", minutes=600), after="t1_old"),
        )
        page = await network.pull(account(there), "inbox", first.cursor, there.tools)
        assert len(page.items) == 3
        assert page.coverage is Coverage.COMPLETE
        assert len(there.heard(INBOX)) == 3

    playing(scene)


def test_an_answer_goes_below_what_it_answers():
    async def scene(there):
        made = {"name": "t1_new", "permalink": "/r/rennes/comments/pain/titre/new/"}
        there.says(COMMENT, done(things=[{"kind": "t1", "data": made}]))
        posted = await network.commit(account(there), Posting("Oui & non", "k", TO, NOON), there.tools)
        assert posted.address == "https://www.reddit.com/r/rennes/comments/pain/titre/new/"
        assert form_of(there.heard(COMMENT)[0]) == {"thing_id": "t1_abc", "text": "Oui & non", "api_type": "json"}

    playing(scene)


def test_a_post_has_a_title_and_goes_into_the_community():
    async def scene(there):
        there.says(SUBMIT, done(name="t3_new", id="new", url="https://www.reddit.com/r/rennes/comments/new/"))
        posted = await network.commit(account(there), Posting("Portes ouvertes\n\nDimanche.", "k"), there.tools)
        assert posted.remote_id == "t3_new"
        sent = form_of(there.heard(SUBMIT)[0])
        assert (sent["sr"], sent["title"], sent["text"]) == ("rennes", "Portes ouvertes", "Dimanche.")
        (trouble,) = network.plan(account(there), "Sans titre ni rien").troubles
        assert trouble.code == "title-missing"
        assert network.plan(account(there), "Dimanche.", options={"title": "Portes ouvertes"}).troubles == ()

    playing(scene)


def refused(code: str, words: str = "no", **more) -> bytes:
    return said({"json": {"errors": [[code, words, "field"]]} | more})


@pytest.mark.parametrize(
    ("fate", "kind", "code"),
    [
        (refused("RATELIMIT", "try again in 3 minutes", ratelimit=180.0), TryLater, "http-status"),
        (refused("THREAD_LOCKED"), Refused, "answered-post-gone"),
        (refused("DELETED_COMMENT"), Refused, "answered-post-gone"),
        (refused("TOO_LONG"), Refused, "post-refused"),
        (said({"message": "Unauthorized", "error": 401}, 401), SignInNeeded, "sign-in"),
        (said({"message": "Forbidden", "error": 403}, 403), Refused, "post-refused"),
        (said({"reason": "insufficient_scope"}, 403), Refused, "permission-missing"),
        (answer(429), TryLater, "http-status"),
        (answer(503, b"<html>"), NoAnswer, "no-answer"),
        (answer(200, b"<html>"), NoAnswer, "no-answer"),
        (said(done()), NoAnswer, "no-answer"),
        (DROP, NoAnswer, "no-answer"),
    ],
)
def test_what_an_unhappy_answer_leaves_open(fate, kind, code):
    async def scene(there):
        there.says(COMMENT, fate)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), Posting("Oui", "k", TO, NOON), there.tools)
        assert type(caught.value) is kind
        assert caught.value.trouble.code == code
        assert len(there.heard(COMMENT)) == 1

    playing(scene)


def test_how_long_to_wait_is_taken_from_their_words():
    async def scene(there):
        there.says(COMMENT, refused("RATELIMIT", "try again in 3 minutes", ratelimit=180.0))
        with pytest.raises(TryLater) as caught:
            await network.commit(account(there), Posting("Oui", "k", TO, NOON), there.tools)
        assert caught.value.after == timedelta(minutes=3)

    playing(scene)


def test_a_lost_answer_is_looked_for_and_not_believed_absent_at_once():
    async def scene(there):
        lost = Posting("Oui", "k", TO, EARLIER)
        path = "/user/fournil/comments"
        there.says(path, listing(comment("t1_new", "Oui", 19, "fournil", parent_id="t1_abc")))
        found = await network.find(account(there), lost, there.tools)
        assert isinstance(found, Posted)
        assert found.remote_id == "t1_new"
        there.says(path, listing(comment("t1_new", "Oui", 19, "fournil", parent_id="t1_other")))
        assert await network.find(account(there), lost, there.tools) is Absent.CERTAIN
        fresh = Posting("Oui", "k", TO, NOON - timedelta(minutes=1))
        assert await network.find(account(there), fresh, there.tools) is Absent.UNDECIDED
        there.says(
            "/user/fournil/submitted",
            listing({"name": "t3_n", "title": "Fête", "selftext": "Oui", "created_utc": EARLIER.timestamp()}),
        )
        post = Posting("Fête\n\nOui", "k", "", EARLIER)
        assert isinstance(await network.find(account(there), post, there.tools), Posted)
        there.says("/message/sent", listing(comment("t4_n", "Oui", 19, "fournil", parent_id="t4_m1")))
        private = Posting("Oui", "k", '{"id": "t4_m1"}', EARLIER)
        assert isinstance(await network.find(account(there), private, there.tools), Posted)

    playing(scene)


@pytest.mark.parametrize(
    ("deed", "path", "sent"),
    [
        (Deed.APPROVE, "/api/approve", {"id": "t1_abc"}),
        (Deed.TRASH, "/api/remove", {"id": "t1_abc", "spam": "false"}),
        (Deed.SPAM, "/api/remove", {"id": "t1_abc", "spam": "true"}),
        (Deed.DELETE, "/api/del", {"id": "t1_abc"}),
    ],
)
def test_moderation(deed, path, sent):
    async def scene(there):
        there.says(path, {})
        await network.moderate(account(there), deed, TO, there.tools)
        assert form_of(there.heard(path)[0]) == sent
        there.says(path, said({"message": "Forbidden"}, 403))
        with pytest.raises(Refused, match="deed-refused"):
            await network.moderate(account(there), deed, TO, there.tools)
        with pytest.raises(Refused, match="deed-unavailable"):
            await network.moderate(account(there), deed, '{"id": "t4_m1"}', there.tools)

    playing(scene)


def test_what_its_author_took_away_is_told():
    async def scene(there):
        gone = comment("t1_gone", "[deleted]", author="[deleted]")
        there.says("/api/info", listing(comment(), gone))
        asked_for = ["t1_abc", "t1_gone", "t1_nowhere", "t4_m1"]
        assert await network.still_there(account(there), asked_for, there.tools) == {"t1_abc", "t4_m1"}
        assert asked(there.heard("/api/info")[0])["id"] == ["t1_abc,t1_gone,t1_nowhere"]

    playing(scene)


def test_an_account_is_connected_by_the_token_of_an_approved_client():
    async def scene(there):
        there.says("/api/v1/access_token", {"access_token": "a1", "refresh_token": "r1", "expires_in": 3600})
        there.says("/api/v1/me", {"name": "fournil"})
        answers = {"client": "c1", "refresh_token": "r1", "server": there.address, "community": "r/rennes"}
        made = await network.connect(answers, there.tools)
        assert (made.account.name, made.account.settings["community"]) == ("u/fournil", "rennes")
        (seen,) = there.heard("/api/v1/access_token")
        assert seen.headers["authorization"].startswith("Basic ")
        own = await network.connect(answers | {"community": ""}, there.tools)
        assert own.account.settings["community"] == "u_fournil"

    playing(scene)


def test_only_their_names_are_answered():
    assert json.loads(TO) == {"id": "t1_abc"}
    (trouble,) = network.plan(Account(1, "reddit", "us", {}), "Oui", '{"id": "t1_abc/../x"}').troubles
    assert trouble.code == "bad-reply-address"

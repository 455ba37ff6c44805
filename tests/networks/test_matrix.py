"""Scripted as the specification (spec.matrix.org, 1.16) writes its answers."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, quote

import pytest

from cmdesk.domain.moderation import Deed
from cmdesk.networks.base import (
    Absent,
    Account,
    Coverage,
    Guess,
    NoAnswer,
    Posted,
    Posting,
    Refused,
    SignInNeeded,
    TryLater,
)
from cmdesk.networks.matrix import Matrix
from cmdesk.networks.matrix_account import API
from tests.networks.talking import said, talker
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "$lea:matrix.example", "room": "!pain:matrix.example", "root": "", "who": "@lea:elsewhere.example"}'
KEPT = {"token": "secret"}

network = Matrix()
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
US, LEA = "@fournil:matrix.example", "@lea:elsewhere.example"
ROOM, OTHER = "!pain:matrix.example", "!four:matrix.example"
WAITS = {"errcode": "M_LIMIT_EXCEEDED", "error": "Too many requests", "retry_after_ms": 2000}


def error(code, status=400):
    return answer(status, json.dumps({"errcode": code, "error": "You shall not pass"}).encode())


def at(room, rest=""):
    return f"{API}/rooms/{quote(room, safe='')}{rest}"


def event(number, text="Du pain ?", sender=LEA, minutes=0, **more):
    content = {"msgtype": "m.text", "body": text} | more.pop("content", {})
    ts = int((NOON + timedelta(minutes=minutes)).timestamp() * 1000)
    told = {"type": "m.room.message", "event_id": number, "sender": sender, "origin_server_ts": ts, "content": content}
    return told | more


def member(who, name):
    return {"type": "m.room.member", "state_key": who, "sender": who, "content": {"displayname": name}}


def synced(events, *, limited=False, further="s2", state=(), room=ROOM):
    timeline = {"events": events, "limited": limited, "prev_batch": "t9"}
    joined = {room: {"timeline": timeline, "state": {"events": [*state]}}}
    return {"next_batch": further, "rooms": {"join": joined, "leave": {}}}


def account(there, **more):
    settings = {"server": there.address, "user_id": US, "room_ids": f"{ROOM} {OTHER}"} | more
    return Account(1, "matrix", US, settings, {"token": "the-token"}, network.rules)


def playing(scene):
    async def play():
        async with talker(lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(play())


def pulled(there, cursor="s1"):
    return network.pull(account(there), "messages", cursor, there.tools)


def posting(text="Tout de suite", reply_to=REPLY_TO):
    return Posting(text, "key-1", reply_to, NOON)


# -- what is meant, and signing in ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "answers"),
    [
        ("#pain:matrix.example", {"rooms": "#pain:matrix.example"}),
        ("https://matrix.to/#/%23pain:matrix.example?via=x", {"rooms": "#pain:matrix.example"}),
        ("!" + "x" * 43, {"rooms": "!" + "x" * 43}),
        ("@fournil:matrix.example", {"server": "matrix.example", "user": "@fournil:matrix.example"}),
        ("https://app.element.io/", {}),
    ],
)
def test_what_people_type_means_it(typed, answers):
    from cmdesk.networks.guess import by_shape

    (found,) = by_shape(typed)
    assert (found.network, found.answers) == ("matrix", answers)


def test_a_server_says_so():
    async def scene(there):
        there.says("/_matrix/client/versions", {"versions": ["v1.16"]})
        assert await network.found_at(f"{there.address}/x", there.tools) == Guess(
            "matrix", {"server": there.address}, "127.0.0.1"
        )
        there.says("/_matrix/client/versions", answer(404, b""))
        assert await network.found_at(there.address, there.tools) is None

    playing(scene)


def signing_in(there, **more):
    there.says(f"{API}/login", {"flows": [{"type": "m.login.password"}]})
    there.says(f"{API}/joined_rooms", {"joined_rooms": [ROOM, OTHER]})
    there.says(f"{API}/directory/room/%23pain%3Amatrix.example", {"room_id": ROOM, "servers": ["matrix.example"]})
    for room in (ROOM, OTHER):
        there.says(at(room, "/state/m.room.encryption"), error("M_NOT_FOUND", 404))
    answers = {"user": "fournil", "password": "hunter2", "rooms": f"#pain:matrix.example {OTHER}"}
    return network.connect(answers | {"server": there.address} | more, there.tools)


def on_login(there, told):
    def tell(seen):
        return said({"flows": [{"type": "m.login.password"}]}) if seen.method == "GET" else told

    there.says(f"{API}/login", tell)


SIGNED_IN = {"user_id": US, "access_token": "the-token", "device_id": "GHTYAJCE", "expires_in_ms": 60_000}


def test_signing_in_keeps_a_token_and_no_password():
    async def scene(there):
        work = signing_in(there)
        on_login(there, said(SIGNED_IN))
        connected = await work
        assert connected.secret == {"token": "the-token"}
        assert "hunter2" not in repr(connected.account) + repr(connected.secret)
        assert connected.account.name == US
        assert connected.account.settings["room_ids"].split() == [ROOM, OTHER]
        assert connected.account.expires == NOON + timedelta(minutes=1)
        (form,) = there.sent(f"{API}/login")
        assert form["identifier"] == {"type": "m.id.user", "user": "fournil"}
        assert all("authorization" not in seen.headers for seen in there.heard(f"{API}/login"))
        assert there.heard(f"{API}/joined_rooms")[0].headers["authorization"] == "Bearer the-token"

    playing(scene)


@pytest.mark.parametrize(("told", "done"), [(said({}), True), (error("M_UNKNOWN_TOKEN", 401), False)])
def test_an_account_that_is_removed_is_signed_out(told, done):
    async def scene(there):
        there.says(f"{API}/logout", told)
        assert await network.revoke(account(there), there.tools) is done

    playing(scene)


# -- reading ----------------------------------------------------------------------------------------------------------


def test_what_was_said_is_read_since_the_last_time():
    async def scene(there):
        thread = {"rel_type": "m.thread", "event_id": "$root", "is_falling_back": True}
        relation = {"m.relates_to": thread | {"m.in_reply_to": {"event_id": "$last"}}}
        there.says(
            f"{API}/sync",
            synced(
                [
                    event("$1"),
                    event("$2", "Oui", US, 1, content={"m.relates_to": {"m.in_reply_to": {"event_id": "$1"}}}),
                    event("$3", "Et demain ?", minutes=2, content=relation),
                    event("$4", "", content={"body": ""}),
                    {"type": "m.room.topic", "event_id": "$5", "sender": LEA, "content": {"topic": "Pain"}},
                ],
                state=[member(LEA, "Léa")],
            ),
        )
        page = await pulled(there)
        assert (page.cursor, page.coverage, page.gone) == ("s2", Coverage.COMPLETE, [])
        first, ours, threaded = page.items
        assert (first.remote_id, first.text, first.published) == ("$1", "Du pain ?", NOON)
        assert (first.author.name, first.author.handle) == ("Léa", LEA)
        assert first.link == "https://matrix.to/#/%21pain%3Amatrix.example/%241"
        assert (ours.mine, ours.ancestors) == (True, ("$1",))
        assert (threaded.mine, threaded.ancestors) == (False, ("$root",))
        wanted = parse_qs(there.heard(f"{API}/sync")[0].path.partition("?")[2])
        assert (wanted["since"], wanted["set_presence"]) == (["s1"], ["offline"])
        assert json.loads(wanted["filter"][0])["room"]["rooms"] == [ROOM, OTHER]

    playing(scene)


def test_the_first_time_older_things_are_left_out():
    async def scene(there):
        there.says(f"{API}/sync", synced([event("$1")], limited=True))
        assert (await pulled(there, None)).coverage is Coverage.TRUNCATED
        assert "since" not in there.heard(f"{API}/sync")[0].path

    playing(scene)


@pytest.mark.parametrize(("end", "coverage"), [("", Coverage.COMPLETE), ("t8", Coverage.GAP)])
def test_a_pause_is_filled_and_what_is_too_long_is_told(end, coverage):
    async def scene(there):
        there.says(f"{API}/sync", synced([event("$9", minutes=9)], limited=True))
        missed = {"start": "t9", "chunk": [event("$8", minutes=8), event("$7", minutes=7)]}
        there.says(at(ROOM, "/messages"), missed | ({"end": end} if end else {}))
        page = await pulled(there)
        assert [each.remote_id for each in page.items] == ["$7", "$8", "$9"]
        assert page.coverage is coverage
        wanted = parse_qs(there.heard(at(ROOM, "/messages"))[0].path.partition("?")[2])
        assert (wanted["from"], wanted["to"], wanted["dir"]) == (["t9"], ["s1"], ["b"])

    playing(scene)


def replacing(number, of, text, sender=LEA):
    relation = {"rel_type": "m.replace", "event_id": of}
    new = {"msgtype": "m.text", "body": text}
    return event(number, f"* {text}", sender, 5, content={"m.new_content": new, "m.relates_to": relation})


def test_what_was_changed_or_deleted_is_told_by_whoever_may():
    async def scene(there):
        there.says(at(ROOM, "/event/%24old"), event("$old", "Ancien"))
        there.says(at(ROOM, "/event/%24gone"), error("M_NOT_FOUND", 404))
        taken = {"type": "m.room.redaction", "event_id": "$r", "sender": US, "content": {"redacts": "$2"}}
        before = {"type": "m.room.redaction", "event_id": "$s", "sender": US, "content": {}, "redacts": "$0"}
        there.says(
            f"{API}/sync",
            synced(
                [
                    *(event("$1"), event("$2"), taken, before),
                    *(replacing("$e1", "$1", "Du pain complet ?"), replacing("$e2", "$old", "Nouveau")),
                    *(replacing("$e3", "$1", "Je n’en veux pas", US), replacing("$e4", "$gone", "Rien")),
                ]
            ),
        )
        page = await pulled(there)
        assert {each.remote_id: each.text for each in page.items} == {"$1": "Du pain complet ?", "$old": "Nouveau"}
        assert all(each.published == NOON and each.edited == NOON + timedelta(minutes=5) for each in page.items)
        assert page.gone == ["$2", "$0"]

    playing(scene)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (error("M_UNKNOWN_TOKEN", 401), SignInNeeded),
        (error("M_FORBIDDEN", 403), Refused),
        (answer(429, json.dumps(WAITS).encode()), TryLater),
        (answer(503, b""), TryLater),
        (answer(200, b"<html>"), TryLater),
        (said({}), TryLater),
    ],
)
def test_what_goes_wrong_with_reading(told, kind):
    async def scene(there):
        there.says(f"{API}/sync", told)
        with pytest.raises(kind):
            await pulled(there)

    playing(scene)


# -- writing ----------------------------------------------------------------------------------------------------------

SEND = at(ROOM, "/send/m.room.message/key-1")


def test_an_answer_and_a_message_leave_with_one_request_that_has_a_key():
    async def scene(there):
        there.says(SEND, {"event_id": "$new"})
        done = await network.commit(account(there), posting(), there.tools)
        assert done.remote_id == "$new"
        assert json.loads(done.reply_to)["who"] == US
        await network.commit(account(there), posting(reply_to=""), there.tools)
        threaded = json.dumps(json.loads(REPLY_TO) | {"root": "$root"})
        await network.commit(account(there), posting(reply_to=threaded), there.tools)
        answered, alone, in_thread = there.sent(SEND)
        assert answered["m.relates_to"] == {"m.in_reply_to": {"event_id": "$lea:matrix.example"}}
        assert answered["m.mentions"] == {"user_ids": [LEA]}
        assert alone == {"msgtype": "m.text", "body": "Tout de suite", "m.mentions": {}}
        assert (in_thread["m.relates_to"]["rel_type"], in_thread["m.relates_to"]["event_id"]) == ("m.thread", "$root")
        assert {seen.method for seen in there.heard(SEND)} == {"PUT"}

    playing(scene)


@pytest.mark.parametrize("broken", ["{}", "nonsense", '{"id": "$1", "room": "elsewhere"}'])
def test_an_answer_to_nothing_never_becomes_a_message_to_all(broken):
    async def scene(there):
        there.says(SEND, {"event_id": "$new"})
        with pytest.raises(Refused, match="bad-reply-address"):
            await network.commit(account(there), posting(reply_to=broken), there.tools)
        assert there.heard(SEND) == []

    playing(scene)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (error("M_FORBIDDEN", 403), Refused),
        (error("M_TOO_LARGE", 413), Refused),
        (error("M_UNKNOWN_TOKEN", 401), SignInNeeded),
        (answer(429, json.dumps(WAITS).encode()), TryLater),
        (answer(502, b""), NoAnswer),
        (error("M_UNKNOWN", 500), NoAnswer),
        (said({}), NoAnswer),
        (DROP, NoAnswer),
    ],
)
def test_what_may_have_arrived_is_never_said_not_to_have(told, kind):
    async def scene(there):
        there.says(SEND, told)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), posting(), there.tools)
        assert len(there.heard(SEND)) == 1
        if kind is TryLater:
            assert caught.value.after == timedelta(seconds=2)

    playing(scene)


def test_nothing_is_written_into_a_room_that_became_encrypted():
    async def scene(there):
        there.says(at(ROOM, "/state/m.room.encryption"), {"algorithm": "m.megolm.v1.aes-sha2"})
        with pytest.raises(Refused, match="room-encrypted"):
            await network.prepare(account(there), posting(), there.tools)
        there.says(at(ROOM, "/state/m.room.encryption"), error("M_NOT_FOUND", 404))
        assert await network.prepare(account(there), posting(), there.tools) == ""

    playing(scene)


ANSWER = {"m.relates_to": {"m.in_reply_to": {"event_id": "$lea:matrix.example"}}}
EARLIER = event("$before", "Avant", US, -60)


@pytest.mark.parametrize(
    ("chunk", "further", "found"),
    [
        ([event("$a", "Autrement dit", US, 1, unsigned={"transaction_id": "key-1"})], "", "$a"),
        ([event("$a", "Tout  de suite", US, 1, content=ANSWER), EARLIER], "", "$a"),
        ([event("$a", "Tout de suite", US, 1), EARLIER], "t8", Absent.CERTAIN),  # it answers nobody
        ([event("$a", "Tout de suite", US, -60, content=ANSWER)], "t8", Absent.CERTAIN),  # it is older
        ([], "", Absent.CERTAIN),
        ([], "t8", Absent.UNDECIDED),  # the list may go on for ever
        ([event("$a", "", US, 1) | {"content": {}}, EARLIER], "", Absent.UNDECIDED),  # deleted meanwhile
        ([event("$a", "", US, 1) | {"content": {}}], "", Absent.UNDECIDED),
    ],
)
def test_what_may_have_gone_out_is_looked_for(chunk, further, found):
    async def scene(there):
        there.says(at(ROOM, "/messages"), {"start": "t9", "chunk": chunk} | ({"end": further} if further else {}))
        told = await network.find(account(there), posting(), there.tools)
        assert (told.remote_id if isinstance(told, Posted) else told) == found
        wanted = parse_qs(there.heard(at(ROOM, "/messages"))[0].path.partition("?")[2])
        assert json.loads(wanted["filter"][0])["senders"] == [US]

    playing(scene)


def test_deeds():
    async def scene(there):
        number = quote("$lea:matrix.example", safe="")
        there.server.says.clear()
        there.says(at(ROOM, f"/report/{number}"), {})
        await network.moderate(account(there), Deed.REPORT, REPLY_TO, there.tools, " spam ")
        assert there.sent(at(ROOM, f"/report/{number}")) == [{"reason": "spam"}]
        with pytest.raises(Refused, match="deed-unavailable"):
            await network.moderate(account(there), Deed.LIKE, REPLY_TO, there.tools)

    playing(scene)


@pytest.mark.parametrize(
    ("told", "refused"),
    [(said({"event_id": "$r"}), ""), (error("M_NOT_FOUND", 404), ""), (error("M_FORBIDDEN", 403), "deed-refused")],
)
def test_deleting_is_for_whoever_may_and_twice_is_harmless(told, refused, monkeypatch):
    monkeypatch.setattr("cmdesk.networks.matrix.token_hex", lambda size: "once")
    place = at(ROOM, f"/redact/{quote('$lea:matrix.example', safe='')}/once")

    async def scene(there):
        there.says(place, told)
        work = network.moderate(account(there), Deed.DELETE, REPLY_TO, there.tools)
        if refused:
            with pytest.raises(Refused, match=refused):
                await work
        else:
            await work
        assert [seen.method for seen in there.heard(place)] == ["PUT"]

    playing(scene)


def test_a_message_needs_words_and_a_room():
    there = Account(1, "matrix", US, {"room_ids": ROOM}, {})
    assert [one.code for one in network.plan(there, "").troubles] == ["empty-text"]
    assert [one.code for one in network.plan(there, "a", "{}").troubles] == ["bad-reply-address"]
    assert network.plan(there, "a", REPLY_TO).troubles == ()

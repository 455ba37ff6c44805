import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.networks.base import Account, MediaFile, NoAnswer, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.service import Service, as_deed, file_of, the_one
from tests.networks.images import jpeg
from tests.networks.talking import talker
from tests.networks.webserver import DROP, answer

SERVICE = Service("https://api.shop.example", lambda answer: None, {"X-Version": "3"})


def playing(scene):
    async def work():
        async with talker() as there:
            return await scene(there)

    return asyncio.run(work())


def test_the_token_goes_in_a_header_and_never_in_the_address():
    async def scene(there):
        there.says("/things", {"id": "1"})
        account = Account(1, "x", "us", {"server": there.address}, {"token": "secret-token"})
        assert await SERVICE.read(account, "/things", there.tools, [("a", "b c")]) == {"id": "1"}
        (seen,) = there.server.seen
        assert seen.path == "/things?a=b+c"
        assert seen.headers["authorization"] == "Bearer secret-token"
        assert seen.headers["x-version"] == "3"

    playing(scene)


@pytest.mark.parametrize(
    ("fate", "reading", "sending"),
    [
        (answer(401), SignInNeeded, SignInNeeded),
        (answer(403), Refused, Refused),
        (answer(500), TryLater, NoAnswer),
        (answer(408), TryLater, NoAnswer),
        (answer(404), Refused, Refused),
        (answer(200, b"<html>"), TryLater, NoAnswer),
        (answer(200, b'{"id": "1', length=400, Connection="close"), TryLater, NoAnswer),
        (DROP, TryLater, NoAnswer),
    ],
)
def test_what_an_unhappy_answer_means_to_who_reads_and_to_who_changes(fate, reading, sending):
    async def scene(there):
        there.says("/things", fate)
        account = Account(1, "x", "us", {"server": there.address}, {"token": "secret-token"})
        with pytest.raises(reading) as read:
            await SERVICE.read(account, "/things", there.tools)
        assert type(read.value) is reading
        with pytest.raises(sending) as sent:
            await SERVICE.done(account, "POST", "/things", there.tools, json={})
        assert type(sent.value) is sending
        assert len(there.heard("/things", "POST")) == 1

    playing(scene)


def test_without_a_token_nothing_leaves():
    async def scene(there):
        bare = Account(1, "x", "us", {"server": there.address})
        with pytest.raises(SignInNeeded, match="token-missing"):
            await SERVICE.read(bare, "/things", there.tools)
        assert not there.server.seen

    playing(scene)


def test_an_answer_may_have_nothing_to_say():
    async def scene(there):
        there.says("/things", answer(204))
        account = Account(1, "x", "us", {"server": there.address}, {"token": "secret-token"})
        assert await SERVICE.done(account, "DELETE", "/things", there.tools) == {}

    playing(scene)


def test_a_picture_is_made_as_small_as_it_must_be_and_a_film_left_alone(tmp_path):
    async def scene(there):
        path = tmp_path / "a.jpg"
        path.write_bytes(jpeg(width=600, height=400))
        file = MediaFile(path, "image/jpeg", path.stat().st_size, "0" * 64)
        sent = await file_of(file, path.stat().st_size // 2, there.tools)
        assert len(sent.data) <= path.stat().st_size // 2
        assert sent.name == "a.jpg"
        film = tmp_path / "a.mp4"
        film.write_bytes(b"film")
        assert (await file_of(MediaFile(film, "video/mp4", 4, "0"), 1, there.tools)).data == b"film"

    playing(scene)


@pytest.mark.parametrize(
    ("code", "gone_is_done", "told"),
    [
        ("answered-post-gone", True, ""),
        ("answered-post-gone", False, "deed-gone"),
        ("post-refused", True, "deed-refused"),
        ("permission-missing", True, "permission-missing"),
    ],
)
def test_what_is_refused_is_a_deed_and_not_a_text(code, gone_is_done, told):
    if not told:
        with as_deed(gone_is_done):
            raise Refused(code, host="x")
        return
    with pytest.raises(Refused, match=told), as_deed(gone_is_done):
        raise Refused(code, host="x")


def test_which_place_is_meant():
    here, there = ("Fournil", {"id": "1"}), ("Café", {"id": "2"})
    assert the_one([here]) == here
    with pytest.raises(Refused, match="no-page"):
        the_one([], "Fournil")
    with pytest.raises(Refused, match="Fournil, Café"):
        the_one([here, there])


def test_what_may_be_ours_is_told_by_their_clock():
    tried = datetime(2026, 11, 20, 12, tzinfo=UTC)

    async def scene(there):
        account = Account(1, "x", "us", {"server": there.address}, {"token": "secret-token"})
        there.says("/things", answer(200, b'{"data": []}', Date="Fri, 20 Nov 2026 11:00:00 GMT"))
        posting = Posting("Bonjour", "k", first_tried=tried)
        found, since = await SERVICE.look_back(account, "/things", posting, replace(there.tools, now=lambda: tried))
        assert found == {"data": []}
        assert timedelta(minutes=59) < tried - since < timedelta(minutes=65)
        there.says("/things", answer(500))
        with pytest.raises(TryLater):
            await SERVICE.look_back(account, "/things", posting, there.tools)

    playing(scene)

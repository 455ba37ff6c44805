"""What holds requests and answers against a description must itself let nothing through."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from cmdesk.networks import graph
from cmdesk.networks.base import Account
from cmdesk.networks.service import Service
from tests.networks.described import DATA, described, description, watched, wrong_fields
from tests.networks.talking import said

ROOT = Path(__file__).resolve().parent.parent.parent
GRAPH = Service("https://graph.facebook.com", lambda answer: None)


def asking(call, path="/7/feed", told=None, name="meta"):
    """What comes of a call; AssertionError where it is not as described."""

    async def scene():
        async with described(name) as there:
            there.says(path, {} if told is None else told)
            account = Account(1, "x", "us", {"server": there.address}, {"token": "t"})
            return await call(account, there.tools)

    return asyncio.run(scene())


def test_what_is_described_goes_through():
    told = {"data": [{"id": "1", "message": "x"}]}
    fields = [("fields", "id,message,comments.filter(stream).limit(5){id,from{id,name}}"), ("limit", "25")]
    read = asking(lambda account, tools: GRAPH.read(account, "/7/feed", tools, fields), told=told)
    assert read.get("data")[0].get("message") == "x"


@pytest.mark.parametrize(
    "asked",
    [
        [("field", "id")],
        [("fields", "id,words")],
        [("fields", "comments.filter(steam){id}")],
        [("fields", "comments.since(1){id}")],
        [("fields", "comments{id,words}")],
        [("limit", "")],
        [("access_token", "t")],
    ],
)
def test_a_parameter_or_a_field_that_nobody_describes_stops_the_request(asked):
    with pytest.raises(AssertionError):
        asking(lambda account, tools: GRAPH.read(account, "/7/feed", tools, asked), told={"data": []})


@pytest.mark.parametrize(("method", "path"), [("POST", "/7/feeds"), ("PUT", "/7/feed"), ("GET", "/7/feed/x")])
def test_an_address_that_nobody_describes_is_not_asked(method, path):
    with pytest.raises(AssertionError):
        asking(lambda account, tools: GRAPH.done(account, method, path, tools), path)


def test_what_is_sent_must_be_described_too():
    with pytest.raises(AssertionError, match="words is no parameter"):
        asking(lambda account, tools: GRAPH.done(account, "POST", "/7/feed", tools, json={"words": "x"}))


def test_what_is_sent_inside_others_is_looked_at():
    x = Service("https://api.x.com", lambda answer: None)
    wrong = {"text": "x", "reply": {"in_reply_to": "5"}}
    with pytest.raises(AssertionError, match="in_reply_to is no field"):
        asking(lambda account, tools: x.done(account, "POST", "/2/tweets", tools, json=wrong), "/2/tweets", name="x")


def test_an_invented_answer_is_no_test():
    with pytest.raises(AssertionError, match="words is answered"):
        asking(lambda account, tools: GRAPH.read(account, "/7/feed", tools), told={"data": [{"words": "x"}]})


def test_an_invented_field_of_an_error_is_no_test_either():
    async def failing(account, tools):
        return GRAPH.failure(await GRAPH.look(account, "/7/feed", tools))

    assert asking(failing, told=said({"error": {"code": 190}}, 400)) is not None

    async def telling(account, tools):
        return graph.GRAPH.failure(await graph.GRAPH.look(account, "/7/feed", tools))

    with pytest.raises(AssertionError, match="number is answered"):
        asking(telling, told=said({"error": {"number": 190}}, 400))


def test_reading_what_nobody_describes_fails():
    thing = watched(description("meta"), {"id": "1"}, "Comment")
    assert thing.get("message") is None
    with pytest.raises(AssertionError, match="words was read"):
        thing.get("words")
    with pytest.raises(AssertionError, match="words was read"):
        thing["words"]


def test_fields_inside_fields_are_followed_to_their_end():
    known = description("meta")
    assert wrong_fields(known, "id,comments{id,parent{id,message}},message", "PagePost") == []
    assert wrong_fields(known, "id,comments{id,parent{id,words}},message", "PagePost") == [
        "words is no field of Comment"
    ]


@pytest.mark.parametrize("path", sorted(DATA.glob("*.json")), ids=lambda path: path.stem)
def test_each_file_says_where_it_is_from_and_leaves_no_type_open(path):
    told = json.loads(path.read_text(encoding="utf-8"))
    assert told["of"]
    assert told["source"]
    assert all(kind for each in told["requests"] for kind in each["parameters"].values())
    assert all(kind for fields in told["objects"].values() for kind in fields.values())
    assert all(each["page"].startswith("https://") for each in told.get("documented", {}).get("requests", ()))


def test_the_files_are_what_the_platforms_publish():
    ran = subprocess.run(
        [sys.executable, ROOT / "scripts" / "descriptions", "--check"], capture_output=True, text=True, timeout=300
    )
    if ran.returncode == 3:
        pytest.skip(
            ran.stdout.strip().splitlines()[-1] + ": uv pip install facebook-business google-api-python-client xdk"
        )
    assert ran.returncode == 0, ran.stdout + ran.stderr

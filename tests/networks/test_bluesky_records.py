import json
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.networks.base import Posting
from cmdesk.networks.bluesky_records import (
    ADDRESS,
    TID,
    Answering,
    Prepared,
    Reference,
    answering,
    key_of,
    post_record,
    prepared,
    record_key,
    repository_of,
    stamp,
    tid,
)
from tests.corpus import corpus

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
POST = Reference("at://did:plc:lea/app.bsky.feed.post/3l", "bafy1")
ROOT = Reference("at://did:plc:shop/app.bsky.feed.post/3k", "bafy2")


def posting(text="Bonjour", **more):
    return Posting(text, "key", created=NOON, first_tried=NOON + timedelta(hours=1), **more)


def test_a_key_is_the_same_on_every_attempt_and_another_for_any_other():
    assert record_key(posting()) == record_key(posting(prepared="{}"))
    keys = {tid(NOON, str(number)) for number in range(20_000)}
    assert len(keys) == 20_000
    assert all(TID.fullmatch(key) for key in keys)


def test_keys_sort_by_time():
    moments = [NOON + timedelta(milliseconds=step) for step in (0, 1, 1000, 10**9, 10**11)]
    keys = [tid(moment, "key") for moment in moments]
    assert keys == sorted(keys)


def test_keys_are_what_the_network_says_they_are():
    path = corpus("text/bluesky-richtext/interop-test-files/syntax/tid_syntax_valid.txt")
    valid = [line for line in path.read_text().splitlines() if line and not line.startswith("#")]
    assert all(TID.fullmatch(line) for line in valid)
    invalid = path.with_name("tid_syntax_invalid.txt").read_text().splitlines()
    assert not any(TID.fullmatch(line) for line in invalid if not line.startswith("#"))


def test_addresses_of_records_are_read():
    path = corpus("text/bluesky-richtext/interop-test-files/syntax/aturi_syntax_valid.txt")
    whole = [line for line in path.read_text().splitlines() if line.startswith("at://did:") and line.count("/") == 4]
    assert whole
    assert all(ADDRESS.fullmatch(line) for line in whole)
    assert (key_of(POST.uri), repository_of(POST.uri), repository_of("nonsense")) == ("3l", "did:plc:lea", "")


def test_what_is_needed_to_answer_is_kept_whole():
    whom = Answering(POST, ROOT, "did:plc:lea")
    assert answering(whom.written()) == whom
    talk = Answering(author="did:plc:lea", talk="t1", message="m1")
    assert answering(talk.written()) == talk
    assert answering(Answering(POST, None, "").written()).root == POST


@pytest.mark.parametrize(
    "kept", ["", "nonsense", "[]", "{}", '{"uri": "https://x", "cid": "c"}', '{"uri": 3}', "[" * 9999]
)
def test_what_is_not_ours_is_nobody(kept):
    assert answering(kept) is None


def test_a_record_is_the_same_to_the_last_byte():
    whole = posting("Voir https://exemple.fr @lea.example", prepared=Prepared({"lea.example": "did:plc:lea"}).written())
    assert json.dumps(post_record(whole)) == json.dumps(post_record(whole))
    assert post_record(whole)["createdAt"] == "2026-03-03T13:00:00.000Z"


def test_a_post_marks_what_means_something():
    ready = Prepared({"lea.example": "did:plc:lea"}).written()
    record = post_record(posting("é @lea.example @nobody.example #pain https://exemple.fr", prepared=ready))
    features = [mark["features"][0] for mark in record["facets"]]
    assert [feature["$type"].rpartition("#")[2] for feature in features] == ["mention", "tag", "link"]
    assert features[0]["did"] == "did:plc:lea"
    assert record["facets"][0]["index"] == {"byteStart": 3, "byteEnd": 15}


def test_an_answer_names_its_thread():
    whom = Answering(POST, ROOT, "did:plc:lea").written()
    reply = post_record(posting(reply_to=whom))["reply"]
    assert reply == {"root": ROOT.told(), "parent": POST.told()}


def test_what_was_chosen_is_said():
    record = post_record(posting(options={"language": "fr", "label": "nudity"}), "en")
    assert record["langs"] == ["fr"]
    assert record["labels"]["values"] == [{"val": "nudity"}]
    assert post_record(posting(), "en")["langs"] == ["en"]
    plain = post_record(posting())
    assert set(plain) == {"$type", "text", "createdAt"}


def test_what_was_prepared_is_read_with_care():
    whole = Prepared({"lea.example": "did:plc:lea"}, {"$type": "app.bsky.embed.images", "images": []})
    assert prepared(whole.written()) == whole
    assert prepared("") == prepared("nonsense") == prepared("[]") == Prepared()


def test_times_are_written_as_records_have_them():
    assert stamp(NOON) == "2026-03-03T12:00:00.000Z"
    assert stamp(None).endswith("Z")

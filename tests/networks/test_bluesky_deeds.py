import pytest

from cmdesk.networks import bluesky_deeds as deeds
from cmdesk.networks.base import Deed, Refused
from cmdesk.networks.bluesky_records import TID, Answering, Reference
from tests.networks.skies import DID, LEA, at_sky, error, uri, view

PUT, DELETE, GET = (f"com.atproto.repo.{name}Record" for name in ("put", "delete", "get"))
POSTS, PROFILE = "app.bsky.feed.getPosts", "app.bsky.actor.getProfile"
REPLY = Answering(Reference(uri("1"), "bafy1"), Reference(uri("root", DID), "bafyroot"), LEA)
OWN = Answering(Reference(uri("9", DID), "bafy9"), Reference(uri("9", DID), "bafy9"), DID)


def doing(deed, whom=REPLY, *, reason="", **answers):
    """What was sent, by method."""

    async def scene(at):
        for method in (PUT, DELETE, "app.bsky.graph.muteActor", "app.bsky.graph.unmuteActor"):
            at.says(method, {})
        at.says("com.atproto.moderation.createReport", {})
        at.says("chat.bsky.convo.deleteMessageForSelf", {})
        for method, answer in {POSTS: {"posts": [view("1")]}, PROFILE: {}, **answers}.items():
            at.says(method, answer)
        await deeds.moderate(at.session(), deed, whom, at.tools, reason)
        posts = [seen.path.removeprefix("/xrpc/") for seen in at.server.seen if seen.method == "POST"]
        return [(method, at.told(method)[0]) for method in posts]

    return at_sky(scene)


@pytest.mark.parametrize(("deed", "collection"), [(Deed.LIKE, deeds.LIKE), (Deed.BOOST, deeds.REPOST)])
def test_a_mark_is_one_record_however_often_it_is_made(deed, collection):
    ((method, told),) = doing(deed)
    assert (method, told["repo"], told["collection"]) == (PUT, DID, collection)
    assert told["record"]["subject"] == REPLY.post.told()
    assert TID.fullmatch(told["rkey"])
    assert doing(deed)[0][1]["rkey"] == told["rkey"]
    marked = {"posts": [view("1") | {"viewer": {collection.rpartition(".")[2]: uri("l", DID, collection)}}]}
    assert doing(deed, **{POSTS: marked}) == []


@pytest.mark.parametrize(("deed", "name"), [(Deed.UNLIKE, "like"), (Deed.UNBOOST, "repost")])
def test_a_mark_is_taken_back_wherever_it_was_made(deed, name):
    there = uri("l", DID, f"app.bsky.feed.{name}")
    ((method, told),) = doing(deed, **{POSTS: {"posts": [view("1") | {"viewer": {name: there}}]}})
    assert (method, told) == (DELETE, {"repo": DID, "collection": f"app.bsky.feed.{name}", "rkey": "l"})
    assert doing(deed) == []


def test_a_post_that_is_gone_is_not_marked():
    with pytest.raises(Refused, match="answered-post-gone"):
        doing(Deed.LIKE, **{POSTS: {"posts": []}})


def test_somebody_is_muted():
    assert doing(Deed.MUTE) == [("app.bsky.graph.muteActor", {"actor": LEA})]
    assert doing(Deed.UNMUTE) == [("app.bsky.graph.unmuteActor", {"actor": LEA})]


def test_somebody_is_blocked_once():
    ((method, told),) = doing(Deed.BLOCK)
    assert (method, told["collection"], told["record"]["subject"]) == (PUT, deeds.BLOCK, LEA)
    blocked = {PROFILE: {"viewer": {"blocking": uri("b", DID, deeds.BLOCK)}}}
    assert doing(Deed.BLOCK, **blocked) == []
    assert doing(Deed.UNBLOCK, **blocked)[0][1] == {"repo": DID, "collection": deeds.BLOCK, "rkey": "b"}
    assert doing(Deed.UNBLOCK) == []


def test_a_report_says_why():
    ((_, told),) = doing(Deed.REPORT, reason=" insulte ")
    assert told["reason"] == "insulte"
    assert told["subject"] == {"$type": "com.atproto.repo.strongRef", **REPLY.post.told()}
    ((_, told),) = doing(Deed.REPORT, Answering(author=LEA, talk="t1"))
    assert told["subject"]["did"] == LEA
    assert "reason" not in told


def test_only_what_is_ours_is_deleted():
    ((method, told),) = doing(Deed.DELETE, OWN)
    assert (method, told["rkey"]) == (DELETE, "9")
    with pytest.raises(Refused, match="deed-unavailable"):
        doing(Deed.DELETE)
    ((method, told),) = doing(Deed.DELETE, Answering(talk="t1", message="m1"))
    assert (method, told) == ("chat.bsky.convo.deleteMessageForSelf", {"convoId": "t1", "messageId": "m1"})


NO_GATE = {GET: error("RecordNotFound")}
GATED = {
    GET: {"cid": "bafygate", "value": {"$type": deeds.GATE, "post": uri("root", DID), "hiddenReplies": [uri("0")]}}
}


def test_an_answer_is_hidden_below_our_own_post():
    ((method, told),) = doing(Deed.HIDE, **NO_GATE)
    assert (method, told["collection"], told["rkey"]) == (PUT, deeds.GATE, "root")
    assert told["record"]["hiddenReplies"] == [uri("1")]
    assert told["swapRecord"] is None
    ((_, told),) = doing(Deed.HIDE, **GATED)
    assert told["record"]["hiddenReplies"] == [uri("0"), uri("1")]
    assert told["swapRecord"] == "bafygate"


def test_what_was_hidden_is_shown_and_the_others_stay_hidden():
    both = {GET: {"cid": "c", "value": {"hiddenReplies": [uri("0"), uri("1")], "allow": []}}}
    ((_, told),) = doing(Deed.SHOW, **both)
    assert told["record"] == {"hiddenReplies": [uri("0")], "allow": []}


def test_what_cannot_be_hidden():
    with pytest.raises(Refused, match="not-your-thread"):
        doing(Deed.HIDE, Answering(Reference(uri("1"), "c"), Reference(uri("root"), "c"), LEA), **NO_GATE)
    with pytest.raises(Refused, match="not-your-thread"):
        doing(Deed.HIDE, OWN, **NO_GATE)
    full = {GET: {"cid": "c", "value": {"hiddenReplies": [uri(str(n)) for n in range(1000, 1300)]}}}
    with pytest.raises(Refused, match="too-many-hidden"):
        doing(Deed.HIDE, **full)


def test_what_makes_no_sense_is_refused():
    with pytest.raises(Refused, match="deed-unavailable"):
        doing(Deed.APPROVE)
    with pytest.raises(Refused, match="deed-unavailable"):
        doing(Deed.LIKE, Answering(talk="t1"))

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.items import Kind
from cmdesk.networks.mastodon_parsing import (
    Answering,
    answering,
    fingerprint,
    links,
    moment,
    post,
    with_mentions,
)

DATA = Path(__file__).parent.parent / "data" / "mastodon"


def load(name: str):
    return json.loads((DATA / f"{name}.json").read_text())


def test_a_mention_becomes_an_item():
    item = post(load("mention"), "social.example", "1")
    assert item is not None
    assert item.text == (
        "@fournil Toujours pas reçu ma brioche\u00a0! Voir https://far.example/photos/2026/03/une-longue-adresse"
        "\n\nLéa\n\n📎 La boîte vide"
    )
    assert (item.remote_id, item.kind, item.mine) == ("103186126728896492", Kind.POST, False)
    assert (item.author.name, item.author.handle) == ("Léa 🌻", "@lea@far.example")
    assert item.author.followers == load("mention")["account"]["followers_count"] == 312
    assert item.published == datetime(2026, 3, 3, 11, 58, tzinfo=UTC)
    assert item.edited == datetime(2026, 3, 3, 11, 59, tzinfo=UTC)
    assert (item.language, item.visibility) == ("fr", "public")
    assert item.ancestors == ("103186038209478945",)
    assert item.link == "https://social.example/@x/103186126728896492"
    assert "script" not in item.html
    assert 'href="https://far.example/photos/2026/03/une-longue-adresse"' in item.html
    # Whoever is in the talk is named in the answer, but not ourselves.
    assert answering(item.reply_to) == Answering(
        "103186126728896492", ("lea@far.example", "paul@far.example"), "public"
    )


def test_our_own_post():
    item = post(load("own")[2], "social.example", "1", ("root", "parent"))
    assert item is not None
    assert item.mine
    assert item.author.handle == "@fournil@social.example"
    assert item.ancestors == ("root", "parent")
    assert item.text == "Pain à 1,20 € https://fournil.example/tarifs_2026?a=1&b=2 #pain"


def test_a_direct_message():
    status = load("notifications")[2]["status"]
    item = post(status, "social.example", "1")
    assert item is not None
    assert (item.kind, item.visibility, item.title) == (Kind.MESSAGE, "direct", "commande")
    assert answering(item.reply_to).warning == "commande"


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from(["2026-03-03", "<p>x", "http://x"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(load("mention"))), inner, max_size=4)
    ),
    max_leaves=10,
)


@given(changes=st.dictionaries(st.sampled_from([*load("mention"), "account"]), anything))
def test_nothing_odd_in_a_status_raises(changes):
    status = {**load("mention"), **changes}
    item = post(status, "social.example", "1")
    if item is not None:
        for word in (item.remote_id, item.text, item.html, item.title, item.link, item.reply_to, item.author.handle):
            word.encode("utf-8")
        assert item.link == "" or item.link.startswith("http")


def test_a_status_without_an_id_is_none():
    assert post({}, "x", "1") is None
    assert post({"id": ""}, "x", "1") is None
    assert post({"id": 12}, "x", "1").remote_id == "12"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-03-03T11:58:00.000Z", datetime(2026, 3, 3, 11, 58, tzinfo=UTC)),
        ("2026-03-03T11:58:00+01:00", datetime(2026, 3, 3, 10, 58, tzinfo=UTC)),
        ("2026-03-03T11:58:00", datetime(2026, 3, 3, 11, 58, tzinfo=UTC)),
        ("soon", None),
        (None, None),
        (12, None),
        ("0001-01-01T00:00:00+14:00", None),
    ],
)
def test_moments(text, found):
    assert moment(text) == found


def test_pages_are_named_by_ids_and_never_followed_elsewhere():
    header = (
        '<https://social.example/api/v1/notifications?limit=40&max_id=12>; rel="next", '
        '<https://evil.example/?min_id=99>; rel="prev"'
    )
    assert links(header) == {"next": {"limit": "40", "max_id": "12"}, "prev": {"min_id": "99"}}
    assert links("") == {}
    assert links("<>; rel=next") == {"next": {}}


def test_how_to_answer_survives_being_kept():
    kept = Answering("1", ("léa@x.example",), "direct", "re: é")
    assert answering(kept.written()) == kept
    for nonsense in ("", "[]", "{}", "null", '{"id": ""}', '{"id": "1", "people": 3}'):
        assert answering(nonsense) is None


@pytest.mark.parametrize(
    ("text", "people", "sent"),
    [
        ("Oui", ("lea@far.example",), "@lea@far.example Oui"),
        ("Oui", ("bob", "lea@far.example"), "@bob @lea@far.example Oui"),
        ("@lea@far.example Oui", ("lea@far.example",), "@lea@far.example Oui"),
        ("Oui @LEA@far.example.", ("lea@far.example",), "Oui @LEA@far.example."),
        ("@lea Oui", ("lea@far.example",), "@lea@far.example @lea Oui"),  # another Léa, of our own server
        ("@bob Oui", ("bob",), "@bob Oui"),
        ("@bob@social.example Oui", ("bob",), "@bob@social.example Oui"),
        ("@bob@far.example Oui", ("bob",), "@bob @bob@far.example Oui"),
        ("@bobby Oui", ("bob",), "@bob @bobby Oui"),
        ("bob@bob.example", ("bob",), "@bob bob@bob.example"),
        ("Oui", (), "Oui"),
    ],
)
def test_who_is_answered_is_named_once(text, people, sent):
    assert with_mentions(text, Answering("1", people), "social.example") == sent


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("@lea@far.example Bien sûr !", "@lea Bien sûr\u00a0!"),
        ("Voir https://a.example/x_y?b=1#c", "Voir https://a.example/x_y?b=1#c"),
        ("**gras** et _italique_", "gras et italique"),
        ("e\u0301te\u0301", "été"),
        ("a\n\nb  c", "a b c"),
        ("🥖 🥐", "🥖🥐"),
        ("@bob@localhost:8080 oui", "@bob oui"),
    ],
)
def test_a_text_is_known_again_after_a_server_has_rendered_it(ours, theirs):
    assert fingerprint(ours) == fingerprint(theirs)


@pytest.mark.parametrize(("one", "other"), [("Oui", "Non"), ("10 h", "11 h"), ("🥖", "🥐"), ("a", "")])
def test_other_texts_are_not_taken_for_it(one, other):
    assert fingerprint(one) != fingerprint(other)

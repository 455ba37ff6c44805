from datetime import UTC, datetime

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.moderation import Standing
from cmdesk.networks import wordpress_parsing as parsing

TOLD = {
    "id": 12,
    "post": 3,
    "parent": 7,
    "author": 0,
    "author_name": "Zo&eacute;",
    "author_email": "Zoe@X.example",
    "author_url": "https://zoe.example",
    "date": "2026-03-03T14:00:00",
    "date_gmt": "2026-03-03T13:00:00",
    "content": {"rendered": "<p>Bonjour <script>alert(1)</script>&amp; merci</p>"},
    "link": "https://b.fr/pain/#comment-12",
    "status": "hold",
    "type": "comment",
    "_embedded": {"up": [{"title": {"rendered": "Le pain &#8211; la suite"}}]},
}


def test_a_comment_becomes_an_item():
    item = parsing.comment(TOLD, "1", "b.fr")
    assert (item.remote_id, item.kind, item.mine) == ("12", Kind.COMMENT, False)
    assert item.published == datetime(2026, 3, 3, 13, tzinfo=UTC)
    assert item.text == "Bonjour & merci"
    assert "script" not in item.html
    assert (item.author.name, item.author.handle) == ("Zoé", "zoe@x.example")
    assert item.title == "Le pain – la suite"
    assert item.ancestors == ("post-3", "7")
    assert item.standing is Standing.HELD
    assert parsing.answering(item.reply_to) == parsing.Answering("12", "3")


def test_ours_and_registered_people_are_known_by_their_number():
    assert parsing.comment(TOLD | {"author": 1}, "1", "b.fr").mine
    bare = {name: value for name, value in TOLD.items() if not name.startswith("author")}
    assert parsing.comment(bare | {"author": 5}, "1", "b.fr").author.handle == "5@b.fr"
    assert parsing.comment(bare, "1", "b.fr").author.handle == ""
    assert not parsing.comment(bare, "", "b.fr").mine


@pytest.mark.parametrize("odd", [{}, {"type": "pingback", "id": 1}, {"id": None}])
def test_what_is_no_comment_is_left_out(odd):
    assert parsing.comment(odd, "1", "b.fr") is None


def test_a_comment_without_anything_does_not_raise():
    item = parsing.comment({"id": 1}, "1", "b.fr")
    assert (item.text, item.reply_to, item.standing, item.published) == ("", "", None, None)


def test_a_status_that_nobody_knows_changes_nothing():
    assert parsing.comment(TOLD | {"status": "quarantine"}, "1", "b.fr").standing is None


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{}",
        '{"id": "1"}',
        '{"id": "x", "post": "1"}',
        '{"id": "²", "post": "1"}',
        '{"id": "1/../posts", "post": "1"}',
    ],
)
def test_what_is_not_ours_answers_nothing(kept):
    assert parsing.answering(kept) is None


def test_a_short_first_line_is_the_title():
    assert parsing.parted("Pain de seigle\n\nDès lundi.", "") == ("Pain de seigle", "Dès lundi.")
    assert parsing.parted("Une ligne\nune autre", "") == ("", "Une ligne\nune autre")
    assert parsing.parted("Une ligne", "") == ("", "Une ligne")
    assert parsing.parted("Texte\n\nsuite", " Mon\ntitre ") == ("Mon titre", "Texte\n\nsuite")
    assert parsing.parted("x" * 200 + "\n\nfin", "")[0] == ""


def test_a_text_becomes_blocks_that_carry_the_key_once():
    made = parsing.blocks("Un <b>\nDeux & trois\n\nQuatre", "k-1", [])
    assert made == (
        '<!-- wp:paragraph {"cmdesk": "k-1"} -->\n<p>Un &lt;b&gt;<br>Deux &amp; trois</p>\n<!-- /wp:paragraph -->\n\n'
        "<!-- wp:paragraph -->\n<p>Quatre</p>\n<!-- /wp:paragraph -->"
    )
    assert parsing.carries(made, "k-1")
    assert not parsing.carries(made, "k-")
    assert not parsing.carries(made, "")


def test_addresses_are_linked_without_the_full_stop_after_them():
    made = parsing.blocks('Voir https://b.fr/a?b=1&c=2. "x"', "k", [])
    assert '<a href="https://b.fr/a?b=1&amp;c=2">https://b.fr/a?b=1&amp;c=2</a>. "x"' in made


def test_a_picture_comes_with_its_description():
    made = parsing.blocks("Texte", "k", [{"id": "5", "address": "https://b.fr/p.png", "alt": 'Un "pain" <chaud>'}])
    assert 'alt="Un &quot;pain&quot; &lt;chaud&gt;"' in made
    assert '<!-- wp:image {"id": 5} -->' in made


def test_what_a_site_dresses_up_is_known_again():
    typed = 'C\'est "bon" -- très... 8 h à 13 h ! <3'
    shown = "C’est «bon» – très… 8 h à 13 h ! &lt;3".replace("&lt;", "<").replace("«", "“").replace("»", "”")
    assert parsing.fingerprint(typed) == parsing.fingerprint(shown)
    assert parsing.fingerprint("🥖 🥖") == "🥖🥖"
    assert parsing.fingerprint("a") != parsing.fingerprint("b")

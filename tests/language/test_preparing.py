import pickle
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.grammar import parse
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.matching import Document
from cmdesk.domain.watching import Sieve, Watch
from cmdesk.domain.words import words
from cmdesk.language.packing import pack, unpack
from cmdesk.language.preparing import (
    EXCERPT,
    PreparedItem,
    Unfolded,
    content_of,
    excerpt,
    fold,
    prepare,
)

ITEM = NewItem(
    "1", "Le pain  est\nsorti du four, et nous en sommes fiers.", datetime(2026, 3, 3, tzinfo=UTC), Kind.ARTICLE,
    Author("Léa"), "Le pain du jour", "<p>Le pain est sorti du four.</p>", "https://fournil.example/1",
)  # fmt: skip

EVERYTHING = Sieve(frozenset(), frozenset(), (), True, 1)


def test_a_prepared_item_says_what_the_item_said() -> None:
    prepared = prepare(ITEM)
    assert {name: value for name, value in vars(prepared).items() if name in vars(ITEM)} == vars(ITEM) | {
        "language": "fr"
    }
    assert (unpack(prepared.packed_text), unpack(prepared.packed_html)) == (ITEM.text, ITEM.html)
    assert prepared.excerpt == "Le pain est sorti du four, et nous en sommes fiers."


@pytest.mark.parametrize("times", [1, 50])
def test_a_prepared_item_says_the_same_in_another_process(times: int) -> None:
    prepared = prepare(replace(ITEM, text=ITEM.text * times, html=ITEM.html * times))
    sent = pickle.dumps(prepared)
    assert len(sent) < 1500
    arrived = pickle.loads(sent)
    assert arrived == prepared
    assert (arrived.text, arrived.html) == (ITEM.text * times, ITEM.html * times)


def test_what_is_prepared_stays_as_it_is() -> None:
    prepared = prepare(ITEM)
    assert prepare(prepared) is prepared
    assert content_of(prepared) == prepared.content == content_of(ITEM)


@pytest.mark.parametrize("name", ["title", "text", "html"])
def test_an_edit_changes_the_content(name: str) -> None:
    edited = PreparedItem(**vars(ITEM) | {name: "autre"})
    assert content_of(NewItem(**{key: vars(edited)[key] for key in vars(ITEM)})) != content_of(ITEM)


def test_an_excerpt_is_one_line() -> None:
    assert excerpt(" un\n\n deux \t trois ") == "un deux trois"
    assert len(excerpt("mot " * 1000)) == EXCERPT


def test_words_are_folded_from_what_the_workspace_keeps() -> None:
    text = "Été à la « Crème »… " * 30
    (folded,) = fold([Unfolded(7, 900, 3, "Le Cœur", "Léa", pack(text))])
    assert (folded.id, folded.content, folded.words[0]) == (7, 3, 900)
    assert [said.split() for said in folded.words[1:]] == [["le", "coeur"], words(text), ["lea"]]


@given(st.text(), st.text(), st.text())
def test_a_document_reads_the_same_in_words_found_before(title: str, text: str, author: str) -> None:
    prepared = prepare(replace(ITEM, title=title, text=text, author=Author(author)), EVERYTHING)
    assert prepared.words is not None
    known = Document(title, text, author).knowing(*prepared.words)
    unknown = Document(title, text, author)
    assert known.everything == unknown.everything
    assert known.vocabulary == unknown.vocabulary


def test_the_words_go_along_only_where_a_query_waits_for_one_of_them() -> None:
    watch = Watch({1: parse("panne"), 2: parse("retar*")})
    quiet = prepare(replace(ITEM, title="Rien", text="à signaler"), watch.sieve)
    assert (quiet.words, quiet.sieved) == (None, (watch.sieve.number, frozenset()))
    heard = prepare(replace(ITEM, title="Une Panne", text="des retards"), watch.sieve)
    assert heard.sieved[1] == {"panne", "retards"}
    assert heard.words is not None
    assert heard.words[:2] == ("une panne", "des retards")
    assert prepare(ITEM).sieved[0] is None
    assert [watch.is_dull(one.sieved) for one in (quiet, heard, prepare(ITEM))] == [True, False, False]
    assert not Watch({1: parse("panne"), 2: parse("-retard")}).is_dull((None, frozenset()))

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cmdesk.domain.grammar import parse
from cmdesk.domain.matching import Document
from cmdesk.domain.trees import Query
from cmdesk.domain.watching import Watch
from tests.domain.plain_matching import naive
from tests.domain.query_strategies import all_trees, documents


@settings(max_examples=200, deadline=None)
@given(st.lists(all_trees(), max_size=8), st.lists(documents, max_size=5))
def test_a_watch_finds_what_each_query_finds(queries: list[Query], seen: list[Document]) -> None:
    watch = Watch(dict(enumerate(queries)))
    for document in (*seen, *seen):  # the second time from memory
        assert watch.matches(document) == {key for key, query in enumerate(queries) if naive(query, document)}


@settings(max_examples=200, deadline=None)
@given(st.lists(all_trees(), max_size=8), st.lists(documents, max_size=5))
def test_a_watch_finds_the_same_in_what_was_looked_through_elsewhere(
    queries: list[Query], seen: list[Document]
) -> None:
    watch, other = Watch(dict(enumerate(queries))), Watch({1: parse("ailleurs")})
    for document in seen:
        sieved = replace(document, sieved=(watch.sieve.number, watch.sieve.caught(document.vocabulary)))
        outdated = replace(document, sieved=(other.sieve.number, frozenset()))
        assert watch.matches(sieved) == watch.matches(outdated) == watch.matches(document)


def test_what_an_older_sieve_let_pass_is_looked_at_again() -> None:
    before, now = Watch({1: parse("panne")}), Watch({1: parse("panne"), 2: parse("retard")})
    document = Document(text="un retard", sieved=(before.sieve.number, frozenset()))
    assert now.matches(document) == {2}


def test_a_watch_evaluates_only_queries_whose_anchor_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    watch = Watch({number: parse(f'"marque{number} pro" AND (panne OR retard)') for number in range(500)})
    asked: list[int] = []
    for key, matcher in list(watch._matchers.items()):
        monkeypatch.setitem(
            watch._matchers, key, lambda document, key=key, ask=matcher: asked.append(key) or ask(document)
        )
    assert watch.matches(Document(text="marque7 pro en panne, pas marque8")) == {7}
    assert sorted(asked) == [7, 8]


def test_a_watch_forgets_dull_words_before_they_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cmdesk.domain.watching._REMEMBERED_TOKENS", 50)
    watch = Watch({1: parse("panne")})
    for number in range(200):
        assert watch.matches(Document(text=f"mot{number} panne")) == {1}
        assert len(watch._dull) <= 51

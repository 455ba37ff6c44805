import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.grammar import And, Not, Or, Query, Words, parse
from cmdesk.domain.matching import Document, Watch, compile_query
from cmdesk.domain.words import words
from tests.domain.query_strategies import documents, trees


def stands_in(term: Words, tokens: list[str]) -> bool:
    size = len(term.tokens)
    for start in range(len(tokens) - size + 1):
        *firsts, last = tokens[start : start + size]
        if tuple(firsts) == term.tokens[:-1] and (
            last.startswith(term.tokens[-1]) if term.prefix else last == term.tokens[-1]
        ):
            return True
    return False


def naive(query: Query, document: Document) -> bool:
    """The meaning of a query, written as plainly as possible."""
    match query:
        case Words(field=None):
            return any(stands_in(query, words(text)) for text in (document.title, document.text, document.author))
        case Words(field="lang"):
            return stands_in(query, words(document.lang)[: len(query.tokens)])
        case Words(field=str(field)):
            return stands_in(query, words(getattr(document, field)))
        case And(parts):
            return all(naive(part, document) for part in parts)
        case Or(parts):
            return any(naive(part, document) for part in parts)
        case Not(part):
            return not naive(part, document)
    raise AssertionError(query)


REVIEW = Document(
    title="Le Fournil : une panne",
    text="Toujours en retard, l'été comme l’hiver.\nNom de marque !",
    author="Léa Martin",
    source="Le Monde – Économie",
    lang="fr-CA",
)


@pytest.mark.parametrize(
    "expression",
    [
        "PANNE", "pann*", "l'ete", "\"nom de marque\"", "lea", "author:martin", "title:panne", "text:retard",
        "source:\"le monde\"", "source:economie", "lang:fr", "lang:fr-ca", "panne -emploi", "-emploi",
        "emploi OU retard",        "author:\"lea mar\"*", "title:(fournil panne)", "NOT (panne NOT retard)",
    ],
)  # fmt: skip
def test_matches(expression: str) -> None:
    assert compile_query(parse(expression))(REVIEW)


@pytest.mark.parametrize(
    "expression",
    [
        "pan", "panne NOT retard", "\"panne toujours\"", "\"panne en\"", "text:panne", "author:panne",
        "monde", "source:panne",        "lang:ca", "lang:en", "lang:fr-be", "fr", "\"marque de nom\"", "NOT panne",
    ],
)  # fmt: skip
def test_does_not_match(expression: str) -> None:
    assert not compile_query(parse(expression))(REVIEW)


@given(trees(), documents)
def test_the_compiled_query_means_what_the_plain_one_means(query: Query, document: Document) -> None:
    assert compile_query(query)(document) == naive(query, document)


@given(st.lists(trees(), max_size=8), st.lists(documents, max_size=5))
def test_a_watch_finds_what_each_query_finds(queries: list[Query], seen: list[Document]) -> None:
    watch = Watch(dict(enumerate(queries)))
    for document in (*seen, *seen):  # the second time from memory
        assert watch.matches(document) == {key for key, query in enumerate(queries) if naive(query, document)}


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
    monkeypatch.setattr("cmdesk.domain.matching._REMEMBERED_TOKENS", 50)
    watch = Watch({1: parse("panne")})
    for number in range(200):
        assert watch.matches(Document(text=f"mot{number} panne")) == {1}
        assert len(watch._dull) <= 51

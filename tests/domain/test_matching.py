import pytest
from hypothesis import given, settings

from cmdesk.domain.grammar import parse
from cmdesk.domain.matching import Document, compile_query
from cmdesk.domain.trees import Query
from tests.domain.plain_matching import naive
from tests.domain.query_strategies import all_trees, documents

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


@settings(max_examples=300, deadline=None)
@given(all_trees(), documents)
def test_the_compiled_query_means_what_the_plain_one_means(query: Query, document: Document) -> None:
    assert compile_query(query)(document) == naive(query, document)

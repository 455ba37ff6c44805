from typing import Any

import pytest
import sqlcipher3
from hypothesis import given, settings
from hypothesis import strategies as st

from cmdesk.domain.queries import (
    And,
    BadQuery,
    Document,
    Query,
    Words,
    candidates,
    compile_query,
    fts,
    parse,
    renamed,
    settled,
)
from cmdesk.domain.words import words
from tests.domain.query_strategies import all_trees, documents, nears, texts, trees


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("panne", '"panne"'),
        ("pann*", '"pann" *'),
        ("l'été", '"l ete"'),
        ("titre:panne", '{title} : "panne"'),
        ("a b NOT c -d", '(("a" AND "b") NOT ("c" OR "d"))'),
        ("a OR b NOT c", '("a" OR ("b" NOT "c"))'),
        ("NOT a", None),
        ("a OR NOT b", None),
        ("a source:monde", None),
        ("lang:fr", None),
        ("a NOT source:monde", None),
        ("a NEAR/5 b", 'NEAR("a" "b", 5)'),
        ("titre:(a NEAR/2 (b OR c*))", '({title} : NEAR("a" "b", 2) OR {title} : NEAR("a" "c" *, 2))'),
        ('"a b c"~4', 'NEAR("a" "b" "c", 5)'),
        ("a ONEAR/5 b", None),
        ("p?nne", None),
        ("/a/", None),
    ],
)
def test_fts(expression: str, expected: str | None) -> None:
    assert fts(parse(expression)) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("a source:monde", '"a"'),
        ("a NOT source:monde NOT b", '("a" NOT "b")'),
        ("a OR source:monde", None),
        ("a (b OR NOT c)", '"a"'),
        ("NOT a", None),
        ("a ONEAR/5 b", 'NEAR("a" "b", 5)'),
        ("p?nne", '"p" *'),
        ('"le p?nne"', '("le" AND "p" *)'),
        ("*nne", None),
        ("raw:C++", '"c"'),
        ("raw:+++", None),
        ("a /b/ date:P7D", '"a"'),
    ],
)
def test_candidates(expression: str, expected: str | None) -> None:
    assert candidates(parse(expression)) == expected


@pytest.fixture(scope="module")
def index() -> Any:
    connection = sqlcipher3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE f USING"
        " fts5(title, text, author, content='', contentless_delete=1, tokenize='ascii', prefix='2 3')"
    )
    yield connection
    connection.close()


def fill(index: Any, library: list[Document]) -> None:
    index.execute("DELETE FROM f")
    rows = [
        (number, *(" ".join(words(text)) for text in (document.title, document.text, document.author)))
        for number, document in enumerate(library)
    ]
    index.executemany("INSERT INTO f (rowid, title, text, author) VALUES (?, ?, ?, ?)", rows)


def found(index: Any, expression: str) -> set[int]:
    return {row[0] for row in index.execute("SELECT rowid FROM f WHERE f MATCH ?", (expression,))}


@settings(deadline=None)
@given(library=st.lists(documents, min_size=1, max_size=6), query=st.one_of(trees(), all_trees(), nears()))
def test_index_and_matcher_find_the_same(index: Any, library: list[Document], query: Query) -> None:
    fill(index, library)
    matcher = compile_query(query)
    matched = {number for number, document in enumerate(library) if matcher(document)}
    exact, wide = fts(query), candidates(query)
    if exact is not None:
        assert found(index, exact) == matched
        assert wide == exact
    if wide is not None:
        assert found(index, wide) >= matched


@settings(deadline=None)
@given(library=st.lists(documents, min_size=1, max_size=6), query=trees((None, "title", "text", "author")))
def test_index_and_matcher_find_the_same_text(index: Any, library: list[Document], query: Query) -> None:
    fill(index, library)
    matcher = compile_query(query)
    exact = fts(query)
    if exact is not None:
        assert found(index, exact) == {number for number, document in enumerate(library) if matcher(document)}


@settings(deadline=None)
@given(text=texts)
def test_each_word_of_a_text_finds_it(index: Any, text: str) -> None:
    fill(index, [Document(text=text)])
    for token in words(text):
        assert found(index, fts(parse(f'"{token}"')) or "") == {0}
        assert found(index, fts(parse(f'"{token[:2]}"*')) or "") == {0}


def test_the_index_reads_the_deepest_query_that_is_allowed(index: Any) -> None:
    nested = "a"
    for level in range(19):
        nested = f"(b{level} {'OR' if level % 2 else 'NOT'} {nested})"
    found(index, fts(parse(nested)) or "")
    found(index, fts(parse(" OR ".join(f"mot{number}" for number in range(500)))) or "")
    found(index, fts(parse(" ".join(f"mot{number}" for number in range(200)))) or "")


SAVED = {
    "marque": "fournil OU levain",
    "bruit": 'emploi OU query:"marque"',
    "rond": "a query:tour",
    "tour": "b query:rond",
}


def named(name: str) -> str | None:
    return SAVED.get(name.casefold())


def test_a_saved_query_stands_for_what_it_says() -> None:
    assert settled(parse("panne query:Marque"), named) == parse("panne (fournil OU levain)")
    assert settled(parse("panne SAUF query:bruit"), named) == parse("panne SAUF (emploi OU fournil OU levain)")
    assert settled(parse("panne"), named) == And((Words(("panne",)),)).parts[0]


@pytest.mark.parametrize(
    ("expression", "code", "name"),
    [("a query:rien", "unknown-query", "rien"), ("a query:rond", "query-circle", "rond")],
)
def test_an_unknown_query_and_a_circle_are_told_where_they_are_named(expression: str, code: str, name: str) -> None:
    with pytest.raises(BadQuery) as caught:
        settled(parse(expression), named)
    assert (caught.value.code, caught.value.position, caught.value.data) == (code, 8, {"name": name})


@pytest.mark.parametrize(
    ("expression", "after"),
    [
        ("panne query:marque", 'panne query:"Le Fournil"'),
        ('requête : "MARQUE" OU (panne -query:marque)', 'requête : "Le Fournil" OU (panne -query:"Le Fournil")'),
        ("marque title:marque query:marques", "marque title:marque query:marques"),
        ("query: marque  pain", 'query: "Le Fournil"  pain'),
    ],
)
def test_a_query_says_the_new_name_of_another(expression: str, after: str) -> None:
    assert renamed(expression, "Marque", "Le Fournil") == after

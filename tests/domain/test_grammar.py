import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.grammar import And, BadQuery, Not, Or, Query, Words, parse, show, terms
from tests.domain.query_strategies import trees


def word(text: str, field: str | None = None) -> Words:
    return Words((text,), field=field)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("panne", word("panne")),
        ("Été", word("ete")),
        ("pann*", Words(("pann",), prefix=True)),
        ("l'été", Words(("l", "ete"))),
        ('"nom de marque"', Words(("nom", "de", "marque"))),
        ("« nom de marque »", Words(("nom", "de", "marque"))),
        ("“nom de” „marque“", And((Words(("nom", "de")), word("marque")))),
        ('"nom de mar"*', Words(("nom", "de", "mar"), prefix=True)),
        ('"nom de mar*"', Words(("nom", "de", "mar"), prefix=True)),
        ("a b", And((word("a"), word("b")))),
        ("a ET b", And((word("a"), word("b")))),
        ("a et b", And((word("a"), word("et"), word("b")))),
        ("a ou b or c", And((word("a"), word("ou"), word("b"), word("or"), word("c")))),
        ("a OU b", Or((word("a"), word("b")))),
        ("a b OR c", Or((And((word("a"), word("b"))), word("c")))),
        ("a (b OR c)", And((word("a"), Or((word("b"), word("c")))))),
        ("a NOT b c", And((word("a"), Not(word("b")), word("c")))),
        ("a -b", And((word("a"), Not(word("b"))))),
        ("a AND NOT b", And((word("a"), Not(word("b"))))),
        ("a SAUF (b c)", And((word("a"), Not(And((word("b"), word("c"))))))),
        ("NOT NOT a", word("a")),
        ('-"a b"', Not(Words(("a", "b")))),
        ("porte-clés", Words(("porte", "cles"))),
        ("titre:panne", word("panne", "title")),
        ("Auteur : Léa", word("lea", "author")),
        ("title:(a OR author:b)", Or((word("a", "title"), word("b", "author")))),
        ("title:(a b) c", And((word("a", "title"), word("b", "title"), word("c")))),
        ("lang:fr-CA", Words(("fr", "ca"), field="lang")),
        ("12:30", Words(("12", "30"))),
        ("https://exemple.fr/a", Words(("https", "exemple", "fr", "a"))),
        ("foo:bar", Words(("foo", "bar"))),
        ("panne & retard !", And((word("panne"), word("retard")))),
        (
            '"nom de marque" AND (panne OR retard) NOT emploi',
            And((Words(("nom", "de", "marque")), Or((word("panne"), word("retard"))), Not(word("emploi")))),
        ),
    ],
)
def test_reads(expression: str, expected: Query) -> None:
    assert parse(expression) == expected


@pytest.mark.parametrize(
    ("expression", "code", "position"),
    [
        ("", "empty", 0),
        (" !!! 😀 ", "empty", 0),
        ("a ()", "empty", 2),
        ('a "b', "unclosed-quote", 2),
        ("« a", "unclosed-quote", 0),
        ("(a", "unclosed-parenthesis", 0),
        ("a (b OR (c)", "unclosed-parenthesis", 2),
        ("(", "unclosed-parenthesis", 0),
        ("a)", "unexpected-parenthesis", 1),
        ("a AND", "unexpected-operator", 2),
        ("OU a", "unexpected-operator", 0),
        ("a AND OR b", "unexpected-operator", 6),
        ("a NOT", "unexpected-operator", 2),
        ("(a OR)", "unexpected-parenthesis", 5),
        ("a *", "star-alone", 2),
        ("titre:", "field-alone", 0),
        ("a title:!!!", "field-alone", 2),
        ("(" * 30 + "a" + ")" * 30, "too-deep", 20),
    ],
)
def test_says_what_is_wrong_and_where(expression: str, code: str, position: int) -> None:
    with pytest.raises(BadQuery) as caught:
        parse(expression)
    assert (caught.value.code, caught.value.position) == (code, position)


def test_names_the_operator_as_the_user_wrote_it() -> None:
    with pytest.raises(BadQuery) as caught:
        parse("panne SAUF")
    assert caught.value.data == {"operator": "SAUF"}


@given(trees())
def test_what_is_shown_reads_back(query: Query) -> None:
    assert parse(show(query)) == query


@given(st.text(st.sampled_from("aé*:()\"“”«»-& \u00a0tile*ANDORT'"), max_size=30))
def test_any_line_is_a_query_or_a_bad_query(expression: str) -> None:
    try:
        query = parse(expression)
    except BadQuery as caught:
        bad, query = caught, None
    if query is None:
        assert 0 <= bad.position <= len(expression)
    else:
        assert parse(show(query)) == query


def test_wanted_terms_leave_out_what_is_unwanted() -> None:
    query = parse("a (b OR c) NOT (d e)")
    assert [term.tokens[0] for term in terms(query, positive_only=True)] == ["a", "b", "c"]
    assert [term.tokens[0] for term in terms(query)] == ["a", "b", "c", "d", "e"]

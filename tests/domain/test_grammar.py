import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cmdesk.domain.grammar import BadQuery, parse
from cmdesk.domain.trees import And, Fact, Named, Near, Not, Or, Pattern, Query, Words, show
from tests.domain.query_strategies import all_trees


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
        ("p?nne*", Words(("p?nne",), prefix=True)),
        ("d*te", word("d*te")),
        ("*anne", word("*anne")),
        ("pourquoi pas?", And((word("pourquoi"), word("pas")))),
        ('"le p?in de*"', Words(("le", "p?in", "de"), prefix=True)),
        ('"a * b"', Words(("a", "*", "b"))),
        ('"a * "', Words(("a",), prefix=True)),
        ("porte-cl*s", Words(("porte", "cl*s"))),
        ("a NEAR/5 b", Near((word("a"), word("b")), 5)),
        ("a ONEAR/5 b", Near((word("a"), word("b")), 5, ordered=True)),
        ("a NEAR/5f b", Near((word("a"), word("b")), 5, ordered=True)),
        ('"a b"~5', Near((word("a"), word("b")), 5)),
        ('"a b c*"~5', Near((word("a"), word("b"), Words(("c",), prefix=True)), 5)),
        ('"a"~5', word("a")),
        (
            "(a OR b) NEAR/3 c NEAR/2 d",
            And((Near((Or((word("a"), word("b"))), word("c")), 3), Near((word("c"), word("d")), 2))),
        ),
        ("x -a NEAR/1 b", And((word("x"), Not(Near((word("a"), word("b")), 1))))),
        ("title:(a NEAR/1 b)", Near((word("a", "title"), word("b", "title")), 1)),
        ("near/5 NEAR a", And((Words(("near", "5")), word("near"), word("a")))),
        ("/r[ée]gl(er|é)/i", Pattern("r[ée]gl(er|é)", ignore_case=True)),
        ("/a b/ c", And((Pattern("a b"), word("c")))),
        ("title:/^a/", Pattern("^a", field="title")),
        (
            "et/ou 24/24 /r/paris / b /",
            And((Words(("et", "ou")), Words(("24", "24")), Words(("r", "paris")), word("b"))),
        ),
        ("site:www.Ouest-France.fr", Fact("site", "ouest-france.fr")),
        ("site:https://www.ouest.fr/a/b?c=1", Fact("site", "ouest.fr")),
        ("-site:(a.fr OU b.fr)", Not(Or((Fact("site", "a.fr"), Fact("site", "b.fr"))))),
        ("url:Recrutement/", Fact("url", "recrutement/")),
        ("raw:C++", Fact("raw", "C++")),
        ("brut:« Le Fournil ! »", Fact("raw", "Le Fournil !")),
        ("raw:+++ a", And((Fact("raw", "+++"), word("a")))),
        ("sentiment:Négatif", Fact("sentiment", "negative")),
        ("abonnés:1000", Fact("followers", "1000")),
        ("followers:/500", Fact("followers", "/500")),
        ("type:courriel", Fact("type", "mail")),
        ("date:p7d", Fact("date", "P7D")),
        ("vu:2026-01/2026-03", Fact("seen", "2026-01/2026-03")),
        ("date:/2026-03", Fact("date", "/2026-03")),
        ("étiquette:presse dossier:« Le Web »", And((word("presse", "label"), Words(("le", "web"), field="folder")))),
        ('requête:"Ma marque"', Named("Ma marque")),
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
        ("a title:", "field-alone", 2),
        ("a NEAR/5", "unexpected-operator", 2),
        ("NEAR/5 a", "unexpected-operator", 0),
        ("a NEAR/ b", "near-number", 2),
        ("a NEAR/5 (b c)", "near-operand", 2),
        ("a NEAR/5 NOT b", "unexpected-operator", 2),
        ("a NEAR/5 /b/", "near-operand", 2),
        ("a NEAR/5 title:b", "near-field", 2),
        ("source:a NEAR/5 source:b", "near-field", 9),
        ("a NEAR/5 (b OR a)", "near-same", 2),
        ('x "a a b"~5', "near-same", 2),
        ("a date:hier", "bad-date", 7),
        ("date:2026-13", "bad-date", 5),
        ("date:2026-03/2026-01", "bad-date", 5),
        ("seen:P", "bad-date", 5),
        ("site:a..b", "bad-site", 5),
        ("type:chose", "bad-type", 5),
        ("sentiment:bof", "bad-sentiment", 10),
        ("followers:beaucoup", "bad-followers", 10),
        ("abonnés:500/100", "bad-followers", 8),
        ("followers:/", "bad-followers", 10),
        ("followers:²", "bad-followers", 10),
        ("a /b(c/", "bad-pattern", 4),
        (r"/(a)\1/", "pattern-unsupported", 4),
        ("/a(?=b)/", "pattern-unsupported", 3),
        ("/a{999}/", "pattern-too-large", 2),
        ("lang:/a/", "pattern-field", 5),
        ("query:", "field-alone", 0),
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


@settings(deadline=None)
@given(all_trees())
def test_what_is_shown_reads_back(query: Query) -> None:
    assert parse(show(query)) == query


@given(st.text(st.sampled_from("aé*:()\"“”«»-& \u00a0tile*ANDORT'?/~5N\\[{.|"), max_size=40))
def test_any_line_is_a_query_or_a_bad_query(expression: str) -> None:
    try:
        query = parse(expression)
    except BadQuery as caught:
        bad, query = caught, None
    if query is None:
        assert 0 <= bad.position <= len(expression)
    else:
        assert parse(show(query)) == query

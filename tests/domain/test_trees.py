import pytest

from cmdesk.domain.grammar import parse
from cmdesk.domain.trees import Fact, Pattern, Words, leaves, quoted, show, terms


def test_wanted_terms_leave_out_what_is_unwanted() -> None:
    query = parse("a (b OR c) NOT (d e) x NEAR/3 y")
    assert [term.tokens[0] for term in terms(query, positive_only=True)] == ["a", "b", "c", "x", "y"]
    assert [term.tokens[0] for term in terms(query)] == ["a", "b", "c", "d", "e", "x", "y"]


def test_leaves_are_all_that_is_asked() -> None:
    assert list(leaves(parse("a NOT (site:b.fr OR /c/)"))) == [Words(("a",)), Fact("site", "b.fr"), Pattern("c")]


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        ("a b ou c", "a AND b AND ou AND c"),
        ('titre:"nom de mar"*', 'title:"nom de mar"*'),
        ("a SAUF (b OU c)", "a AND NOT (b OR c)"),
        ("(a OU b) NEAR/3 c", "(a OR b) NEAR/3 c"),
        ('titre:"a b c"~3', 'title:"a b c"~3'),
        ("-site:a.fr -/b/i", "NOT site:a.fr AND NOT /b/i"),
        ('raw:« dit "oui" »', 'raw:«dit "oui"»'),
        ("query:(Marque)", "query:Marque"),
    ],
)
def test_shows(expression: str, shown: str) -> None:
    assert show(parse(expression)) == shown
    assert parse(shown) == parse(expression)


def test_a_value_that_would_be_read_as_something_else_is_quoted() -> None:
    assert [quoted(value) for value in ("a.fr", "AND", "deux mots", "(a)")] == ["a.fr", '"AND"', '"deux mots"', '"(a)"']

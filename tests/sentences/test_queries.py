"""What is wrong with a query, in words."""

import pytest

from cmdesk.domain import queries
from cmdesk.domain.grammar import BadQuery
from cmdesk.domain.queries import parse
from cmdesk.sentences import bad_query
from cmdesk.sentences.queries import SENTENCES
from cmdesk.translations import Catalogue

tr = Catalogue("en").tr


@pytest.mark.parametrize(
    "text", ["date:hier", "seen:hier", "site:a..b", "type:x", "sentiment:x", "/(/", "raw:x /(?=a)/"]
)
def test_what_is_no_value_of_a_field_is_told(text):
    with pytest.raises(BadQuery) as caught:
        parse(text)
    assert caught.value.code in SENTENCES


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "A word is missing"),
        ('"panne', "quotation mark"),
        ("(panne", "parenthesis is opened"),
        ("panne)", "closes nothing"),
        ("panne AND", "“AND”"),
        ("*", "A star"),
        ("title: OR x", "title"),
        ("(" * 40 + "x" + ")" * 40, "too many"),
    ],
)
def test_what_is_wrong_with_a_query(typed, words):
    with pytest.raises(BadQuery) as caught:
        queries.parse(typed)
    assert words in bad_query(caught.value, tr)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.boxes import Boxes, listed, read, unlisted, write
from cmdesk.domain.grammar import parse
from cmdesk.domain.matching import compile_query
from tests.domain.query_strategies import VOCABULARY, documents


@pytest.mark.parametrize(
    ("boxes", "expression"),
    [
        (Boxes(("panne", "retard")), "panne OR retard"),
        (Boxes(("panne",), ("fournil",)), "fournil AND panne"),
        (Boxes(("panne", "Été"), ("Le Fournil",), ("offre d’emploi", "stage*")),
         '"Le Fournil" AND (panne OR Été) NOT "offre d’emploi" NOT stage*'),
        (Boxes((), ("OR", "a b*", "l'été")), '"OR" AND "a b"* AND l\'été'),
        (Boxes(("a", "b"), (), ("c",)), "(a OR b) NOT c"),
        (Boxes((), (), ("rien",)), ""),
        (Boxes(), ""),
    ],
)  # fmt: skip
def test_boxes_write_a_query(boxes: Boxes, expression: str) -> None:
    assert write(boxes) == expression


@pytest.mark.parametrize(
    ("expression", "boxes"),
    [
        ("panne", Boxes((), ("panne",))),
        ("Panne OU RETARD", Boxes(("Panne", "RETARD"))),
        ("a b (c OR d) -e", Boxes(("c", "d"), ("a", "b"), ("e",))),
        ("« Le Fournil » SAUF (emploi OU stage*)", Boxes((), ("Le Fournil",), ("emploi", "stage*"))),
        ('"nom de mar"*', Boxes((), ("nom de mar*",))),
        ("", Boxes()),
        ("NOT a", None),
        ("(a OR b) (c OR d)", None),
        ("a OR (b c)", None),
        ("title:a", None),
        ("a NEAR/3 b", None),
        ("site:a.fr", None),
        ("/a/", None),
        ("NOT (a b) c", None),
        ("(a", None),
        ('"a, b"', None),
    ],
)
def test_boxes_read_what_is_simple(expression: str, boxes: Boxes | None) -> None:
    assert read(expression) == boxes


entries = (
    st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=2).map(" ".join).map(listed).map("".join).filter(bool)
)
boxed = st.lists(entries.filter(lambda entry: "," not in entry and "*" not in entry), max_size=3).map(
    lambda found: tuple(dict.fromkeys(found))
)


@given(boxed, boxed, boxed, documents)
def test_what_boxes_write_means_what_they_say(one_of, all_of, none_of, document) -> None:
    boxes = Boxes(one_of, all_of, none_of)
    text = write(boxes)
    if not one_of and not all_of:
        assert text == ""
        return

    def has(entry: str) -> bool:
        return compile_query(parse(f'"{entry}"'))(document)

    meant = (any(map(has, one_of)) or not one_of) and all(map(has, all_of)) and not any(map(has, none_of))
    assert compile_query(parse(text))(document) == meant
    again = read(text)
    assert again is None or compile_query(parse(write(again)))(document) == meant


def test_a_box_is_a_list() -> None:
    assert listed(' panne, "nom de marque" ;;\nretard,panne, !!') == ("panne", "nom de marque", "retard")
    assert unlisted(("a b", "c")) == "a b, c"

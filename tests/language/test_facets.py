from itertools import pairwise

import pytest

from cmdesk.language.facets import DID, HANDLE, facets
from tests.corpus import corpus


def found(text):
    return [(each.kind, each.value) for each in facets(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Bonjour @lea.bsky.social !", [("mention", "lea.bsky.social")]),
        ("(@lea.example)", [("mention", "lea.example")]),
        ("@Lea.Example.", [("mention", "lea.example")]),
        ("lea@mail.example", []),
        ("@lea", []),
        ("@lea..example", []),
        ("voir https://exemple.fr/menu?a=1.", [("link", "https://exemple.fr/menu?a=1")]),
        ("voir exemple.fr/menu", [("link", "https://exemple.fr/menu")]),
        ("la fin.Et la suite", []),
        ("#pain et #Fournil2026, #2026 #!", [("tag", "pain"), ("tag", "Fournil2026")]),
        ("a#pain", []),
        ("#" + "é" * 65, []),
        ("#" + "é" * 64, [("tag", "é" * 64)]),
        ("https://exemple.fr/#ancre", [("link", "https://exemple.fr/#ancre")]),
    ],
)
def test_what_a_text_means(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    ["🥖🥖 @lea.example", "👩‍🍳 voir https://exemple.fr/é", "é è ê #pâté-croûte", "𝕏 #𝕏yz", "\ud83d @lea.example"],
)
def test_places_are_counted_in_bytes(text):
    data = text.encode("utf-8", "replace")
    for each in facets(text):
        start, end = each.span(text)
        said = data[start:end].decode()
        assert said.lstrip("@#").lower() == each.value.lower() or said == each.value


def test_nothing_is_inside_another():
    spans = [(each.start, each.end) for each in facets("#pain https://exemple.fr/@lea.example #a@b.example @c.example")]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def lines(name):
    path = corpus(f"text/bluesky-richtext/interop-test-files/syntax/{name}.txt")
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(("pattern", "name"), [(HANDLE, "handle"), (DID, "did")])
def test_names_are_what_the_network_says_they_are(pattern, name):
    wrong = [line for line in lines(f"{name}_syntax_valid") if not pattern.match(line)]
    wrong += [line for line in lines(f"{name}_syntax_invalid") if pattern.match(line)]
    assert wrong == []

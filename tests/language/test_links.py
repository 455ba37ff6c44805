from typing import Any

import pytest
import yaml

from cmdesk.language.domain_names import TOP_LEVEL
from cmdesk.language.links import Style, addresses, far_mentions, links
from tests.corpus import corpus


def found(text: str, style: Style = "x") -> list[str]:
    return [text[start:end] for start, end in addresses(text, style)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voir https://exemple.fr/menu.", ["https://exemple.fr/menu"]),
        ("exemple.fr/menu et boulangerie.paris !", ["exemple.fr/menu", "boulangerie.paris"]),
        ("C'est la fin.Pourquoi pas", []),
        ("fichier.txt ou v1.2", []),
        ("écrire à lea@exemple.fr", []),
        ("(https://fr.wikipedia.org/wiki/Pain_(aliment))", ["https://fr.wikipedia.org/wiki/Pain_(aliment)"]),
        ("https://exemple.fr?q=été", ["https://exemple.fr?q="]),
        ("ftp://exemple.fr", []),
        ("https://exemple.fr:8080/a?b=c#d, puis", ["https://exemple.fr:8080/a?b=c#d"]),
        ("https://" + "a" * 64 + ".fr", []),
        ("https://" + "a" * 63 + ".fr", ["https://" + "a" * 63 + ".fr"]),
    ],
)
def test_addresses_of_x(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_mastodon_knows_only_addresses_with_a_scheme() -> None:
    text = "exemple.fr et https://exemple.fr/été?a=b, puis https://social.exemple/@lea@autre.exemple"
    assert found(text, "mastodon") == ["https://exemple.fr/été?a=b"]  # .exemple is no domain
    assert found("https://mastodon.social/@lea@piaille.fr/1", "mastodon") == [
        "https://mastodon.social/@lea@piaille.fr/1"
    ]


def test_far_mentions() -> None:
    text = "@lea@piaille.fr. @max, a@b.fr @jo.b@x-y.org /@no@x.fr"
    assert [(text[start:end], short) for start, end, short in far_mentions(text)] == [
        ("@lea@piaille.fr", "@lea"),
        ("@jo.b@x-y.org", "@jo.b"),
    ]


@pytest.mark.parametrize(
    ("kind", "size"),
    [("urls", 91), ("urls_with_indices", 10), ("urls_with_directional_markers", 2), ("tco_urls_with_params", 5)],
)
def test_addresses_of_the_conformance_set(kind: str, size: int) -> None:
    cases: list[dict[str, Any]] = yaml.safe_load(
        corpus("text/twitter-text/conformance/extract.yml").read_text(encoding="utf-8")
    )["tests"][kind]
    assert len(cases) == size
    for case in cases:
        expected = [part["url"] if isinstance(part, dict) else part for part in case["expected"]]
        assert found(case["text"]) == expected, case["description"]


def test_each_top_level_domain_of_the_conformance_set() -> None:
    """All but 146 that have been given back since the set was written, most of them brands."""
    kinds = yaml.safe_load(corpus("text/twitter-text/conformance/tlds.yml").read_text(encoding="utf-8"))["tests"]
    cases = [case for kind in kinds.values() for case in kind]
    wrong = [case["text"] for case in cases if found(case["text"]) != case["expected"]]
    assert wrong == [case["text"] for case in cases if case["text"].rsplit(".", 1)[1] not in TOP_LEVEL]
    assert (len(wrong), len(cases)) == (146, 1574)


def test_links_that_can_be_followed_are_told_once():
    text = "Voir https://x.fr/a, exemple.fr et http://x.fr/b puis https://x.fr/a."
    assert links(text) == ("https://x.fr/a", "http://x.fr/b")
    assert links("Voir (https://fournil.exemple/menu), https://fournil.frr !") == (
        "https://fournil.exemple/menu",
        "https://fournil.frr",
    )
    assert links("https://fr.wikipedia.org/wiki/Pain_(aliment) et rien") == (
        "https://fr.wikipedia.org/wiki/Pain_(aliment)",
    )

import pytest

from cmdesk.language.tagged_links import parts_of, tagged

SITE = "https://fournil.example/noel"


@pytest.mark.parametrize(
    ("address", "parts", "expected"),
    [
        (SITE, {"utm_source": "mastodon", "utm_medium": "social"}, f"{SITE}?utm_source=mastodon&utm_medium=social"),
        (f"{SITE}?a=1#menu", {"utm_source": "X"}, f"{SITE}?a=1&utm_source=x#menu"),
        (f"{SITE}?utm_source=old&a=1", {"utm_source": "new"}, f"{SITE}?a=1&utm_source=new"),
        (f"{SITE}?utm_source=old", {"utm_source": " "}, SITE),
        (SITE, {"utm_campaign": "Bûches  de Noël"}, f"{SITE}?utm_campaign=b%C3%BBches-de-no%C3%ABl"),
    ],
)
def test_where_a_visitor_came_from_is_in_the_address(address, parts, expected):
    assert tagged(address, **parts) == expected


def test_what_an_address_says_can_be_read_back():
    made = tagged(SITE, utm_source="bluesky", utm_campaign="noël")
    assert parts_of(made) == {"utm_source": "bluesky", "utm_campaign": "noël"}

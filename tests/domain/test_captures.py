import pytest

from cmdesk.domain.captures import address_in, completed, place_of


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" https://www.facebook.com/fournil/posts/1 ", "https://www.facebook.com/fournil/posts/1"),
        ("Voir https://a.example", ""),
        ("javascript:alert(1)", ""),
        ("ftp://a.example/x", ""),
        ("https://", ""),
        ("", ""),
        ("https://a.example/" + "x" * 5000, ""),
    ],
)
def test_an_address_alone_is_told_from_a_text(text, address):
    assert address_in(text) == address


def test_the_place_is_the_network_or_the_site():
    assert place_of("https://m.facebook.com/x") == "facebook"
    assert place_of("https://fr.tripadvisor.fr/x") == "tripadvisor"
    assert place_of("https://www.forum-pain.example/t/1") == "forum-pain.example"
    assert place_of("https://notfacebook.com/x") == "notfacebook.com"
    assert place_of("") == ""


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("", ""),
        (" https://x.example/a ", "https://x.example/a"),
        ("www.facebook.com/fournil", "https://www.facebook.com/fournil"),
        ("n’importe quoi", ""),
        ("importe", ""),
        ("ftp://x.example", ""),
        ("a..b", ""),
        (".", ""),
    ],
)
def test_an_address_is_completed_or_none(typed, address):
    assert completed(typed) == address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.addresses import canonical, without_trackers


@pytest.mark.parametrize(
    ("address", "bare"),
    [
        ("https://a.fr/x?utm_source=rss&utm_medium=feed", "https://a.fr/x"),
        ("https://a.fr/x?id=7&UTM_Campaign=y&fbclid=Iw", "https://a.fr/x?id=7"),
        ("https://www.lemonde.fr/x.html#xtor=RSS-3208", "https://www.lemonde.fr/x.html"),
        ("https://a.fr/x?at_medium=RSS&at_campaign=1#Echobox=17", "https://a.fr/x"),
        ("https://a.fr/x?q=a+b&c=%C3%A9#top", "https://a.fr/x?q=a+b&c=%C3%A9#top"),
        ("https://a.fr/x?category=pain&ref=7&format=rss", "https://a.fr/x?category=pain&ref=7&format=rss"),
        ("mailto:lea@a.fr?subject=utm", "mailto:lea@a.fr?subject=utm"),
        ("https://[", "https://["),
    ],
)
def test_what_only_follows_readers_goes(address, bare):
    assert without_trackers(address) == bare


@pytest.mark.parametrize(
    "other",
    [
        "http://www.ouest.fr/rennes/pain",
        "https://m.ouest.fr/rennes/pain/",
        "https://amp.ouest.fr/rennes/pain",
        "https://ouest.fr/rennes/pain/amp/",
        "https://ouest.fr/amp/rennes/pain",
        "https://ouest.fr/rennes/pain?amp=1",
        "https://www.google.fr/amp/s/www.ouest.fr/rennes/pain/amp",
        "https://www-ouest-fr.cdn.ampproject.org/c/s/www.ouest.fr/rennes/pain",
        "https://ouest.fr:443/rennes/pain?utm_source=x#commentaires",
    ],
)
def test_the_dresses_of_a_page_are_one(other):
    assert canonical(other) == canonical("https://ouest.fr/rennes/pain") == "ouest.fr/rennes/pain"


def test_pages_that_differ_stay_apart():
    pages = [
        "https://ouest.fr/article?id=1",
        "https://ouest.fr/article?id=2",
        "https://ouest.fr/article/1",
        "https://ouest.fr:8080/article/1",
        "https://blog.ouest.fr/article/1",
        "https://ouest.fr/#!/article/1",
        "https://ouest.fr/article/1#comment-12",
        "https://ouest.fr/amphore",
        "https://amp.dev/documentation",
    ]
    assert len({canonical(page) for page in pages}) == len(pages)
    assert canonical("https://amp.dev/documentation") == "amp.dev/documentation"


def test_the_order_of_parameters_says_nothing():
    assert canonical("https://a.fr/x?b=2&a=1") == canonical("https://a.fr/x?a=1&b=2")


def test_a_film_is_one_whatever_its_link():
    whole = "youtube.com/watch?v=abc"
    assert canonical("https://youtu.be/abc?si=Q") == canonical("https://www.youtube.com/watch?v=abc&t=3s") == whole


@pytest.mark.parametrize(
    "address", ["", "https://ouest.fr", "https://www.ouest.fr/?utm_source=x", "file:///x", "https://["]
)
def test_what_names_no_page(address):
    assert canonical(address) == ""


@given(st.text(max_size=60))
def test_any_text_is_taken(text):
    address = f"https://a.fr/{text}"
    assert without_trackers(without_trackers(address)) == without_trackers(address)
    canonical(address)

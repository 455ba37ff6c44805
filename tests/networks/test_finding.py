import pytest

from cmdesk.networks.finding import Proposal, distinct, query_for, read_page, spoken_of

SITE = "https://www.fournil.example/"
PAGE = """<html lang=fr><head><title>Le Fournil de Léa - Boulangerie à Rennes</title>
<link rel="alternate" type="application/rss+xml" title="Le blog" href="/feed/">
<link rel="alternate" type="application/rss+xml" title="Commentaires" href="/comments/feed/">
<link rel="me" href="https://piaille.fr/@fournil"></head><body>
<a href="https://www.facebook.com/fournildelea?utm_source=site">Facebook</a>
<a href="https://www.facebook.com/sharer/sharer.php?u=x">Partager</a>
<a href="https://www.instagram.com/fournildelea/">Instagram</a>
<a href="https://www.youtube.com/@fournil">YouTube</a>
<a href="https://medium.com/@fournil">Medium</a>
<a href="https://bsky.app/profile/fournil.example" rel="me noopener">Bluesky</a>
<a href="https://fr.trustpilot.com/review/fournil.example">Avis</a>
<a href="https://www.google.com/maps/place/Fournil">Plan</a>
<a href="https://autre.example/@personne">Un ami</a>
<a href="/contact">Contact</a> <a href="/actualites/">Actualités</a> <a href="/cgv.pdf">Presse</a>
<a href="/pain">Pain</a> <a href="javascript:alert(1)">x</a></body></html>"""


def found(html=PAGE, address=SITE):
    return read_page(html.encode(), "text/html; charset=utf-8", address)


def told():
    return {(one.kind, one.address.removeprefix("https://")): one for one in found().proposals}


def test_what_a_page_tells_of_its_owner():
    assert {key: one.why for key, one in told().items()} == {
        ("feed", "www.fournil.example/feed/"): "declared",
        ("comments", "www.fournil.example/comments/feed/"): "comments",
        ("mastodon", "piaille.fr/@fournil.rss"): "me",
        ("facebook", "www.facebook.com/fournildelea"): "linked",
        ("instagram", "www.instagram.com/fournildelea/"): "linked",
        ("youtube", "www.youtube.com/@fournil"): "linked",
        ("medium", "medium.com/feed/@fournil"): "linked",
        ("bluesky", "bsky.app/profile/fournil.example/rss"): "me",
        ("reviews", "fr.trustpilot.com/review/fournil.example"): "reviews",
        ("reviews", "www.google.com/maps/place/Fournil"): "reviews",
    }


def test_what_shows_nothing_to_strangers_is_said_to():
    hidden = {one.kind for one in told().values() if not one.watchable}
    assert hidden == {"facebook", "instagram", "reviews"}  # the map; the other place of reviews can be read


def test_pages_that_may_tell_more():
    assert found().title == "Le Fournil de Léa"
    assert found().more == ("https://www.fournil.example/contact", "https://www.fournil.example/actualites/")


@pytest.mark.parametrize("html", ["", "<a href='http://['>x</a>", "<a href>x</a>", "<link rel=me>"])
def test_odd_pages_do_no_harm(html):
    assert found(html).proposals == ()


def test_where_others_may_speak_of_a_brand():
    assert {one.kind for one in spoken_of("Le Fournil", "fr")} == {"search"}


def test_a_query_for_a_brand():
    proposals = found().proposals
    assert query_for("Le Fournil", SITE, proposals) == (
        '"Le Fournil" OR "fournil.example" OR lefournil OR fournildelea OR fournil'
    )
    assert query_for("Danone", "", ()) == "Danone"


def test_the_address_of_an_interface_is_nobodys_name():
    films = found('<a href="https://www.dailymotion.com/fournil">films</a>').proposals
    assert "/fournil/videos?" in films[0].address
    assert query_for("Danone", "", films) == "Danone"


def test_each_place_is_proposed_once_for_the_best_reason():
    one = Proposal("youtube", "https://www.youtube.com/@a", "a", "linked")
    same = Proposal("youtube", "https://youtube.com/@a?utm_source=x", "a", "me")
    rival = Proposal("feed", "https://rival.example/feed", "b", "declared", whose="rival.example")
    assert distinct([rival, one, same]) == (same, rival)

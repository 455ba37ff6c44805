import pytest

from cmdesk.domain.proofing import Level
from cmdesk.language.tagging import hashtags, links, signs, tags, without_trackers
from cmdesk.networks import BY_NAME


def of(network):
    return network, BY_NAME[network].customs


def codes(found):
    return [(each.level, each.code) for each in found]


def test_tags_are_not_taken_from_addresses_or_figures_of_colour():
    assert [tag for *_, tag in tags("#Pain et https://a.fr/#menu, c#dur #été-2024")] == ["Pain", "été-2024"]


def test_instagram_refuses_the_thirty_first():
    text = " ".join(f"#tag{i}x" for i in range(31))
    assert codes(hashtags(text, *of("instagram"))) == [(Level.ERROR, "tags-refused")]
    assert codes(hashtags(text.rsplit(" ", 1)[0], *of("instagram"))) == [(Level.NOTE, "tags-many")]


def test_a_tag_of_figures_and_a_second_one_are_told():
    found = list(hashtags("#2024 #Pain #pain", *of("mastodon")))
    assert codes(found) == [(Level.WARNING, "tag-figures"), (Level.NOTE, "tag-twice")]
    assert found[1].instead == "pain"


def test_a_tag_too_long_for_bluesky():
    assert codes(hashtags("#" + "a" * 65, *of("bluesky"))) == [(Level.WARNING, "tag-long")]
    assert codes(hashtags("#" + "a" * 64, *of("bluesky"))) == []


def test_mastodon_makes_a_link_only_of_what_has_a_scheme():
    (found,) = links("voir exemple.fr/menu", *of("mastodon"))
    assert (found.code, found.instead) == ("link-bare", "https://exemple.fr/menu")
    assert list(links("voir exemple.fr/menu", *of("bluesky"))) == []


@pytest.mark.parametrize(
    ("text", "network", "code"),
    [
        ("https://a.fr", "instagram", "link-dead"),
        ("http://192.168.1.4/x", "mastodon", "link-private"),
        ("http://a.fr/x", "mastodon", "link-plain"),
        ("https://a.fr/x?fbclid=abc", "mastodon", "link-tracked"),
    ],
)
def test_links_that_lead_badly(text, network, code):
    assert [each.code for each in links(text, *of(network))] == [code]


def test_trackers_go_and_the_rest_stays():
    assert without_trackers("https://a.fr/?a=1&fbclid=x&b=2#c") == "https://a.fr/?a=1&b=2#c"
    assert without_trackers("https://a.fr/?fbclid=x&b=2") == "https://a.fr/?b=2"
    assert without_trackers("https://a.fr/?gclid=x") == "https://a.fr/"


def test_a_sign_that_x_refuses_is_taken_out_by_its_remedy():
    (found,) = signs("pain\ufeff bio", *of("x"))
    assert (found.level, found.start, found.end, found.instead) == (Level.ERROR, 4, 5, "")
    assert list(signs("pain\ufeff bio", *of("bluesky"))) == []

import pytest

from cmdesk.networks.searches import dailymotion_search, hashtag, searches


def addresses(words, language="fr"):
    return {place.network: place.address for place in searches(words, language)}


def test_some_words_are_searched_for_everywhere():
    found = addresses("Au Fournil & Cie")
    assert found["news"].startswith("https://www.bing.com/news/search?q=Au+Fournil+%26+Cie")
    assert found["bluesky"].startswith(
        "https://api.bsky.app/xrpc/app.bsky.feed.searchPosts?q=Au%20Fournil%20%26%20Cie&"
    )
    assert found["mastodon"] == "https://mastodon.social/tags/aufournilcie.rss"
    assert "query=Au+Fournil+%26+Cie&" in found["hackernews"]
    assert all(place.role == "search" for place in searches("pain"))


@pytest.mark.parametrize(("language", "edition"), [("fr", "hl=fr&gl=FR&ceid=FR:fr"), ("en", "hl=en&gl=US&ceid=US:en")])
def test_the_news_are_those_of_the_language(language, edition):
    assert searches("pain", language)[0].address.endswith(edition)


def test_words_that_make_no_hashtag_leave_it_out():
    assert hashtag("Pain d’épices n° 5") == "paindépicesn5"
    assert "mastodon" not in addresses("!?")


def test_a_search_on_dailymotion_asks_only_for_what_is_kept():
    assert "fields=id,title,description,created_time,owner.screenname,url" in dailymotion_search("pain")

"""Where the whole web can be watched for some words, without an account: one address for each place that allows it.

None of them promises anything for ever: where each was read about, and when, stands beside it.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote, quote_plus

SEEN_WIDELY = "https://mastodon.social"  # what the largest server of the fediverse has seen of a hashtag


@dataclass(frozen=True)
class Place:
    """A feed that an address stands for; `role` says what it holds: "", "comments", "search" or "uploads"."""

    address: str
    title: str
    network: str  # as in the list of icons: "youtube", "reddit", "wordpress" …
    role: str = ""
    sure: bool = True  # False: only the shape of the address speaks for it


def searches(words: str, language: str = "fr") -> tuple[Place, ...]:
    """Where the whole web can be watched for some words, without an account."""
    plain, plus = quote(words, safe=""), quote_plus(words)
    country = {"fr": "FR", "en": "US"}.get(language, language.upper())
    news = f"https://news.google.com/rss/search?q={plus}&hl={language}&gl={country}&ceid={country}:{language}"
    tag = hashtag(words)
    found = [
        # 2026-11-20, github.com/alexpdp7/news-rss and others: gl and ceid name the edition; for a personal reader,
        # says the feed.
        Place(news, f"Google News · {words}", "news", "search"),
        # 2026-11-20, github.com/Akagi201/rss: format=rss on the page of results.
        Place(f"https://www.bing.com/news/search?q={plus}&format=rss", f"Bing News · {words}", "news", "search"),
        # 2026-11-20, github.com/bluesky-social/atproto/issues/3583 and 3423: without an account api.bsky.app
        # answers the first page, public.api.bsky.app never; both are closed at times (bsky-docs/issues/296), then
        # with 403.
        Place(
            f"https://api.bsky.app/xrpc/app.bsky.feed.searchPosts?q={plain}&sort=latest&limit=50",
            f"Bluesky · {words}",
            "bluesky",
            "search",
        ),
        # 2026-11-20, github.com/Ranchero-Software/NetNewsWire/issues/5328: since June one answer a minute without an
        # account, told by X-Ratelimit-Reset; see `networks/pace`.
        Place(f"https://www.reddit.com/search.rss?q={plus}&sort=new", f"Reddit · {words}", "reddit", "search"),
        Place(hacker_news_search(words), f"Hacker News · {words}", "hackernews", "search"),
        Place(dailymotion_search(words), f"Dailymotion · {words}", "dailymotion", "search"),
    ]
    if tag:
        # 2026-11-20, mastodon/mastodon, tags_controller: /tags/NAME.rss on any server, what that server has seen of
        # it.
        found.insert(3, Place(f"{SEEN_WIDELY}/tags/{quote(tag)}.rss", f"Mastodon · #{tag}", "mastodon", "search"))
        found.append(Place(f"https://medium.com/feed/tag/{quote(tag)}", f"Medium · {tag}", "medium", "search"))
    return tuple(found)


def hashtag(words: str) -> str:
    """The words as one hashtag would write them: "Au Bon Pain" is aubonpain; "" when nothing is left."""
    return "".join(re.findall(r"\w+", words)).lower()


def hacker_news_search(words: str) -> str:
    """What was written on Hacker News lately. 2026-11-20, hn.algolia.com/api: tags in brackets are "or"."""
    return f"https://hn.algolia.com/api/v1/search_by_date?query={quote_plus(words)}&tags=(story,comment)&hitsPerPage=50"


FILMS = "fields=id,title,description,created_time,owner.screenname,url,thumbnail_360_url&sort=recent&limit=50"


def dailymotion_search(words: str) -> str:
    """Videos that somebody uploaded lately about some words, from the public interface of Dailymotion.

    2026-11-20, programs that ask it without a key for these fields: search, sort=recent, limit; "list" in the answer.
    """
    return f"https://api.dailymotion.com/videos?search={quote_plus(words)}&{FILMS}"

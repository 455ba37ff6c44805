"""Where the whole web can be watched for some words, without an account: one address for each place that allows it."""

import re
from dataclasses import dataclass
from urllib.parse import quote, quote_plus


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
        Place(news, f"Google News: {words}", "news", "search"),
        Place(f"https://www.bing.com/news/search?q={plus}&format=rss", f"Bing News: {words}", "news", "search"),
        Place(
            f"https://api.bsky.app/xrpc/app.bsky.feed.searchPosts?q={plain}&sort=latest&limit=50",
            f"Bluesky: {words}",
            "bluesky",
            "search",
        ),
        Place(f"https://www.reddit.com/search.rss?q={plus}&sort=new", f"Reddit: {words}", "reddit", "search"),
        Place(hacker_news_search(words), f"Hacker News: {words}", "hackernews", "search"),
        Place(dailymotion_search(words), f"Dailymotion: {words}", "dailymotion", "search"),
    ]
    if tag:
        found.insert(
            3, Place(f"https://mastodon.social/tags/{quote(tag)}.rss", f"Mastodon: #{tag}", "mastodon", "search")
        )
        found.append(Place(f"https://medium.com/feed/tag/{quote(tag)}", f"Medium: {tag}", "medium", "search"))
    return tuple(found)


def hashtag(words: str) -> str:
    """The words as one hashtag would write them: "Au Bon Pain" is aubonpain; "" when nothing is left."""
    return "".join(re.findall(r"\w+", words)).lower()


def hacker_news_search(words: str) -> str:
    return f"https://hn.algolia.com/api/v1/search_by_date?query={quote_plus(words)}&tags=(story,comment)&hitsPerPage=50"


FILMS = "fields=id,title,description,created_time,owner.screenname,url,thumbnail_360_url&sort=recent&limit=50"


def dailymotion_search(words: str) -> str:
    """Videos that somebody uploaded lately about some words, from the public interface of Dailymotion."""
    return f"https://api.dailymotion.com/videos?search={quote_plus(words)}&{FILMS}"

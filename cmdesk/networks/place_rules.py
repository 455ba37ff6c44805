"""One rule for each kind of place that has feeds; none of them promises anything for ever.

Where each was read about, and when, stands beside it: none of these services could be asked while this was written.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote, quote_plus, urlencode

from cmdesk.networks.searches import FILMS, Place, dailymotion_search, hacker_news_search, searches


@dataclass(frozen=True)
class Where:
    """An address taken apart once for all rules."""

    host: str  # without www. and m.
    steps: tuple[str, ...]  # of the path
    query: dict[str, str]
    origin: str
    path: str

    def step(self, number: int) -> str:
        return self.steps[number] if number < len(self.steps) else ""


Rule = Callable[[Where], "Iterator[Place]"]


_CHANNEL = re.compile(r"UC[A-Za-z0-9_-]{22}")


# 2026-11-20, github.com/anxdpanic/plugin.video.youtube/issues/1463: channel_id answers, UULF… lists do not; all
# were 404 for days in February and April (github.com/ocaml/ocaml.org/issues/3512): no sign that a channel went.
# `discovery` reads handles.
def _youtube(at: Where) -> Iterator[Place]:
    if at.host == "youtu.be" or at.step(0) == "feeds":
        return
    if playlist := at.query.get("list"):
        yield Place(_youtube_feed("playlist_id", playlist), "YouTube", "youtube", "uploads")
    if at.step(0) == "channel" and _CHANNEL.fullmatch(at.step(1)):
        yield Place(_youtube_feed("channel_id", at.step(1)), "YouTube", "youtube", "uploads")
    elif at.step(0) == "user" and at.step(1):
        yield Place(_youtube_feed("user", at.step(1)), at.step(1), "youtube", "uploads")


def _youtube_feed(name: str, value: str) -> str:
    return f"https://www.youtube.com/feeds/videos.xml?{name}={quote(value, safe='')}"


# 2026-11-20, github.com/QuiteRSS/quiterss/issues/1626: with the `feed` and `user` of one's own feeds
# (reddit.com/prefs/feeds) Reddit answers more than once a minute.
def _reddit(at: Where) -> Iterator[Place]:
    for place in _of_reddit("https://www.reddit.com", at, at.step(0), at.step(1)):
        own = {name: at.query[name] for name in ("feed", "user") if at.query.get(name)}
        joint = "&" if "?" in place.address else "?"
        yield replace(place, address=place.address + joint + urlencode(own)) if len(own) == 2 else place


def _of_reddit(base: str, at: Where, kind: str, name: str) -> Iterator[Place]:
    if kind == "search" and at.query.get("q"):
        words = at.query["q"]
        yield Place(f"{base}/search.rss?q={quote_plus(words)}&sort=new", f"Reddit · {words}", "reddit", "search")
    elif kind == "r" and name:
        if at.step(2) == "comments" and at.step(3):
            yield Place(f"{base}/r/{name}/comments/{at.step(3)}/.rss", f"r/{name}", "reddit", "comments")
        elif at.step(2) == "search" and at.query.get("q"):
            words = at.query["q"]
            inside = f"{base}/r/{name}/search.rss?q={quote_plus(words)}&restrict_sr=on&sort=new"
            yield Place(inside, f"r/{name}: {words}", "reddit", "search")
        yield Place(f"{base}/r/{name}/new/.rss", f"r/{name}", "reddit")
        yield Place(f"{base}/r/{name}/comments/.rss", f"r/{name}", "reddit", "comments")
    elif kind in ("user", "u") and name:
        yield Place(f"{base}/user/{name}/.rss", f"u/{name}", "reddit")


# 2026-11-20,
# dev.to/dedicated_crest/reading-medium-articles-by-tag-author-and-publication-with-rss-and-where-it-stops-1hp: the
# last ten of a profile, a publication, a tag; of a tag without their text.
def _medium(at: Where) -> Iterator[Place]:
    if at.host == "medium.com":
        if at.step(0) == "tag" and at.step(1):
            yield Place(f"https://medium.com/feed/tag/{at.step(1)}", at.step(1), "medium", "search")
        elif at.step(0) and at.step(0) not in ("feed", "search", "m", "p"):
            yield Place(f"https://medium.com/feed/{at.step(0)}", at.step(0), "medium")
    elif at.host.endswith(".medium.com"):
        yield Place(f"{at.origin}/feed", at.host.partition(".")[0], "medium")


# 2026-11-20, github.com/Akagi201/rss: /feed of each publication.
def _substack(at: Where) -> Iterator[Place]:
    if at.host.endswith(".substack.com"):
        yield Place(f"{at.origin}/feed", at.host.partition(".")[0], "substack")
    elif at.step(0).startswith("@"):
        yield Place(f"https://{at.step(0)[1:]}.substack.com/feed", at.step(0)[1:], "substack")


# 2026-11-20, docs.github.com/rest/activity/feeds and wwsun.github.io/wiki/Github: USER.atom, releases, commits,
# discussions. commits.atom is JSON for who does not ask for Atom (github.com/orgs/community/discussions/86096); we
# do.
_GITHUB_OWN = {
    "about",
    "features",
    "login",
    "search",
    "settings",
    "topics",
    "explore",
    "marketplace",
    "pricing",
    "orgs",
}


def _github(at: Where) -> Iterator[Place]:
    who, what = at.step(0), at.step(1)
    if not who or who in _GITHUB_OWN:
        return
    if not what:
        yield Place(f"https://github.com/{who}.atom", who, "github")
        return
    base, title = f"https://github.com/{who}/{what}", f"{who}/{what}"
    branch = at.step(3) if at.step(2) in ("commits", "tree") and at.step(3) else ""
    if branch:
        yield Place(f"{base}/commits/{branch}.atom", title, "github")
    yield Place(f"{base}/releases.atom", title, "github")
    yield Place(f"{base}/commits.atom", title, "github")
    if at.step(2) == "discussions":
        yield Place(f"{base}/discussions.atom", title, "github", "comments")


# 2026-11-20, github.com/bluesky-social/social-app/pull/2229: /rss of a profile by handle or did; none of lists or
# feeds.
def _bluesky(at: Where) -> Iterator[Place]:
    if at.step(0) == "profile" and at.step(1) and at.step(2) != "lists":  # these are looked up
        yield Place(f"https://bsky.app/profile/{at.step(1)}/rss", at.step(1), "bluesky")
    elif at.step(0) == "search" and at.query.get("q"):
        yield from (place for place in searches(at.query["q"]) if place.network == "bluesky")
    elif at.step(0) == "hashtag" and at.step(1):
        yield from (place for place in searches(f"#{at.step(1)}") if place.network == "bluesky")


# 2026-11-20, github.com/alexpdp7/news-rss: /rss before the path of a page, with its hl, gl and ceid.
def _google_news(at: Where) -> Iterator[Place]:
    if at.step(0) == "rss":
        return
    language = at.query.get("hl", "fr")
    if at.step(0) == "search" and at.query.get("q"):
        yield searches(at.query["q"], language.partition("-")[0])[0]
    elif at.step(0) in ("topics", "publications") and at.step(1):
        yield Place(
            f"https://news.google.com/rss/{at.step(0)}/{at.step(1)}?hl={language}", "Google News", "news", "search"
        )


def _hacker_news_page(at: Where) -> Iterator[Place]:
    if at.host == "hn.algolia.com" and at.query.get("q") and at.step(0) != "api":
        words = at.query["q"]
        yield Place(hacker_news_search(words), f"Hacker News · {words}", "hackernews", "search")
    elif at.host == "news.ycombinator.com" and at.step(0) != "rss":
        yield Place("https://news.ycombinator.com/rss", "Hacker News", "hackernews")


# 2026-11-20, programs that ask api.dailymotion.com/user/NAME/videos without a key, with these fields and "list" in
# the answer.
def _dailymotion(at: Where) -> Iterator[Place]:
    if at.step(0) == "search" and at.step(1):
        yield Place(dailymotion_search(at.step(1)), f"Dailymotion · {at.step(1)}", "dailymotion", "search")
    elif at.step(0) in ("user", "partner") and at.step(1):
        yield from _films_of(at.step(1))
    elif len(at.steps) == 1 and at.step(0) not in ("video", "playlist", "rss", "signin", "search"):
        yield from _films_of(at.step(0))
    elif at.step(0) == "playlist" and at.step(1):
        number = at.step(1).partition("_")[0]
        yield Place(
            f"https://api.dailymotion.com/playlist/{number}/videos?{FILMS}", "Dailymotion", "dailymotion", "uploads"
        )


def _films_of(user: str) -> Iterator[Place]:
    name = quote(user, safe="")
    yield Place(f"https://api.dailymotion.com/user/{name}/videos?{FILMS}", user, "dailymotion", "uploads")
    yield Place(f"https://www.dailymotion.com/rss/user/{name}", user, "dailymotion", "uploads")


# 2026-11-20, consumingexperience.blogspot.com/2008/07/blogger-unofficial-feed-faq.html: posts and comments, full or
# summary.
def _blogger(at: Where) -> Iterator[Place]:
    name = at.host.partition(".")[0]
    yield Place(f"{at.origin}/feeds/posts/default", name, "blogger")
    yield Place(f"{at.origin}/feeds/comments/default", name, "blogger", "comments")


def _wordpress(at: Where) -> Iterator[Place]:
    name = at.host.partition(".")[0]
    yield Place(f"{at.origin}/feed/", name, "wordpress")
    yield Place(f"{at.origin}/comments/feed/", name, "wordpress", "comments")


def _tumblr(at: Where) -> Iterator[Place]:
    if at.host != "tumblr.com":
        yield Place(f"{at.origin}/rss", at.host.partition(".")[0], "tumblr")
    elif at.step(0) and at.step(0) not in ("search", "explore", "tagged", "login"):
        yield Place(f"https://{at.step(0).removeprefix('@')}.tumblr.com/rss", at.step(0), "tumblr")


def _vimeo(at: Where) -> Iterator[Place]:
    if at.step(0) and not at.step(0).isdecimal() and at.step(0) not in ("search", "categories", "features"):
        name = at.step(1) if at.step(0) in ("channels", "groups", "user") and at.step(1) else at.step(0)
        kind = f"{at.step(0)}/" if at.step(0) in ("channels", "groups") else ""
        yield Place(f"https://vimeo.com/{kind}{name}/videos/rss", name, "vimeo", "uploads")


def _stack_exchange(at: Where) -> Iterator[Place]:
    if at.step(0) == "questions" and at.step(1) == "tagged" and at.step(2):
        yield Place(f"{at.origin}/feeds/tag/{at.step(2)}", at.step(2), "stackexchange", "search")
    elif at.step(0) == "questions" and at.step(1).isdecimal():
        yield Place(f"{at.origin}/feeds/question/{at.step(1)}", at.host, "stackexchange", "comments")
    yield Place(f"{at.origin}/feeds", at.host, "stackexchange")


def _fediverse(at: Where) -> Iterator[Place]:
    """Any host: the shape of the address is the sign."""
    who = at.step(0)
    if at.host in NOT_FEDIVERSE:
        return
    if re.fullmatch(r"@[\w.-]+", who) and len(at.steps) <= 2:
        yield Place(f"{at.origin}/{who}.rss", f"{who}@{at.host}", "mastodon")
    elif who == "tags" and len(at.steps) == 2 and not at.step(1).endswith(".rss"):
        yield Place(f"{at.origin}/tags/{at.step(1)}.rss", f"#{at.step(1)}", "mastodon", "search")


NOT_FEDIVERSE = {
    "youtube.com",
    "medium.com",
    "tiktok.com",
    "threads.net",
    "threads.com",
    "substack.com",
    "dailymotion.com",
}


# 2026-11-20, meta.discourse.org/t/392890: .rss after latest, posts and a category, as its pages say themselves.
def _discourse(at: Where) -> Iterator[Place]:
    """Any host: /t/name/12 and /c/name/12 are the addresses of Discourse."""
    if at.step(0) == "t" and (at.step(1).isdecimal() or at.step(2).isdecimal()):
        number = at.step(2) if at.step(2).isdecimal() else at.step(1)
        name = at.step(1) if at.step(2).isdecimal() else "topic"
        yield Place(f"{at.origin}/t/{name}/{number}.rss", name.replace("-", " "), "discourse", "comments")
    elif at.step(0) == "c" and at.steps[-1].isdecimal():
        path = "/".join(at.steps)
        yield Place(f"{at.origin}/{path}.rss", at.step(len(at.steps) - 2), "discourse")
    elif at.step(0) == "tag" and len(at.steps) == 2 and not at.step(1).endswith(".rss"):
        yield Place(f"{at.origin}/tag/{at.step(1)}.rss", at.step(1), "discourse", "search")
    else:
        return
    yield Place(f"{at.origin}/latest.rss", at.host, "discourse")
    yield Place(f"{at.origin}/posts.rss", at.host, "discourse", "comments")


# 2026-11-20, github.com/phpbb/phpbb, config/default/routing/feed.yml (3.2 and newer; feed.php leads there).
_PHPBB = re.compile(r"/(?:viewforum|viewtopic)\.php$")


def _phpbb(at: Where) -> Iterator[Place]:
    """Any host: viewforum.php and viewtopic.php are the pages of phpBB."""
    if _PHPBB.search(at.path) is None:
        return
    base = at.origin + at.path.rpartition("/")[0]
    if topic := at.query.get("t"):
        yield Place(f"{base}/app.php/feed/topic/{topic}", at.host, "phpbb", "comments")
    if forum := at.query.get("f"):
        yield Place(f"{base}/app.php/feed/forum/{forum}", at.host, "phpbb")
    yield Place(f"{base}/app.php/feed", at.host, "phpbb", "comments")


def _is(*hosts: str) -> Callable[[str], bool]:
    """Whether a host is one of these, or below one that begins with a point."""
    return lambda host: any(host == known or (known[0] == "." and host.endswith(known)) for known in hosts)


RULES: Sequence[tuple[Callable[[str], bool], Rule]] = (
    (_is("youtube.com", "youtu.be", "music.youtube.com"), _youtube),
    (_is("reddit.com", ".reddit.com"), _reddit),
    (_is("medium.com", ".medium.com"), _medium),
    (_is("substack.com", ".substack.com"), _substack),
    (_is("github.com"), _github),
    (_is("bsky.app"), _bluesky),
    (_is("news.google.com"), _google_news),
    (_is("hn.algolia.com", "news.ycombinator.com"), _hacker_news_page),
    (_is("dailymotion.com"), _dailymotion),
    (_is(".blogspot.com", ".blogspot.fr"), _blogger),
    (_is(".wordpress.com"), _wordpress),
    (_is("tumblr.com", ".tumblr.com"), _tumblr),
    (_is("vimeo.com"), _vimeo),
    (_is("stackoverflow.com", ".stackexchange.com", "serverfault.com", "superuser.com"), _stack_exchange),
)
SHAPES: Sequence[Rule] = (_fediverse, _discourse, _phpbb)  # for any host

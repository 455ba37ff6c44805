"""Which column of a table of posts says what, for the programs that community managers leave or use beside cmdesk.

Columns as their help pages or files of their users have them (Buffer, Hootsuite, Sprout, Agorapulse, Publer, SocialBee,
HighLevel, Ayrshare, Metricool, BrightBean, Oktopost); read on 20 November 2026. A column that is not known is told, not
guessed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cmdesk.domain.words import words

# What tells a dialect: columns, folded, that no other has together.
DIALECTS: Mapping[str, frozenset[str]] = {
    "cmdesk": frozenset({"timezone", "networks", "account", "alt text", "first comment", "campaign", "status"}),
    "Publer": frozenset({"date intl format or prompt", "media url s separated by comma"}),
    "HighLevel": frozenset({"postatspecifictime yyyy mm dd hh mm ss", "content"}),
    "SocialBee": frozenset({"postatspecifictime", "imageurls"}),
    "Ayrshare": frozenset({"post", "scheduledate"}),
    "Sprout": frozenset({"time 24hr", "message text"}),
    "Agorapulse": frozenset({"post content"}),
    "Metricool": frozenset({"text", "draft", "picture url 1"}),
    "Oktopost": frozenset({"network", "message", "linkurl"}),
    "BrightBean": frozenset({"caption", "platforms"}),
    "Buffer": frozenset({"text", "posting time"}),
}
# What each column says: its names, folded, one after the other.
_NAMES: Mapping[str, str] = {
    "text": "text/post/message/message text/post content/content/caption/body/texte",
    "date": "posting time/date/scheduledate/postatspecifictime/publish date/scheduled date/date time/datetime/"
    "date heure/date intl format or prompt/postatspecifictime yyyy mm dd hh mm ss",
    "time": "time/time 24hr/heure",
    "zone": "timezone/time zone/fuseau",
    "networks": "networks/platforms/platform/network/channels/channel/reseaux",
    "account": "account/accounts/compte",
    "link": "link/linkurl/post link/link s separated by comma for fb carousels/link ogmetaurl/lien",
    "media": "media/media url/media urls/mediaurls/image url/image urls/imageurls/imageurl/image/video/gifurl/gifurls/"
    "videourls/video url/media url s separated by comma/picture",
    "alts": "alt text/alt text s separated by/alt texts",
    "comment": "first comment/first comment text/followupcomment/comment s separated by",
    "labels": "tags/labels/label/tag/label s separated by comma/category/categorie",
    "title": "title/title for the video pin pdf/titre/linktitle",
    "campaign": "campaign/campagne",
    "pillar": "pillar/pilier",
    "status": "status/stage/statut",
    "notes": "notes/description",
    "language": "language/langue",
    "options": "options",
    "spots": "crops",
}
MEANINGS: Mapping[str, str] = {name: meaning for meaning, names in _NAMES.items() for name in names.split("/")}
NETWORKS = (
    "mastodon", "bluesky", "facebook", "instagram", "linkedin", "x", "twitter", "threads", "pinterest", "tiktok",
    "youtube", "gmb", "google", "telegram",
)  # fmt: skip
_NUMBERED = re.compile(r"(picture url|alt text picture) (\d+)")


@dataclass(frozen=True)
class Column:
    meaning: str  # "" = not understood
    network: str = ""  # of a text or a tick of its own


def folded(name: str) -> str:
    """A header as it is compared: small letters, no accents, no signs."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "", name.strip().lstrip("\ufeff")).replace("_", " ")
    return " ".join(words(spaced))


def read_header(names: Sequence[str]) -> tuple[str, tuple[Column, ...]]:
    """The dialect of a table ("" where its columns are nobody's) and what each of its columns says."""
    known = [folded(name) for name in names]
    there = set(known)
    dialect = next((name for name, marks in DIALECTS.items() if marks <= there), "")
    return dialect, tuple(_column(name, dialect, raw.strip()) for name, raw in zip(known, names, strict=True))


def _column(name: str, dialect: str, raw: str) -> Column:
    if numbered := _NUMBERED.fullmatch(name):
        return Column("media" if numbered[1] == "picture url" else "alts")
    if name in MEANINGS:
        return Column(MEANINGS[name])
    if name in NETWORKS:
        return Column("ticked", _network(name))
    first, _, rest = name.partition(" ")
    if first == "text" and rest in NETWORKS:
        return Column("text", _network(rest))
    if first == "text" and rest and dialect == "cmdesk":
        return Column("text", raw.partition("_")[2])
    return Column("")


def _network(name: str) -> str:
    return {"twitter": "x", "gmb": "google"}.get(name, name)


def networks_in(said: str) -> tuple[str, ...]:
    """The networks that a cell names."""
    found = (_network(word) for word in re.split(r"[,;|\s]+", said.strip().lower()) if word)
    return tuple(dict.fromkeys(found))

"""What YouTube's Data API gives of comments, as our items. Pure."""

import json
from dataclasses import dataclass

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Standing
from cmdesk.networks.told import Json, inside, moment, numbered, text_of, web_address

STANDINGS = {
    "published": Standing.VISIBLE,
    "heldForReview": Standing.HELD,
    "likelySpam": Standing.SPAM,
    "rejected": Standing.TRASH,
}


@dataclass(frozen=True)
class Answering:
    """What a comment keeps to be answered: YouTube knows two levels, and `under` is the first."""

    id: str
    under: str
    video: str

    def written(self) -> str:
        return json.dumps({"id": self.id, "under": self.under, "video": self.video})


def answering(reply_to: str) -> Answering | None:
    """What `reply_to` says; None when it is empty or not ours."""
    kept = numbered(reply_to)
    if not kept.get("under") or not all(_is_id(kept.get(name, "")) for name in ("id", "under", "video")):
        return None
    return Answering(kept["id"], kept["under"], kept.get("video", ""))


def _is_id(text: str) -> bool:
    return text.replace("-", "").replace("_", "").replace(".", "").isalnum() or not text


def comment(told: Json, channel: str, video: str = "", standing: str = "") -> NewItem | None:
    """One comment; `video` and `standing` are what its thread and the question say, where it does not itself."""
    number, said = text_of(told, "id"), inside(told, "snippet")
    if not number:
        return None
    video = text_of(said, "videoId") or video
    above = text_of(said, "parentId")
    published, changed = moment(said.get("publishedAt")), moment(said.get("updatedAt"))
    name = text_of(said, "authorDisplayName")
    writer = text_of(inside(said, "authorChannelId"), "value")
    root = f"video:{video}" if video else f"channel:{channel}"
    return NewItem(
        remote_id=number,
        text=text_of(said, "textOriginal") or text_of(said, "textDisplay"),
        published=published,
        kind=Kind.COMMENT,
        author=Author(name, writer or name, web_address(said, "authorChannelUrl")),
        link=f"https://www.youtube.com/watch?v={video}&lc={number}" if video else "",
        edited=changed if changed != published else None,
        ancestors=(root, above) if above else (root,),
        mine=bool(writer) and writer == channel,
        reply_to=Answering(number, above or number, video).written(),
        standing=STANDINGS.get(text_of(said, "moderationStatus") or standing),
    )

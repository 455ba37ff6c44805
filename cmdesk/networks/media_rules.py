"""What stands against files that are to go with a text, before anything is sent. Pure."""

from collections.abc import Sequence

from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.language.counting import count
from cmdesk.networks.base import MediaFile, MediaRule


def troubles(media: Sequence[MediaFile], rule: MediaRule | None) -> list[Trouble]:
    """A picture that is too large is none: it is made smaller on its way."""
    if not media:
        return []
    if rule is None:
        return [Trouble("media-not-taken")]
    found = []
    if len(media) > rule.most:
        found.append(Trouble("media-too-many", {"count": str(len(media)), "most": str(rule.most)}))
    elif len(media) > 1 and not rule.mixed and any(not each.type.startswith("image/") for each in media):
        found.append(Trouble("media-mixed"))
    for each in media:
        found += _of_one(each, rule)
    return found


def _of_one(file: MediaFile, rule: MediaRule) -> list[Trouble]:
    if rule.types and file.type not in rule.types:
        return [Trouble("media-type", {"name": file.name, "type": file.type})]
    found = []
    picture = file.type.startswith("image/")
    if not picture and rule.video_bytes and file.size > rule.video_bytes:
        found.append(Trouble("media-too-large", {"name": file.name, "limit": str(rule.video_bytes)}))
    if not picture and rule.video_seconds and file.seconds > rule.video_seconds:
        found.append(Trouble("media-too-long", {"name": file.name, "limit": f"{rule.video_seconds:.0f}"}))
    if rule.alt and (length := count(file.alt, TextRule("grapheme", rule.alt))) > rule.alt:
        found.append(Trouble("alt-too-long", {"name": file.name, "count": str(length), "maximum": str(rule.alt)}))
    return found

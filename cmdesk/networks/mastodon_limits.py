"""What a server of the Mastodon family takes with a text, as it announces it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from cmdesk.networks import mastodon_parsing as parsing
from cmdesk.networks.base import MediaRule, PollRule

PICTURES = ("image/jpeg", "image/png", "image/gif", "image/webp")
FILMS = ("video/mp4", "video/quicktime", "video/webm", "audio/mpeg", "audio/ogg")
USUAL = MediaRule(
    most=4,
    types=(*PICTURES, *FILMS),
    image_bytes=16_777_216,
    video_bytes=103_809_024,
    image_area=33_177_600,
    alt=1500,
    source="https://docs.joinmastodon.org/entities/Instance/",
    checked="2026-07-02",
)


USUAL_POLL = PollRule(4, 50, 300, 2_629_746, source=USUAL.source, checked=USUAL.checked)


def rule_of(told: Mapping[str, Any]) -> MediaRule:
    """What /api/v2/instance or /api/v1/instance says that may go with a text."""
    configuration = parsing.inside(told, "configuration")
    statuses = parsing.inside(configuration, "statuses")
    files = parsing.inside(configuration, "media_attachments")
    types = files.get("supported_mime_types")
    known = tuple(each for each in USUAL.types if each in types) if isinstance(types, list) else ()
    upload = _number(told, "upload_limit", 0)  # Pleroma: one limit for all
    return MediaRule(
        most=_number(statuses, "max_media_attachments", _number(told, "max_media_attachments", USUAL.most)),
        types=known or USUAL.types,
        image_bytes=_number(files, "image_size_limit", upload or USUAL.image_bytes),
        video_bytes=_number(files, "video_size_limit", upload or USUAL.video_bytes),
        image_area=_number(files, "image_matrix_limit", USUAL.image_area),
        alt=_number(files, "description_limit", _number(told, "description_limit", USUAL.alt)),
        source=USUAL.source,
        checked=USUAL.checked,
    )


def _number(told: Mapping[str, Any], name: str, otherwise: int) -> int:
    found = told.get(name)
    return found if isinstance(found, int) and not isinstance(found, bool) and found > 0 else otherwise


def written(rule: MediaRule) -> str:
    """A rule as the settings of an account keep it."""
    return json.dumps(asdict(rule))


def kept(settings: Mapping[str, str]) -> MediaRule:
    """The rule of an account's server; the usual one where none was kept."""
    try:
        told = json.loads(settings.get("media", ""))
        return MediaRule(**{**told, "types": tuple(told["types"])})
    except (ValueError, TypeError, KeyError):
        return USUAL


def poll_of(told: Mapping[str, Any], flavour: str) -> PollRule:
    """What /api/v2/instance or /api/v1/instance says of polls; Pleroma says it in words of its own.

    2026-11-21, of the sources: GoToSocial (internal/processing/status) lets six answers in, and older ones refuse files
    beside a poll; Pleroma (common_api/utils.ex) takes files, and knows no `hide_totals`.
    """
    polls = parsing.inside(parsing.inside(told, "configuration"), "polls") or parsing.inside(told, "poll_limits")
    usual = USUAL_POLL
    return PollRule(
        answers=_number(polls, "max_options", usual.answers),
        letters=_number(polls, "max_characters_per_option", _number(polls, "max_option_chars", usual.letters)),
        shortest=_number(polls, "min_expiration", usual.shortest),
        longest=_number(polls, "max_expiration", usual.longest),
        with_files=flavour == "pleroma",
        hides=_hides(flavour),
        source=usual.source,
        checked=usual.checked,
    )


def _hides(flavour: str) -> bool:
    return flavour != "pleroma"


def written_poll(rule: PollRule) -> str:
    return json.dumps(asdict(rule))


def kept_poll(settings: Mapping[str, str]) -> PollRule | None:
    """None where polls are dropped without a word: snac publishes the text alone."""
    if settings.get("flavour") == "snac":
        return None
    try:
        kept = PollRule(**json.loads(settings.get("polls", "")))
        return replace(kept, hides=_hides(settings.get("flavour", "")))  # 0.2 kept nothing of it
    except (ValueError, TypeError):
        return USUAL_POLL

"""How other programs want a table of posts: their columns, in their order, as far as they are known.

What they are read with is `post_columns`; the same columns are written here.
"""

from collections.abc import Callable, Mapping, Sequence

from cmdesk.domain.posts_table import PostRow
from cmdesk.domain.wall import read

PICTURES = 10  # columns of Metricool


def when(post: PostRow, form: str = "%Y-%m-%d %H:%M") -> str:
    return post.wall.strftime(form) if post.wall is not None else ""


def _greenwich(post: PostRow) -> str:
    planned = read(post.wall.isoformat(), post.zone) if post.wall is not None else None
    return planned.utc.strftime("%Y-%m-%dT%H:%M:%SZ") if planned is not None else ""


def _said(post: PostRow) -> str:
    return post.text or next(iter(post.texts.values()), "")


def _first(post: PostRow) -> str:
    return next(iter(post.media), "")


def _ticked(post: PostRow, network: str) -> str:
    return "TRUE" if network in post.networks else "FALSE"


def _padded(values: Sequence[str]) -> list[str]:
    return [*values, *[""] * PICTURES][:PICTURES]


def _metricool(post: PostRow) -> list[str]:
    ticks = [_ticked(post, network.lower()) for network in _METRICOOL_NETWORKS]
    start = [_said(post), when(post, "%Y-%m-%d"), when(post, "%H:%M:%S"), "TRUE"]
    return [*start, *ticks, *_padded(post.media), *_padded(post.alts), post.comment]


_PUBLER = (
    "Date - Intl. format or prompt", "Text", "Link(s) - Separated by comma for FB carousels",
    "Media URL(s) - Separated by comma", "Title - For the video, pin, PDF ..", "Label(s) - Separated by comma",
    "Alt text(s) - Separated by ||", "Comment(s) - Separated by ||", "Pin board, FB album, or Google category",
    "Post subtype - I.e. story, reel, PDF ..", "CTA - For Facebook links or Google",
    "Reminder - For stories, reels, shorts, and TikToks",
)  # fmt: skip
_METRICOOL_NETWORKS = ("Facebook", "Instagram")
_METRICOOL = (
    "Text", "Date", "Time", "Draft", *_METRICOOL_NETWORKS,
    *(f"Picture Url {number}" for number in range(1, PICTURES + 1)),
    *(f"Alt text picture {number}" for number in range(1, PICTURES + 1)),
    "First Comment Text",
)  # fmt: skip
Writer = tuple[Sequence[str], Callable[[PostRow], list[str]]]
WRITERS: Mapping[str, Writer] = {
    "Buffer": (
        ("Text", "Image URL", "Tags", "Posting Time"),
        lambda post: [_said(post), _first(post), ", ".join(post.labels), when(post)],
    ),
    "Hootsuite": ((), lambda post: [when(post, "%d/%m/%Y %H:%M"), _said(post), post.link]),
    "Sprout": (
        ("date", "time_24hr", "message_text", "link"),
        lambda post: [when(post, "%d/%m/%Y"), when(post, "%H:%M"), _said(post), post.link],
    ),
    # Its columns for the hour were not to be found: who reads it asks for hours there.
    "Agorapulse": (
        ("post_content", "post_link", "video_url", "image_url"),
        lambda post: [_said(post), post.link, "", _first(post)],
    ),
    "Publer": (
        _PUBLER,
        lambda post: [
            when(post), _said(post), post.link, ", ".join(post.media), post.title, ", ".join(post.labels),
            "||".join(post.alts), post.comment, "", "", "", "",
        ],
    ),
    "SocialBee": (
        ("text", "link", "imageUrls", "gifUrls", "videoUrls", "postAtSpecificTime"),
        lambda post: [_said(post), post.link, ", ".join(post.media), "", "", when(post)],
    ),
    "HighLevel": (
        (
            "postAtSpecificTime (YYYY-MM-DD HH:mm:ss)", "content", "link (OGmetaUrl)", "imageUrls", "gifUrl",
            "videoUrls",
        ),
        lambda post: [when(post, "%Y-%m-%d %H:%M:%S"), _said(post), post.link, ", ".join(post.media), "", ""],
    ),
    "Ayrshare": (
        ("post", "platforms", "mediaUrls", "scheduleDate"),
        lambda post: [_said(post), ",".join(post.networks), ",".join(post.media), _greenwich(post)],
    ),
    "Metricool": (_METRICOOL, _metricool),
    "BrightBean": (
        ("date", "time", "timezone", "platforms", "caption", "media_url", "category", "tags", "first_comment"),
        lambda post: [
            when(post, "%Y-%m-%d"), when(post, "%H:%M"), post.zone if post.wall is not None else "",
            ", ".join(post.networks), _said(post), ", ".join(post.media), "", ", ".join(post.labels), post.comment,
        ],
    ),
    "Oktopost": (
        ("Network", "Message", "LinkUrl", "LinkTitle", "ImageUrl", "Description", "Picture"),
        lambda post: [", ".join(post.networks[:1]), _said(post), post.link, post.title, _first(post), "", ""],
    ),
}  # fmt: skip

from pathlib import Path

import pytest

from cmdesk.networks.base import MediaFile, MediaRule
from cmdesk.networks.media_rules import troubles

RULE = MediaRule(2, ("image/jpeg", "video/mp4"), image_bytes=100, video_bytes=1000, video_seconds=10, alt=5)


def file(kind="image/jpeg", size=10, seconds=0.0, alt=""):
    return MediaFile(Path("x"), kind, size, "a" * 64, name="four", alt=alt, seconds=seconds)


@pytest.mark.parametrize(
    ("files", "codes"),
    [
        ([], []),
        ([file(), file()], []),
        ([file(size=5000)], []),  # it is made smaller on its way
        ([file(), file(), file()], ["media-too-many"]),
        ([file("image/svg+xml")], ["media-type"]),
        ([file("video/mp4")], []),
        ([file("video/mp4"), file()], ["media-mixed"]),
        ([file("video/mp4", size=1001)], ["media-too-large"]),
        ([file("video/mp4", seconds=10.5)], ["media-too-long"]),
        ([file(alt="le four")], ["alt-too-long"]),
        ([file(alt="👩‍🍳" * 5)], []),
    ],
)
def test_what_stands_against_files(files, codes):
    assert [trouble.code for trouble in troubles(files, RULE)] == codes


def test_where_only_text_is_taken():
    assert [trouble.code for trouble in troubles([file()], None)] == ["media-not-taken"]
    assert troubles([], None) == []


def test_the_trouble_names_the_file():
    (trouble,) = troubles([file(alt="le four")], RULE)
    assert trouble.data == {"name": "four", "count": "7", "maximum": "5"}

from pathlib import Path

import pytest

from cmdesk.domain.archives import Archived, ArchivedFile
from cmdesk.domain.items import Kind
from cmdesk.networks.archives import takeout
from cmdesk.networks.archives.box import opened
from cmdesk.networks.archives.report import Report
from tests.networks.archives import making


def read(path: Path, members: making.Members) -> list[Archived]:
    with opened(making.zipped(path / "a.zip", members)) as box:
        names = [
            name for name in sorted(box.names) if takeout.fits(name, members[name][:4_000].decode("utf-8", "replace"))
        ]
        return list(takeout.read(box, names, Report([])))


def test_comments_posts_and_videos(tmp_path: Path) -> None:
    comment, answer, video, post = read(tmp_path, making.youtube())
    assert (comment.item.text, comment.item.kind) == ("Belle mie !", Kind.COMMENT)
    assert comment.item.link == "https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=UgxAAAAAAAAAAAAAAAA4AaABAg"
    assert (answer.item.text, answer.item.ancestors) == ("Merci", ("dQw4w9WgXcQ", "UgxZ"))
    assert (video.item.title, video.item.text) == ("Pétrir à la main", "Pas à pas,\nen dix minutes")
    assert post.item.text == "Quelle brioche ?"
    assert post.files == (ArchivedFile("Takeout/YouTube et YouTube Music/posts/UgkxCC_image.jpg"),)


@pytest.mark.parametrize(
    "header",
    [
        "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Video ID,Comment Text",
        "ID du commentaire,ID de la chaîne,Date,Prix,Commentaire parent,ID de la vidéo,Texte du commentaire",
    ],
)
def test_the_older_columns_are_known_in_any_language(header: str, tmp_path: Path) -> None:
    row = "UgxAAAAAAAAAAAAAAAA4AaABAg,UCf,2020-05-01T12:00:00Z,0,,dQw4w9WgXcQ,Simplement\r\n"
    (found,) = read(tmp_path, {"commentaires.csv": f"{header}\r\n{row}".encode()})
    assert (found.item.text, found.item.ancestors) == ("Simplement", ("dQw4w9WgXcQ",))


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("Plain", "Plain"),
        ('{"text":"a"},{"text":"b"}', "ab"),
        ('{"takeoutSegments":[{"text":"a"},{"text":"b"}]}', "ab"),
        ('{"text":', '{"text":'),
        ('{"mention": 1}', ""),
    ],
)
def test_the_words_of_a_cell(cell: str, words: str) -> None:
    assert takeout.said(cell) == words


def test_a_channel_without_a_name_is_called_by_its_number(tmp_path: Path) -> None:
    members = {name: body for name, body in making.youtube().items() if "chaîne" not in name}
    report = Report([])
    with opened(making.zipped(tmp_path / "a.zip", members | {"x/channel.csv": b"\xff"})) as box:
        list(takeout.read(box, [name for name in box.names if name.endswith("commentaires.csv")], report))
    assert report.owner == "UCfournil"

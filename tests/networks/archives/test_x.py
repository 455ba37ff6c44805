from datetime import UTC, datetime
from pathlib import Path

from cmdesk.domain.archives import Archived, ArchivedFile, LeftOut
from cmdesk.networks.archives import x
from cmdesk.networks.archives.box import opened
from cmdesk.networks.archives.report import Report
from tests.networks.archives import making


def read(path: Path, members: making.Members) -> tuple[list[Archived], Report]:
    report = Report([])
    with opened(making.zipped(path / "a.zip", members)) as box:
        names = [name for name in sorted(box.names) if x.TWEETS.fullmatch(name)]
        return list(x.read(box, names, report)), report


def test_posts_are_read_as_people_saw_them(tmp_path: Path) -> None:
    (post, answer, long), report = read(tmp_path, making.x())
    assert post.item.text == "Galettes dès vendredi & samedi https://fournil.example/galettes"
    assert post.files == (ArchivedFile("data/tweets_media/1001-Dq4.jpg", "Trois galettes"),)
    assert (post.item.remote_id, post.item.link) == ("1001", "https://x.com/fournil/status/1001")
    assert post.item.published == datetime(2019, 3, 3, 20, 19, 24, tzinfo=UTC)
    assert answer.item.ancestors == ("999",)
    assert long.item.text.endswith("Chronique du levain.")
    assert report.left_out() == (LeftOut("data/tweets.js", "shared"),)
    assert report.owner == "@fournil"


def test_the_parts_of_a_big_archive_are_one(tmp_path: Path) -> None:
    members = making.x(making.tweet(1, "Un"))
    members["data/tweets-part1.js"] = making.ytd("tweets", [making.tweet(2, "Deux")])
    found, _ = read(tmp_path, members)
    assert {entry.item.text for entry in found} == {"Un", "Deux"}


def test_older_and_odd_files_are_read_too(tmp_path: Path) -> None:
    bare = {"id_str": "3", "full_text": "Sans enveloppe", "created_at": "2020-01-02T03:04:05.000Z"}
    found, report = read(tmp_path, {"tweet.js": making.ytd("tweet", [bare, "nonsense", {"tweet": {}}])})
    assert [(entry.item.text, entry.item.link) for entry in found] == [("Sans enveloppe", "https://x.com/i/status/3")]
    assert report.left_out() == (LeftOut("tweet.js", "nothing-said", 2),)

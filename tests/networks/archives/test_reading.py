import random
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from cmdesk.domain.archives import Archived, ArchivedFile, ArchiveKind, LeftOut, Summary
from cmdesk.domain.media import NewMedium
from cmdesk.domain.troubles import Problem
from cmdesk.networks.archives import reading
from tests.networks.archives import making


def read(path: Path, folder: Path, own: Sequence[str] = ()) -> tuple[Summary, list[Archived]]:
    folder.mkdir(exist_ok=True)
    summary = reading.read(str(path), str(folder), own)
    return summary, [entry for batch in reading.batches(folder) for entry in reading.load(batch)]


@pytest.mark.parametrize(
    ("kind", "members", "posts", "comments", "files", "owner"),
    [
        (ArchiveKind.MASTODON, making.mastodon, 2, 1, 1, "@fournil@piaille.example"),
        (ArchiveKind.X, making.x, 2, 1, 1, "@fournil"),
        (ArchiveKind.FACEBOOK, making.facebook, 2, 1, 1, "Fournil Thabor"),
        (ArchiveKind.INSTAGRAM, making.instagram, 2, 1, 3, "@fournil.thabor"),
        (ArchiveKind.YOUTUBE, making.youtube, 2, 2, 1, "Le Fournil"),
    ],
)
def test_each_is_known_by_what_is_in_it(kind, members, posts, comments, files, owner, tmp_path: Path) -> None:
    found, entries = read(making.zipped(tmp_path / "any name.zip", members()), tmp_path / "out")
    assert (found.kind, found.owner) == (kind, owner)
    assert (found.posts, found.comments, found.theirs, found.files) == (posts, comments, 0, files)
    assert len(entries) == found.total == len({entry.item.remote_id for entry in entries})
    assert all(entry.item.mine and entry.item.published is not None for entry in entries)


@pytest.mark.parametrize("packing", ["zip", "tar", "folder"])
def test_it_does_not_matter_how_it_is_packed(packing: str, tmp_path: Path) -> None:
    pack = {"zip": making.zipped, "tar": making.tarred, "folder": making.unpacked}[packing]
    found, _ = read(pack(tmp_path / "archive", making.mastodon()), tmp_path / "out")
    assert (found.kind, found.total) == (ArchiveKind.MASTODON, 3)
    assert found.left_out == (LeftOut("outbox.json", "shared"),)


def test_only_tables_are_opened_to_find_out_whose_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a tar that is packed as a whole each look at a picture would unpack all that stands before it again."""
    looked = []
    start = reading._start
    monkeypatch.setattr(reading, "_start", lambda box, name: looked.append(name) or start(box, name))
    pictures = {f"Takeout/Photos/{number}.jpg": b"picture" for number in range(9)}
    found, _ = read(making.tarred(tmp_path / "t.tgz", {**pictures, **making.youtube()}), tmp_path / "out")
    assert found.kind is ArchiveKind.YOUTUBE
    assert looked
    assert {name.rpartition(".")[2] for name in looked} == {"csv"}


@pytest.mark.parametrize(
    ("kind", "body"),
    [(ArchiveKind.WORDPRESS, making.wxr()), (ArchiveKind.DISQUS, making.disqus()), (ArchiveKind.MBOX, making.mbox())],
)
def test_one_file_is_known_too_also_packed(kind: ArchiveKind, body: bytes, tmp_path: Path) -> None:
    (tmp_path / "export").write_bytes(body)
    plain, _ = read(tmp_path / "export", tmp_path / "plain")
    packed, _ = read(making.packed(tmp_path / "export.gz", body), tmp_path / "packed")
    assert plain.kind is packed.kind is kind
    assert plain.total == packed.total > 0


def test_the_entries_are_ready_to_be_kept(tmp_path: Path) -> None:
    found, entries = read(making.zipped(tmp_path / "x.zip", making.x()), tmp_path / "out")
    assert entries[0].item.language == "fr"
    assert entries[0].item.content  # type: ignore[attr-defined]
    assert (found.first, found.last) == (
        min(each.item.published for each in entries if each.item.published),
        max(each.item.published for each in entries if each.item.published),
    )


def test_what_has_no_date_is_named_and_left_out(tmp_path: Path) -> None:
    members = making.x(making.tweet(1, "Daté"), making.tweet(2, "Quand ?", created_at="naguère"))
    found, entries = read(making.zipped(tmp_path / "x.zip", members), tmp_path / "out")
    assert [entry.item.text for entry in entries] == ["Daté"]
    assert found.left_out == (LeftOut("https://x.com/fournil/status/2", "no-date"),)


def test_many_come_in_batches(tmp_path: Path) -> None:
    tweets = [making.tweet(number, f"Pain {number}") for number in range(450)]
    found, entries = read(making.zipped(tmp_path / "x.zip", making.x(*tweets)), tmp_path / "out")
    assert [len(reading.load(batch)) for batch in reading.batches(tmp_path / "out")] == [200, 200, 50]
    assert found.total == len(entries) == 450


def test_what_is_nobodys_archive_is_refused(tmp_path: Path) -> None:
    path = making.zipped(tmp_path / "photos.zip", {"a.jpg": b"1", "notes.txt": b"From here"})
    with pytest.raises(Problem, match="archive-unknown"):
        read(path, tmp_path / "out")
    (tmp_path / "broken.zip").write_bytes(path.read_bytes()[:40])
    with pytest.raises(Problem, match="archive-unreadable"):
        read(tmp_path / "broken.zip", tmp_path / "out")
    with pytest.raises(Problem, match="archive-unreadable"):
        read(tmp_path / "none.zip", tmp_path / "out")
    empty = making.zipped(tmp_path / "empty.zip", {"outbox.json": b'{"orderedItems": []}'})
    with pytest.raises(Problem, match="archive-empty"):
        read(empty, tmp_path / "out")


def test_a_tar_that_is_cut_short_gives_what_came_before(tmp_path: Path) -> None:
    notes = [making.note(number, f"Pain {number} " + str(number) * 300) for number in range(2_000)]
    path = making.tarred(tmp_path / "archive.tar.gz", making.mastodon(*notes))
    body = path.read_bytes()
    (tmp_path / "cut.tar.gz").write_bytes(body[: len(body) * 3 // 4])
    found, entries = read(tmp_path / "cut.tar.gz", tmp_path / "out")
    assert 0 < len(entries) < 2_000
    assert "cut-short" in {left.code for left in found.left_out}


def test_its_pictures_are_taken_in_and_the_others_named(tmp_path: Path) -> None:
    members = making.mastodon() | {"media_attachments/notes.jpg": b"not a picture"}
    path = making.zipped(tmp_path / "archive.zip", members)
    _, entries = read(path, tmp_path / "out")
    wanted = [*entries[0].files, ArchivedFile("media_attachments/notes.jpg"), ArchivedFile("gone.jpg")]
    assert wanted[0].alt == "Le four à bois, allumé"
    reading.take_files(str(path), wanted, str(tmp_path / "out"), str(tmp_path / "media"))
    found = reading.load_files(tmp_path / "out")
    taken, broken, gone = (found[file.name] for file in wanted)
    assert isinstance(taken, NewMedium)
    assert taken.name == "four.jpg"
    assert (broken, gone) == (LeftOut("media_attachments/notes.jpg", "not-a-picture"), LeftOut("gone.jpg", "not-there"))
    assert [path.name for path in (tmp_path / "media").rglob("*.jpg")] == [f"{taken.sha256}.jpg"]


WHOLE = {
    "mastodon.zip": making.mastodon,
    "x.zip": making.x,
    "facebook.zip": making.facebook,
    "instagram.zip": making.instagram,
    "youtube.zip": making.youtube,
    "carnet.xml": making.wxr,
    "disqus.xml": making.disqus,
    "mails.mbox": making.mbox,
}


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_broken_in_it_there_is_an_answer(name: str, seed: int, tmp_path: Path) -> None:
    """Bytes changed, cut out and doubled, in the archive and in what it packs: a summary, or a trouble with a name."""
    chance = random.Random(f"{name} {seed}")
    made = WHOLE[name]()
    if isinstance(made, dict):
        hurt = {each: _hurt(body, chance) if chance.random() < 0.7 else body for each, body in made.items()}
        path = making.zipped(tmp_path / name, hurt)
        if seed % 3 == 0:
            path.write_bytes(_hurt(path.read_bytes(), chance))
    else:
        path = tmp_path / name
        path.write_bytes(_hurt(made, chance))
    with suppress(Problem):
        found, entries = read(path, tmp_path / "out")
        assert found.total == len(entries)


def _hurt(body: bytes, chance: random.Random) -> bytes:
    told = bytearray(body)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(told) or 1)
        match chance.randrange(4):
            case 0:
                told[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del told[at : at + chance.randint(1, 40)]
            case 2:
                told[at:at] = told[at : at + 60]
            case _:
                told[at:at] = chance.choice([b"null", b"[[", b"{}", b"-1", b'"', b"<a>", b"\xff\xfe", b"\0"])
    return bytes(told)


def test_a_zip_that_is_cut_short_gives_what_came_before(tmp_path: Path) -> None:
    tweets = [making.tweet(number, f"Pain {number} " + str(number) * 90) for number in range(2_000)]
    path = making.zipped(tmp_path / "x.zip", making.x(*tweets))
    body = path.read_bytes()
    (tmp_path / "cut.zip").write_bytes(body[: len(body) * 2 // 3])
    found, entries = read(tmp_path / "cut.zip", tmp_path / "out")
    assert (found.kind, found.owner) == (ArchiveKind.X, "@fournil")
    assert 0 < len(entries) < 2_000
    assert {(left.name, left.code) for left in found.left_out} == {
        ("cut.zip", "cut-short"),
        ("data/tweets.js", "cut-short"),
    }

from pathlib import Path

import pytest

from cmdesk.domain.archives import Archived, ArchivedFile, ArchiveKind, LeftOut
from cmdesk.domain.items import Kind
from cmdesk.networks.archives import meta
from cmdesk.networks.archives.box import opened
from cmdesk.networks.archives.report import Report
from tests.networks.archives import making


def read(path: Path, kind: ArchiveKind, members: making.Members) -> tuple[list[Archived], Report]:
    report = Report([])
    pattern = meta.FACEBOOK if kind is ArchiveKind.FACEBOOK else meta.INSTAGRAM
    with opened(making.zipped(path / "a.zip", members)) as box:
        names = [name for name in sorted(box.names) if pattern.fullmatch(name)]
        return list(meta.read(box, kind, names, report)), report


def test_facebook_posts_and_comments_have_their_letters_again(tmp_path: Path) -> None:
    found, report = read(tmp_path, ArchiveKind.FACEBOOK, making.facebook())
    comment, post, picture = found
    assert post.item.text == "Fermé dimanche 🥖 pour l’été, dit Léa Martin"
    assert (comment.item.kind, comment.item.text) == (Kind.COMMENT, "À demain !")
    assert comment.item.title == "Fournil Thabor a commenté la publication de Léa Martin."
    assert picture.item.text == "Le nouveau four\n\nhttps://fournil.example/four"
    assert picture.files == (ArchivedFile("your_facebook_activity/posts/media/four.jpg", "Le four"),)
    assert [left.code for left in report.left_out()] == ["nothing-said"]


def test_instagram_pictures_and_comments(tmp_path: Path) -> None:
    found, _ = read(tmp_path, ArchiveKind.INSTAGRAM, making.instagram())
    comment, several, one = found
    assert (several.item.text, len(several.files)) == ("Fournée d’été 🥐", 2)
    assert (one.item.text, one.files) == ("Pâques", (ArchivedFile("media/posts/201904/a.jpg"),))
    assert (comment.item.text, comment.item.kind) == ("À bientôt !", Kind.COMMENT)
    assert all(entry.item.published is not None for entry in found)


@pytest.mark.parametrize("said", ["Déjà juste", "漢字", "ASCII", "", "Ã la carte"])
def test_words_that_are_right_stay_as_they_are(said: str) -> None:
    assert meta.repaired(said) == said


def test_broken_letters_are_repaired_everywhere() -> None:
    broken = "Fermé dimanche 🥖".encode().decode("latin-1")
    assert meta.repaired({broken: [broken, 1, None]}) == {"Fermé dimanche 🥖": ["Fermé dimanche 🥖", 1, None]}


def test_the_same_post_has_the_same_name_in_every_download(tmp_path: Path) -> None:
    first, _ = read(tmp_path, ArchiveKind.INSTAGRAM, making.instagram())
    moved = {name.replace("your_instagram_activity/", ""): body for name, body in making.instagram().items()}
    (tmp_path / "again").mkdir()
    again, _ = read(tmp_path / "again", ArchiveKind.INSTAGRAM, moved)
    assert {entry.item.remote_id for entry in first} == {entry.item.remote_id for entry in again}


def test_what_is_no_entry_is_told(tmp_path: Path) -> None:
    members = {"posts/your_posts_1.json": b'["x", {"timestamp": "never", "data": [{"post": "Quand ?"}]}]'}
    found, report = read(tmp_path, ArchiveKind.FACEBOOK, members)
    assert [entry.item.published for entry in found] == [None]
    assert report.left_out() == (LeftOut("posts/your_posts_1.json", "malformed"),)

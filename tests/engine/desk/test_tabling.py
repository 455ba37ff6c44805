from pathlib import Path

import pytest

from cmdesk.domain.posts_table import PostRow
from cmdesk.domain.troubles import Problem
from cmdesk.store import drafts, media
from tests.fakes import Office
from tests.networks import images

TABLE = "Text;Posting Time;Image URL\nBûches;24/12/2026 08:00;four.jpg\nGalette;25/12/2026 08:00;perdue.jpg\n"


def test_a_table_is_read_taken_in_with_its_pictures_and_written_again(office: Office, tmp_path: Path) -> None:
    (tmp_path / "posts.csv").write_bytes(TABLE.encode("cp1252"))
    (tmp_path / "four.jpg").write_bytes(images.jpeg())
    table = office.do(office.desk.read_posts(tmp_path / "posts.csv", None, "Europe/Paris"))
    assert (table.dialect, table.order, [row.text for row in table.rows]) == ("Buffer", "dmy", ["Bûches", "Galette"])
    made, missing = office.do(office.desk.take_posts(table.rows, [], tmp_path))
    assert missing == ("perdue.jpg",)
    assert office.read(drafts.one, made[0]).due_wall == "2026-12-24T08:00"
    assert [each.name for each in office.read(media.of_draft, made[0])] == ["four.jpg"]
    assert office.do(office.desk.write_posts(tmp_path / "out.csv", "cmdesk")) == 2
    again = office.do(office.desk.read_posts(tmp_path / "out.csv", None, "Europe/Paris"))
    assert [row.text for row in again.rows] == ["Bûches", "Galette"]


def test_a_table_comes_in_as_a_whole_with_its_pictures_or_not_at_all(office: Office, tmp_path, monkeypatch) -> None:
    """Whoever lost the current in the middle takes it in again: half of it would be there twice."""
    (tmp_path / "four.jpg").write_bytes(images.jpeg())
    rows = [PostRow(line, f"Bûche {line}", media=("four.jpg",), alts=(f"Four {line}",)) for line in (2, 3)]
    real, calls = media.attach, []

    def dies(*args):
        calls.append(args)
        if len(calls) == 2:
            raise RuntimeError("killed")
        return real(*args)

    with monkeypatch.context() as broken:
        broken.setattr(media, "attach", dies)
        with pytest.raises(RuntimeError, match="killed"):
            office.do(office.desk.take_posts(rows, [], tmp_path))
    assert office.read(drafts.page) == []
    made, missing = office.do(office.desk.take_posts(rows, [], tmp_path))
    assert missing == ()
    told = [[(each.name, each.alt) for each in office.read(media.of_draft, one)] for one in made]
    assert told == [[("four.jpg", "Four 2")], [("four.jpg", "Four 3")]]


@pytest.mark.parametrize("name", ["\\\\evil.example\\a.jpg", "/\\evil.example\\a.jpg"])
def test_no_server_is_asked_for_a_file_that_a_table_names(office: Office, tmp_path, monkeypatch, name) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(Path, "is_file", lambda path: bool(asked.append(path)))
    _, missing = office.do(office.desk.take_posts([PostRow(2, "Bûches", media=(name,))], [], tmp_path))
    assert missing == (name,)
    assert [path for path in asked if "evil" in str(path)] == []


def test_a_file_that_is_not_there_is_told(office: Office, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="posts-unreadable"):
        office.do(office.desk.read_posts(tmp_path / "none.csv"))
    with pytest.raises(Problem, match="export-failed"):
        office.do(office.desk.write_posts(tmp_path / "no" / "out.csv", "Buffer"))


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_our_own_table_takes_its_pictures_along(office: Office, tmp_path: Path, ending: str) -> None:
    (tmp_path / "four.jpg").write_bytes(images.jpeg())
    rows = [PostRow(2, "=1+1, Bûches\x07", media=("four.jpg",), alts=("Un four",))]
    (draft,), _ = office.do(office.desk.take_posts(rows, [], tmp_path))
    out = tmp_path / "out" / f"posts.{ending}"
    out.parent.mkdir()
    assert office.do(office.desk.write_posts(out, "cmdesk")) == 1
    table = office.do(office.desk.read_posts(out))
    assert table.dialect == "cmdesk"
    (again,), missing = office.do(office.desk.take_posts(table.rows, [], out.parent))
    assert missing == ()
    assert office.read(media.of_draft, again) == office.read(media.of_draft, draft)
    assert office.read(drafts.one, again).text.startswith("=1+1, Bûches")


def test_a_spreadsheet_for_another_program(office: Office, tmp_path: Path) -> None:
    office.do(office.desk.take_posts([PostRow(2, "Bûches")], [], tmp_path))
    assert office.do(office.desk.write_posts(tmp_path / "posts.xlsx", "Publer")) == 1
    assert office.do(office.desk.read_posts(tmp_path / "posts.xlsx")).dialect == "Publer"

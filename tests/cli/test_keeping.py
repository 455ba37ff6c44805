import csv
import json

import pytest

from cmdesk.cli.keeping import readme
from cmdesk.store import Store, media_folder
from cmdesk.translations import Catalogue


@pytest.fixture
def filled(run, feed, workspace):
    run("add", feed("a.xml", "Ouest", "Un été", "Panne"), feed("b.xml", "Sud", "Trois"))
    run("query", "add", "Pannes", "panne")
    return workspace


def test_export_is_all_of_it_in_open_formats(run, filled, tmp_path):
    pictures = media_folder.beside(filled)
    pictures.mkdir()
    (pictures / "four.jpg").write_bytes(b"picture")
    folder = tmp_path / "out"
    said = run("export", folder, "--json")
    assert said.code == 0
    counts = said.document["counts"]
    assert (counts["items"], counts["sources"], counts["queries"]) == (3, 2, 1)
    assert json.loads((folder / "contents.json").read_text())["counts"] == counts
    lines = [json.loads(line) for path in (folder / "items").iterdir() for line in path.read_text().splitlines()]
    assert {line["title"] for line in lines} == {"Un été", "Panne", "Trois"}
    assert (folder / "media" / "four.jpg").read_bytes() == b"picture"
    assert "sources.opml" in (folder / "README.txt").read_text(encoding="utf-8")
    with (folder / "people.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file))[0] == "id"


def test_the_readme_tells_every_file(run, filled, tmp_path):
    run("export", tmp_path / "out")
    told = readme(Catalogue("en").tr)
    for path in (tmp_path / "out").iterdir():
        assert path.name in told or path.name == "README.txt", path.name


def test_the_list_of_sources_can_be_taken_in_again(run, web, filled, tmp_path):
    path = tmp_path / "list.opml"
    path.write_text('<opml version="2.0"><body><outline xmlUrl="https://a.example/rss" text="A"/></body></opml>')
    run("add", path, "--folder", "Presse")
    run("export", tmp_path / "out")
    again = run("add", tmp_path / "out" / "sources.opml", "--json", on=tmp_path / "other.cmdesk").document
    assert again == {"added": 1, "known": 0, "failed": []}
    (row,) = run("sources", "--json", on=tmp_path / "other.cmdesk").document
    assert (row["address"], row["folder"]) == ("https://a.example/rss", "Presse")


def test_export_spares_what_is_there(run, filled, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    said = run("export", folder)
    assert said.code == 1
    assert "not empty" in said.err
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


def test_export_works_beside_an_open_window(run, filled, tmp_path):
    window = Store(filled)
    try:
        assert run("export", tmp_path / "out").code == 0
        assert run("backup", tmp_path / "copy.cmdesk").code == 0
    finally:
        window.close()


def test_backup_and_restore_round(run, filled, feed, tmp_path):
    copy = tmp_path / "copy.cmdesk"
    said = run("backup", copy, "--json")
    assert said.code == 0
    assert said.document == {"file": str(copy), "bytes": copy.stat().st_size}
    before = run("items", "--json").document
    run("add", feed("c.xml", "Est", "Quatre"))
    assert run("items", "--json").document != before
    refused = run("restore", copy)
    assert refused.code == 1
    assert "--force" in refused.err
    restored = run("restore", copy, "--force", "--json").document
    assert restored["workspace"] == str(filled)
    assert run("items", "--json").document == before
    assert len(run("items", "--json", on=restored["aside"]).document) == len(before) + 1


def test_restore_where_there_is_nothing(run, filled, tmp_path):
    copy, other = tmp_path / "copy.cmdesk", tmp_path / "other.cmdesk"
    run("backup", copy)
    said = run("restore", copy, "--json", on=other)
    assert said.document == {"workspace": str(other), "aside": None}
    assert len(run("items", "--json", on=other).document) == 3


def test_a_folder_gets_a_copy_with_the_date(run, filled, tmp_path):
    (tmp_path / "copies").mkdir()
    assert run("backup", tmp_path / "copies").code == 0
    (path,) = (tmp_path / "copies").iterdir()
    assert path.name.startswith("bakery-20")


def test_a_backup_replaces_only_another_backup(run, filled, tmp_path):
    copy, letter = tmp_path / "copy.cmdesk", tmp_path / "letter.txt"
    assert run("backup", copy).code == 0
    assert run("backup", copy).code == 0
    letter.write_text("dear")
    said = run("backup", letter)
    assert said.code == 1
    assert letter.read_text() == "dear"
    assert run("backup", filled).code == 2
    assert run("backup", tmp_path / "nowhere" / "copy").code == 1


def test_what_is_no_backup_is_refused(run, filled, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("dear" * 100)
    before = filled.read_bytes()
    for path in (letter, tmp_path / "gone"):
        assert run("restore", path, "--force").code == 1
    assert filled.read_bytes() == before


def test_a_backup_has_its_media_beside_it_and_brings_them_back(run, filled, tmp_path):
    four = media_folder.beside(filled) / "ab" / "four.jpg"
    four.parent.mkdir(parents=True)
    four.write_bytes(b"picture")
    copy = tmp_path / "elsewhere" / "copy.cmdesk"
    copy.parent.mkdir()
    assert "copy-media" in run("backup", copy).err
    four.unlink()
    assert run("restore", copy, "--force").code == 0
    assert four.read_bytes() == b"picture"

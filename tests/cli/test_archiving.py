from pathlib import Path

from tests.networks.archives import making


def test_an_archive_is_taken_in_listed_and_taken_out_again(run, tmp_path: Path) -> None:
    path = making.zipped(tmp_path / "x.zip", making.x())
    look = run("import-archive", path, "--look", "--json").document
    assert (look["kind"], look["owner"], look["posts"], look["comments"]) == ("x", "@fournil", 2, 1)
    assert run("archives", "--json").document == []
    took = run("import-archive", path, "--files", "--json")
    assert (took.document["new"], took.document["known"], took.document["copied"]) == (3, 0, 1)
    assert "data/tweets.js" in took.err
    (row,) = run("archives", "--json").document
    assert (row["account"], row["items"], row["files"]) == ("@fournil", 3, 1)
    assert "@fournil" in run("archives").out
    assert "Galettes" in run("search", "galettes").out
    assert run("import-archive", path, "--json").document["new"] == 0
    run("archives", "--remove", row["id"])
    assert [each["items"] for each in run("archives", "--json").document] == [0]


def test_where_nothing_was_taken_in_it_is_said(run, feed) -> None:
    run("add", feed("a.xml", "Ouest", "Un"))
    assert run("archives").err.strip() == "No archive was taken in"


def test_what_is_not_there_is_no_broken_download(run, tmp_path: Path) -> None:
    refused = run("import-archive", tmp_path / "archive.zip")
    assert refused.code == 1
    assert refused.err.startswith("This file cannot be read")
    assert "Errno" not in refused.err


def test_what_is_no_archive_is_refused(run, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Bonjour", encoding="utf-8")
    refused = run("import-archive", tmp_path / "notes.txt")
    assert refused.code == 1
    assert "notes.txt" in refused.err
    assert run("import-archive", tmp_path / "notes.txt", "--account", "nobody").code != 0

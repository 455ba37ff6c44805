from pathlib import Path


def table(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_drafts_go_out_for_a_program_and_come_back(run, tmp_path: Path) -> None:
    posts = table(tmp_path / "in.csv", "Text,Posting Time\nBûches,2026-12-24 08:00\nGalette,\n")
    took = run("drafts", "import", posts, "--zone", "Europe/Paris", "--json").document
    assert (took["program"], len(took["drafts"]), took["refused"]) == ("Buffer", 2, [])
    wrote = run("drafts", "export", tmp_path / "out.csv", "--program", "publer", "--json").document
    assert (wrote["program"], wrote["drafts"]) == ("Publer", 2)
    assert "Bûches" in (tmp_path / "out.csv").read_text(encoding="utf-8")
    assert run("drafts", "export", tmp_path / "ours.xlsx").code == 0
    assert run("drafts", "import", tmp_path / "ours.xlsx", "--json").document["program"] == "cmdesk"
    assert run("outbox", "--json").document == []  # nothing is scheduled


def test_what_is_wrong_is_told_line_by_line(run, tmp_path: Path) -> None:
    posts = table(
        tmp_path / "in.csv", "Text,Posting Time,Image URL,Mood\nPain,2026-12-24 08:00,lost.jpg,x\n,demain,,\n"
    )
    took = run("drafts", "import", posts)
    assert took.code == 1
    assert "lost.jpg" in took.err
    assert "Mood" in took.err
    assert "3" in took.err


def test_what_can_be_read_both_ways_is_asked(run, tmp_path: Path) -> None:
    posts = table(tmp_path / "in.csv", "Text,Posting Time\nPain,05/03/2026 08:00\n")
    assert run("drafts", "import", posts).code == 2
    assert len(run("drafts", "import", posts, "--first", "month", "--json").document["drafts"]) == 1
    assert run("drafts", "export", tmp_path / "x.csv", "--program", "nobody").code == 2

from pathlib import Path

from cmdesk.store import Store, clocks, drafts


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


def test_of_a_row_it_is_said_in_words_what_is_wrong_and_in_which_line(run, tmp_path: Path) -> None:
    posts = table(tmp_path / "in.csv", "Text,Posting Time\n\nPain,2026-12-24 08:00\n,\n,demain\n")
    assert (
        "Line 5 was not taken in: The date cannot be read; There is nothing to say in it"
        in run("drafts", "import", posts).err
    )


def test_hours_are_those_of_a_zone_that_is_named_or_known(run, tmp_path: Path, workspace: Path) -> None:
    posts = table(tmp_path / "in.csv", "Text,Posting Time\nPain,2026-12-24 08:00\n")
    took = run("drafts", "import", posts)
    assert took.code == 0
    assert "Hours were left out" in took.err
    assert run("drafts", "import", posts, "--zone", "Mars/Phobos").code == 2
    store = Store(workspace)
    with store.write() as db:
        clocks.live_in(db, "America/Montreal")
    store.close()
    took = run("drafts", "import", posts, "--json").document
    assert took["without_zone"] == 0
    store = Store(workspace, owned=False)
    with store.read() as db:
        (made,) = (drafts.one(db, draft_id) for draft_id in took["drafts"])
    store.close()
    assert (made.due_wall, made.due_zone) == ("2026-12-24T08:00", "America/Montreal")


def test_what_can_be_read_both_ways_is_asked(run, tmp_path: Path) -> None:
    posts = table(tmp_path / "in.csv", "Text,Posting Time\nPain,05/03/2026 08:00\n")
    assert run("drafts", "import", posts).code == 2
    assert len(run("drafts", "import", posts, "--first", "month", "--json").document["drafts"]) == 1
    assert run("drafts", "export", tmp_path / "x.csv", "--program", "nobody").code == 2

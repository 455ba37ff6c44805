import pytest

from cmdesk import __version__
from cmdesk.cli import doctor


def test_a_whole_workspace(run, feed, workspace):
    run("add", feed("a.xml", "Ouest", "Un"))
    said = run("doctor", "--json")
    assert said.code == 0
    told = said.document
    assert told["versions"]["cmdesk"] == __version__
    assert all(told["versions"].values())
    assert told["paths"]["workspace"] == str(workspace)
    found = told["workspace"]
    assert (found["damage"], found["to_index"], found["failing"]) == ([], 0, 0)
    assert (found["counts"]["source"], found["counts"]["item"]) == (1, 1)
    assert "inbox" in found["milliseconds"]


def test_for_people(run, feed):
    run("add", feed("a.xml", "Ouest", "Un"))
    said = run("doctor")
    assert "SQLAlchemy" in said.out
    assert "keyring" in said.out


def test_without_a_workspace_it_looks_at_the_program(run, workspace):
    said = run("doctor", "--json")
    assert said.code == 0
    assert said.document["workspace"] is None
    assert not workspace.exists()
    assert "There is no workspace yet" in run("doctor").out


def test_a_missing_keyring_is_told(run):
    told = run("doctor", "--json").document
    assert told["keyring"] is None
    assert any("keyring" in line for line in told["wrong"])


def test_damage_is_found(run, feed, workspace):
    run("add", feed("a.xml", "Ouest", *[f"Titre {n}" for n in range(200)]))
    with workspace.open("r+b") as file:
        file.seek(4096 * 6)
        file.write(b"\xff" * 4096 * 4)
    said = run("doctor", "--json")
    assert said.code == 1
    assert any("damaged" in line for line in said.document["wrong"])


@pytest.mark.parametrize("content", [b"dear Lea".ljust(200), b"SQLite format 3\x00".ljust(200, b"\0")])
def test_what_is_no_workspace(run, workspace, content):
    workspace.write_bytes(content)
    said = run("doctor", "--json")
    assert said.code == 1
    assert any("not a cmdesk workspace" in line for line in said.document["wrong"])


def test_what_is_slow_is_told(run, feed, monkeypatch):
    run("add", feed("a.xml", "Ouest", "Un"))
    monkeypatch.setattr(doctor, "SLOW", 0.0)
    assert any(line.startswith("Slow: inbox") for line in run("doctor", "--json").document["wrong"])


def test_sources_that_do_not_answer_are_counted(run, web):
    from tests.cli.conftest import rss
    from tests.networks.webserver import answer

    web.says["/feed"] = answer(200, rss("Ouest", "Un"), Content_Type="application/rss+xml")
    run("add", web.url("/feed"))
    web.says["/feed"] = answer(500)
    run("sync")
    assert run("doctor", "--json").document["workspace"]["failing"] == 1

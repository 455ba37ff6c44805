"""The playbook goes out and in as a document, and texts are held against it."""

from pathlib import Path

import pytest

TOLD = """# Playbook

## Tone
Address: vous

## Words of the house
- pas cher
  - Kind: banned
  - Instead: abordable
"""


@pytest.fixture
def taken(run, tmp_path: Path) -> Path:
    path = tmp_path / "voix.md"
    path.write_text(TOLD, encoding="utf-8")
    assert run("--lang", "en", "playbook", "import", path).code == 0
    return path


def test_a_text_is_held_against_the_playbook(run, taken: Path) -> None:
    found = run("--lang", "en", "playbook", "check", "Tu veux un pain pas cher ?", "--json")
    assert found.code == 1
    told = {one["code"]: one for one in found.document}
    assert (told["banned"]["words"], told["banned"]["instead"]) == ("pas cher", "abordable")
    assert told["banned"]["rests_on"] == "Playbook › Words of the house › pas cher"
    assert told["style-address"]["sentence"] == "“Tu”: the house says “vous”"
    spoken = run("--lang", "fr", "playbook", "check", "-", typed="Un pain pas cher")
    assert "pas cher" in spoken.out
    assert "Charte" in spoken.out


def test_what_is_as_the_house_says_it_is_told_to_be(run, taken: Path) -> None:
    good = run("--lang", "en", "playbook", "check", "Un pain abordable", "--network", "mastodon")
    assert (good.code, good.out) == (0, "")
    assert "speaks against it" in good.err
    assert run("playbook", "check", "x", "--network", "nobody").code == 2
    told = run("playbook", "check", "voir exemple.fr", "--network", "mastodon", "--json").document
    assert told == []  # what the network makes of an address rests on no line of the playbook
    assert run("playbook", "check", "x", "--brand", "nobody").code == 2


def test_it_goes_out_as_it_came_and_what_it_was_is_kept(run, taken: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    wrote = run("--lang", "en", "playbook", "export", out, "--json").document
    assert (wrote["sections"], wrote["lines"]) == (["tone", "words"], 1)
    assert run("--lang", "en", "playbook", "export", "-").out == out.read_text(encoding="utf-8")
    other = tmp_path / "other.md"
    other.write_text("# Playbook\n\n## Audience\n- Le quartier\n", encoding="utf-8")
    said = run("--lang", "en", "playbook", "import", other, "--json")
    assert Path(said.document["before"]).read_text(encoding="utf-8").count("pas cher") == 1
    assert run("playbook", "check", "pas cher").code == 0
    assert run("playbook", "import", out, "--add", "--json").document["sections"] == ["tone", "words"]
    assert run("playbook", "check", "pas cher").code == 1
    assert Path(tmp_path / "out-before.md").exists()


def test_what_is_no_playbook_changes_nothing(run, taken: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.md"
    empty.write_text("", encoding="utf-8")
    assert run("playbook", "import", empty).code == 2
    assert run("playbook", "import", tmp_path / "gone.md").code == 1
    assert run("playbook", "check", "pas cher").code == 1
    odd = tmp_path / "odd.md"
    odd.write_text("# Playbook\n\n## Tone\nAddress: perhaps\nEmoji: none\n", encoding="utf-8")
    said = run("--lang", "en", "playbook", "import", odd)
    assert said.code == 1
    assert "perhaps" in said.err

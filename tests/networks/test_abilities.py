import subprocess
import sys
from pathlib import Path

import pytest

from cmdesk import networks
from cmdesk.networks import BY_NAME
from cmdesk.networks.abilities import (
    CHANGE,
    LOOK_UP,
    MODERATE,
    PICTURES,
    POLLS,
    PUBLISH,
    QUOTES,
    abilities,
    publishes,
    table,
)

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_page_is_what_the_networks_say_of_themselves():
    assert (ROOT / "docs" / "NETWORKS.md").read_text(encoding="utf-8") == table(networks.ALL), (
        "run scripts/capabilities"
    )


def test_the_script_says_whether_it_is():
    done = subprocess.run([sys.executable, ROOT / "scripts" / "capabilities", "--check"], capture_output=True)
    assert done.returncode == 0, done.stderr


def can(name: str) -> dict[str, tuple[str, ...] | None]:
    return {one.name: one.detail if one.can else None for one in abilities(BY_NAME[name])}


def test_what_can_be_done_is_told_from_the_class_line():
    assert can("mail")[PUBLISH] is None
    assert can("mail")[MODERATE] is None
    assert can("wordpress")[MODERATE] == ("approve", "hold", "spam", "trash", "delete")
    assert can("wordpress")[PICTURES] == ("20", "1000")
    assert can("telegram")[PICTURES] is None
    assert can("mastodon")[LOOK_UP] == ()
    assert can("telegram")[LOOK_UP] is None
    assert {name for name in BY_NAME if can(name)[POLLS] is not None} == {"mastodon"}
    assert {name for name in BY_NAME if can(name)[QUOTES] is not None} == {"mastodon", "bluesky"}
    assert {name for name in BY_NAME if can(name)[CHANGE] is not None} == {"mastodon"}


@pytest.mark.parametrize(("name", "does"), [("mail", False), ("isso", False), ("telegram", True), ("wordpress", True)])
def test_who_publishes_without_answering(name, does):
    assert publishes(BY_NAME[name]) is does

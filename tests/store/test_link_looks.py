from datetime import timedelta

from cmdesk.domain.link_looks import LinkLook, LinkState
from cmdesk.store import link_looks
from tests.store.conftest import NOON

MENU = LinkLook("https://x.fr/menu", LinkState.FINE, NOON, 200, "", 120, "Menu", "Pain", "Fournil", b"image")


def test_looks_are_remembered_with_their_date(workspace):
    workspace.write(link_looks.keep, [MENU], NOON)
    assert workspace.read(link_looks.of, ["https://x.fr/menu", "https://x.fr/none"]) == {MENU.address: MENU}


def test_a_link_that_cannot_be_reached_now_keeps_its_card(workspace):
    workspace.write(link_looks.keep, [MENU], NOON)
    later = NOON + timedelta(hours=1)
    workspace.write(link_looks.keep, [LinkLook(MENU.address, LinkState.UNREACHABLE, later)], later)
    found = workspace.read(link_looks.of, [MENU.address])[MENU.address]
    assert (found.state, found.looked, found.title, found.image) == (LinkState.UNREACHABLE, later, "Menu", b"image")
    workspace.write(link_looks.keep, [LinkLook(MENU.address, LinkState.DEAD, later, 404)], later)
    assert workspace.read(link_looks.of, [MENU.address])[MENU.address].title == ""


def test_looks_of_long_ago_are_forgotten(workspace):
    workspace.write(link_looks.keep, [MENU], NOON)
    workspace.write(link_looks.keep, [], NOON + timedelta(days=91))
    assert workspace.read(link_looks.of, [MENU.address]) == {}

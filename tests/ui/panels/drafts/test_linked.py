import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.link_looks import LinkLook, LinkState
from cmdesk.ui.panels.drafts import remedies
from cmdesk.ui.panels.drafts.checks import Remedy
from cmdesk.ui.panels.drafts.linked import MOST, Linked, shortened
from tests.ui.panels.drafts.test_checks import account
from tests.ui.panels.drafts.test_panel import begin

MENU = "https://fournil.example/menu"


class Desk:
    def __init__(self, **states):
        self.asked, self.states = [], states

    async def look(self, addresses, *, again=False):
        self.asked.append((tuple(addresses), again))
        return dict(self.states)


def looked(room, state, **more):
    return LinkLook(MENU, state, room.now(), **more)


@pytest.fixture
def links(room, monkeypatch):
    def answer(look):
        desk = Desk()
        desk.states = {look.address: look}
        monkeypatch.setattr(room.office.desk, "look_at_links", desk.look)
        return desk

    return answer


@pytest.fixture
def linked(room, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    yield Linked(room, window)
    window.close()


@pytest.mark.parametrize(
    ("state", "more", "kind", "words"),
    [
        (LinkState.DEAD, {"status": 404}, "warning", "fournil.example/menu: nothing is there (error 404)"),
        (LinkState.DEAD, {}, "warning", "browsers refuse"),
        (LinkState.PRIVATE, {}, "warning", "inside your own network"),
        (LinkState.MOVED, {"target": "https://fournil.example/carte"}, "note", "moved to fournil.example/carte"),
        (LinkState.SLOW, {"milliseconds": 6100}, "note", "takes 6 seconds"),
        (LinkState.UNREACHABLE, {}, "note", "could not be reached"),
    ],
)
def test_what_was_found_is_told_with_its_date(room, links, linked, state, more, kind, words):
    desk = links(looked(room, state, **more))
    linked.about([f"Voir {MENU} !"])
    linked.look()
    room.until(lambda: linked.looks)
    (check,) = linked.checks({1: f"Voir {MENU} !"}, {1: account(1)})
    assert check.kind == kind
    assert words in check.sentence
    assert check.source.startswith("looked at")
    assert (check.finding.start, check.finding.end) == (5, 5 + len(MENU))
    assert desk.asked == [((MENU,), False)]
    assert linked.checks({1: "sans lien"}, {1: account(1)}) == []
    (below,) = linked.checks({1: "sans lien"}, {1: account(1)}, f"Ici : {MENU}")
    assert (below.kind, below.remedy) == (kind, Remedy.COMMENT)


@pytest.mark.parametrize("state", [LinkState.FINE, LinkState.GUARDED])
def test_what_may_well_be_there_is_not_blamed(room, links, linked, state):
    links(looked(room, state))
    linked.about([MENU])
    linked.look()
    room.until(lambda: linked.looks)
    assert linked.checks({1: MENU}, {1: account(1)}) == []


def test_a_link_that_moved_is_followed_and_one_that_was_slow_looked_at_again(room, links):
    number = room.account("mastodon", "@fournil")
    desk = links(looked(room, LinkState.MOVED, target="https://fournil.example/carte-de-la-semaine-prochaine"))
    panel = begin(room, f"Voir {MENU}")
    linked = panel.editor.review.linked
    linked.look()
    room.until(lambda: linked.looks)
    (check,) = linked.checks({number: f"Voir {MENU}"}, panel.publishers())
    remedies.do(panel.editor, check)
    assert panel.editor.writing.common() == "Voir https://fournil.example/carte-de-la-semaine-prochaine"
    linked.about([MENU])
    remedies.do(panel.editor, type(check)("note", "", Remedy.LOOK_AGAIN))
    room.until(lambda: desk.asked[-1][1])


def test_addresses_are_told_as_people_read_them():
    assert shortened("https://www.fournil.example/") == "fournil.example"
    assert shortened("https://fournil.example/" + "a" * 60).startswith("fournil.example/…")


def test_of_hundreds_of_links_the_first_are_looked_at(room, links, linked):
    desk = links(looked(room, LinkState.FINE))
    linked.about([" ".join(f"{MENU}/{n}" for n in range(3 * MOST))])
    linked.look()
    room.until(lambda: desk.asked)
    assert desk.asked == [(tuple(f"{MENU}/{n}" for n in range(MOST)), False)]

import pytest

from cmdesk.networks.base import Choice
from cmdesk.store import drafts
from cmdesk.ui.posting_choices import PostingChoices, together
from cmdesk.ui.widgets import ComboField, Field
from tests.ui.room import Room

SEEN = Choice(
    "visibility", "Who can see it", (("", "As usual for this account"), ("direct", "Only those who are mentioned"))
)
WARNING = Choice("warning", "Content warning")


@pytest.fixture
def room(qapp, tmp_path, clock):
    made = Room(tmp_path / "w.cmdesk", clock)
    yield made
    made.close()


@pytest.fixture
def draft(room):
    return room.office.write(drafts.start, "pain", [room.account("mastodon", "@fournil")], room.now())


@pytest.fixture
def shown(room, qtbot, draft):
    made = PostingChoices(room)
    qtbot.addWidget(made)
    made.show()
    made.show_draft(draft, {})
    made.offer((SEEN, WARNING))
    yield made
    made.flush()
    room.settle()


def kept(room, draft):
    return room.office.read(drafts.one, draft).options


def test_what_several_networks_offer_is_there_once():
    other = Choice("warning", "Content warning", (("nudity", "Nudity"),))
    assert together([(SEEN, WARNING), (other,)]) == (SEEN, WARNING)
    assert together([]) == ()


def test_they_are_folded_away_until_they_are_wanted(shown):
    assert shown._fields.isHidden()
    shown.fold.click()
    assert not shown._fields.isHidden()
    shown.offer(())
    assert shown.isHidden()


def test_what_is_chosen_is_kept_with_the_draft(room, shown, draft):
    shown.findChildren(ComboField)[-1].choose("direct")
    shown.findChildren(Field)[-1].setText("pain")
    assert shown.chosen() == {"visibility": "direct", "warning": "pain"}
    assert shown.fold.text() == "Options (2)"
    room.until(lambda: kept(room, draft) == {"visibility": "direct", "warning": "pain"})
    shown.findChildren(Field)[-1].setText("")
    seen = []
    shown.flush(lambda: seen.append(kept(room, draft)))
    room.until(lambda: seen)
    assert seen == [{"visibility": "direct"}]


def test_what_was_chosen_is_shown_again(shown, draft):
    shown.show_draft(draft, {"visibility": "direct", "odd": ""})
    assert shown.findChildren(ComboField)[-1].currentData() == "direct"
    assert not shown._fields.isHidden()
    assert shown.chosen() == {"visibility": "direct"}
    shown.offer((WARNING,))
    assert shown.chosen() == {}


def test_what_has_left_is_not_changed_any_more(shown):
    shown.fold.click()
    shown.set_read_only(True)
    assert not shown.findChildren(ComboField)[-1].isEnabled()
    shown.retranslate()
    assert not shown.findChildren(ComboField)[-1].isEnabled()

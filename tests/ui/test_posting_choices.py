import pytest

from cmdesk.domain.polls import POLL, NewPoll, PollRule, asked
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Choice
from cmdesk.store import drafts, media
from cmdesk.ui.posting_choices import PostingChoices, tightest, together
from cmdesk.ui.widgets import ComboField, Field, Panel, Scroll, col
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
    shown._fields.findChildren(ComboField)[-1].choose("direct")
    shown._fields.findChildren(Field)[-1].setText("pain")
    assert shown.chosen() == {"visibility": "direct", "warning": "pain"}
    assert shown.fold.text() == "Options (2)"
    room.until(lambda: kept(room, draft) == {"visibility": "direct", "warning": "pain"})
    shown._fields.findChildren(Field)[-1].setText("")
    seen = []
    shown.flush(lambda: seen.append(kept(room, draft)))
    room.until(lambda: seen)
    assert seen == [{"visibility": "direct"}]


def test_what_could_not_be_kept_is_kept_before_anything_leaves(room, shown, draft, monkeypatch):
    told = []

    def full(*arguments):
        raise Problem("disk-full", path="here")

    shown.fold.click()
    chosen = shown.findChild(ComboField)
    with monkeypatch.context() as patch:
        patch.setattr(media, "choose", full)
        chosen.setCurrentIndex(1)
        shown.flush(lambda: told.append("kept"), lambda: told.append("refused"))
        room.until(lambda: told)
    shown.flush(lambda: told.append(kept(room, draft)["visibility"]))
    room.until(lambda: len(told) == 2)
    assert told == ["refused", "direct"]


def test_what_was_chosen_is_shown_again(shown, draft):
    shown.show_draft(draft, {"visibility": "direct", "odd": ""})
    assert shown._fields.findChildren(ComboField)[-1].currentData() == "direct"
    assert not shown._fields.isHidden()
    assert shown.chosen() == {"visibility": "direct"}
    shown.offer((WARNING,))
    assert shown.chosen() == {}


def test_what_has_left_is_not_changed_any_more(shown):
    shown.fold.click()
    shown.set_read_only(True)
    assert not shown._fields.findChildren(ComboField)[-1].isEnabled()
    shown.retranslate()
    assert not shown._fields.findChildren(ComboField)[-1].isEnabled()


RULE = PollRule(4, 50)


def test_a_poll_is_offered_where_one_can_be_asked(room, shown, draft):
    assert shown.ask_poll.isHidden()
    shown.offer((SEEN,), [None, RULE])
    assert not shown.ask_poll.isHidden()
    shown.ask_poll.click()
    assert shown.ask_poll.isHidden()
    assert not shown.poll.isHidden()
    for field, words in zip(shown.poll._answers, ("Pain", "Brioche"), strict=True):
        field.setText(words)
    assert asked(shown.chosen()) == NewPoll(("Pain", "Brioche"))
    room.until(lambda: asked(kept(room, draft)) == NewPoll(("Pain", "Brioche")))
    assert shown.fold.text() == "Options"  # it is counted by itself
    shown.poll.remove.click()
    room.until(lambda: kept(room, draft) == {})
    assert shown.poll.isHidden()
    assert not shown.ask_poll.isHidden()


def test_a_poll_that_is_begun_is_scrolled_into_sight(room, shown, qtbot):
    above = Panel(height=400)
    page = Scroll(col(above, shown, None))
    qtbot.addWidget(page)
    page.resize(700, 420)
    page.show()
    shown.offer((SEEN,), [RULE])
    shown.ask_poll.click()
    bottom = lambda: shown.poll.mapTo(page, shown.poll.rect().bottomLeft()).y()  # noqa: E731
    qtbot.waitUntil(lambda: 0 < bottom() <= page.height())


def test_a_poll_stays_in_sight_where_no_network_takes_one(shown, draft):
    shown.show_draft(draft, {POLL: NewPoll(("Pain", "Brioche", "Flan"), 7200).written()})
    shown.offer((), [None])
    assert not shown.isHidden()
    assert not shown.poll.isHidden()
    assert shown.poll.answers() == ("Pain", "Brioche", "Flan")
    assert shown.poll.seconds() == 7200
    assert POLL in shown.chosen()


def test_what_all_take_is_offered():
    assert tightest([]) is tightest([None]) is None
    assert tightest([PollRule(4, 50, 300, 900), None, PollRule(20, 20, 60, 600)]) == PollRule(4, 20, 300, 600)

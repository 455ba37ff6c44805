from datetime import UTC, datetime

import pytest

from cmdesk.ui.panels.drafts.foot import Foot, Standing
from cmdesk.ui.panels.drafts.moments import settle

LATER = settle(datetime(2026, 3, 4, 9), "Europe/Paris")


@pytest.fixture
def foot(qtbot, clock):
    made = Foot(clock)
    qtbot.addWidget(made)
    made.show()
    made.set_can_send(True)
    return made


def test_the_button_names_what_it_does(foot):
    assert foot.primary.text() == "Send now"
    foot.plan(LATER)
    assert foot.primary.text() == "Schedule"
    foot.plan(None)
    assert foot.primary.text() == "Send now"


def test_it_sends_only_what_can_be_sent(foot):
    asked = []
    foot.send_asked.connect(lambda: asked.append(1))
    foot.set_can_send(False)
    foot.primary.click()
    foot.set_can_send(True)
    foot.primary.click()
    assert asked == [1]


def test_the_menu_has_the_usual_hours(foot, clock):
    planned = []
    foot.planned_changed.connect(planned.append)
    foot._fill_menu()
    words = [action.text() for action in foot._menu.actions() if action.text()]
    assert words[0] == "At once"
    assert words[-1] == "Choose a time…"
    foot._menu.actions()[1].trigger()
    assert planned[0].utc == datetime(2026, 3, 3, 17, tzinfo=UTC)
    assert planned[0].utc > clock()


@pytest.mark.parametrize(
    ("standing", "words", "button"),
    [
        (Standing.SCHEDULED, "Leaves", "second"),
        (Standing.LEAVING, "leaving", ""),
        (Standing.PROBLEM, "decision", "primary"),
        (Standing.SENT, "out", "primary"),
    ],
)
def test_each_standing_says_what_can_be_done(foot, standing, words, button):
    foot.show_standing(standing, None, LATER.utc)
    assert words in foot.publish.text()
    assert not foot.when.isVisible()
    assert [name for name in ("primary", "second") if getattr(foot, name).isVisible()] == ([button] if button else [])


def test_the_place_of_a_clock_is_named_only_where_it_is_another_one(foot):
    foot.show_standing(Standing.SCHEDULED, LATER, LATER.utc)
    assert "Europe/Paris" not in foot.publish.text()
    there = settle(datetime(2026, 3, 4, 9), "America/Montreal")
    foot.show_standing(Standing.SCHEDULED, there, there.utc)
    assert "(America/Montreal)" in foot.publish.text()
    foot.show_standing(Standing.SCHEDULED, None, there.utc)  # put off by a network: by the clock here
    assert "3:00\u202fPM" in foot.publish.text()


def test_what_a_person_publishes_does_not_leave(foot):
    foot.show_standing(Standing.SCHEDULED, None, LATER.utc, by_hand=True)
    assert foot.publish.text().startswith("For you to publish: ")
    foot.show_standing(Standing.SCHEDULED, None, None, by_hand=True)
    assert foot.publish.text() == "You are asked in a moment"


def test_each_button_asks_for_its_own(foot):
    asked = []
    foot.again_asked.connect(lambda: asked.append("again"))
    foot.outbox_asked.connect(lambda: asked.append("outbox"))
    foot.change_asked.connect(lambda: asked.append("change"))
    for standing in (Standing.SENT, Standing.PROBLEM):
        foot.show_standing(standing, None, None)
        foot.primary.click()
    foot.show_standing(Standing.SCHEDULED, None, LATER.utc)
    foot.second.click()
    assert asked == ["again", "outbox", "change"]


def test_an_hour_that_passed_is_refused(foot, clock):
    foot.plan(LATER)
    assert foot.refusal() == ""
    clock.pass_(days=2)
    assert "passed" in foot.refusal()

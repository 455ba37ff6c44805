from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.calendar import Mark
from cmdesk.domain.outbox import BY_HAND, Event, State
from cmdesk.domain.polls import POLL, NewPoll
from cmdesk.domain.troubles import Problem
from cmdesk.domain.wall import on_other_day, settle, written
from cmdesk.store import claiming, drafts, letting_go, media, outbox, outbox_rows, outcomes, planning, twins
from cmdesk.store.tables import delivery, planned_hour
from tests.store.conftest import NOON

PARIS = "Europe/Paris"
DAY = timedelta(days=1)


@pytest.fixture
def accounts_of(workspace):
    return [workspace.account("@a@p.example"), workspace.account("@b", "bluesky")]


@pytest.fixture
def make(workspace, accounts_of):
    """A post with an hour of Paris; `queued` lets it go."""

    def build(day=5, hour=9, text="Pain de seigle", queued=False, month=3):
        made = workspace.write(drafts.start, text, accounts_of, NOON)
        planned = settle(datetime(2026, month, day, hour), PARIS)
        workspace.write(drafts.plan_time, made, written(planned), PARIS)
        if queued:
            queue(workspace, made, planned.utc)
        return made

    return build


def queue(workspace, made, due):
    found = workspace.read(drafts.one, made)
    keys = {each.account_id: f"{made}-{each.account_id}" for each in found.variants}
    return workspace.write(letting_go.send, made, keys, NOON, due=due, not_before=due or NOON)


def at(day, hour=9):
    return settle(datetime(2026, 3, day, hour), PARIS)


def dues(workspace, made):
    with workspace.store.read() as db:
        rows = db.execute(delivery.select().where(delivery.c.draft_id == made).order_by(delivery.c.id))
        return [(State(row.state), row.due) for row in rows]


def march(workspace):
    return workspace.read(planning.posts, datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC))


def out(workspace, moment):
    """Send all that is due."""
    while (claimed := workspace.write(claiming.claim, moment)) is not None:
        workspace.write(outcomes.delivered, claimed.id, moment, remote_id=f"r{claimed.id}", address="")


def test_one_post_is_one_chip_over_its_accounts(workspace, make, accounts_of):
    make(5, queued=True)
    make(4, text="Bûches")
    assert [(post.text, post.mark, post.moment, post.networks) for post in march(workspace)] == [
        ("Bûches", Mark.DRAFT, at(4).utc, ("mastodon", "bluesky")),
        ("Pain de seigle", Mark.QUEUED, at(5).utc, ("mastodon", "bluesky")),
    ]


def test_only_what_falls_between_two_moments_is_shown(workspace, make):
    make(5)
    assert workspace.read(planning.posts, at(5).utc, at(6).utc)
    assert not workspace.read(planning.posts, at(5).utc + timedelta(minutes=1), at(6).utc)
    assert not workspace.read(planning.posts, at(4).utc, at(5).utc)


def test_what_was_sent_stands_where_it_left(workspace, make):
    made = workspace.write(drafts.start, "Tout de suite", [workspace.account("@c@p.example")], NOON)
    queue(workspace, made, None)
    later = NOON + timedelta(minutes=3)
    out(workspace, later)
    assert [(post.mark, post.moment) for post in march(workspace)] == [(Mark.SENT, later)]


def test_drafts_without_an_hour_lie_in_the_tray(workspace, make, accounts_of):
    make(5)
    loose = workspace.write(drafts.start, "Sans date", accounts_of, NOON)
    sent = workspace.write(drafts.start, "Partie", accounts_of, NOON)
    queue(workspace, sent, None)
    assert [post.draft_id for post in workspace.read(planning.undated)] == [loose]
    workspace.write(planning.move, {loose: at(7)}, NOON)
    assert not workspace.read(planning.undated)
    workspace.write(planning.forget_hour, loose, NOON)
    assert [post.draft_id for post in workspace.read(planning.undated)] == [loose]


def test_a_move_gives_another_hour_to_all_its_deliveries_and_makes_none(workspace, make):
    made = make(5, queued=True)
    workspace.write(planning.move, {made: at(8)}, NOON)
    assert dues(workspace, made) == [(State.QUEUED, at(8).utc)] * 2
    assert workspace.read(drafts.one, made).due_wall == "2026-03-08T09:00"
    out(workspace, at(5).utc + DAY)
    assert {state for state, _ in dues(workspace, made)} == {State.QUEUED}  # nothing left at the old hour


def test_a_move_is_taken_back(workspace, make):
    made = make(5, queued=True)
    moved = workspace.write(planning.move, {made: at(8)}, NOON)
    workspace.write(planning.put_back, moved, NOON)
    assert dues(workspace, made) == [(State.QUEUED, at(5).utc)] * 2
    assert workspace.read(drafts.one, made).due_wall == "2026-03-05T09:00"


def test_a_move_is_not_taken_back_into_the_past(workspace, make):
    made = make(5, queued=True)
    moved = workspace.write(planning.move, {made: at(8)}, NOON)
    with pytest.raises(Problem, match="calendar-past"):
        workspace.write(planning.put_back, moved, at(6).utc)
    assert dues(workspace, made) == [(State.QUEUED, at(8).utc)] * 2


def test_what_left_meanwhile_is_not_taken_back(workspace, make):
    made = make(5, queued=True)
    moved = workspace.write(planning.move, {made: at(4)}, NOON)
    out(workspace, at(4).utc)
    with pytest.raises(Problem, match="calendar-out"):
        workspace.write(planning.put_back, moved, at(4).utc)
    assert {state for state, _ in dues(workspace, made)} == {State.SENT}


def test_nothing_is_moved_into_the_past(workspace, make):
    made = make(5, queued=True)
    with pytest.raises(Problem, match="calendar-past"):
        workspace.write(planning.move, {made: at(2)}, NOON)
    assert dues(workspace, made) == [(State.QUEUED, at(5).utc)] * 2


@pytest.mark.parametrize("event", [None, Event.LOST, Event.DELIVERED])
def test_what_is_leaving_or_out_or_may_be_is_not_moved(workspace, make, event):
    made = make(5, queued=True)
    claimed = workspace.write(claiming.claim, at(5).utc)
    if event is not None:
        workspace.write(outbox.apply, claimed.id, event, at(5).utc)
        other = workspace.write(claiming.claim, at(5).utc)
        workspace.write(outbox.apply, other.id, event, at(5).utc)
    with pytest.raises(Problem, match="calendar-out"):
        workspace.write(planning.move, {made: at(8)}, at(5).utc)


def test_what_a_person_is_to_publish_hides_nothing_worse(workspace, make):
    made = make(queued=True)
    first = workspace.write(claiming.claim, at(5).utc)
    second = next(one.id for one in workspace.read(outbox_rows.rows) if one.id != first.id)
    workspace.write(outbox.apply, second, Event.HOLD, at(5).utc, reason=BY_HAND)
    workspace.write(outbox.apply, first.id, Event.LOST, at(5).utc)
    assert workspace.read(planning.one, made).mark is Mark.UNSURE
    with pytest.raises(Problem, match="calendar-out"):
        workspace.write(planning.move, {made: at(20)}, at(5).utc)
    workspace.write(outcomes.delivered, first.id, at(5).utc, remote_id="r", address="")
    assert workspace.read(planning.one, made).mark is Mark.ASSISTED
    with pytest.raises(Problem, match="calendar-troubled"):
        workspace.write(planning.move, {made: at(20)}, at(5).utc)


def test_a_block_moves_whole_or_not_at_all(workspace, make):
    first, second = make(5, queued=True), make(4, queued=True)
    to = {one: on_other_day(planned, 1) for one, planned in ((first, at(5)), (second, at(1)))}
    with pytest.raises(Problem, match="calendar-past"):
        workspace.write(planning.move, to, NOON)
    assert dues(workspace, first) == [(State.QUEUED, at(5).utc)] * 2


def test_what_was_missed_gets_its_new_hour_and_waits_again(workspace, make):
    made = make(4, queued=True)
    late = at(4).utc + timedelta(hours=3)
    workspace.write(claiming.miss, late)
    assert {post.mark for post in march(workspace)} == {Mark.MISSED}
    moved = workspace.write(planning.move, {made: at(6)}, late)
    assert dues(workspace, made) == [(State.QUEUED, at(6).utc)] * 2
    workspace.write(planning.put_back, moved, late)
    assert {state for state, _ in dues(workspace, made)} == {State.MISSED}


def test_a_copy_has_the_words_and_the_accounts_and_leaves_by_nobody(workspace, make, accounts_of):
    made = make(5, queued=True)
    workspace.write(drafts.vary, made, accounts_of[1], "À part", NOON)
    (copied,) = workspace.write(planning.copy, {made: at(12)}, NOON)
    found = workspace.read(drafts.one, copied)
    assert (found.text, found.variants[1].text, found.due_wall) == ("Pain de seigle", "À part", "2026-03-12T09:00")
    assert dues(workspace, copied) == []
    assert workspace.read(planning.one, copied).mark is Mark.DRAFT
    workspace.write(planning.remove_copies, [copied], NOON)
    assert workspace.read(planning.one, copied) is None


def test_a_copy_is_written_apart_from_the_other_language_of_the_first(workspace, make, accounts_of):
    """What is written beside the copy must not change what goes out with the first."""
    made = make(5)
    english = workspace.write(twins.pair, made, "fr", "en", [accounts_of[1]], NOON)
    (copied,) = workspace.write(planning.copy, {made: at(12)}, NOON)
    assert workspace.read(twins.other, copied) is None
    assert workspace.read(twins.other, made).id == english


def test_a_copy_that_was_let_go_is_not_taken_back(workspace, make):
    (copied,) = workspace.write(planning.copy, {make(5): at(12)}, NOON)
    queue(workspace, copied, at(12).utc)
    workspace.write(planning.remove_copies, [copied], NOON)
    assert workspace.read(planning.one, copied).mark is Mark.QUEUED


def test_a_zone_that_changes_its_rules_moves_the_moment_and_not_the_hour(workspace, make):
    made = make(5, queued=True)
    assert workspace.write(planning.settle, NOON) == 0
    hour = timedelta(hours=1)
    with workspace.store.write() as db:  # as the old rules would have had it
        db.execute(delivery.update().values(due=at(5).utc - hour, not_before=at(5).utc - hour))
        db.execute(planned_hour.update().values(due=at(5).utc - hour))
    assert workspace.write(planning.settle, NOON) == 2
    assert dues(workspace, made) == [(State.QUEUED, at(5).utc)] * 2


def test_what_a_person_moved_by_another_way_stays_there(workspace, make):
    made = make(5, queued=True)
    workspace.write(planning.settle, NOON)
    with workspace.store.write() as db:
        db.execute(delivery.update().values(due=at(6).utc, not_before=at(6).utc))
    assert workspace.write(planning.settle, NOON) == 0
    assert dues(workspace, made) == [(State.QUEUED, at(6).utc)] * 2


def test_the_calendar_is_read_by_its_indexes(workspace, plans, make):
    make(5, queued=True)
    told = "\n".join(plans(planning.posts, NOON, NOON + 30 * DAY))
    assert "delivery_when" in told
    assert "draft_when" in told
    assert "SCAN" not in told


def test_a_poll_stands_with_its_post(workspace, make):
    asked = NewPoll(("Seigle", "Épeautre"))
    with_poll, without = make(), make(6)
    workspace.write(media.choose, with_poll, {POLL: asked.written()}, NOON)
    assert (workspace.read(planning.one, with_poll).poll, workspace.read(planning.one, without).poll) == (asked, None)

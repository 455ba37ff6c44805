import itertools
from datetime import date, datetime, time, timedelta

import pytest

from cmdesk.domain.calendar import Mark
from cmdesk.domain.drafts import Stage
from cmdesk.domain.outbox import State
from cmdesk.domain.recurrence import Every, Repeat
from cmdesk.domain.slots import Timetable
from cmdesk.domain.troubles import Problem
from cmdesk.domain.wall import settle, written
from cmdesk.store import claiming, drafts, letting_go, outcomes, planning, recurrence, settings, slots
from cmdesk.store.tables import delivery, draft, recurrence_post
from tests.store.conftest import NOON

PARIS = "Europe/Paris"
WEEKLY = Repeat(Every.WEEK, goes_out=True)


@pytest.fixture
def account(workspace):
    return workspace.account()


@pytest.fixture
def post(workspace, account):
    made = workspace.write(drafts.start, "Seigle du jeudi", [account], NOON)
    planned = settle(datetime(2026, 3, 5, 11), PARIS)
    workspace.write(drafts.plan_time, made, written(planned), PARIS)
    return made


def march(workspace, days=60):
    return workspace.read(planning.posts, NOON, NOON + timedelta(days=days))


def keys(workspace):
    with workspace.store.read() as db:
        return [row.key for row in db.execute(delivery.select())]


def test_copies_of_the_weeks_ahead_leave_at_the_same_hour_over_the_change_of_clocks(workspace, post):
    assert workspace.write(recurrence.begin, post, WEEKLY, NOON) == 4
    found = march(workspace)
    assert [one.wall for one in found] == [f"2026-{day}T11:00" for day in ("03-05", "03-12", "03-19", "03-26", "04-02")]
    assert [one.moment.hour for one in found] == [10, 10, 10, 10, 9]
    assert [one.mark for one in found] == [Mark.DRAFT] + [Mark.QUEUED] * 4


def test_each_day_is_made_once_however_often_it_is_looked_at(workspace, post):
    workspace.write(recurrence.begin, post, WEEKLY, NOON)
    before = keys(workspace)
    assert workspace.write(recurrence.tend, NOON) == 0
    workspace.write(recurrence.begin, post, WEEKLY, NOON)
    assert keys(workspace) == before
    assert workspace.write(recurrence.tend, NOON + timedelta(days=7)) == 1


def test_a_copy_made_twice_could_not_be_queued_twice(workspace, post):
    workspace.write(recurrence.begin, post, WEEKLY, NOON)
    with workspace.store.write() as db:  # as a file that lost what it had made would
        db.execute(recurrence_post.delete())
    with pytest.raises(Exception, match="UNIQUE constraint failed"):
        workspace.write(recurrence.tend, NOON)


def test_no_copy_leaves_once_the_post_itself_is_deleted_and_all_are_back_when_it_is(workspace, post):
    workspace.write(recurrence.begin, post, WEEKLY, NOON)
    workspace.write(drafts.remove, post, NOON)
    assert march(workspace) == []
    assert workspace.write(claiming.claim, NOON + timedelta(days=9)) is None
    assert workspace.write(recurrence.tend, NOON) == 0
    workspace.write(drafts.restore, post)
    assert workspace.write(recurrence.tend, NOON) == 4
    assert [one.mark for one in march(workspace)] == [Mark.DRAFT] + [Mark.QUEUED] * 4


def test_what_left_of_a_series_stays_when_the_post_is_deleted(workspace, post):
    workspace.write(recurrence.begin, post, WEEKLY, NOON)
    sent = march(workspace)[1]
    claimed = workspace.write(claiming.claim, sent.moment)
    workspace.write(outcomes.delivered, claimed.id, sent.moment, remote_id="1", address="https://x.example/1")
    workspace.write(drafts.remove, post, sent.moment)
    assert [one.draft_id for one in march(workspace)] == [sent.draft_id]


def test_without_leave_each_is_a_draft(workspace, post):
    workspace.write(recurrence.begin, post, Repeat(Every.WEEK, times=3), NOON)
    assert [one.mark for one in march(workspace)] == [Mark.DRAFT] * 3
    assert keys(workspace) == []


def test_one_is_skipped_and_comes_back_with_its_undo(workspace, post):
    workspace.write(recurrence.begin, post, WEEKLY, NOON)
    second = march(workspace)[1].draft_id
    assert workspace.read(recurrence.series_of, second) == post
    workspace.write(recurrence.skip, second, NOON)
    assert [one.wall[8:10] for one in march(workspace)] == ["05", "19", "26", "02"]
    assert workspace.write(recurrence.tend, NOON) == 0
    with workspace.store.read() as db:
        rows = db.execute(delivery.select().where(delivery.c.draft_id == second)).all()
    assert {State(row.state) for row in rows} == {State.CANCELLED}
    workspace.write(recurrence.unskip, second)
    assert march(workspace)[1].mark is Mark.DRAFT


def test_what_left_is_not_skipped_and_stays_when_the_series_ends(workspace, post):
    workspace.write(recurrence.begin, post, WEEKLY, NOON)
    moment = march(workspace)[1].moment
    claimed = workspace.write(claiming.claim, moment)
    workspace.write(outcomes.delivered, claimed.id, moment, remote_id="r", address="")
    with pytest.raises(Problem, match="calendar-out"):
        workspace.write(recurrence.skip, claimed.draft_id, moment)
    assert workspace.write(recurrence.stop, claimed.draft_id, moment) == 3
    assert workspace.write(recurrence.tend, moment) == 0
    left = workspace.read(planning.posts, NOON, NOON + timedelta(days=90))
    assert [one.mark for one in left] == [Mark.DRAFT, Mark.SENT]


def test_a_series_that_was_ended_begins_again_and_its_copies_leave(workspace, post):
    workspace.write(recurrence.begin, post, WEEKLY, NOON)
    for _ in range(2):
        assert workspace.write(recurrence.stop, post, NOON) == 4
        assert workspace.write(recurrence.begin, post, WEEKLY, NOON) == 4
        assert [one.mark for one in march(workspace)] == [Mark.DRAFT] + [Mark.QUEUED] * 4


def test_a_series_begins_at_an_hour_and_not_at_a_copy(workspace, post, account):
    loose = workspace.write(drafts.start, "Sans date", [account], NOON)
    with pytest.raises(Problem, match="repeat-undated"):
        workspace.write(recurrence.begin, loose, WEEKLY, NOON)
    workspace.write(recurrence.begin, post, WEEKLY, NOON)
    with pytest.raises(Problem, match="repeat-copy"):
        workspace.write(recurrence.begin, march(workspace)[1].draft_id, WEEKLY, NOON)


def test_a_draft_that_was_deleted_comes_no_more(workspace, post):
    workspace.write(recurrence.begin, post, WEEKLY, NOON)
    workspace.write(drafts.remove, post, NOON)
    assert workspace.write(recurrence.tend, NOON + timedelta(days=30)) == 0


# -- texts that stay true


@pytest.fixture
def texts(workspace, account):
    workspace.write(slots.keep, Timetable(account, PARIS, tuple((day, time(9)) for day in range(7))))
    made = [workspace.write(drafts.start, f"Toujours vrai {n}", [account], NOON) for n in range(3)]
    with workspace.store.write() as db:
        db.execute(draft.update().where(draft.c.id.in_(made)).values(stage=Stage.EVERGREEN))
    return made


def test_nothing_is_filled_before_it_is_switched_on(workspace, texts):
    assert workspace.write(recurrence.fill, NOON) == 0


def test_free_slots_are_filled_with_their_distance_and_no_text_comes_twice(workspace, texts):
    workspace.write(settings.keep, recurrence.EVERGREEN, {"gap": 3, "rest": 30})
    made = []
    for day in range(40):
        workspace.write(recurrence.fill, NOON + timedelta(days=day))
    for one in workspace.read(planning.posts, NOON, NOON + timedelta(days=90)):
        made.append((one.text, one.moment))
    moments = [moment for _, moment in made]
    assert all(after - before >= timedelta(days=3) for before, after in itertools.pairwise(moments))
    for text in {text for text, _ in made}:
        own = [moment for other, moment in made if other == text]
        assert all(after - before >= timedelta(days=30) for before, after in itertools.pairwise(own))
    assert len(made) == 6


@pytest.mark.parametrize("let_go", [True, False])
def test_a_text_that_is_to_come_out_anyway_does_not_come_before_that_too(workspace, texts, account, let_go):
    workspace.write(settings.keep, recurrence.EVERGREEN, {"gap": 1, "rest": 30})
    planned = settle(datetime(2026, 3, 20, 18), PARIS)
    workspace.write(planning.move, {texts[0]: planned}, NOON)
    if let_go:
        keys = {account: "k"}
        workspace.write(letting_go.send, texts[0], keys, NOON, due=planned.utc, not_before=planned.utc)
    workspace.write(recurrence.fill, NOON)
    assert [one.text for one in march(workspace)].count("Toujours vrai 0") == 1


def test_a_slot_that_a_person_took_is_left_to_them(workspace, texts, account):
    workspace.write(settings.keep, recurrence.EVERGREEN, {"gap": 1, "rest": 30})
    mine = workspace.write(drafts.start, "À moi", [account], NOON)
    workspace.write(planning.move, {mine: settle(datetime(2026, 3, 5, 9), PARIS)}, NOON)
    workspace.write(recurrence.fill, NOON)
    days = [one.moment.date() for one in march(workspace)]
    assert len(days) == len(set(days))
    assert date(2026, 3, 4) not in days  # tomorrow is left free


def test_no_copy_leaves_once_its_text_is_deleted_and_its_slot_is_filled_again_when_it_is_back(workspace, texts):
    workspace.write(settings.keep, recurrence.EVERGREEN, {"gap": 1, "rest": 30})
    workspace.write(recurrence.fill, NOON)
    mine, *others = march(workspace)
    assert len(others) == 2
    gone = next(number for number in texts if mine.text.endswith(str(texts.index(number))))
    assert workspace.write(drafts.remove, gone, NOON) == 1
    assert [one.draft_id for one in march(workspace)] == [one.draft_id for one in others]
    left = set()
    for day in range(9):
        while (claimed := workspace.write(claiming.claim, NOON + timedelta(days=day))) is not None:
            left.add(claimed.text)
            workspace.write(outcomes.delivered, claimed.id, NOON, remote_id=claimed.key, address="")
    assert mine.text not in left
    workspace.write(drafts.restore, gone)
    assert workspace.write(recurrence.fill, NOON) == 1
    assert mine.text in [one.text for one in march(workspace)]


def test_a_copy_that_is_out_counts_when_its_text_is_deleted_and_comes_back(workspace, texts):
    workspace.write(settings.keep, recurrence.EVERGREEN, {"gap": 1, "rest": 30})
    workspace.write(recurrence.fill, NOON)
    mine = march(workspace)[0]
    claimed = workspace.write(claiming.claim, mine.moment)
    workspace.write(outcomes.delivered, claimed.id, mine.moment, remote_id="1", address="")
    gone = next(number for number in texts if mine.text.endswith(str(texts.index(number))))
    assert workspace.write(drafts.remove, gone, mine.moment) == 0
    assert mine.draft_id in [one.draft_id for one in march(workspace)]
    workspace.write(drafts.restore, gone)
    workspace.write(recurrence.fill, mine.moment)
    assert [one.text for one in march(workspace)].count(mine.text) == 1


def test_of_a_copy_that_is_out_in_one_place_the_rest_does_not_leave_and_it_still_counts(workspace, texts, account):
    other = workspace.account("@autre")
    for one in texts:
        workspace.write(drafts.choose, one, [account, other])
    workspace.write(slots.keep, Timetable(other, PARIS, tuple((day, time(9)) for day in range(7))))
    workspace.write(settings.keep, recurrence.EVERGREEN, {"gap": 1, "rest": 30})
    workspace.write(recurrence.fill, NOON)
    mine = march(workspace)[0]
    claimed = workspace.write(claiming.claim, mine.moment)
    workspace.write(outcomes.delivered, claimed.id, mine.moment, remote_id="1", address="")
    gone = next(number for number in texts if mine.text.endswith(str(texts.index(number))))
    assert workspace.write(drafts.remove, gone, mine.moment) == 0
    left = workspace.write(claiming.claim, mine.moment)
    assert left is None or left.text != mine.text
    workspace.write(drafts.restore, gone)
    workspace.write(recurrence.fill, mine.moment)
    assert [one.text for one in march(workspace)].count(mine.text) == 1

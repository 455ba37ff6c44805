from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from cmdesk.domain.calendar import Mark
from cmdesk.domain.outbox import State
from cmdesk.domain.polls import POLL, NewPoll
from cmdesk.domain.recurrence import Every, Repeat
from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.domain.wall import settle, written
from cmdesk.networks.base import Choice, Plan
from cmdesk.store import approvals, drafts, media, outbox, outbox_rows, planning, recurrence
from cmdesk.store.letting_go import FIRST_COMMENT
from tests.waiting import wait_for

PARIS = "Europe/Paris"


@pytest.fixture
def post(office):
    account = office.connect()
    made = office.write(drafts.start, "Pain de seigle", [account], office.now())
    planned = settle(datetime(2026, 3, 5, 9), PARIS)
    office.write(drafts.plan_time, made, written(planned), PARIS)
    office.engine.do(office.desk.send_draft(made, planned.utc)).result(30)
    return made


def due(office):
    return [row.due for row in office.read(outbox_rows.rows)]


def test_a_post_moves_and_comes_back(office, post):
    to = {post: settle(datetime(2026, 3, 9, 9), PARIS)}
    moved = office.engine.do(office.desk.move_posts(to)).result(30)
    assert due(office) == [datetime(2026, 3, 9, 8, tzinfo=UTC)]
    office.engine.do(office.desk.put_posts_back(moved)).result(30)
    assert due(office) == [datetime(2026, 3, 5, 8, tzinfo=UTC)]


def test_a_copy_queues_nothing(office, post):
    to = {post: settle(datetime(2026, 3, 9, 9), PARIS)}
    (made,) = office.engine.do(office.desk.copy_posts(to)).result(30)
    assert len(due(office)) == 1
    assert office.read(planning.one, made).text == "Pain de seigle"


def test_the_past_is_refused(office, post):
    to = {post: settle(datetime(2026, 3, 1, 9), PARIS)}
    with pytest.raises(Problem, match="calendar-past"):
        office.engine.do(office.desk.move_posts(to)).result(30)


def test_hours_are_settled_without_moving_what_is_right(office, post):
    before = due(office)
    for _ in range(2):
        office.engine.do(office.desk.settle_hours()).result(30)
    assert due(office) == before == [datetime(2026, 3, 5, 9, tzinfo=UTC) - timedelta(hours=1)]


def test_a_wrong_clock_is_known_from_what_the_servers_say(office):
    assert office.do(office.desk.clock_error()) == timedelta()
    early = format_datetime(office.now() - timedelta(hours=1))
    for host in ("a.example", "b.example", "c.example"):
        office.desk.http.clock.hear(host, {"Date": early}, office.now())
    assert office.do(office.desk.clock_error()) == timedelta(hours=1)


def test_a_series_is_begun_tended_and_ended(office, post):
    assert office.do(office.desk.repeat(post, Repeat(Every.WEEK, goes_out=True))) == 4
    assert len(due(office)) == 5
    office.do(office.desk.tend_calendar())
    assert len(due(office)) == 5
    assert office.do(office.desk.stop_repeating(post)) == 4


def test_what_its_network_refuses_is_held_as_soon_as_a_series_makes_it_and_a_person_has_the_last_word(
    office, post, monkeypatch
):
    refused = Plan("Pain de seigle", (Trouble("too-long", {"count": "14", "maximum": "9"}),))
    monkeypatch.setattr(office.network, "plan", lambda *asked, **more: refused)
    office.do(office.desk.repeat(post, Repeat(Every.WEEK, goes_out=True)))
    rows = {row.id: row for row in office.read(outbox_rows.rows)}
    held = [row for row in rows.values() if row.state is State.HELD]
    assert len(held) == 4
    assert {row.reason for row in held} == {"too-long count=14 maximum=9"}
    assert [row.draft_id for row in rows.values() if row.state is State.QUEUED] == [post]  # a person sent this one
    last = max(held, key=lambda row: row.due)
    office.do(office.desk.decide(last.id, "again"))
    office.desk._now = lambda: office.now() + timedelta(days=14)
    office.do(office.desk.tend_calendar())
    states = {row.id: row.state for row in office.read(outbox_rows.rows)}
    assert states.pop(last.id) is State.QUEUED
    assert len([state for number, state in states.items() if number not in rows and state is State.HELD]) == 2


def test_what_left_or_was_taken_back_while_its_network_was_asked_is_not_held(office, post, monkeypatch):
    def meanwhile(*asked, **more):
        with office.store.write() as db:
            for row in outbox_rows.rows(db):
                outbox.take_back(db, row.id, office.now())
        return Plan("Pain de seigle", (Trouble("too-long", {"count": "14", "maximum": "9"}),))

    monkeypatch.setattr(office.network, "plan", meanwhile)
    assert office.do(office.desk.repeat(post, Repeat(Every.WEEK, goes_out=True))) == 4
    assert {row.state for row in office.read(outbox_rows.rows)} <= {State.CANCELLED}


def test_what_nobody_agreed_to_in_time_is_found_among_what_was_missed(office, post):
    office.write(approvals.need, True)
    office.desk._now = lambda: datetime(2026, 3, 5, 8, 11, tzinfo=UTC)
    office.do(office.desk.tend_calendar())
    assert office.read(planning.one, post).mark is Mark.MISSED


def test_what_is_planned_is_minded_on_its_own(office, post):
    """A standing work: the copies of a series come without anybody asking for them."""
    office.write(recurrence.begin, post, Repeat(Every.WEEK), office.now())

    async def stand():
        office.engine.keep_running(office.desk.mind_what_is_planned, "calendar")

    before = len(office.read(planning.posts, office.now(), office.now() + timedelta(days=80)))
    office.desk._now = lambda: office.now() + timedelta(days=14)
    office.do(stand())
    wait_for(lambda: len(office.read(planning.posts, office.now(), office.now() + timedelta(days=80))) == before + 2)


def test_who_must_agree_sees_the_poll_the_comment_and_what_was_chosen(office, post, monkeypatch):
    seen_by = Choice("visibility", "Visibility", (("", "Public"), ("unlisted", "Quiet")))
    monkeypatch.setattr(office.network, "choices", (seen_by, Choice("warning", "Content warning")), raising=False)
    poll = NewPoll(("Seigle", "Épeautre")).written()
    chosen = {POLL: poll, FIRST_COMMENT: "Le lien", "visibility": "unlisted", "warning": "Public"}
    office.write(media.choose, post, chosen, office.now())
    html = office.do(office.desk.approval_page({post: "jeudi"}, "nous@fournil.example", say))
    told = ("○ Seigle", "○ Épeautre", "Poll, open for 1 days", "First comment", "Le lien", "Visibility: Quiet")
    assert [each for each in told if each not in html] == []
    assert "Content warning: Public" in html, "what somebody typed is nobody's word to translate"
    office.write(media.choose, post, {"visibility": ""}, office.now())
    assert "Visibility" not in office.do(office.desk.approval_page({post: "jeudi"}, "nous@fournil.example", say))


def say(source, n=None, **values):
    assert source != "Public"
    return source.format(n=n, **values) if n is not None or values else source

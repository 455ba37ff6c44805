from datetime import timedelta

import pytest

from cmdesk.domain.drafts import Stage
from cmdesk.domain.outbox import COMMENT, SEGMENT, TAKEN, Event, State
from cmdesk.domain.troubles import Problem
from cmdesk.store import chains, claiming, drafts, letting_go, media, outbox, outbox_rows, outcomes, pausing
from tests.store.conftest import NOON

MINUTE = timedelta(minutes=1)
THREE = "Un\n///\nDeux\n///\nTrois"


@pytest.fixture
def account(workspace):
    return workspace.account()


def let_go(workspace, account, text=THREE, draft=None, key="key", now=NOON, **options):
    draft = draft or workspace.write(drafts.start, text, [account], now)
    if options:
        workspace.write(media.choose, draft, options, now)
    made = workspace.write(letting_go.send, draft, {account: key}, now, due=None, not_before=now)
    return draft, made


def out(workspace, delivery, now=NOON):
    """Claim it and have it be out, under a name."""
    claimed = workspace.write(claiming.claim, now)
    assert claimed.id == delivery
    number = f"r{delivery}"
    workspace.write(outcomes.delivered, delivery, now, remote_id=number, address="", reply_to=f"to {number}")
    return claimed


def states(workspace, ids):
    found = workspace.read(outbox.states, ids)
    return [found[each] for each in ids]


def test_each_part_waits_for_the_one_before_it_and_answers_it(workspace, account):
    _, (one, two, three) = let_go(workspace, account)
    out(workspace, one)
    second = out(workspace, two)
    third = out(workspace, three)
    assert [second.text, second.reply_to, third.text, third.reply_to] == [
        "Deux", f"to r{one}", "Trois", f"to r{two}",
    ]  # fmt: skip
    assert workspace.write(claiming.claim, NOON) is None
    rows = sorted(workspace.read(outbox_rows.rows), key=lambda row: row.id)
    assert [(row.place, row.part) for row in rows] == [(0, ""), (1, SEGMENT), (2, SEGMENT)]


def test_every_part_has_a_key_of_its_own_from_its_first_signs_on(workspace, account):
    """Discord reads the first 25 signs of a key: alike, it would take the second part for a repeat of the first."""
    key = "0123456789abcdef0123456789abcdef"
    _, made = let_go(workspace, account, key=key)
    keys = [workspace.read(outbox.one, each).key for each in made]
    assert keys[0] == key
    assert len({each[:12] for each in keys}) == 3


@pytest.mark.parametrize("event", [Event.LOST, Event.REFUSED, Event.DEFERRED])
def test_nothing_follows_what_is_not_certainly_out(workspace, account, event):
    _, (one, two, three) = let_go(workspace, account)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, one, event, NOON)
    later = NOON + timedelta(seconds=30)
    assert workspace.write(claiming.claim, later) is None
    assert workspace.write(claiming.claim, later, (), two) is None
    assert states(workspace, [two, three]) == [State.QUEUED, State.QUEUED]


def test_it_goes_on_where_it_stopped_once_a_look_up_finds_the_part(workspace, account):
    _, (one, two, three) = let_go(workspace, account)
    out(workspace, one)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, two, Event.LOST, NOON)
    assert workspace.write(claiming.claim, NOON + MINUTE) is None
    workspace.write(outcomes.found, two, NOON + MINUTE, remote_id="r2", address="", reply_to="to r2")
    assert workspace.write(claiming.claim, NOON + MINUTE).id == three
    assert workspace.read(outbox.one, three).reply_to == "to r2"


def test_a_part_waits_its_delay_after_the_one_before_it(workspace, account):
    _, (one, two, _) = let_go(workspace, account, thread_delay="120")
    out(workspace, one, NOON + MINUTE)
    assert workspace.write(claiming.claim, NOON + 2 * MINUTE) is None
    assert workspace.read(claiming.next_due) == NOON + 3 * MINUTE
    assert workspace.write(claiming.claim, NOON + 3 * MINUTE).id == two


def test_a_first_comment_goes_last_and_without_the_pictures(workspace, account):
    _, made = let_go(workspace, account, "Un\n///\nDeux", first_comment="Le lien : https://x.example")
    posts = [workspace.read(outbox.one, each) for each in made]
    assert [(post.text, post.part) for post in posts] == [
        ("Un", ""), ("Deux", SEGMENT), ("Le lien : https://x.example", COMMENT),
    ]  # fmt: skip
    assert all(not set(post.options) & {"first_comment", "thread_delay"} for post in posts)


def test_what_is_out_under_no_name_is_not_answered_blindly(workspace, account):
    _, (one, two, _) = let_go(workspace, account)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, one, Event.LOST, NOON)
    workspace.write(outcomes.decide, one, "sent", NOON)
    post = workspace.read(outbox.one, two)
    assert (post.state, post.reason) == (State.HELD, chains.UNNAMED)
    assert workspace.write(claiming.claim, NOON + MINUTE) is None


@pytest.fixture
def unnamed(workspace, account):
    """The second part of a thread whose first is out, nobody knows under which name."""
    _, (one, two, _) = let_go(workspace, account)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, one, Event.LOST, NOON)
    workspace.write(outcomes.decide, one, "sent", NOON)
    return two


def test_a_part_is_not_let_go_again_before_it_is_known_what_it_answers(workspace, unnamed):
    with pytest.raises(Problem, match="thread-unnamed"):
        workspace.write(outcomes.decide, unnamed, "again", NOON)
    assert workspace.read(outbox.one, unnamed).state is State.HELD
    workspace.write(outcomes.decide, unnamed, "again", NOON, reply_to="to r1")
    claimed = workspace.write(claiming.claim, NOON)
    assert (claimed.id, claimed.reply_to) == (unnamed, "to r1")


def test_a_part_may_leave_as_a_post_of_its_own_when_a_person_says_so(workspace, unnamed):
    workspace.write(outcomes.decide, unnamed, "apart", NOON)
    claimed = workspace.write(claiming.claim, NOON)
    assert (claimed.id, claimed.reply_to) == (unnamed, "")


def test_taking_a_thread_back_takes_what_has_not_left(workspace, account):
    draft, (one, two, three) = let_go(workspace, account)
    out(workspace, one)
    assert workspace.write(drafts.take_back, draft, NOON) == 2
    assert states(workspace, [one, two, three]) == [State.SENT, State.CANCELLED, State.CANCELLED]
    assert workspace.read(drafts.row, draft).stage is Stage.DRAFT


def test_giving_up_a_part_gives_up_what_was_to_follow(workspace, account):
    _, (one, two, three) = let_go(workspace, account)
    out(workspace, one)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, two, Event.REFUSED, NOON)
    workspace.write(outcomes.decide, two, "cancel", NOON)
    assert states(workspace, [two, three]) == [State.CANCELLED, State.CANCELLED]


def test_a_thread_that_was_broken_off_goes_on_after_the_last_part_that_is_out(workspace, account):
    draft, (one, two, three) = let_go(workspace, account)
    out(workspace, one)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, two, Event.REFUSED, NOON)
    workspace.write(drafts.take_back, draft, NOON)
    assert {workspace.read(outbox.one, each).reason for each in (two, three)} == {TAKEN}
    workspace.write(drafts.save, draft, "Un\n///\nDeux, mieux\n///\nTrois\n///\nQuatre", NOON)
    _, made = let_go(workspace, account, draft=draft, key="again")
    posts = [workspace.read(outbox.one, each) for each in made]
    assert [(post.text, post.place) for post in posts] == [("Deux, mieux", 1), ("Trois", 2), ("Quatre", 3)]
    assert workspace.write(claiming.claim, NOON).id == made[0]
    assert workspace.read(outbox.one, made[0]).reply_to == f"to r{one}"


def test_a_thread_that_is_out_or_on_its_way_is_never_sent_twice(workspace, account):
    draft, (one, two, three) = let_go(workspace, account)
    out(workspace, one)
    assert let_go(workspace, account, draft=draft, key="again")[1] == ()
    for each in (two, three):
        out(workspace, each)
    assert let_go(workspace, account, draft=draft, key="again")[1] == ()
    assert workspace.read(drafts.row, draft).stage is Stage.SENT


def test_a_sleep_misses_the_first_part_and_lets_the_others_wait_for_it(workspace, account):
    _, (one, two, three) = let_go(workspace, account)
    later = NOON + timedelta(hours=1)
    assert workspace.write(claiming.miss, later) == 1
    assert states(workspace, [one, two, three]) == [State.MISSED, State.QUEUED, State.QUEUED]
    workspace.write(outcomes.decide, one, "again", later)
    out(workspace, one, later)
    out(workspace, two, later)


def test_a_pause_in_the_middle_of_a_thread_asks_about_the_next_part_alone(workspace, account):
    _, (one, two, three) = let_go(workspace, account)
    out(workspace, one)
    workspace.write(pausing.begin, NOON)
    assert workspace.write(pausing.end, NOON + MINUTE) == 1
    assert states(workspace, [two, three]) == [State.MISSED, State.QUEUED]


def test_what_a_look_up_finds_is_not_taken_for_another_that_says_the_same(workspace, account):
    """The first may not be out at all: what was found there is the second, which was sent on purpose."""
    first = workspace.write(outbox.add, account_id=account, text="Bonjour", key="1", now=NOON, not_before=NOON)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, first, Event.LOST, NOON)
    second = workspace.write(outbox.add, account_id=account, text="Bonjour", key="2", now=NOON, not_before=NOON)
    out(workspace, second)
    workspace.write(outcomes.found, first, NOON + MINUTE, remote_id=f"r{second}", address="")
    assert workspace.read(outbox.one, first).state is State.UNSURE

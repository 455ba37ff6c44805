from datetime import timedelta

from cmdesk.domain.receptions import Numbers
from cmdesk.store import best_hours, claiming, drafts, letting_go, outcomes, receptions
from tests.store.conftest import NOON

DAY = timedelta(days=1)


def out(workspace, account, number, at, text="Pain"):
    draft = workspace.write(drafts.start, text, [account], at)
    made = workspace.write(letting_go.send, draft, {account: f"k{number}"}, at, due=None, not_before=at)
    for place, each in enumerate(made):
        workspace.write(claiming.claim, at)
        workspace.write(outcomes.delivered, each, at, remote_id=f"{number}-{place}", address="", reply_to="x")
    return made


def test_posts_count_with_what_they_had_after_a_day(workspace):
    account, other = workspace.account(), workspace.account("@b@p.example")
    for number in range(30):
        good = number % 3 == 0
        at = NOON + number * DAY + timedelta(hours=0 if good else 5)
        (made,) = out(workspace, account, number, at)
        workspace.write(receptions.keep, {made: Numbers(likes=500)}, at + timedelta(hours=1))
        likes = Numbers(likes=20 + number, replies=2) if good else Numbers(likes=number % 5)
        workspace.write(receptions.keep, {made: likes}, at + DAY)
        workspace.write(receptions.keep, {made: Numbers(likes=900)}, at + 2 * DAY)
    found = workspace.read(best_hours.of, [account, other], "UTC", NOON + 60 * DAY)
    (good,) = found[account].good
    assert (found[account].posts, good.weekday, good.start, good.posts) == (30, None, 12, 10)
    assert (good.median, good.others) == (35.5, 2.0)
    assert found[other].posts == 0
    assert workspace.read(best_hours.of, [account], "Asia/Tokyo", NOON + 60 * DAY)[account].good[0].start == 20
    assert workspace.read(best_hours.of, [account], "UTC", NOON + 500 * DAY)[account].posts == 0


def test_the_later_parts_of_threads_and_posts_without_figures_do_not_count(workspace):
    account = workspace.account()
    first, second = out(workspace, account, 1, NOON, "Un\n///\nDeux")
    (third,) = out(workspace, account, 2, NOON + DAY)
    numbers = {first: Numbers(likes=1), second: Numbers(likes=9), third: Numbers(views=400)}
    workspace.write(receptions.keep, numbers, NOON + 2 * DAY)
    assert workspace.read(best_hours.of, [account], "UTC", NOON + 3 * DAY)[account].posts == 1

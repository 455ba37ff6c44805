from datetime import datetime, timedelta

import pytest

from cmdesk.domain.calendar import Mark
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.media import NewMedium
from cmdesk.domain.wall import settle, written
from cmdesk.store import approvals, arrivals, claiming, conversations, drafts, letting_go, media, outbox, planning
from tests.store.conftest import NOON

PARIS = "Europe/Paris"
REFERENCE = "AP-AB12-CD34"


@pytest.fixture
def account(workspace):
    return workspace.account()


@pytest.fixture
def post(workspace, account):
    made = workspace.write(drafts.start, "Bûches", [account], NOON)
    planned = settle(datetime(2026, 3, 5, 9), PARIS)
    workspace.write(drafts.plan_time, made, written(planned), PARIS)
    workspace.write(letting_go.send, made, {account: "k"}, NOON, due=planned.utc, not_before=planned.utc)
    return made


DUE = settle(datetime(2026, 3, 5, 9), PARIS).utc


def mail(workspace, subject, text="", mine=False):
    box = workspace.account("nous@fournil.example", "mail")
    new = NewItem(
        f"m{subject}", text, NOON, Kind.MAIL, Author("La cheffe", "cheffe@x.example"), title=subject, mine=mine
    )
    return workspace.write(arrivals.add, arrivals.Origin(account_id=box, network="mail"), [new], NOON)


def mark(workspace, post):
    found = workspace.read(planning.one, post)
    return found.mark, found.answer, found.words


def test_nobody_has_to_agree_unless_it_is_switched_on(workspace, post):
    assert workspace.write(claiming.claim, DUE) is not None


def test_what_nobody_agreed_to_does_not_leave(workspace, post):
    workspace.write(approvals.need, True)
    assert workspace.write(claiming.claim, DUE) is None
    assert mark(workspace, post)[0] is Mark.APPROVAL
    workspace.write(approvals.ask, {post: REFERENCE}, NOON)
    assert workspace.write(claiming.claim, DUE) is None
    mail(workspace, f"Re: [{REFERENCE} YES] I agree", "Parfait")
    assert mark(workspace, post) == (Mark.QUEUED, "approved", "Parfait")
    assert workspace.write(claiming.claim, DUE) is not None


def test_answers_to_people_still_leave(workspace, account):
    workspace.write(approvals.need, True)
    talk = workspace.conversation(account)

    workspace.write(outbox.reply, talk, "Bonjour !", "k", NOON, not_before=NOON)
    assert workspace.write(claiming.claim, NOON) is not None


@pytest.mark.parametrize("subject", ["[{} NO] To be changed", "Re: [{}] Vos publications"])
def test_any_other_answer_agrees_to_nothing(workspace, post, subject):
    workspace.write(approvals.ask, {post: REFERENCE}, NOON)
    mail(workspace, subject.format(REFERENCE), "Pas ce jour-là")
    assert mark(workspace, post) == (Mark.APPROVAL, "change", "Pas ce jour-là")


def test_what_was_changed_since_they_saw_it_is_not_agreed_to(workspace, post, account):
    workspace.write(approvals.need, True)
    workspace.write(approvals.ask, {post: REFERENCE}, NOON)
    workspace.write(drafts.save, post, "Bûches à moitié prix", NOON)
    mail(workspace, f"[{REFERENCE} YES]")
    assert mark(workspace, post)[1] == "change"
    workspace.write(drafts.take_back, post, NOON)
    workspace.write(letting_go.send, post, {account: "k2"}, NOON, due=DUE, not_before=DUE)
    workspace.write(approvals.decide, post, True, NOON)
    assert mark(workspace, post)[0] is Mark.QUEUED
    workspace.write(drafts.save, post, "Bûches offertes", NOON)
    assert mark(workspace, post)[0] is Mark.APPROVAL
    assert workspace.write(claiming.claim, DUE) is None


def test_words_that_were_queued_before_those_they_agreed_to_do_not_leave(workspace, post):
    """The queue has a copy of its own: what counts is what would leave."""
    workspace.write(approvals.need, True)
    workspace.write(drafts.save, post, "Bûches à moitié prix", NOON)
    workspace.write(approvals.decide, post, True, NOON)
    assert mark(workspace, post)[0] is Mark.APPROVAL
    assert workspace.write(claiming.claim, DUE) is None
    workspace.write(drafts.save, post, "Bûches", NOON)
    workspace.write(approvals.decide, post, True, NOON + timedelta(minutes=1))
    assert workspace.write(claiming.claim, DUE).text == "Bûches"


@pytest.mark.parametrize("text", ["Un ///\n Deux", "Un\n///\nDeux\n///\nTrois"])
def test_the_parts_of_a_thread_that_they_agreed_to_leave(workspace, account, text):
    workspace.write(approvals.need, True)
    made = workspace.write(drafts.start, text, [account], NOON)
    workspace.write(media.choose, made, {"first_comment": "Et ceci", "visibility": "unlisted"}, NOON)
    workspace.write(letting_go.send, made, {account: "k"}, NOON, due=NOON, not_before=NOON)
    workspace.write(approvals.decide, made, True, NOON)
    assert workspace.write(claiming.claim, NOON).text == text.split("\n///")[0]


def test_a_picture_that_goes_with_another_part_is_not_what_they_agreed_to(workspace, account):
    workspace.write(approvals.need, True)
    made = workspace.write(drafts.start, "Un\n///\nDeux", [account], NOON)
    four = workspace.write(media.attach, made, NewMedium("a" * 64, "four.jpg", "image/jpeg", 1000), NOON)
    workspace.write(letting_go.send, made, {account: "k"}, NOON, due=NOON, not_before=NOON)
    workspace.write(approvals.decide, made, True, NOON)
    workspace.write(media.go_with, made, four.media_id, 1, NOON)
    assert mark(workspace, made)[0] is Mark.APPROVAL
    assert workspace.write(claiming.claim, NOON) is None
    workspace.write(media.go_with, made, four.media_id, 0, NOON)
    assert workspace.write(claiming.claim, NOON).text == "Un"


@pytest.mark.parametrize("subject", ["[AP-ZZZZ-ZZZZ YES]", "AP-AB12-CD34 YES", "Bonjour"])
def test_a_mail_that_names_no_post_is_a_message(workspace, post, subject):
    workspace.write(approvals.ask, {post: REFERENCE}, NOON)
    mail(workspace, subject, "Bonjour")
    assert mark(workspace, post)[1] == "waiting"
    assert workspace.read(conversations.counts)


def test_our_own_mail_agrees_to_nothing(workspace, post):
    workspace.write(approvals.ask, {post: REFERENCE}, NOON)
    mail(workspace, f"[{REFERENCE} YES]", mine=True)
    assert mark(workspace, post)[1] == "waiting"


def test_what_nobody_agreed_to_in_time_is_missed_before_they_agree(workspace, post):
    workspace.write(approvals.need, True)
    soon, late = DUE + timedelta(minutes=5), DUE + timedelta(minutes=11)
    assert workspace.write(claiming.miss_unagreed, soon) == 0
    assert workspace.write(claiming.miss_unagreed, late) == 1
    workspace.write(approvals.decide, post, True, late)
    assert workspace.write(claiming.claim, late) is None
    assert mark(workspace, post)[0] is Mark.MISSED


def test_what_they_agreed_to_is_not_missed(workspace, post):
    late = DUE + timedelta(hours=1)
    assert workspace.write(claiming.miss_unagreed, late) == 0  # nobody has to agree
    workspace.write(approvals.need, True)
    workspace.write(approvals.decide, post, True, NOON)
    assert workspace.write(claiming.miss_unagreed, late) == 0
    assert workspace.write(claiming.claim, late) is not None


def test_what_waited_past_its_hour_is_missed_and_not_sent(workspace, post):
    workspace.write(approvals.need, True)
    late = DUE + timedelta(hours=1)
    workspace.write(claiming.miss, late)
    assert mark(workspace, post)[0] is Mark.MISSED
    assert workspace.write(claiming.claim, late) is None

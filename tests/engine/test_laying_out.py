import pytest

from cmdesk.domain.outbox import BY_HAND as FOR_A_PERSON
from cmdesk.domain.outbox import State
from cmdesk.domain.troubles import Problem
from cmdesk.networks.by_hand import BY_HAND
from cmdesk.store import claiming, drafts, outbox, send_ledger
from tests.networks import images


@pytest.fixture
def account(office):
    office.desk.networks |= {network.name: network for network in BY_HAND}
    return office.do(office.desk.connect("instagram", {"name": "@fournil"}))[0]


def due(office, clock, account, picture=None):
    draft = office.write(drafts.start, "Les bûches sont là", [account], clock())
    if picture is not None:
        office.do(office.desk.attach(draft, picture, "../bûche.jpg"))
    delivery = office.do(office.desk.send_draft(draft))[0]
    clock.pass_(minutes=1)
    office.send()
    return delivery


def test_at_its_hour_it_waits_for_a_person_and_nothing_leaves(office, clock, account):
    delivery = due(office, clock, account)
    post = office.read(outbox.one, delivery)
    assert (post.state, post.reason, post.attempts) == (State.HELD, FOR_A_PERSON, 0)
    for _ in range(3):
        clock.pass_(hours=1)
        office.send()
    assert office.read(outbox.one, delivery).state is State.HELD


def test_everything_is_made_ready(office, clock, account):
    delivery = due(office, clock, account, images.jpeg())
    laid = office.do(office.desk.lay_out(delivery))
    assert (laid.text, laid.account, laid.page) == ("Les bûches sont là", "@fournil", "https://www.instagram.com/")
    ((name, alt),) = laid.files
    assert (name, alt) == ("1-bûche.jpg", "")
    assert (laid.folder / name).read_bytes()[:2] == b"\xff\xd8"
    assert laid.folder.stat().st_mode & 0o077 == 0


def test_the_person_says_that_it_is_out_and_where(office, clock, account):
    delivery = due(office, clock, account)
    office.do(office.desk.decide(delivery, "sent", "https://www.instagram.com/p/abc/"))
    post = office.read(outbox.one, delivery)
    assert (post.state, post.address) == (State.SENT, "https://www.instagram.com/p/abc/")
    events = [line.event.value for line in office.read(send_ledger.page) if line.delivery == delivery]
    assert events == ["delivered", "hold", "approve"]


def test_later_it_comes_back_and_no_sooner(office, clock, account):
    delivery = due(office, clock, account)
    later = clock()
    office.do(office.desk.put_off(delivery, later.replace(hour=(later.hour + 2) % 24)))
    assert office.read(outbox.one, delivery).state is State.QUEUED
    assert office.read(claiming.next_due) is not None


def test_what_is_not_by_hand_is_not_laid_out(office, clock, account):
    other = office.connect()
    draft = office.write(drafts.start, "Pain", [other], clock())
    delivery = office.do(office.desk.send_draft(draft))[0]
    with pytest.raises(Problem, match="delivery-gone"):
        office.do(office.desk.lay_out(delivery))

import pytest

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.networks.base import TryLater
from cmdesk.store import accounts
from cmdesk.ui.dialogs.account_first_read import FirstRead
from cmdesk.ui.widgets import Text


@pytest.fixture
def first(room, qtbot):
    made = FirstRead(room)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_first_reading_is_counted_and_the_streams_named(room, first):
    account = room.office.connect()
    for number in range(3):
        room.office.network.arrives(f"Message {number}", room.now())
    first.start(account)
    assert first.read.said().startswith("Reading it for the first time")
    room.until(lambda: first.read.said() == "It works: 3 messages read")
    room.until(lambda: first.brings.said() == "Fetched by itself from now on: what people write to you.")
    assert "a file on this computer" in first.place.said()


def test_what_cannot_be_read_says_why(room, first):
    account = room.office.connect()
    room.office.network.next_pull = [TryLater("unreachable", host="piaille.example")]
    first.start(account)
    room.until(lambda: "piaille.example cannot be reached" in first.read.said())


def test_trouble_of_the_workspace_is_told(room, first, monkeypatch):
    async def full(account):
        raise Problem("disk-full")

    monkeypatch.setattr(room.office.desk, "test_account", full)
    first.start(1)
    room.until(lambda: "tried again" in first.read.said())
    assert room.complaints[0].trouble.code == "disk-full"


def test_writing_is_tried_only_where_nobody_sees_it_and_told_in_words(room, first, monkeypatch):
    account = room.office.connect()
    first.start(account)
    room.until(lambda: first.read.said().startswith("It works"))
    assert first.trial.isHidden()

    async def harmless(account):
        return True

    troubles = [None, Trouble("trial-left", {"network": "WordPress"})]

    async def try_writing(account):
        return troubles.pop(0)

    monkeypatch.setattr(room.office.desk, "tries_writing", harmless)
    monkeypatch.setattr(room.office.desk, "try_writing", try_writing)
    first.start(account)
    room.until(lambda: not first.trial.isHidden())
    first.trial.click()
    room.until(lambda: "nobody saw it" in first.written.said())
    first.trial.click()
    room.until(lambda: "could not be deleted" in first.written.said())
    assert first.trial.isEnabled()


def test_the_rules_of_its_server_are_shown_whatever_comes_of_the_reading(room, first):
    settings = {"house_rules": '["Soyez polis", "Pas de spam"]'}
    account = room.office.write(accounts.add, NewAccount("scripted", "@a@piaille.example", settings), "k", room.now())
    first.start(account)
    told = lambda: {each.said() for each in first.findChildren(Text)}  # noqa: E731
    room.until(lambda: {"1. Soyez polis", "2. Pas de spam"} <= told())

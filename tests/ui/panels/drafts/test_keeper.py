import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.store import drafts
from cmdesk.ui.panels.drafts import keeper as module
from cmdesk.ui.panels.drafts.keeper import ACCOUNTS, COMMON, Keeper


@pytest.fixture
def keeper(room):
    return Keeper(room.bridge, room.now)


def draft(room, number):
    return room.office.read(drafts.one, number)


def test_what_is_typed_is_written_after_a_pause(room, keeper):
    made = room.office.write(drafts.start, "", [], room.now())
    keeper.keep(made, COMMON, "b")
    keeper.keep(made, COMMON, "bonjour")
    assert draft(room, made).text == ""
    room.until(lambda: draft(room, made).text == "bonjour", 2)


def test_who_never_pauses_is_saved_all_the_same(room, keeper):
    made = room.office.write(drafts.start, "", [], room.now())
    keeper._longest.setInterval(100)
    text = ""
    for _ in range(60):
        text += "x"
        keeper.keep(made, COMMON, text)
        room.settle(10)
        if draft(room, made).text:
            break
    assert draft(room, made).text


def test_accounts_are_written_before_the_texts_of_their_own(room, keeper):
    account = room.account("mastodon", "@fournil")
    made = room.office.write(drafts.start, "", [], room.now())
    keeper.keep(made, account, "à elle")
    keeper.keep(made, ACCOUNTS, (account,))
    keeper.flush()
    room.until(lambda: draft(room, made).variants)
    assert draft(room, made).variants[0].text == "à elle"


def test_what_follows_waits_for_what_is_being_written(room, keeper):
    made = room.office.write(drafts.start, "", [], room.now())
    seen = []
    keeper.keep(made, COMMON, "un")
    keeper.flush()
    keeper.keep(made, COMMON, "deux")
    keeper.flush(lambda: seen.append(draft(room, made).text))
    room.until(lambda: seen)
    assert seen == ["deux"]


def test_nothing_to_write_lets_go_on_at_once(keeper):
    seen = []
    keeper.flush(lambda: seen.append(1))
    assert seen == [1]


def test_what_could_not_be_written_is_held_and_tried_again(room, keeper, monkeypatch):
    made = room.office.write(drafts.start, "", [], room.now())
    real, failures, went_on = drafts.save, [], []

    def full(*arguments):
        raise Problem("disk-full", path="here")

    monkeypatch.setattr(module.drafts, "save", full)
    keeper.failed.connect(failures.append)
    keeper.keep(made, COMMON, "précieux")
    keeper.flush(lambda: went_on.append(1))
    room.until(lambda: failures)
    assert keeper.is_busy()
    assert not went_on  # it must not be sent as it was before
    monkeypatch.setattr(module.drafts, "save", real)
    keeper.flush()
    room.until(lambda: draft(room, made).text == "précieux")
    room.until(lambda: not keeper.is_busy())


def test_asking_again_while_it_is_being_written_is_not_forgotten(room, keeper):
    made = room.office.write(drafts.start, "", [], room.now())
    keeper.keep(made, COMMON, "un")
    keeper.flush()
    keeper.keep(made, COMMON, "deux")
    keeper.flush()
    room.until(lambda: draft(room, made).text == "deux", 0.3)


def test_whoever_closes_the_window_while_it_is_being_written_loses_nothing(room, keeper):
    made = room.office.write(drafts.start, "", [], room.now())
    keeper.keep(made, COMMON, "un")
    keeper.flush()
    keeper.keep(made, COMMON, "deux")
    keeper.flush()  # from here on the window is busy with closing: nothing is told to it any more
    room.office.write(lambda db: None)
    assert draft(room, made).text == "deux"


def test_what_was_refused_never_comes_back_over_what_is_newer(room, keeper, monkeypatch):
    made = room.office.write(drafts.start, "", [], room.now())
    real, failures = drafts.save, []

    def full_once(*arguments):
        monkeypatch.setattr(module.drafts, "save", real)
        raise Problem("disk-full", path="here")

    monkeypatch.setattr(module.drafts, "save", full_once)
    keeper.failed.connect(failures.append)
    keeper.keep(made, COMMON, "un")
    keeper.flush()
    keeper.keep(made, COMMON, "deux")
    keeper.flush()
    room.until(lambda: failures and not keeper.is_busy())
    assert draft(room, made).text == "deux"

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.beside import Beside, Poll, PollAnswer
from cmdesk.domain.outbox import Attempt, Event, OutboxRow, State
from cmdesk.store.receptions import Published
from cmdesk.ui.panels.drafts.delivery import Delivery, open_page, page_of
from cmdesk.ui.widgets import Button, Shares, Text

SERVER = {"server": "https://piaille.example"}


def owner(**settings):
    return AccountRow(1, 1, "mastodon", "@fournil@piaille.example", settings, (), "s", AccountHealth.OK, None, None)


@pytest.fixture
def opened(monkeypatch):
    seen = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toString()) or True)
    return seen


@pytest.fixture
def page(room, qtbot):
    made = Delivery(room)
    qtbot.addWidget(made)
    made.show()
    return made


def row(room, state, **more):
    values = {
        "id": 4, "account_id": 1, "account": "@fournil", "network": "mastodon", "draft_id": 2, "conversation_id": None,
        "text": "Pain chaud", "state": state, "due": None, "not_before": None, "attempts": 1, "address": "",
        "reason": "", "changed": room.now(),
    }  # fmt: skip
    return OutboxRow(**{**values, **more})


def verbs(page):
    return [one.text() for one in page.reason.findChildren(Button)]


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (
            State.UNSURE,
            ["Look now", "It is out", "It is not out: send again", "Give up", "Look at the page of the account"],
        ),
        (State.FAILED, ["Send again", "Edit", "Give up"]),
        (State.MISSED, ["Send now", "Change the time", "Give up"]),
        (State.QUEUED, ["Take back"]),
        (State.SENDING, []),
        (State.SENT, []),
        (State.CANCELLED, []),
    ],
)
def test_what_can_be_decided(room, page, state, expected):
    page.show_delivery(row(room, state), owner(**SERVER), [])
    assert verbs(page) == expected
    assert page.why.said()


def test_a_missed_answer_has_no_time_to_change(room, page):
    page.show_delivery(row(room, State.MISSED, draft_id=None, conversation_id=7), owner(), [])
    assert verbs(page) == ["Send now", "Edit", "Give up"]


def test_the_decision_is_told_by_its_name(room, page):
    told = []
    page.decided.connect(told.append)
    page.show_delivery(row(room, State.UNSURE), owner(), [])
    for button in page.reason.findChildren(Button):
        button.click()
    assert told == ["look", "sent", "again", "cancel"]


def test_one_can_look_before_deciding(room, page, opened):
    page.show_delivery(row(room, State.UNSURE), owner(**SERVER), [])
    page.reason.findChildren(Button)[-1].click()
    assert opened == ["https://piaille.example/@fournil"]


def test_links_lead_to_the_post_the_conversation_and_the_draft(room, page, opened):
    found = row(room, State.SENT, address="https://piaille.example/@fournil/9", conversation_id=7)
    page.show_delivery(found, owner(), [])
    for words in ("Open it in the browser", "Open the conversation", "Open the draft"):
        next(one for one in page.findChildren(Button) if one.text() == words).click()
    assert opened == ["https://piaille.example/@fournil/9"]
    assert room.opened == [("inbox", {"conversation": 7}), ("drafts", {"draft": 2})]


def test_every_attempt_is_there_with_its_reason(room, page):
    end = room.now() + timedelta(seconds=2)
    tries = [
        Attempt(1, room.now(), end, Event.DEFERRED, "http-status status=503 host=piaille.example"),
        Attempt(2, room.now(), None, None, ""),
    ]
    page.show_delivery(row(room, State.UNSURE), owner(), tries)
    said = " ".join(text.said() for text in page.findChildren(Text))
    for words in ("Attempt 1", "2.0 s", "503", "Attempt 2", "Interrupted"):
        assert words in said
    assert not page.no_tries.isVisible()


def test_offline_it_waits_and_says_so(room, page):
    room.settings.online = False
    page.show_delivery(row(room, State.QUEUED, attempts=0), owner(), [])
    assert "offline" in page.why.said()


def test_the_same_again_keeps_the_buttons(room, page):
    found = row(room, State.UNSURE)
    page.show_delivery(found, owner(), [])
    before = page.reason.findChildren(Button)
    page.show_delivery(found, owner(), [])
    assert page.reason.findChildren(Button) == before


def test_where_an_account_can_be_seen():
    assert page_of(owner(**SERVER)) == "https://piaille.example/@fournil"
    assert page_of(owner(**SERVER, flavour="snac")) == "https://piaille.example/fournil"
    assert page_of(owner()) == ""
    assert page_of(None) == ""


def test_only_web_pages_are_opened(opened):
    open_page("javascript:alert(1)")
    open_page("file:///etc/passwd")
    assert opened == []


def test_a_post_that_is_out_says_how_its_poll_stands_and_lets_itself_be_changed(page, room, monkeypatch):
    page.show_delivery(row(room, State.SENT), owner(), ())
    poll = Poll((PollAnswer("Pain", 3), PollAnswer("Brioche", 1)), voters=4)
    words = lambda: [one.text() for one in page.findChildren(Button) if not one.isHidden()]  # noqa: E731
    page.show_published(Published(1, Beside(poll)))
    (shares,) = page.findChildren(Shares)
    assert shares.accessibleName().startswith("Pain: 75%")
    assert "Change what it says" not in words()
    monkeypatch.setattr(room.bridge.desk, "changes", lambda network: network == "mastodon")
    for _ in range(2):
        page.show_published(Published(1, Beside(poll)))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert words().count("Change what it says") == 1
    page.show_delivery(row(room, State.SENT, id=5), owner(), ())  # of which nothing is read yet
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert page.findChildren(Shares) == []

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from cmdesk.domain.items import Kind, NewItem
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Refused, Wording
from cmdesk.store import arrivals
from cmdesk.ui.dialogs.reword import RewordDialog, open_reword


@dataclass(frozen=True)
class Changes:
    """What the network was asked, and what the post says there."""

    asked: list[Wording]
    there: list[Wording]


@pytest.fixture
def changes(room, monkeypatch):
    """A network that lets one post of ours be changed; what it was asked."""
    asked = []
    account = room.account("mastodon", "@fournil@piaille.example", 30)
    network = room.office.desk.networks["mastodon"]

    there = [Wording("Ouvert dimanche")]

    async def wording(opened, target, tools):
        return there[0]

    async def reword(opened, target, before, wording, tools):
        if before != there[0]:
            raise Refused("wording-changed")
        asked.append(wording)
        if len(asked) == 1:
            raise Refused("deed-refused", host="piaille.example", text="Validation failed")
        return NewItem("9", wording.text, room.now(), Kind.POST, mine=True, reply_to=target, edited=room.now())

    monkeypatch.setattr(network, "wording", wording, raising=False)
    monkeypatch.setattr(network, "reword", reword, raising=False)
    item = NewItem("9", "Ouvert dimanche", room.now(), Kind.POST, mine=True, reply_to='{"id": "9"}')
    room.office.write(arrivals.add, arrivals.Origin(account_id=account, network="mastodon"), [item], room.now())
    return Changes(asked, there)


def opened(room, window):
    open_reword(window, room, 1)
    there = lambda: [one for one in QApplication.topLevelWidgets() if isinstance(one, RewordDialog) and one.isVisible()]  # noqa: E731
    (dialog,) = room.until(there)
    return dialog


def test_what_was_typed_is_changed_and_kept_until_the_network_agrees(room, window, changes):
    dialog = opened(room, window)
    assert dialog.area.text() == "Ouvert dimanche"
    assert not dialog.primary.isEnabled()  # nothing was changed yet
    assert dialog.notice.isHidden()
    dialog.area.set_text("Fermé dimanche")
    dialog.warning.setText("Horaires")
    dialog.primary.click()
    room.until(lambda: room.complaints)
    assert dialog.isVisible()
    assert dialog.area.text() == "Fermé dimanche"
    dialog.primary.click()
    room.until(lambda: room.told)
    assert room.told == ["The post was changed"]
    assert changes.asked == [Wording("Fermé dimanche", "Horaires")] * 2
    assert not dialog.isVisible()


def test_asked_for_twice_it_opens_once(room, window, changes):
    open_reword(window, room, 1)
    dialog = opened(room, window)
    room.settle()
    shown = [one for one in window.findChildren(RewordDialog) if one.isVisible()]
    assert shown == [dialog]


def test_what_does_not_fit_or_says_nothing_is_not_sent(room, window, changes):
    dialog = opened(room, window)
    for text, possible in (("x" * 31, False), (" ", False), ("Ouvert dimanche ", False), ("Fermé", True)):
        dialog.area.set_text(text)
        assert dialog.primary.isEnabled() is possible
    dialog.reject()


def test_what_cannot_be_changed_says_so(room, window, changes):
    open_reword(window, room, 7)
    room.until(lambda: room.complaints)
    (error,) = room.complaints
    assert isinstance(error, Problem)
    assert error.trouble.code == "deed-unavailable"


def test_what_was_changed_elsewhere_before_is_told(room, window, changes):
    later = NewItem("9", "Ouvert lundi", room.now(), Kind.POST, mine=True, edited=room.now() + timedelta(hours=1))
    changes.there[0] = Wording("Ouvert lundi", item=later)
    dialog = opened(room, window)
    assert dialog.area.text() == "Ouvert lundi"
    assert "Here it said: “Ouvert dimanche”" in dialog.elsewhere.said()
    dialog.reject()


def test_what_is_changed_elsewhere_meanwhile_is_shown_before_anything_is_overwritten(room, window, changes):
    dialog = opened(room, window)
    dialog.area.set_text("Fermé dimanche")
    changes.there[0] = replace(changes.there[0], text="Ouvert lundi")
    dialog.primary.click()
    room.until(dialog.notice.isVisible)
    assert "It now says: “Ouvert lundi”" in dialog.elsewhere.said()
    assert (changes.asked, dialog.area.text()) == ([], "Fermé dimanche")
    assert dialog.primary.isEnabled()  # decided again, with both in sight
    dialog.reject()

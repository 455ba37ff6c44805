import pytest
from PySide6.QtWidgets import QApplication

from cmdesk.domain.items import Kind, NewItem
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Refused, Wording
from cmdesk.store import arrivals
from cmdesk.ui.dialogs.reword import RewordDialog, open_reword


@pytest.fixture
def changes(room, monkeypatch):
    """A network that lets one post of ours be changed; what it was asked."""
    asked = []
    account = room.account("mastodon", "@fournil@piaille.example", 30)
    network = room.office.desk.networks["mastodon"]

    async def wording(opened, target, tools):
        return Wording("Ouvert dimanche", "")

    async def reword(opened, target, wording, tools):
        asked.append(wording)
        if len(asked) == 1:
            raise Refused("deed-refused", host="piaille.example", text="Validation failed")
        return NewItem("9", wording.text, room.now(), Kind.POST, mine=True, reply_to=target, edited=room.now())

    monkeypatch.setattr(network, "wording", wording, raising=False)
    monkeypatch.setattr(network, "reword", reword, raising=False)
    item = NewItem("9", "Ouvert dimanche", room.now(), Kind.POST, mine=True, reply_to='{"id": "9"}')
    room.office.write(arrivals.add, arrivals.Origin(account_id=account, network="mastodon"), [item], room.now())
    return asked


def opened(room, window):
    open_reword(window, room, 1)
    there = lambda: [one for one in QApplication.topLevelWidgets() if isinstance(one, RewordDialog) and one.isVisible()]  # noqa: E731
    (dialog,) = room.until(there)
    return dialog


def test_what_was_typed_is_changed_and_kept_until_the_network_agrees(room, window, changes):
    dialog = opened(room, window)
    assert dialog.area.text() == "Ouvert dimanche"
    assert not dialog.primary.isEnabled()  # nothing was changed yet
    dialog.area.set_text("Fermé dimanche")
    dialog.warning.setText("Horaires")
    dialog.primary.click()
    room.until(lambda: room.complaints)
    assert dialog.isVisible()
    assert dialog.area.text() == "Fermé dimanche"
    dialog.primary.click()
    room.until(lambda: room.told)
    assert room.told == ["The post was changed"]
    assert changes == [Wording("Fermé dimanche", "Horaires")] * 2
    assert not dialog.isVisible()


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

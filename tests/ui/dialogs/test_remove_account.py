from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import State
from cmdesk.networks.base import Revokes
from cmdesk.store import accounts, drafts, outbox_rows
from cmdesk.ui.dialogs.remove_account import ask_remove
from cmdesk.ui.widgets import Text
from tests.fakes import Scripted


class Revoking(Scripted, Revokes):
    outcome = True

    async def revoke(self, account, tools):
        return self.outcome


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def asked(room, window, account):
    return ask_remove(window, room, room.office.read(accounts.one, account))


def test_removing_asks_and_brings_back_what_waited(room, window):
    one = room.account("mastodon", "@fournil")
    draft = room.office.write(drafts.start, "pain", [one], room.now())
    room.office.do(room.office.desk.send_draft(draft, room.now() + timedelta(hours=2)))
    dialog = asked(room, window, one)
    assert "keyring" in dialog.forgotten.said()
    assert "history" in dialog.kept.said()
    dialog.reject()
    room.settle()
    assert room.office.read(accounts.one, one) is not None
    asked(room, window, one).accept()
    room.until(lambda: room.told == ["@fournil is removed."])
    assert room.office.read(accounts.one, one) is None
    assert "mastodon:@fournil" not in room.office.secrets.kept
    # What waited to leave is a draft again: it would have waited for ever.
    assert [row.state for row in room.office.read(outbox_rows.rows)] == [State.CANCELLED]
    assert room.office.read(drafts.one, draft).text == "pain"


@pytest.mark.parametrize(("outcome", "said"), [(True, "has revoked its access"), (False, "on the site of the network")])
def test_what_is_revoked_is_said_before_and_after(room, window, outcome, said):
    network = Revoking()
    network.name, network.outcome = "mastodon", outcome
    room.office.desk.networks["mastodon"] = network
    one = room.account("mastodon", "@fournil")
    dialog = asked(room, window, one)
    assert dialog.revoked.said().startswith("Is not revoked")
    room.until(lambda: dialog.revoked.said().startswith("Is revoked"))
    dialog.accept()
    room.until(lambda: room.told)
    assert said in room.told[0]


def test_of_an_account_by_hand_there_is_no_secret_to_forget(room, window):
    dialog = asked(room, window, room.account("facebook", "Fournil"))
    said = " ".join(text.said() for text in dialog.findChildren(Text))
    assert "its name and its page" in said
    assert "keyring" not in said
    assert "revoked" not in said
    dialog.reject()

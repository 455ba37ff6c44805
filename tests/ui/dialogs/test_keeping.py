import pytest

from cmdesk.ui.dialogs.keeping import Keeping


@pytest.mark.parametrize(("lasting", "words"), [(True, "in the keyring of this system"), (False, "this run only")])
def test_it_says_where_the_secrets_really_are(room, qtbot, lasting, words):
    room.office.secrets.lasting = lasting
    line = Keeping(room)
    qtbot.addWidget(line)
    room.until(lambda: words in line.words.said())
    assert "file" in line.words.said()


def test_it_asks_again_when_an_account_was_connected(room, qtbot):
    line = Keeping(room)
    qtbot.addWidget(line)
    room.until(lambda: "in the keyring" in line.words.said())
    room.office.secrets.lasting = False  # it was locked when the new account came
    room.office.connect()
    room.until(lambda: "this run only" in line.words.said())

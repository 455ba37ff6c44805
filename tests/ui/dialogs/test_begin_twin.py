import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import accounts, drafts, twins
from cmdesk.ui.dialogs.begin_twin import BeginTwin


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def test_who_speaks_the_language_is_asked_remembered_and_chosen(room, window):
    one, two = room.account("mastodon", "@fournil"), room.account("bluesky", "bakery.bsky")
    draft = room.office.write(drafts.start, "Les bûches sont là", [one], room.now())
    room.office.write(twins.speak, {one: "en"})
    dialog = BeginTwin(window, room, draft, "fr", room.office.read(accounts.every))
    dialog.open()
    assert [dialog.language.itemText(place) for place in range(dialog.language.count())] == ["English"]
    room.until(lambda: dialog.ticks[one].isChecked())
    dialog.ticks[one].setChecked(False)
    dialog.ticks[two].setChecked(True)
    begun = []
    dialog.begun.connect(begun.append)
    dialog.primary.click()
    room.until(lambda: begun)
    made = room.office.read(drafts.one, begun[0])
    assert (made.language, made.twin_id, [each.account_id for each in made.variants]) == ("en", draft, [two])
    assert room.office.read(twins.languages) == {two: "en"}


def test_pressed_twice_it_begins_once(room, window):
    one = room.account("mastodon", "@fournil")
    draft = room.office.write(drafts.start, "Les bûches sont là", [one], room.now())
    dialog = BeginTwin(window, room, draft, "fr", room.office.read(accounts.every))
    dialog.open()
    begun = []
    dialog.begun.connect(begun.append)
    dialog.primary.click()
    dialog.accept()
    room.until(lambda: begun)
    room.office.read(drafts.page)  # whatever was begun besides is written by now
    assert len(room.office.read(drafts.page)) == 2

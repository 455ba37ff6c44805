import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.snippets import Snippet, SnippetKind
from cmdesk.store import snippets
from cmdesk.ui.dialogs.snippets import SnippetsDialog


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def kept(room):
    return [(each.kind.value, each.name, each.text) for each in room.office.read(snippets.every)]


def test_a_snippet_is_written_changed_and_removed_with_an_undo(room, window):
    dialog = SnippetsDialog(window, room)
    dialog.open()
    assert not dialog.primary.isEnabled()
    dialog.kind.choose("hashtags")
    dialog.name.setText("Pain")
    dialog.text.insert("#pain #levain")
    dialog.primary.click()
    room.until(lambda: kept(room) == [("hashtags", "Pain", "#pain #levain")])
    room.until(lambda: dialog._shown.id)
    dialog.remove.click()
    room.until(lambda: room.undo)
    assert kept(room) == []
    room.undo()
    room.until(lambda: kept(room) == [("hashtags", "Pain", "#pain #levain")])
    dialog.close()


def test_what_was_selected_is_the_beginning_of_one_and_a_name_is_asked_for(room, window):
    dialog = SnippetsDialog(window, room, Snippet(0, SnippetKind.TEXT, "", "Merci à tous"))
    dialog.open()
    assert dialog.text.text() == "Merci à tous"
    dialog.primary.click()
    room.settle()
    assert kept(room) == []
    dialog.name.setText("Merci")
    dialog.primary.click()
    room.until(lambda: kept(room) == [("text", "Merci", "Merci à tous")])
    dialog.close()

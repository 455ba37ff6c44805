import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.snippets import Snippet, SnippetKind
from cmdesk.domain.troubles import Problem
from cmdesk.store import snippets
from cmdesk.ui.dialogs.list_with_form import ListWithForm, Shelf
from cmdesk.ui.widgets import Field, Labelled, SectionLine, SourceLine, row

KINDS = {SnippetKind.TEXT: "Texts", SnippetKind.HASHTAGS: "Hashtags"}
NEW = Snippet(0, SnippetKind.TEXT, "", "")


class Plain(ListWithForm):
    def __init__(self, parent, host, keep=snippets.keep):
        self.name = Field("", name="Name")
        self.named, self.begin_at = Labelled("Name", self.name), self.name
        shelf = Shelf(
            NEW, snippets.every, keep, snippets.remove, lambda: KINDS, lambda one: one.name,
            lambda one: SourceLine(one.id, one.name, "saved"),
        )  # fmt: skip
        left = self.lay_list(host, shelf, "Snippets", "New", "Remove", 200)
        super().__init__(parent, "Snippets", row(left, self.named, self.remove), "Save", "Close")
        self.show_one(NEW)
        self.read()

    def fill(self, one):
        self.name.setText(one.name)

    def written(self):
        return Snippet(self._shown.id, self._shown.kind, self.name.text(), self.name.text())


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


@pytest.fixture
def dialog(room, window):
    for kind, name in ((SnippetKind.HASHTAGS, "#pain"), (SnippetKind.TEXT, "Horaires"), (SnippetKind.TEXT, "Adresse")):
        room.office.write(snippets.keep, Snippet(0, kind, name, name))
    made = Plain(window, room)
    made.open()
    room.until(lambda: made.lines.rowCount() == 5)
    return made


def told(dialog):
    lines = [dialog.lines.line(place) for place in range(dialog.lines.rowCount())]
    return [(line.title, line.count) if isinstance(line, SectionLine) else line.name for line in lines]


def test_they_stand_by_kind(dialog):
    assert told(dialog)[0] == ("Texts", 2)
    assert told(dialog)[3:] == [("Hashtags", 1), "#pain"]


def test_the_chosen_one_is_in_the_form_and_another_begins_with_its_kind(dialog):
    dialog.list.choose(dialog.lines.line(4).key)
    assert dialog.name.text() == "#pain"
    assert not dialog.remove.isHidden()
    dialog.add.click()
    assert (dialog.name.text(), dialog.written().kind) == ("", SnippetKind.HASHTAGS)
    assert dialog.remove.isHidden()
    assert dialog.focusWidget() is dialog.name


def test_what_is_kept_is_chosen_and_the_dialog_stays(dialog, room):
    dialog.name.setText("Marché")
    dialog.accept()
    room.until(lambda: "Marché" in told(dialog))
    assert dialog.isVisible()


def test_what_cannot_be_kept_is_said_at_its_field(room, window):
    def full(*_):
        raise Problem("disk-full", path="x")

    dialog = Plain(window, room, keep=full)
    dialog.open()
    dialog.accept()
    room.until(lambda: not dialog.named.mark.isHidden())
    assert not room.complaints


def test_what_was_removed_can_be_brought_back(dialog, room):
    dialog.list.choose(dialog.lines.line(4).key)
    dialog.remove.click()
    room.until(lambda: room.told == ["Removed: #pain"] and "#pain" not in told(dialog))
    room.undo()
    room.until(lambda: any(one.name == "#pain" for one in room.office.read(snippets.every)))

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.proofing import CheckRules, HouseWord, WordKind
from cmdesk.engine.desk.proofing import SPACES
from cmdesk.store import house_words, nearness, settings
from cmdesk.ui.dialogs.house_words import RULES, HouseWordsDialog
from cmdesk.ui.widgets import SourceLine


@pytest.fixture
def dialog(room, qtbot):
    room.office.write(house_words.keep, HouseWord(0, WordKind.BANNED, "pas cher", "accessible"))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    made = HouseWordsDialog(window, room)
    made.open()
    room.until(lambda: made._filled and made._known)
    yield made
    made.close()


def words(room):
    return [(word.kind.value, word.word, word.instead) for word in room.office.read(house_words.every)]


def test_a_word_is_added_and_the_dialog_stays(room, dialog):
    dialog.begin()
    assert not dialog.primary.isEnabled()
    dialog.kind.choose("glossary")
    dialog.word.setText("Fournil Thabor")
    dialog.primary.click()
    room.until(lambda: len(words(room)) == 2)
    assert dialog.isVisible()
    assert ("glossary", "Fournil Thabor", "") in words(room)


def test_a_word_twice_is_told_below_the_field(room, dialog):
    dialog.begin()
    dialog.word.setText("pas cher")
    dialog.primary.click()
    room.until(lambda: dialog.named.findChildren(type(dialog.named)) is not None and dialog.word.text())
    room.settle()
    assert len(words(room)) == 1


def test_a_word_is_changed_and_removed_with_an_undo(room, dialog):
    line = next(
        dialog.lines.line(i) for i in range(dialog.lines.rowCount()) if isinstance(dialog.lines.line(i), SourceLine)
    )
    dialog.list.choose(line.key)
    dialog.instead.setText("abordable")
    dialog.primary.click()
    room.until(lambda: words(room) == [("banned", "pas cher", "abordable")])
    dialog.remove.click()
    room.until(lambda: room.undo)
    assert words(room) == []
    room.undo()
    room.until(lambda: words(room) == [("banned", "pas cher", "abordable")])


def test_the_rules_are_kept_as_they_are_set(room, dialog):
    dialog.tabs.setCurrentIndex(RULES)
    assert not dialog.primary.isVisible()
    dialog.alt.setChecked(False)
    dialog.days.setValue(60)
    dialog.spaces["x"].choose("plain")
    dialog.spaces["x"].activated.emit(1)
    room.until(lambda: room.office.read(nearness.rules) == CheckRules(False, 60))
    room.until(lambda: room.office.read(settings.read, SPACES, {}).get("x") == "plain")

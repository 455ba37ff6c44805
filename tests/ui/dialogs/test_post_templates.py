import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from cmdesk.domain.post_templates import PostTemplate
from cmdesk.store import accounts, drafts, post_templates
from cmdesk.ui.dialogs.fill_template import FillTemplate
from cmdesk.ui.dialogs.post_templates import PostTemplatesDialog


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


@pytest.fixture
def shown(room, window):
    room.account("mastodon", "@fournil")
    room.account("bluesky", "fournil.bsky")
    dialog = PostTemplatesDialog(window, room, room.office.read(accounts.every))
    dialog.open()
    return dialog


def kept(room):
    return room.office.read(post_templates.every)


def test_a_template_is_written_kept_found_and_removed_with_an_undo(room, shown, qtbot):
    assert not shown.primary.isEnabled()
    assert not shown.quiet.isEnabled()
    qtbot.keyClicks(shown.text, "Ce ")
    shown.variables.setCurrentIndex(2)
    shown.variables.activated.emit(2)
    assert shown.text.text() == "Ce {{ weekday }}"
    shown.quiet.click()
    room.until(lambda: shown._named.note.text())
    assert kept(room) == []
    shown.name.setText("Pain du mois")
    shown.chips._chips[1].click()
    shown.quiet.click()
    room.until(lambda: kept(room))
    assert (kept(room)[0].name, list(kept(room)[0].variants)) == ("Pain du mois", [shown._publishers[1].id])
    room.until(lambda: shown._shown.id)
    shown.sought.setText("zzz")
    assert shown.lines.rowCount() == 0
    shown.sought.setText("mois")
    assert shown.lines.rowCount() == 1
    shown.remove.click()
    room.until(lambda: room.undo)
    assert kept(room) == []
    room.undo()
    room.until(lambda: [one.name for one in kept(room)] == ["Pain du mois"])
    shown.close()


def test_a_draft_is_begun_after_its_variables_were_asked_for(room, shown, qtbot):
    begun = []
    shown.begun.connect(begun.append)
    room.office.write(post_templates.keep, PostTemplate(0, "Pain", "Voici {{ bread }}", {1: None}))
    shown._read()
    room.until(lambda: shown.text.text() == "Voici {{ bread }}")
    qtbot.keyClick(shown.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    form = room.until(lambda: next((w for w in QApplication.topLevelWidgets() if isinstance(w, FillTemplate)), None))
    qtbot.keyClicks(form.fields["bread"], "le seigle")
    qtbot.keyClick(form.fields["bread"], Qt.Key.Key_Return)
    room.until(lambda: begun)
    made = room.office.read(drafts.one, begun[0])
    assert (made.text, [one.account_id for one in made.variants]) == ("Voici le seigle", [1])
    assert not shown.isVisible()
    assert kept(room)[0].used == 1


def test_two_quick_enters_begin_one_draft(room, shown):
    begun = []
    shown.begun.connect(begun.append)
    room.office.write(post_templates.keep, PostTemplate(0, "Pain", "Voici le pain", {1: None}))
    shown._read()
    room.until(lambda: shown.text.text() == "Voici le pain")
    shown.accept()
    shown.accept()
    room.until(lambda: begun)
    room.settle()
    assert (len(begun), kept(room)[0].used) == (1, 1)

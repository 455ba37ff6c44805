from PySide6.QtCore import Qt

from cmdesk.domain.people import BY_HAND
from cmdesk.store import people
from cmdesk.ui.panels.people.other import OtherCard


def asked(panel, qtbot) -> OtherCard:
    next(command for command in panel.commands() if command.name == "people.merge").run()
    qtbot.waitUntil(lambda: panel.window().findChild(OtherCard) is not None)
    found = panel.window().findChild(OtherCard)
    qtbot.waitUntil(lambda: found.rows.rowCount() == 2)
    return found


def test_two_cards_are_put_together_by_hand_and_taken_apart(lea, office, host, qtbot):
    dialog = asked(lea, qtbot)
    assert not dialog.primary.isEnabled()  # nobody is meant until somebody is chosen
    qtbot.keyClicks(dialog.field, "paul")
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 1)
    qtbot.waitUntil(dialog.primary.isEnabled)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(lea.sheet.card.identities) == 2)
    assert [(merge.name, merge.reason) for merge in lea.sheet.card.merges] == [("Paul", BY_HAND)]
    host.undo()
    qtbot.waitUntil(lambda: len(lea.sheet.card.identities) == 1)
    assert office.read(people.card, 3).identities[0].handle == "paul@b.example"


def test_enter_without_anybody_chosen_does_nothing(lea, office, qtbot):
    dialog = asked(lea, qtbot)
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()
    assert len(office.read(people.card, 1).identities) == 1


def test_that_nobody_is_found_is_said(lea, qtbot):
    dialog = asked(lea, qtbot)
    qtbot.keyClicks(dialog.field, "zoe")
    qtbot.waitUntil(dialog.nobody.isVisible)
    assert not dialog.primary.isEnabled()
    dialog.field.clear()
    qtbot.waitUntil(lambda: not dialog.nobody.isVisible())
    dialog.reject()


def test_the_arrows_of_the_field_walk_the_list(lea, qtbot):
    dialog = asked(lea, qtbot)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.other() is not None
    assert dialog.primary.isEnabled()
    dialog.reject()

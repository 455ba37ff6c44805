from PySide6.QtWidgets import QPushButton

from cmdesk.store import people


def button(panel, text: str) -> QPushButton:
    return next(found for found in panel.sheet.findChildren(QPushButton) if found.text() == text)


def test_a_suggestion_says_why_and_is_taken_or_refused(lea, office, host, qtbot):
    qtbot.waitUntil(lambda: bool(lea.sheet._alike))
    assert [found.person_id for found in lea.sheet._alike] == [2]
    button(lea, "Put together").click()
    qtbot.waitUntil(lambda: len(lea.sheet.card.identities) == 2)
    assert host.told == ["One card now: Léa Marchand."]
    host.undo()
    qtbot.waitUntil(lambda: len(lea.sheet.card.identities) == 1)
    qtbot.waitUntil(lambda: bool(lea.sheet._alike))
    button(lea, "Not the same").click()
    qtbot.waitUntil(lambda: not lea.sheet._alike)


def test_cards_are_taken_apart_later_too(lea, office, qtbot):
    qtbot.waitUntil(lambda: bool(lea.sheet._alike))
    button(lea, "Put together").click()
    qtbot.waitUntil(lambda: bool(lea.sheet.card.merges))
    button(lea, "Take apart").click()
    qtbot.waitUntil(lambda: not lea.sheet.card.merges)
    assert office.read(people.card, 2).identities[0].handle == "lea.marchand@b.example"


def test_another_card_does_not_take_what_was_typed_for_the_first(lea, office, qtbot):
    lea.sheet.note.set_text("Pour Léa seulement")
    lea.open(person=3)
    qtbot.waitUntil(lambda: lea.sheet.card.id == 3)
    qtbot.waitUntil(lambda: office.read(people.card, 1).note == "Pour Léa seulement")
    assert lea.sheet.note.text() == ""
    assert office.read(people.card, 3).note == ""


def test_where_there_is_little_room_deeds_stand_below_the_name(lea, qtbot):
    def below() -> bool:
        hand = button(lea, "Hand over their data")
        return hand.mapTo(lea.sheet, hand.rect().topLeft()).y() > 60

    lea.sheet.setMinimumWidth(900)
    qtbot.waitUntil(lambda: not below())
    lea.sheet.setMinimumWidth(0)
    lea.sheet.setMaximumWidth(500)
    qtbot.waitUntil(below)

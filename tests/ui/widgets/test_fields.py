import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from cmdesk.ui import theme
from cmdesk.ui.widgets import ComboField, Field, Labelled, Panel, TextArea, row
from tests.ui.widgets.gallery import picture


@pytest.fixture
def field(qtbot):
    made = Field("Chercher", symbol="search", clear=True)
    window = Panel(row(made, Field("Autre")), "list")
    qtbot.addWidget(window)
    window.resize(500, 40)
    window.show()
    yield made
    window.close()


def test_the_outline_tells_a_field_and_an_error(field):
    field.clearFocus()
    middle = field.height() // 2
    assert picture(field.window()).pixel(field.x(), middle + field.y()) == theme.colour("control").rgb()
    field.set_error("Ce serveur ne répond pas.")
    assert picture(field.window()).pixel(field.x(), middle + field.y()) == theme.colour("bad").rgb()
    assert field.accessibleDescription() == "Ce serveur ne répond pas."
    field.set_error("")
    assert picture(field.window()).pixel(field.x(), middle + field.y()) == theme.colour("control").rgb()


def test_the_cross_is_there_only_when_there_is_something_to_clear(field):
    assert not field.cross.isVisible()
    field.setText("bûche")
    assert field.cross.isVisible()
    assert field.cross.accessibleName()
    QTest.mouseClick(field.cross, Qt.MouseButton.LeftButton)
    assert field.text() == ""


def test_escape_empties_the_field_then_leaves_the_key_to_others(field, qtbot):
    field.setText("bûche")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    window = field.window()
    seen = []
    window.keyPressEvent = lambda event: seen.append(event.key())
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert seen == [Qt.Key.Key_Escape]


def test_the_text_leaves_room_for_icon_and_cross(field):
    assert field.textMargins().left() == 34
    before = field.textMargins().right()
    field.setText("bûche")
    assert field.textMargins().right() > before


def test_a_field_is_named_by_its_hint_unless_told_otherwise():
    assert Field("Chercher").accessibleName() == "Chercher"
    assert Field("ex. piaille.fr", name="Serveur").accessibleName() == "Serveur"


@pytest.fixture
def language(qtbot):
    combo = ComboField("Langue", [("Français", "fr"), ("English", "en")])
    qtbot.addWidget(combo)
    return combo


def test_an_option_stands_for_a_value(language):
    language.choose("en")
    assert language.currentText() == "English"
    assert language.currentData() == "en"
    language.choose("de")
    assert language.currentIndex() == -1


def test_scrolling_past_does_not_change_an_answer(language):
    here = QPointF(5, 5)
    wheel = QWheelEvent(
        here, here, QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    language.wheelEvent(wheel)
    assert language.currentData() == "fr"
    assert not wheel.isAccepted()


def test_the_drop_down_is_wide_enough_for_its_options(language):
    narrow = language.sizeHint().width()
    language.addItem("Une langue au nom bien plus long")
    assert language.sizeHint().width() > narrow


def test_a_label_leads_to_its_field_and_carries_its_error(qtbot):
    field = Field()
    labelled = Labelled("Serveur", field, "Le nom après le second @")
    qtbot.addWidget(labelled)
    labelled.show()
    assert labelled.label.buddy() is field
    assert field.accessibleName() == "Serveur"
    assert labelled.note.said() == "Le nom après le second @"
    assert not labelled.mark.isVisible()
    labelled.set_error("Ce serveur ne répond pas.")
    assert field.error() == labelled.note.said() == "Ce serveur ne répond pas."
    assert labelled.mark.isVisible()
    labelled.set_error("")
    assert labelled.note.said() == "Le nom après le second @"


def test_other_fields_tell_their_error_too(qtbot):
    area = TextArea("Texte")
    labelled = Labelled("Texte", area)
    qtbot.addWidget(labelled)
    labelled.set_error("Trop court.")
    assert area.accessibleDescription() == "Trop court."


def test_an_offer_below_a_field_is_no_fault(qtbot):
    field = Field("https://…")
    labelled = Labelled("Adresse", field, "Celle de la page")
    qtbot.addWidget(labelled)
    labelled.offer("C’est une liste")
    assert labelled.note.text() == "C’est une liste"
    assert field.error() == ""
    assert field.accessibleDescription() == "C’est une liste"
    labelled.set_error("")
    assert labelled.note.text() == "Celle de la page"
    assert not labelled.mark.isVisibleTo(labelled)


def test_the_words_of_a_drop_down_stand_below_those_of_the_field(qtbot):
    combo = ComboField("Langue", ["IIII", "IIIII"])
    qtbot.addWidget(combo)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 160, 30)
    image = QImage(160, 30, QImage.Format.Format_RGB32)

    def left(paint) -> int:
        image.fill(theme.colour("raised"))
        painter = QPainter(image)
        paint(painter)
        painter.end()
        back = image.pixel(80, 4)
        return min(x for x in range(4, 80) if image.pixel(x, 15) != back)

    delegate = combo.view().itemDelegate()
    in_list = left(lambda painter: delegate.paint(painter, option, combo.model().index(0, 0)))
    combo.resize(160, 30)
    assert in_list == left(lambda painter: combo.render(painter, QPoint()))
    option.state |= QStyle.StateFlag.State_Selected
    left(lambda painter: delegate.paint(painter, option, combo.model().index(0, 0)))
    assert image.pixel(150, 15) == theme.colour("selected").rgb()

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cmdesk.ui import theme
from cmdesk.ui.widgets import BrandButton, NavButton, StatusButton, StatusItem
from tests.ui.widgets.gallery import picture, shows


def colours(widget):
    image = picture(widget)
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_a_panel_says_how_many_wait_and_what_is_wrong(qtbot):
    button = NavButton("inbox", "Réception", "g i")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Réception"
    button.set_count(12, True)
    button.set_alert("crisis", "bad", "crise ouverte")
    assert button.accessibleName() == "Réception, 12, crise ouverte"
    assert button.toolTip() == "Réception, 12, crise ouverte (g i)"
    button.set_alert()
    button.set_count(0)
    assert button.accessibleName() == "Réception"


def test_a_call_is_filled_and_stays_a_dot_when_folded(qtbot):
    button = NavButton("inbox", "Réception")
    qtbot.addWidget(button)
    button.resize(160, 34)
    accent = theme.colour("accent").rgb()
    button.set_count(5)
    assert accent not in colours(button)
    button.set_count(5, True)
    assert accent in colours(button)
    button.set_folded(True)
    button.resize(40, 34)
    assert accent in colours(button)
    button.set_alert("crisis", "bad", "crise")
    assert accent not in colours(button)
    assert shows(picture(button, 4), "bad")


def test_the_chosen_panel_looks_chosen(qtbot):
    button = NavButton("inbox", "Réception")
    qtbot.addWidget(button)
    button.resize(160, 34)
    button.setChecked(True)
    assert theme.colour("accent_soft").rgb() in colours(button)
    assert theme.colour("accent_text").rgb() in colours(button)


def test_the_brand_shows_its_letters_and_its_name(qtbot):
    brand = BrandButton("Fournil Thabor")
    qtbot.addWidget(brand)
    brand.resize(160, 36)
    whole = picture(brand)
    assert brand.accessibleName() == "Brand: Fournil Thabor"
    brand.set_folded(True)
    assert picture(brand) != whole
    brand.rename("Garage Rousseau")
    assert brand.toolTip() == "Garage Rousseau"


def test_the_status_bar_says_and_sometimes_acts(qtbot):
    item = StatusButton("outbox", "Envois : 3", "prochain à 14:30")
    qtbot.addWidget(item)
    item.show()
    assert item.accessibleName() == "Envois : 3 prochain à 14:30"
    with qtbot.waitSignal(item.clicked):
        QTest.keyClick(item, Qt.Key.Key_Space)
    before = item.sizeHint().width()
    item.set("outbox", "Aucun envoi")
    assert item.sizeHint().width() < before
    still = StatusItem("drive", "Enregistré")
    qtbot.addWidget(still)
    assert still.focusPolicy() is Qt.FocusPolicy.NoFocus

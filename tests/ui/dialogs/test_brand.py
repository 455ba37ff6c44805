"""The name of the brand."""

from cmdesk.store import accounts
from cmdesk.ui.dialogs.brand import BrandDialog


def test_the_name_is_kept_and_shows_in_the_rail(house, office, qtbot):
    home = house()
    dialog = BrandDialog(home.window)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.field.text()))
    dialog.field.setText("  Fournil Thabor ")
    dialog.accept()
    qtbot.waitUntil(lambda: "Fournil Thabor" in home.window.rail.brand.accessibleName())
    assert office.read(accounts.brands)[0].name == "Fournil Thabor"


def test_a_brand_has_a_name(house):
    dialog = BrandDialog(house(connected=False).window)
    assert not dialog.primary.isEnabled()
    dialog.field.setText("   ")
    assert not dialog.primary.isEnabled()
    dialog.field.setText("Fournil")
    assert dialog.primary.isEnabled()

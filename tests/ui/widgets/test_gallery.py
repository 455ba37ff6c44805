import pytest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit

from cmdesk.ui import theme
from tests.ui.widgets.gallery import SHEETS, picture


@pytest.fixture(params=SHEETS)
def sheet(request, qtbot, qapp):
    widget = SHEETS[request.param]()
    qtbot.addWidget(widget)
    widget.show()
    settle(widget, qapp)
    return widget


def settle(widget, qapp):
    """Let layouts come to rest; a window is never smaller than they ask until they have."""
    for _ in range(5):
        qapp.processEvents()
        widget.resize(1200, 800)


def colours(image):
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_widget_shows_in_light_and_dark_and_changes_with_the_switch(sheet, qapp, scale):
    theme.apply(qapp, "light", scale)
    qapp.processEvents()
    light = picture(sheet)
    theme.apply(qapp, "dark", scale)
    qapp.processEvents()
    dark = picture(sheet)
    for image, paper, ink in ((light, "list", "text"), (dark, "list", "text")):
        theme.apply(qapp, "light" if image is light else "dark", scale)
        seen = colours(image)
        assert len(seen) > 60
        assert theme.colour(paper).rgb() in seen
        assert theme.colour(ink).rgb() in seen
    assert not {theme.colour("surface").rgb()} & colours(light)
    same = sum(light.pixel(x, y) == dark.pixel(x, y) for x in range(0, 1200, 7) for y in range(0, 800, 7))
    assert same < 0.02 * (1200 // 7) * (800 // 7)


def test_a_switch_there_and_back_leaves_no_trace(sheet, qapp):
    before = picture(sheet)
    theme.apply(qapp, "dark", 1.5, still=True)
    settle(sheet, qapp)
    theme.apply(qapp, "light", 1.0, still=True)
    settle(sheet, qapp)
    assert picture(sheet) == before


def test_every_control_has_a_name_and_takes_the_focus(sheet):
    kinds = (QAbstractButton, QLineEdit, QComboBox, QTextEdit, QAbstractItemView)
    controls = [c for kind in kinds for c in sheet.findChildren(kind) if c.isVisible()]
    assert len(controls) > 4
    for control in controls:
        # what Qt builds inside its own controls is named by them
        if control.objectName().startswith("qt_") or type(control).__module__.startswith("PySide6"):
            continue
        assert control.accessibleName(), f"{control} has no name"


def test_the_picture_is_crisp_at_a_ratio_of_two(sheet):
    one, two = picture(sheet), picture(sheet, 2)
    assert two.width() == 2 * one.width()
    assert len(colours(two)) > 60

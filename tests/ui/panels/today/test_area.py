from PySide6.QtGui import QImage

from cmdesk.ui import theme
from cmdesk.ui.panels.today.area import Area


def drawn(area):
    area.resize(300, area.height())
    image = QImage(area.size(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    area.render(image)
    return image


def has(image, token, top, bottom):
    """Whether a strong colour like this stands between two heights."""
    wanted = theme.colour(token)
    height = image.height()
    some = [
        image.pixelColor(x, y) for x in range(image.width()) for y in range(int(height * top), int(height * bottom))
    ]
    near = [one for one in some if max(abs(one.red() - wanted.red()), abs(one.blue() - wanted.blue())) < 40]
    return any(one.saturation() > 90 for one in near)


def test_a_rise_ends_high_and_a_quiet_series_low(qtbot):
    area = Area()
    qtbot.addWidget(area)
    area.show_series((0, 0, 0, 14), ("08:00", "10:00", "12:00"), 2.0, "usual: 2", "14 mentions")
    assert area.accessibleName() == "14 mentions"
    assert has(drawn(area), "chart_bad", 0.15, 0.3)
    area.show_series((0, 0, 0, 0), ("08:00",), None, "", "Nothing")
    assert not has(drawn(area), "chart_bad", 0.15, 0.3)


def test_one_value_is_no_series(qtbot):
    area = Area()
    qtbot.addWidget(area)
    area.show_series((3,), (), None, "", "")
    image = drawn(area)
    assert len({image.pixel(x, y) for x in range(0, 300, 3) for y in range(image.height())}) == 1

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest

from cmdesk.ui import theme
from cmdesk.ui.paint import CHIP
from cmdesk.ui.widgets import Avatar, Badge, Chip, Counter, Panel, Tag, row
from tests.ui.widgets.gallery import picture


def colours(image):
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_a_face_has_the_colour_of_its_name_or_its_picture(qtbot):
    face = Avatar("Léa Marchand", "mastodon", 48)
    qtbot.addWidget(face)
    assert face.accessibleName() == "Léa Marchand"
    assert QColor(theme.avatar("Léa Marchand")[0]).rgb() in colours(picture(face))
    photo = QPixmap(64, 64)
    photo.fill(QColor("#123456"))
    face.set("Léa Marchand", "mastodon", photo)
    assert QColor("#123456").rgb() in colours(picture(face))
    assert QColor(theme.avatar("Léa Marchand")[0]).rgb() not in colours(picture(face))


@pytest.mark.parametrize("kind", CHIP)
def test_a_state_has_its_own_paper(qtbot, kind):
    chip = Chip("envoyé", "sent", kind)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    back = CHIP[kind][0]
    assert back is None or theme.colour(back).rgb() in colours(picture(chip))


def test_a_chip_may_change_and_gives_way_to_its_panel(qtbot, qapp):
    chip = Chip("envoyé", "sent", "good")
    window = Panel(row(chip))
    qtbot.addWidget(window)
    window.show()
    chip.set("une étiquette très longue que personne ne lit en entier", "error", "bad")
    window.setFixedWidth(80)
    qapp.processEvents()
    assert chip.width() <= 80
    picture(chip)
    assert chip.toolTip() == chip.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space])
def test_a_label_is_taken_off_by_key(qtbot, key):
    tag = Tag("Habituée", "label")
    qtbot.addWidget(tag)
    tag.show()
    with qtbot.waitSignal(tag.removed) as told:
        QTest.keyClick(tag, key)
    assert told.args == ["Habituée"]
    assert tag.accessibleName() == "Remove Habituée"
    assert tag.said() == "Habituée"


def test_a_count_is_filled_only_where_it_calls(qtbot):
    calm, calling, none = Badge(12), Badge(12, True), Badge(0, True)
    accent = theme.colour("accent").rgb()
    found = []
    for badge in (calm, calling, none):
        qtbot.addWidget(badge)
        found.append(accent in colours(picture(badge)))
    assert found == [False, True, False]
    assert none.text() == ""


@pytest.mark.parametrize(("used", "tone"), [(219, "accent"), (287, "warn"), (317, "bad")])
def test_a_counter_turns_amber_then_red(qtbot, used, tone):
    counter = Counter(used, 300, "bluesky")
    qtbot.addWidget(counter)
    counter.resize(counter.sizeHint())
    seen = colours(picture(counter))
    assert [t for t in ("accent", "warn", "bad") if theme.colour(t).rgb() in seen] == [tone]


def test_over_the_limit_the_counter_says_so_in_words(qtbot):
    counter = Counter(300, 300)
    qtbot.addWidget(counter)
    assert counter.text() == "300 / 300"
    assert not counter.over()
    before = counter.sizeHint().width()
    counter.set(317, 300)
    assert counter.over()
    assert counter.text() == "317 / 300 too long"
    assert counter.toolTip() == "17 characters too many"
    assert counter.sizeHint().width() > before


def test_a_counter_groups_its_figures_as_the_language_does(qtbot):
    counter = Counter(1200, 63_206)
    qtbot.addWidget(counter)
    assert counter.text() == "1,200 / 63,206"


def test_a_counter_may_be_a_ring_only(qtbot):
    ring = Counter(10, 20, figures=False)
    qtbot.addWidget(ring)
    assert ring.sizeHint().width() == 22

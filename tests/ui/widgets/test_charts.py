import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from cmdesk.ui import paint, theme
from cmdesk.ui.widgets import BarLine, BarList, FigureCard, FigureLine, Swatch, signed
from cmdesk.ui.widgets.charts import spark
from cmdesk.ui.words import speak


def test_a_figure_says_itself_and_is_pressed_by_keys(qtbot):
    card = FigureCard()
    qtbot.addWidget(card)
    card.set(FigureLine("Mentions", "870", "+31 %", "rise", "664 before", (3, 5, 9), spoken="664 in the time before"))
    assert card.accessibleName() == "Mentions: 870"
    assert card.accessibleDescription() == "664 in the time before"
    card.show()
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Space)
    assert not card.grab().toImage().isNull()


def test_bars_hand_back_their_key_and_stay_where_nothing_changed(qtbot):
    bars = BarList("Why")
    qtbot.addWidget(bars)
    lines = [BarLine(7, "happy", "Taste", 164, 12, "good", "Taste: 164"), BarLine(8, "unhappy", "Price", 21, -4, "bad")]
    made = bars.set(lines)
    assert [row.line.key for row in made] == [7, 8]
    assert made[0].accessibleName() == "Taste: 164"
    assert bars.set(list(lines)) == []
    assert bars.rows == made
    assert len(bars.set(lines[:1])) == 1
    bars.show()
    assert not bars.grab().toImage().isNull()


@pytest.mark.parametrize("change", [0, 7, -100, 100, -1000])
def test_the_arrow_of_a_change_stands_clear_of_its_figure_and_of_the_value(qtbot, change):
    bars = BarList("Share of voice")
    qtbot.addWidget(bars)
    (row,) = bars.set([BarLine(1, "mention", "Us", 1000, change)])
    bars.resize(320, 40)
    bars.show()
    arrow, figure = row.change_places()
    assert arrow.right() <= figure.left()
    assert figure.width() >= paint.width(signed(change), "caption")
    assert arrow.left() >= row.width() - theme.u(60)  # where the value ends


@pytest.mark.parametrize(("change", "told"), [(3, "+3"), (-4, "−4"), (0, "=")])
def test_a_change_bears_its_sign(change, told):
    assert signed(change) == told


def test_a_large_change_is_grouped_as_the_language_does(qapp):
    speak(qapp, "fr")
    try:
        assert (signed(1000), signed(-12_345)) == ("+1\u202f000", "−12\u202f345")
    finally:
        speak(qapp, "en")
    assert signed(1000) == "+1,000"


@pytest.mark.parametrize("values", [(), (1,), (2, 2), (0, 0, 0), (1, 5, 3)])
def test_a_trend_is_drawn_of_anything(qtbot, values):
    picture = QPixmap(80, 30)
    picture.fill(Qt.GlobalColor.white)
    blank = picture.toImage()
    painter = QPainter(picture)
    spark(painter, picture.rect().toRectF() if hasattr(picture.rect(), "toRectF") else picture.rect(), values, "text")
    painter.end()
    assert (picture.toImage() != blank) == (len(values) > 1)


def test_a_swatch_grows_with_the_text(qtbot):
    swatch = Swatch("chart_bad", hatched=True)
    qtbot.addWidget(swatch)
    assert swatch.width() == 12
    assert not swatch.grab().toImage().isNull()

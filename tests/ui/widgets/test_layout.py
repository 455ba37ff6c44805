import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from cmdesk.ui import theme
from cmdesk.ui.widgets import Button, Card, Chip, Flow, Gap, Line, Panel, Scroll, Text, clear, col, row, stack
from cmdesk.ui.widgets.layout import fit_side
from tests.ui.widgets.gallery import picture

LONG = "Nous étions six autour de la table, les yeux bandés et la fourchette sévère. " * 12


def margins(layout):
    found = layout.contentsMargins()
    return found.left(), found.top(), found.right(), found.bottom()


@pytest.mark.parametrize(
    ("pad", "expected"), [(0, (0, 0, 0, 0)), (16, (16,) * 4), ((8, 4), (8, 4, 8, 4)), ((1, 2, 3, 4), (1, 2, 3, 4))]
)
def test_no_margin_but_those_asked_for(pad, expected):
    for layout in (row(QLabel(), pad=pad), col(QLabel(), pad=pad)):
        assert margins(layout) == expected


def test_parts_are_placed_as_written(qtbot):
    one, two, three = (QWidget() for _ in range(3))
    for widget in (one, three):
        widget.setFixedWidth(20)
    window = Panel(row(one, 10, (two, 1), row(three), gap=0))
    qtbot.addWidget(window)
    window.resize(200, 20)
    window.show()
    assert [w.x() for w in (one, two, three)] == [0, 30, 180]
    assert two.width() == 150


def test_nested_rows_add_no_margin(qtbot):
    inner = QWidget()
    window = Panel(col(row(col(row(inner, gap=0), gap=0), gap=0), gap=0))
    qtbot.addWidget(window)
    window.resize(300, 100)
    window.show()
    assert inner.mapTo(window, inner.rect().topLeft()).toTuple() == (0, 0)
    assert inner.size() == window.size()


def test_a_stack_stays_in_the_middle(qtbot):
    line = QWidget()
    line.setFixedHeight(10)
    window = Panel(stack(line, gap=0))
    qtbot.addWidget(window)
    window.resize(50, 110)
    window.show()
    assert line.y() == 50


def test_what_is_cleared_is_gone(qtbot, qapp):
    window = Panel(col(QLabel("Un"), row(QLabel("Deux")), 8, None))
    qtbot.addWidget(window)
    clear(window.layout())
    qapp.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    assert window.layout().count() == 0
    assert not window.findChildren(QLabel)


def test_things_flow_into_as_many_lines_as_they_need(qtbot):
    chips = [Chip(s) for s in ("Commande", "Devis", "Entreprises", "Noël")]
    flow = Flow(*chips)
    window = Panel(flow)
    qtbot.addWidget(window)
    wide = flow.sizeHint().width()
    assert flow.heightForWidth(wide) == 20
    assert flow.heightForWidth(chips[0].sizeHint().width()) == 4 * 20 + 3 * 4
    window.resize(wide // 2 + 10, 60)
    window.show()
    assert chips[0].y() == 0
    assert chips[3].y() == 24
    assert all(chip.geometry().right() <= window.width() for chip in chips)


def test_a_flow_can_be_emptied_and_skips_what_is_hidden(qtbot):
    first, second = Chip("Un"), Chip("Deux")
    flow = Flow(first, second)
    window = Panel(flow)
    qtbot.addWidget(window)
    first.hide()
    second.show()
    flow.setGeometry(QRect(0, 0, 200, 20))
    assert second.x() == 0
    assert flow.itemAt(7) is None
    clear(flow)
    assert flow.count() == 0
    assert flow.heightForWidth(200) == 0


def test_a_panel_has_a_fill_and_lines_where_asked(qtbot):
    panel = Panel(fill="surface", line="bad", sides="b")
    qtbot.addWidget(panel)
    panel.resize(40, 20)
    image = picture(panel)
    assert image.pixel(20, 10) == theme.colour("surface").rgb()
    assert image.pixel(20, 19) == theme.colour("bad").rgb()
    assert image.pixel(20, 0) == theme.colour("surface").rgb()


def test_a_bar_is_as_high_as_its_text_is_large(qtbot, qapp):
    bar = Panel(height=48)
    qtbot.addWidget(bar)
    theme.apply(qapp, "light", 1.5, still=True)
    assert bar.height() == 72


def test_a_card_is_a_paper_of_its_own(qtbot):
    card = Card(QLabel("Un"))
    qtbot.addWidget(card)
    assert margins(card.layout()) == (16,) * 4
    assert (card.fill, card.line, card.radius) == ("surface", "line", 10)


@pytest.mark.parametrize("vertical", [False, True])
def test_a_hairline_is_one_pixel(qtbot, vertical):
    line = Line(vertical)
    qtbot.addWidget(line)
    line.resize(30, 30)
    assert (line.width() if vertical else line.height()) == 1
    assert picture(line).pixel(0, 0) == theme.colour("line").rgb()


def test_a_gap_grows_with_the_text(qtbot, qapp):
    gap = Gap(42)
    qtbot.addWidget(gap)
    theme.apply(qapp, "light", 2.0, still=True)
    assert gap.width() == 84


@pytest.fixture
def scroll(qtbot, qapp):
    made = Scroll(col(Text(LONG, wrap=True), Text(LONG, wrap=True, leading=140), None, gap=0))
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    qapp.processEvents()
    return made


def test_a_column_is_exactly_as_tall_as_its_texts(scroll):
    texts = scroll.inner.findChildren(Text)
    assert scroll.inner.height() == sum(text.heightForWidth(scroll.viewport().width()) for text in texts)
    assert scroll.verticalScrollBar().maximum() == scroll.inner.height() - 200


def test_a_wider_column_is_less_tall(scroll, qapp):
    before = scroll.inner.height()
    scroll.resize(900, 200)
    qapp.processEvents()
    assert scroll.inner.height() < before / 2


def test_a_short_column_does_not_scroll(qtbot, qapp):
    made = Scroll(col(Text("Court", wrap=True), Button("Oui"), None))
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    qapp.processEvents()
    assert made.verticalScrollBar().maximum() == 0
    assert made.inner.height() == 200


def test_the_newest_stays_in_view_until_one_scrolls_up(qtbot, qapp):
    column = col(*[Text(LONG, wrap=True) for _ in range(3)])
    made = Scroll(column, end=True)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    qapp.processEvents()
    bar = made.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    column.addWidget(Text(LONG, wrap=True))
    qapp.processEvents()
    assert bar.value() == bar.maximum()
    bar.setValue(10)
    column.addWidget(Text(LONG, wrap=True))
    qapp.processEvents()
    assert bar.value() == 10


def test_texts_that_change_make_the_column_fit_again(scroll, qapp):
    before = scroll.inner.height()
    scroll.inner.findChildren(Text)[0].setText("Court")
    qapp.processEvents()
    assert scroll.inner.height() < before


@pytest.mark.parametrize(("units", "least", "most"), [(1300, 344, 344), (1000, 288, 288), (700, 0, 16_777_215)])
def test_a_column_at_the_side_gives_way_to_the_window(qtbot, units, least, most):
    side = QWidget()
    qtbot.addWidget(side)
    side.setFixedWidth(5)
    fit_side(side, units, 344, 288)
    assert (side.minimumWidth(), side.maximumWidth()) == (least, most)

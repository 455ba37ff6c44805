from cmdesk.domain.accounts import Brand
from cmdesk.ui.panels.playbook.column import Column
from cmdesk.ui.widgets import SectionLine, SourceLine
from tests.ui.panels.playbook.conftest import TOLD


def test_the_sections_are_counted_and_chosen(qtbot):
    column = Column()
    qtbot.addWidget(column)
    column.show_counts(TOLD, "tone")
    lines = [column.lines.line(row) for row in range(column.lines.rowCount())]
    assert [each.title for each in lines if isinstance(each, SectionLine)][:2] == ["Strategy", "Voice"]
    counts = {each.key: each.count for each in lines if isinstance(each, SourceLine)}
    assert (counts["pillars"], counts["tone"], counts["do"]) == (2, 1, 0)
    with qtbot.waitSignal(column.chosen) as chosen:
        column.step(1)
    assert chosen.args == ["words"]


def test_a_brand_is_chosen_only_where_there_are_several(qtbot):
    column = Column()
    qtbot.addWidget(column)
    column.show_brands([Brand(1, "Fournil")], 0)
    assert column.brand.isHidden()
    column.show_brands([Brand(1, "Fournil"), Brand(2, "Café")], 2)
    assert not column.brand.isHidden()
    assert column.brand.currentData() == 2
    with qtbot.waitSignal(column.brand_chosen) as chosen:
        column.brand.choose(1)
        column.brand.activated.emit(0)
    assert chosen.args == [1]

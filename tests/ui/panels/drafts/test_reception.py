from datetime import UTC, datetime, timedelta

from cmdesk.domain.receptions import Numbers, Reception
from cmdesk.ui.panels.drafts.reception import SHOWN, ReceptionTable
from cmdesk.ui.widgets import Text

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)


def test_each_look_is_a_line_and_what_is_not_told_a_dash(qtbot):
    table = ReceptionTable()
    qtbot.addWidget(table)
    assert table.isHidden()
    table.show_looks([Reception(NOW - timedelta(hours=1), Numbers(3, 14, 1))], NOW)
    assert not table.isHidden()
    said = [text.text() for text in table.findChildren(Text)]
    assert said[-4:] == ["3", "14", "1", "–"]


def test_only_the_last_looks_are_shown(qtbot):
    table = ReceptionTable()
    qtbot.addWidget(table)
    table.show_looks([Reception(NOW, Numbers(number)) for number in range(20)], NOW)
    assert table._grid.rowCount() == SHOWN + 1
    table.show_looks([], NOW)
    assert table.isHidden()

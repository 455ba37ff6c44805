from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu

from cmdesk.domain.reports import Kind, Stage, Wanted
from cmdesk.domain.timeframes import Span, around
from cmdesk.store import reports
from cmdesk.ui.panels.reports.panel import NOTHING, PAGES, ReportsPanel
from tests.ui.panels.reports.conftest import FIELD, MARCH


def test_the_report_that_was_made_is_shown_and_its_figures_open_what_is_behind(panel, host, qtbot):
    assert panel.pages.currentIndex() == PAGES
    assert "What the field says" in panel.paper.accessibleDescription()
    assert panel.head.title.text() == "March 2026"
    mentions = next(n for n, area in enumerate(panel.paper.areas) if area.says.startswith("Mentions"))
    qtbot.mouseClick(panel.paper, Qt.MouseButton.LeftButton, pos=panel.paper.place_of(mentions).center().toPoint())
    room, what = host.opened[-1]
    assert (room, what["figure"]) == ("watchlist", 1)


def test_figures_are_gone_through_by_keys(panel, host, qtbot):
    panel.paper.setFocus()
    qtbot.keyClick(panel.paper, Qt.Key.Key_Right)
    assert panel.paper.current.says.startswith("Mentions")
    qtbot.keyClick(panel.paper, Qt.Key.Key_Return)
    assert host.opened[-1][0] == "watchlist"
    qtbot.keyClick(panel.paper, Qt.Key.Key_End)
    assert panel.paper.current == panel.paper.areas[-1]
    assert panel.reading.verticalScrollBar().value() > 0  # it came into view


def test_it_is_shown_on_one_page_and_in_full_again(panel, filled, number, qtbot):
    assert len(panel.laid.sheets) == 2
    panel.head.length.choose(1)
    qtbot.waitUntil(lambda: len(panel.laid.sheets) == 1)
    assert not filled.read(reports.one, number).wanted.full
    command = {one.name: one for one in panel.commands()}["reports.length"]
    assert command.title == "Show it in full"
    command.run()
    qtbot.waitUntil(lambda: len(panel.laid.sheets) == 2)


def test_names_are_shown_only_when_they_are_asked_for(panel, filled, number, qtbot):
    panel.head.names.click()
    qtbot.waitUntil(lambda: not filled.read(reports.one, number).wanted.anonymous)
    qtbot.waitUntil(lambda: not panel.laid.report.wanted.anonymous)
    assert panel.head.names.isChecked()


def test_what_was_made_by_itself_is_looked_at_by_being_shown(panel, filled, qtbot):
    ready = filled.write(reports.make, replace(FIELD, full=False), filled.now(), Stage.READY)
    qtbot.waitUntil(lambda: len(panel.known) == 2)
    line = panel.column.lines.line(0) if panel.column.lines.line(0).key == ready else panel.column.lines.line(1)
    assert line.calls
    assert line.state == "Ready to send: look it over"
    panel.open(report=ready)
    qtbot.waitUntil(lambda: filled.read(reports.one, ready).stage is Stage.MADE)
    assert panel.report.id == ready


def test_what_is_for_the_user_alone_has_no_way_to_be_sent(panel, filled, qtbot):
    hours = filled.write(reports.make, Wanted(Kind.HOURS, MARCH), filled.now())
    panel.open(report=hours)
    qtbot.waitUntil(lambda: panel.laid is not None and panel.laid.report.id == hours)
    assert panel.head.send.isHidden()
    assert "reports.send" not in {command.name for command in panel.commands()}
    week = filled.write(reports.make, Wanted(Kind.DIGEST, around(Span.WEEK, MARCH.first)), filled.now())
    panel.open(report=week)
    qtbot.waitUntil(lambda: panel.laid is not None and panel.laid.report.id == week)
    assert panel.head.edit.isHidden()
    panel.send()
    assert QApplication.activeModalWidget() is None


def test_a_report_is_taken_out_of_the_list_and_brought_back(panel, filled, number, host, qtbot):
    panel.remove()
    qtbot.waitUntil(lambda: panel.known == [])
    assert panel.pages.currentIndex() == NOTHING
    assert panel.head.isHidden()
    host.undo()
    qtbot.waitUntil(lambda: [one.id for one in panel.known] == [number])
    qtbot.waitUntil(lambda: panel.laid is not None)


def test_an_empty_room_offers_the_first_step(office, host, qtbot):
    made = ReportsPanel(host)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitUntil(made.is_filled)
    assert made.pages.currentIndex() == NOTHING
    assert made.begin.isVisible()
    assert {command.name for command in made.commands()} >= {"reports.new", "reports.monthly"}


def test_new_figures_keep_the_place_in_the_pages(panel, filled, number, qtbot):
    bar = panel.reading.verticalScrollBar()
    bar.setValue(200)
    before = panel.laid
    filled.write(reports.change, number, FIELD, "Un mot")
    qtbot.waitUntil(lambda: panel.laid is not before)
    assert bar.value() == 200
    assert "Un mot" in panel.paper.accessibleDescription()


def test_the_pointer_tells_what_leads_somewhere(panel, qtbot):
    place = panel.paper.place_of(0).center()
    assert panel.paper.area_at(place) == 0
    assert panel.paper.area_at(QPointF(2, 2)) == -1
    # Not the pointer itself: where windows of other tests were left, it would be over them.
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    where = (QPointF(place), QPointF(panel.paper.mapToGlobal(place)))
    QApplication.sendEvent(panel.paper, QMouseEvent(QEvent.Type.MouseMove, *where, none, none, keys))
    qtbot.waitUntil(lambda: panel.paper.cursor().shape() is Qt.CursorShape.PointingHandCursor)


@pytest.mark.qt_log_ignore("does not support")
def test_the_menu_of_a_report_goes_when_it_hides(panel, number, qtbot):
    for _ in range(2):
        panel.column.menu_asked.emit(number, QPoint(10, 10))
        menu = QApplication.activePopupWidget()
        assert [each.text() for each in menu.actions()] == ["Take out of the list"]
        menu.close()
        qtbot.waitUntil(lambda: panel.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly) == [])

import threading

import pytest
from PySide6.QtGui import QImage

from cmdesk import whole_files
from cmdesk.store import reports
from cmdesk.ui.panels.base import Panel


@pytest.fixture
def shown(panel: Panel):
    return panel


def test_the_chart_is_written_as_a_picture_and_as_a_drawing(shown, host, tmp_path, qtbot):
    for name in ("chart.png", "chart.svg"):
        shown.deeds.write_picture(shown.trend, "Fournil, in March", tmp_path / name)
    qtbot.waitUntil(lambda: len(host.told) == 2)
    image = QImage(str(tmp_path / "chart.png"))
    assert image.width() == 2 * shown.trend.chart.width()
    head = image.copy(0, 0, image.width(), image.height() - 2 * shown.trend.chart.height())
    inked = {head.pixelColor(x, y).name() for x in range(head.width()) for y in range(0, head.height(), 3)}
    assert len(inked) > 5  # what it is about, and the shades
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 5
    drawing = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert "<svg" in drawing
    assert "Mentions by day: Fournil, in March" in drawing
    assert "Cmdesk Icons" not in drawing  # a font that no other program has


def test_the_table_is_written_where_it_was_asked_for(shown, host, tmp_path, qtbot):
    path = tmp_path / "figures.csv"
    shown.deeds.write_table(shown.overview, shown.names(), path)
    qtbot.waitUntil(lambda: bool(host.told))
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "Fournil Thabor" in path.read_text(encoding="utf-8-sig")


def test_the_window_writes_no_file_itself(shown, host, tmp_path, qtbot, monkeypatch):
    threads = []
    monkeypatch.setattr(whole_files, "export", lambda path, body: threads.append(threading.current_thread()))
    shown.deeds.write_picture(shown.trend, "Fournil, in March", tmp_path / "chart.png")
    qtbot.waitUntil(lambda: bool(host.told))
    assert threads
    assert threading.main_thread() not in threads


def test_what_cannot_be_written_is_told(shown, host, tmp_path, qtbot):
    for suffix in ("png", "svg"):
        shown.deeds.write_picture(shown.trend, "Fournil, in March", tmp_path / "nowhere" / f"chart.{suffix}")
    shown.deeds.write_table(shown.overview, shown.names(), tmp_path / "nowhere" / "figures.csv")
    qtbot.waitUntil(lambda: len(host.complaints) == 3)
    assert {error.trouble.code for error in host.complaints} == {"export-failed"}
    host.complaints.clear()
    assert host.told == []


def test_the_days_that_are_shown_become_a_report_of_one_page(shown, host, filled, qtbot):
    shown.make_report()
    qtbot.waitUntil(lambda: bool(host.opened))
    (made,) = filled.read(reports.every)
    assert host.opened == [("reports", {"report": made.id})]
    assert not made.wanted.full
    assert made.wanted.frame.days == shown.days
    assert made.wanted.frame.period(None) == shown.shown()

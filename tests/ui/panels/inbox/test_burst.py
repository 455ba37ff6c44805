from PySide6.QtCore import QObject

from cmdesk.ui.panels.inbox.burst import FIRST_MS, LONGEST_MS, Burst


def test_a_burst_is_read_ever_less_and_to_its_end(qtbot):
    parent = QObject()
    burst, read = Burst(parent), []
    burst.due.connect(lambda: read.append(burst.begins()))
    assert burst.begins()
    assert not burst.begins()
    assert not burst.begins()
    for interval in (2 * FIRST_MS, LONGEST_MS, LONGEST_MS):
        before = len(read)
        burst._rested()  # as its timer does
        burst._timer.stop()
        assert burst._timer.interval() == interval
        assert len(read) == before + 1
        burst.begins()
        burst.begins()
    burst._more = False
    burst._rested()
    assert burst._timer.interval() == FIRST_MS
    assert len(read) == 3

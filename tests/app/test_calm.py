"""Bugs are written down and signals are a clean stop."""

import logging
import os
import signal
import sys
import threading

import pytest
from PySide6.QtCore import QTimer, qCritical, qInstallMessageHandler, qWarning

from cmdesk import log
from cmdesk.app import calm


@pytest.fixture(autouse=True)
def hooks():
    """The hooks of the tests come back."""
    before = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before
    qInstallMessageHandler(None)


def test_a_bug_in_a_thread_is_written_down(caplog):
    calm.catch_bugs()
    thread = threading.Thread(target=lambda: [][1])
    thread.start()
    thread.join()
    assert "IndexError" in caplog.text


@pytest.mark.no_qt_log
def test_a_bug_in_a_slot_is_written_down_and_the_program_lives_on(qtbot, caplog):
    with qtbot.captureExceptions():
        calm.catch_bugs()
        QTimer.singleShot(0, lambda: [][1])
        later: list[bool] = []
        QTimer.singleShot(20, lambda: later.append(True))
        qtbot.waitUntil(lambda: bool(later))
    assert "IndexError" in caplog.text


@pytest.mark.no_qt_log
def test_what_qt_says_goes_into_the_log(caplog):
    caplog.set_level(logging.INFO)
    calm.hear_qt()
    qWarning("a small thing")
    qCritical("a great thing")
    levels = {record.getMessage(): record.levelname for record in caplog.records}
    assert levels == {"Qt: a small thing": "INFO", "Qt: a great thing": "ERROR"}


@pytest.mark.no_qt_log
def test_what_qt_says_of_an_address_is_told_without_what_it_asks(tmp_path):
    path = tmp_path / "cmdesk.log"
    handler = log.start(path)
    try:
        calm.hear_qt()
        qWarning("Unable to detect a web browser to launch 'https://piaille.example/oauth/authorize?client_id=abc'")
    finally:
        log.stop(handler)
    assert "piaille.example/oauth/authorize?•••'" in path.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot send itself a signal there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_polite_kill_is_a_clean_stop(qapp, qtbot, number):
    before = signal.getsignal(number)
    stopped: list[bool] = []
    bell = calm.Bell(lambda: stopped.append(True))
    try:
        os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: bool(stopped))
    finally:
        bell.close()
    assert signal.getsignal(number) is before

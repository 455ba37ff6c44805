"""Every control of every panel and dialog has a name for who does not see it, and a way to it without a mouse."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from cmdesk.app import pictures
from tests.programs import ROOT, program
from tests.tidying import garbage_kept_to_this_thread

pytestmark = [pytest.mark.qt_log_ignore("does not support raise")]

READER = Path(__file__).with_name("screen_reader.py")
Role = QAccessible.Role
CONTROLS = {
    Role.PushButton, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton, Role.Switch,
    Role.EditableText, Role.ComboBox, Role.SpinBox, Role.Slider, Role.Dial, Role.PageTab, Role.PageTabList,
    Role.List, Role.Table, Role.Tree, Role.Link, Role.MenuItem, Role.Dialog, Role.ProgressBar,
}  # fmt: skip
WORKED = CONTROLS - {Role.Dialog, Role.ProgressBar, Role.PageTabList}  # these are pressed, chosen or written in


def children(at: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(at.childCount()):
        child = at.child(place)
        if child is not None and child.isValid():
            yield child


def walk(at: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """All that can be seen; rows of a list are its own affair."""
    if at.state().invisible:
        return
    yield at
    if not isinstance(at.object(), QAbstractItemView):
        for child in children(at):
            yield from walk(child)


def where(at: QAccessibleInterface) -> str:
    names = []
    widget = at.object()
    while isinstance(widget, QWidget):
        names.append(widget.objectName() or type(widget).__name__)
        widget = widget.parentWidget()
    return f"{at.role().name} in {' < '.join(names[:5])}"


def nameless(at: QAccessibleInterface) -> bool:
    return at.role() in CONTROLS and not at.text(QAccessible.Text.Name).strip()


def out_of_reach(at: QAccessibleInterface) -> bool:
    """A control that the keyboard cannot get to; what follows from a list or a neighbour's arrows is in reach."""
    widget = at.object()
    if at.role() not in WORKED or not isinstance(widget, QWidget) or not widget.isEnabled():
        return False
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None
    of_another = widget.parentWidget() is not None and widget.parentWidget().focusProxy() is widget
    return not by_tab and not of_another


def complaints(scene: str, at: QWidget) -> list[str]:
    interface = QAccessible.queryAccessibleInterface(at)
    found = [part for part in walk(interface)]
    assert len(found) > 5, f"{scene}: there is nothing to walk through"
    return [
        *(f"{scene}: no name: {where(part)}" for part in found if nameless(part)),
        *(f"{scene}: not by keyboard: {where(part)}" for part in found if out_of_reach(part)),
    ]


@pytest.mark.timeout(900)  # some hundred and twenty screens, on a machine that has other things to do
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_control_has_a_name_and_a_way_to_it(qapp: QApplication, language: str, caplog: pytest.LogCaptureFixture):
    wrong = []
    with garbage_kept_to_this_thread():
        for shot, window, dialog in pictures.play(qapp, language, "light"):
            wrong += complaints(shot.name, dialog if dialog is not None else window)
    assert sorted(set(wrong)) == []
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.mark.servers
def test_a_screen_reader_finds_the_window(home):
    """Through AT-SPI, from another process, in a session and on a display of its own."""
    program("at-spi-bus-launcher")
    display = [program("xvfb-run"), "-a", "-s", "-screen 0 1440x900x24"]
    command = [*display, program("dbus-run-session"), "--", sys.executable, READER, "fr"]
    environ = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
    environ |= {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environ, cwd=ROOT, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])  # the registry of AT-SPI announces itself above
    assert told["nameless"] == []
    assert told["focusable"] >= 20
    names = [name for _, name in told["controls"]]
    for wanted in ("Réception", "Brouillons", "Veille", "Écrire"):  # with its count, where there is one
        assert any(name.startswith(wanted) for name in names), names

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from cmdesk.engine.laying_out import Laid
from cmdesk.ui.dialogs.by_hand import ByHandDialog

LAID = Laid(7, "instagram", "Instagram", "@fournil", "Les bûches\u00a0!", "https://www.instagram.com/", None)


@pytest.fixture
def opened(monkeypatch):
    seen = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toString()) or True)
    return seen


@pytest.fixture
def show(room, qtbot):
    window = QWidget()
    window.resize(900, 700)
    qtbot.addWidget(window)
    window.show()
    made = []

    def shown(laid):
        made.append(ByHandDialog(window, room, laid))
        made[-1].open()
        return made[-1]

    yield shown
    for dialog in made:
        dialog.close()


def test_the_page_opens_with_the_text_on_the_clipboard_as_it_was_written(show, opened):
    dialog = show(LAID)
    assert not dialog.open_folder.isVisible()
    dialog.open_page.click()
    assert opened == ["https://www.instagram.com/"]
    assert QGuiApplication.clipboard().text() == LAID.text
    assert dialog.step.text()


def test_its_files_are_in_a_folder_with_what_they_show(show, opened, tmp_path):
    laid = Laid(7, "forum", "Forum", "@f", "Pain", "", Path(tmp_path), (("1-four.jpg", "Un four"), ("2-pain.jpg", "")))
    dialog = show(laid)
    assert dialog.files.text() == "1-four.jpg: Un four\n2-pain.jpg"
    assert not dialog.open_page.isVisible()
    dialog.open_folder.click()
    assert opened[0].startswith("file:")


def test_a_link_that_is_none_is_refused(show):
    dialog = show(LAID)
    dialog.field.setText("javascript:alert(1)")
    assert not dialog.primary.isEnabled()
    dialog.field.setText("")
    assert dialog.primary.isEnabled()

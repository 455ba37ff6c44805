"""The two pages: each keeps its own words, and what is pasted is cleaned."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from pytestqt.qtbot import QtBot

from cmdesk.ui.panels.inbox.pages import NOTE, REPLY, Pages
from tests.ui.panels.conftest import NotingHost

LONG = "Voir https://fournil.example/buche?utm_source=mail ici"


@pytest.fixture
def taken() -> list[QMimeData]:
    return []


@pytest.fixture
def pages(host: NotingHost, taken: list[QMimeData], qtbot: QtBot) -> Pages:
    def take(source: QMimeData) -> bool:
        taken.append(source)
        return source.hasUrls()

    made = Pages(host.bridge, take)
    qtbot.addWidget(made)
    made.show_page(REPLY)
    made.show()
    return made


def paste(pages: Pages, text: str) -> None:
    source = QMimeData()
    source.setText(text)
    pages.area().insertFromMimeData(source)


def test_a_text_that_is_filled_in_is_gone_on_with_at_its_end(pages: Pages) -> None:
    pages.write()  # asked for before the text was read
    pages.put("reply", "Bonjour")
    pages.area().insert(" Léa")
    assert pages.text() == "Bonjour Léa"


def test_each_page_keeps_its_own_words(pages: Pages) -> None:
    pages.put("reply", "Bonjour")
    pages.put("note", "À voir")
    assert pages.text() == "Bonjour"
    pages.show_page(NOTE)
    assert pages.text() == "À voir"
    assert pages.areas[NOTE].isVisible()
    assert not pages.areas[REPLY].isVisible()
    assert pages.texts() == {"reply": "Bonjour", "note": "À voir"}


def test_what_is_filled_in_counts_not_as_typed(pages: Pages, qtbot: QtBot) -> None:
    told: list[int] = []
    pages.typed.connect(lambda: told.append(1))
    pages.put("reply", "Bonjour")
    assert told == []
    qtbot.keyClick(pages.areas[REPLY], Qt.Key.Key_A)
    assert told == [1]


def test_pasted_addresses_are_freed_and_can_be_put_back(pages: Pages, taken: list[QMimeData]) -> None:
    paste(pages, LONG)
    assert pages.text() == "Voir https://fournil.example/buche ici"
    assert pages.was_freed()
    pages.keep_pasted()
    assert pages.text() == LONG
    assert not pages.was_freed()
    assert len(taken) == 1
    pages.show_page(NOTE)
    paste(pages, LONG)
    assert len(taken) == 1  # a note takes no files


def test_a_locked_page_takes_nothing(pages: Pages, qtbot: QtBot) -> None:
    pages.lock(True)
    qtbot.keyClick(pages.areas[REPLY], Qt.Key.Key_A)
    assert pages.text() == ""
    paste(pages, LONG)
    assert not pages.was_freed()


def test_words_are_put_apart_from_those_before(pages: Pages) -> None:
    pages.add("Merci")
    pages.add("Léa")
    pages.add("!")
    assert pages.text() == "Merci Léa !"


@pytest.mark.parametrize("shift", [False, True])
def test_the_keys_send_and_leave(pages: Pages, shift: bool, qtbot: QtBot) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    held |= Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    sent: list[bool] = []
    pages.send.connect(sent.append)
    qtbot.keyClick(pages.areas[REPLY], Qt.Key.Key_Return, held)
    assert sent == [shift]
    with qtbot.waitSignal(pages.left):
        qtbot.keyClick(pages.areas[REPLY], Qt.Key.Key_Escape)

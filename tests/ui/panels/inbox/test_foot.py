"""The foot shows the ways that make sense, and makes do with the room there is."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cmdesk.ui.panels.inbox.foot import Foot


@pytest.fixture
def foot(qtbot: QtBot) -> Iterator[Foot]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 60)
    window.show()
    made = Foot()
    made.setParent(window)
    made.retranslate()
    made.dress(answers=True, note=False, assisted=False)
    made.resize(900, 50)
    made.show()
    yield made
    window.close()


def shown(foot: Foot) -> list[str]:
    buttons = {"done": foot.done, "send": foot.send, "more": foot.more, "note": foot.note, "assist": foot.assist}
    return [name for name, button in buttons.items() if button.isVisible()]


def test_each_kind_of_text_has_its_ways(foot: Foot) -> None:
    assert shown(foot) == ["done", "send", "more"]
    foot.dress(answers=False, note=True, assisted=False)
    assert shown(foot) == ["note"]
    foot.dress(answers=False, note=False, assisted=True)
    assert shown(foot) == ["assist"]
    assert foot.assist.text() == "Copy and open the page"
    foot.dress(answers=False, note=False, assisted=True, opens=False)
    assert foot.assist.text() == "Copy the text"


def test_where_there_is_less_room_the_key_goes_first_and_then_the_words(foot: Foot) -> None:
    wide = foot.send.sizeHint().width()
    widths = []
    for width in range(900, 200, -20):
        foot.resize(width, 50)
        widths.append((foot.done.isVisible(), foot.send.sizeHint().width() == wide))
    assert [pair for place, pair in enumerate(widths) if place == 0 or pair != widths[place - 1]] == [
        (True, True),
        (True, False),
        (False, False),
    ]
    foot.resize(900, 50)
    assert shown(foot) == ["done", "send", "more"]
    assert foot.send.sizeHint().width() == wide
    foot.resize(300, 50)
    assert foot.done_small.isVisible()
    assert foot.done_small.accessibleName() == "Send and done"


def test_nothing_is_sent_that_is_not_there(foot: Foot) -> None:
    foot.enable(ready=False, text=False)
    assert not any(button.isEnabled() for button in (foot.send, foot.done, foot.more, foot.note, foot.assist))
    foot.enable(ready=False, text=True)
    assert foot.note.isEnabled()
    assert not foot.send.isEnabled()

"""One line says what matters most while one writes."""

from pytestqt.qtbot import QtBot

from cmdesk.ui.panels.inbox.notices import Notice
from tests.ui.panels.inbox.conftest import Street


def test_anger_is_told_with_the_minutes_it_costs(street: Street, qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.retranslate()
    notice.about(street.thread(street.says("Léa", "C'est un scandale")), "", cools=5)
    notice.dress(note=False, assisted=False, sign_in=False, freed=False)
    assert "will wait 5 min" in notice.text.said()
    notice.dress(note=False, assisted=False, sign_in=False, freed=True)
    assert "freed" in notice.text.said()
    notice.dress(note=True, assisted=False, sign_in=False, freed=True)
    assert "never sent" in notice.text.said()
    assert notice.undo.isHidden()


def test_nothing_to_say_takes_no_room(street: Street, qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.about(street.thread(street.says("Léa", "Bonjour")), "", cools=0)
    notice.dress(note=False, assisted=False, sign_in=False, freed=False)
    assert notice.isHidden()

"""A hint about spam: it says why, and the user decides."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from cmdesk.domain.conversations import State
from cmdesk.store import spam, triage
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.panels.inbox.spam_hint import reason_words
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


def teach(street: Street) -> None:
    for number in range(6):
        bad = street.says(f"Bot {number}", f"Gagnez au casino {number}", hours=9)
        street.office.write(triage.move, [bad], State.SPAM)
        good = street.says(f"Voisin {number}", f"Votre pain {number} est bon", hours=9)
        street.office.write(triage.move, [good], State.DONE)
        with street.office.store.write() as db:
            spam.learn(db, [bad], True)
            spam.learn(db, [good], False)


def test_what_resembles_spam_is_said_with_its_reasons_and_moved_when_the_user_agrees(
    street: Street, inbox: Show, qtbot: QtBot
) -> None:
    teach(street)
    found = street.says("Inconnue", "Un casino, gagnez vite")
    panel = inbox()
    hint = panel.reading.spam_hint
    qtbot.waitUntil(hint.isVisible)
    assert "casino" in hint.words.text()
    assert street.row(found).state is State.OPEN
    hint.agree.click()
    qtbot.waitUntil(lambda: street.row(found).state is State.SPAM)
    qtbot.waitUntil(lambda: not hint.isVisible())


def test_nothing_is_said_of_others(street: Street, inbox: Show, qtbot: QtBot) -> None:
    teach(street)
    street.says("Cliente", "Avez-vous du pain ?")
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.shown is not None)
    qtbot.wait(80)
    assert not panel.reading.spam_hint.isVisible()


def test_what_was_learned_is_told_in_words() -> None:
    assert [reason_words(mark) for mark in ("casino", "author:jo bet", "site:jeux.example")] == [
        "“casino”",
        "the author jo bet",
        "the site jeux.example",
    ]

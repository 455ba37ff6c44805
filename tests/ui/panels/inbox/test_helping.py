"""What helps to write: saved replies, thanks and emoji go into the composer, and nothing leaves by itself."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from cmdesk.domain.replies import SavedReply
from cmdesk.domain.thanks import SENTENCES
from cmdesk.store import replies
from cmdesk.ui.panels.inbox.helping import facts, language_of
from cmdesk.ui.panels.inbox.panel import InboxPanel
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]
LATE = SavedReply(0, "Retard", "retard", "Bonjour {{ contact.first_name || 'vous' }}, {{ account.name }} regarde.")


def shown(panel: InboxPanel, qtbot: QtBot) -> InboxPanel:
    qtbot.waitUntil(panel.reading.composer.account.isVisible)
    panel.activateWindow()
    panel.reading.composer.write("reply")
    return panel


def test_thanks_go_into_the_answer_and_differ_each_time(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.says("Léa", "Merci, votre pain est vraiment délicieux et toute la famille est contente !")
    panel = shown(inbox(), qtbot)
    said = []
    for _ in range(3):
        panel.helping.thank()
        qtbot.waitUntil(lambda: bool(panel.reading.composer.text()))
        said.append(panel.reading.composer.text())
        panel.reading.composer.areas[0].set_text("")
    assert len(set(said)) == 3
    assert set(said) <= set(SENTENCES["fr"])
    assert street.outbox() == []


def test_what_answered_such_messages_is_offered_and_goes_in_at_a_click(
    street: Street, inbox: Show, qtbot: QtBot
) -> None:
    street.office.write(
        replies.keep, SavedReply(0, "Livraison", "colis", "Votre colis en retard arrive : livraison demain.")
    )
    street.says("Léa", "Mon colis est en retard, où en est la livraison ?")
    composer = shown(inbox(), qtbot).reading.composer
    qtbot.waitUntil(composer.suggested.isVisible)
    composer.suggested.taken.emit(composer.suggested.replies[0])
    assert composer.text().startswith("Votre colis")
    assert not composer.suggested.isVisible()


def test_the_facts_of_a_conversation(street: Street) -> None:
    found = street.says("Léa Marchand", "Mon colis n'est toujours pas arrivé et je voudrais savoir où il est")
    known = facts(street.thread(found), None, "Camille Roux")
    assert (known["contact.first_name"], known["contact.last_name"]) == ("Léa", "Marchand")
    assert (known["agent.first_name"], known["account.name"]) == ("Camille", "")
    assert known["conversation.link"].startswith("https://piaille.example/")
    assert language_of(street.thread(found)) == "fr"

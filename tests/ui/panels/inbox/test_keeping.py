"""What is typed is kept, also when nobody ever stops typing."""

from collections.abc import Callable

import pytest
import sqlcipher3.dbapi2 as sqlite
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.panels.inbox.keeping import KEEP_MS, Keeper
from cmdesk.ui.panels.inbox.panel import InboxPanel
from tests.fakes import Office
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street


@pytest.fixture
def keeper(bridge: Bridge, office: Office, host: NotingHost) -> Keeper:
    made = Keeper(bridge, office.now, host)
    assert isinstance(made, QObject)
    return made


def test_a_second_after_the_last_key_the_file_has_it(
    street: Street, inbox: Callable[[], InboxPanel], qtbot: QtBot
) -> None:
    found = street.says("Léa", "Bonjour")
    panel = inbox()
    panel.reading.composer.write("reply")
    qtbot.keyClicks(panel.reading.composer.areas[0], "Il est parti")

    # Read as another program would after a kill: from the file alone. By the same SQLite as the program: a second one
    # in the same process would take the locks of the first with it when it closes.
    def on_disk() -> str:
        db = sqlite.connect(f"file:{street.office.store.path}?mode=ro", uri=True)
        row = db.execute("SELECT text FROM draft WHERE conversation_id = ?", (found,)).fetchone()
        db.close()
        return row[0] if row else ""

    qtbot.waitUntil(lambda: on_disk() == "Il est parti")
    assert KEEP_MS < 1000


def test_who_never_stops_typing_is_kept_too(keeper: Keeper, street: Street, qtbot: QtBot) -> None:
    found = street.says("Léa", "Bonjour")
    text = ""

    def typed_and_kept() -> bool:
        nonlocal text
        text += "a"
        keeper.typed(found, "reply", text)
        return street.thread(found).reply_draft != ""

    qtbot.waitUntil(typed_and_kept)  # a key every hundredth of a second, for as long as it takes
    keeper.flush()
    qtbot.waitUntil(lambda: street.thread(found).reply_draft == text)


def test_reply_and_note_are_kept_apart(keeper: Keeper, street: Street, qtbot: QtBot) -> None:
    found = street.says("Léa", "Bonjour")
    keeper.typed(found, "reply", "Oui")
    keeper.typed(found, "note", "Non")
    keeper.flush()
    qtbot.waitUntil(lambda: street.thread(found).note_draft == "Non")
    qtbot.waitUntil(lambda: street.thread(found).reply_draft == "Oui")


def test_what_is_not_in_the_file_yet_is_the_newest(keeper: Keeper, street: Street, qtbot: QtBot) -> None:
    found = street.says("Léa", "Bonjour")
    keeper.typed(found, "reply", "nouveau")
    assert keeper.text(found, "reply", "ancien") == "nouveau"
    keeper.flush()
    assert keeper.text(found, "reply", "ancien") == "nouveau"
    qtbot.waitUntil(lambda: street.thread(found).reply_draft == "nouveau")
    # A reading that began before that may still come.
    assert keeper.text(found, "reply", "ancien") == "nouveau"
    qtbot.waitUntil(lambda: keeper.text(found, "reply", "dans le fichier") == "dans le fichier")
    keeper.typed(found, "reply", "encore")
    keeper.drop(found, "reply")
    assert keeper.text(found, "reply", "") == ""


def test_what_the_disk_refuses_is_tried_again_with_the_next_key(
    keeper: Keeper, street: Street, host: NotingHost, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = street.says("Léa", "Bonjour")

    def full(*_: object) -> None:
        raise Problem("disk-full", path="x")

    with monkeypatch.context() as broken:
        broken.setattr(conversations, "save_draft", full)
        keeper.typed(found, "reply", "Il est parti")
        keeper.flush()
        qtbot.waitUntil(lambda: len(host.complaints) == 1)
    host.complaints.clear()
    assert keeper.text(found, "reply", "") == "Il est parti"
    keeper.flush()
    qtbot.waitUntil(lambda: street.thread(found).reply_draft == "Il est parti")


def test_going_to_another_conversation_and_back_finds_the_text(
    street: Street, inbox: Callable[[], InboxPanel], qtbot: QtBot
) -> None:
    street.says("Marc", "Bonjour", hours=3)
    street.says("Léa", "Toujours rien ?", hours=1)
    panel = inbox()
    composer = panel.reading.composer
    composer.write("reply")
    qtbot.keyClicks(composer.areas[0], "Il est")
    panel.list.step(1)
    qtbot.waitUntil(lambda: panel.reading.shown is not None and panel.reading.shown.row.name == "Marc")
    assert composer.text() == ""
    panel.list.step(-1)
    qtbot.waitUntil(lambda: panel.reading.shown is not None and panel.reading.shown.row.name == "Léa")
    assert composer.text() == "Il est"

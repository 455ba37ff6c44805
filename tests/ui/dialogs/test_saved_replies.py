"""Saved replies are written, found, taken in and written out; thanks are changed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.domain.replies import SavedReply
from cmdesk.domain.thanks import SENTENCES
from cmdesk.store import replies, thanks
from cmdesk.ui.dialogs.saved_replies import SavedRepliesDialog, ThanksDialog
from tests.ui.conftest import House


@pytest.fixture
def home(house: Callable[..., House]) -> House:
    return house()


def known(home: House) -> dict[str, Any]:
    return {each.shortcut: each for each in home.office.read(replies.every)}


def opened(home: House, qtbot: QtBot) -> SavedRepliesDialog:
    dialog = SavedRepliesDialog(home.window, home.window)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def test_a_reply_is_written_and_its_short_code_follows_the_name(home: House, qtbot: QtBot) -> None:
    dialog = opened(home, qtbot)
    assert not dialog.primary.isEnabled()
    dialog.name.setText("Colis en retard")
    dialog.folder.setText("Livraison")
    dialog.text.set_text("Bonjour {{ contact.first_name || 'vous' }}")
    dialog.primary.click()
    qtbot.waitUntil(lambda: "colis-en-retard" in known(home))
    assert known(home)["colis-en-retard"].folder == "Livraison"
    qtbot.waitUntil(lambda: dialog.lines.rowCount() == 2)  # the folder and the reply
    assert not dialog.primary.isEnabled()
    dialog.language.choose("fr")
    dialog._judge()
    dialog.primary.click()
    qtbot.waitUntil(lambda: known(home)["colis-en-retard"].language == "fr")
    assert len(known(home)) == 1


def test_a_short_code_that_is_taken_is_said_beside_it(home: House, qtbot: QtBot) -> None:
    home.office.write(replies.keep, SavedReply(0, "Merci", "merci", "Merci"))
    dialog = opened(home, qtbot)
    dialog.begin()
    dialog.name.setText("Autre")
    dialog.shortcut.setText("merci")
    dialog.text.set_text("x")
    dialog.primary.click()
    qtbot.waitUntil(lambda: "Merci" in dialog._code.findChildren(type(dialog.used))[-1].said())
    assert len(known(home)) == 1


def test_a_removed_reply_comes_back(home: House, qtbot: QtBot) -> None:
    home.office.write(replies.keep, SavedReply(0, "Merci", "merci", "Merci"))
    dialog = opened(home, qtbot)
    qtbot.waitUntil(lambda: dialog.name.text() == "Merci")
    dialog.remove.click()
    qtbot.waitUntil(lambda: known(home) == {})
    qtbot.waitUntil(lambda: home.window.toast.isVisible())
    home.window.undo()
    qtbot.waitUntil(lambda: set(known(home)) == {"merci"})


@pytest.mark.parametrize("name", ["out.json", "out.csv"])
def test_replies_travel_in_files(home: House, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    home.office.write(replies.keep, SavedReply(0, "Merci", "merci", "Merci à vous,\nvraiment", "Thanks", "fr"))
    dialog = opened(home, qtbot)
    dialog.export_to(tmp_path / name)
    qtbot.waitUntil((tmp_path / name).exists)
    before = known(home)["merci"]
    qtbot.waitUntil(lambda: "1 saved" in home.window.toast.said() if hasattr(home.window.toast, "said") else True)
    home.office.write(replies.remove, before.id)
    dialog.import_from(tmp_path / name)
    qtbot.waitUntil(lambda: "merci" in known(home))
    after = known(home)["merci"]
    assert (after.text, after.folder, after.language) == (before.text, before.folder, before.language)


def test_a_file_of_something_else_is_refused_in_words(home: House, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b"\xff\xfe\x00")
    complaints: list[Exception] = []
    dialog = opened(home, qtbot)
    dialog._host.complain = complaints.append  # type: ignore[method-assign]
    dialog.import_from(path)
    qtbot.waitUntil(lambda: len(complaints) == 1)
    assert "replies-unreadable" in str(complaints[0])


def test_thanks_are_changed_and_an_empty_page_brings_them_back(home: House, qtbot: QtBot) -> None:
    dialog = ThanksDialog(home.window, home.window)
    dialog.open()
    qtbot.waitUntil(lambda: SENTENCES["fr"][0] in dialog.area.text())
    dialog.area.set_text("Merci !\nGrand merci !")
    dialog.primary.click()
    qtbot.waitUntil(lambda: home.office.read(thanks.sentences)["fr"] == ("Merci !", "Grand merci !"))
    assert home.office.read(thanks.sentences)["en"] == SENTENCES["en"]

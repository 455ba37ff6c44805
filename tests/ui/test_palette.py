"""Ctrl+K: commands and everything that is kept, from one field."""

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from cmdesk.domain.items import NewItem
from cmdesk.domain.sources import NewSource
from cmdesk.store import arrivals, conversations, drafts, item_index, sources
from cmdesk.ui.commands import Command
from cmdesk.ui.palette import Palette
from cmdesk.ui.widgets.rows import CommandLine, SectionLine


@pytest.fixture
def palette(house, qtbot):
    home = house()
    made = Palette(home.window)
    made.open()
    qtbot.waitExposed(made)
    yield home, made
    if isValid(made):
        made.close()


def is_gone(palette: Palette) -> bool:
    return not isValid(palette) or not palette.isVisible()


def names(palette: Palette) -> list[str]:
    lines = [palette.model.line(row) for row in range(palette.model.rowCount())]
    return [line.name for line in lines if isinstance(line, CommandLine)]


def sections(palette: Palette) -> list[str]:
    lines = [palette.model.line(row) for row in range(palette.model.rowCount())]
    return [line.title for line in lines if isinstance(line, SectionLine)]


def test_it_opens_on_all_commands_those_of_the_panel_first(palette):
    _, made = palette
    assert names(made)[0] == "Close the conversation"
    assert "Open the settings" in names(made)
    assert made.list.current_line().name == "Close the conversation"


def test_steps_from_line_to_line_come_last_until_they_are_asked_for(palette, qtbot):
    _, made = palette
    steps = [Command("inbox.next", "Next conversation", print), Command("inbox.previous", "Previous one", print)]
    made._commands = [*steps, *made._commands]
    qtbot.keyClicks(made.field, ">n")
    qtbot.keyClick(made.field, Qt.Key.Key_Backspace)
    assert names(made)[0] == "Close the conversation"
    assert names(made)[-2:] == ["Next conversation", "Previous one"]
    qtbot.keyClicks(made.field, "next")
    assert names(made)[0] == "Next conversation"


def test_enter_runs_what_is_chosen_and_closes(palette, qtbot):
    home, made = palette
    qtbot.keyClicks(made.field, "go to watch")
    assert names(made)[0] == "Go to Watchlist"
    qtbot.keyClick(made.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "watchlist" in home.window.panels)
    assert is_gone(made)


def test_arrows_choose_while_the_field_keeps_the_focus(palette, qtbot):
    _, made = palette
    qtbot.keyClick(made.field, Qt.Key.Key_Down)
    assert made.list.current_line().name == names(made)[1]
    qtbot.keyClick(made.field, Qt.Key.Key_Up)
    qtbot.keyClick(made.field, Qt.Key.Key_Up)
    assert made.list.current_line().name == names(made)[0]


def test_everything_kept_is_searched(palette, qtbot, office, clock):
    home, made = palette
    office.write(drafts.start, "Bûche de Noël", (), clock.now)
    source = office.write(sources.add, [NewSource("https://ouest.example/feed", "Ouest")], clock.now)[0][0]
    new = NewItem("a1", "Dix bûches goûtées", clock.now, title="Dix bûches")
    office.write(arrivals.add, arrivals.Origin(source_id=source, name="Ouest"), [new], clock.now)
    while office.write(item_index.index_some, 100):
        pass
    qtbot.keyClicks(made.field, "buche")
    qtbot.waitUntil(lambda: "Bûche de Noël" in names(made) and "Dix bûches" in names(made))
    assert sections(made)[-2:] == ["Drafts and watchlist", "Write"]
    assert names(made)[-1] == "Write a post: buche"
    made.list.choose(("drafts", 1))
    qtbot.keyClick(made.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "drafts" in home.window.panels)
    assert home.room("drafts").opened == [{"draft": 1}]


def test_what_somebody_said_leads_to_the_conversation(palette, qtbot, office, clock):
    home, made = palette
    office.network.arrives("Avez-vous des fougasses", clock.now)
    office.do(office.desk.sync())
    while office.write(item_index.index_some, 100):
        pass
    conversation = office.read(conversations.page, conversations.View())[0].id
    qtbot.keyClicks(made.field, "fougasse")
    qtbot.waitUntil(lambda: "Conversations" in sections(made))
    line = next(name for name in names(made) if "fougasses" in name)
    row = next(r for r in range(made.model.rowCount()) if getattr(made.model.line(r), "name", "") == line)
    made.list.clicked.emit(made.model.index(row, 0))
    qtbot.waitUntil(lambda: home.room("inbox").opened == [{"conversation": conversation}])


def test_what_was_typed_can_become_a_post(palette, qtbot, office):
    home, made = palette
    qtbot.keyClicks(made.field, "zzz")
    assert names(made) == ["Write a post: zzz"]
    qtbot.keyClick(made.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "drafts" in home.window.panels)
    assert office.read(drafts.page)[0].text == "zzz"


def test_a_sign_asks_for_commands_only(palette, qtbot):
    _, made = palette
    qtbot.keyClicks(made.field, ">zzz")
    assert names(made) == []
    assert sections(made) == ["No command is called that"]
    made.field.setText(">quit")
    assert names(made)[0] == "Quit cmdesk"


def test_escape_closes(palette, qtbot):
    _, made = palette
    qtbot.keyClick(made.field, Qt.Key.Key_Escape)
    assert is_gone(made)


def test_other_words_find_a_command_and_other_rooms_are_searched_too(palette, qtbot):
    home, made = palette
    assert "Export the list of sources" not in names(made), "all of that would bury what can be done here"
    qtbot.keyClicks(made.field, ">opml")
    assert names(made) == ["Import a list of sources", "Export the list of sources"]
    assert made.model.line(1).extra == "Watchlist"
    made.field.setText(">archive")
    assert names(made)[0] == "Close the conversation"
    made.field.setText(">backup")
    assert names(made)[0] == "Back up now"
    made.field.setText(">dossier")
    assert names(made) == []
    qtbot.keyClick(made.field, Qt.Key.Key_Escape)
    assert not home.window.shows("watchlist")


def test_what_is_chosen_is_done_once_the_window_has_the_keys_again(palette, qtbot, monkeypatch):
    """A window manager gives them back a moment later; a field that got the focus before then would lose it."""
    home, made = palette
    looks = iter([False, False])
    monkeypatch.setattr(home.window, "isActiveWindow", lambda: next(looks, True))
    done = []
    monkeypatch.setattr(home.room("inbox"), "_do", lambda: done.append(home.window.isActiveWindow()))
    made._deeds = {made.list.current_line().key: home.room("inbox")._do}
    qtbot.keyClick(made.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: done == [True])


def test_a_window_that_never_gets_the_keys_back_does_it_all_the_same(palette, qtbot, monkeypatch):
    home, made = palette
    monkeypatch.setattr(home.window, "isActiveWindow", lambda: False)
    qtbot.keyClick(made.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: home.room("inbox").done == 1)

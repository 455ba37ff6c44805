import pytest
from PySide6.QtWidgets import QMenu

from cmdesk.domain.snippets import Snippet, SnippetKind
from cmdesk.language.segments import segments
from cmdesk.store import snippets
from cmdesk.ui.dialogs.tagged_link import TaggedLink
from tests.ui.panels.drafts.test_panel import begin


@pytest.fixture
def panel(room, monkeypatch):
    monkeypatch.setattr(QMenu, "popup", lambda menu, place: None)  # a menu that is up takes the keyboard of all
    room.account("mastodon", "@fournil", 40)
    return begin(room)


def menu_of(room, tools):
    room.until(lambda: tools.findChildren(QMenu))
    return {action.text(): action for action in tools.findChildren(QMenu)[0].actions()}


def test_a_snippet_goes_to_the_cursor_and_hashtags_to_the_end(room, panel):
    for kind, name, text in ((SnippetKind.TEXT, "Heures", "de 7 h à 19 h"), (SnippetKind.HASHTAGS, "Pain", "#pain")):
        room.office.write(snippets.keep, Snippet(0, kind, name, text))
    area, tools = panel.editor.writing.area, panel.editor.tools
    area.insert("Ouvert .")
    cursor = area.textCursor()
    cursor.setPosition(7)
    area.setTextCursor(cursor)
    tools.pieces.click()
    actions = menu_of(room, tools)
    actions["Heures"].trigger()
    actions["Pain"].trigger()
    assert panel.editor.writing.common() == "Ouvert de 7 h à 19 h.\n\n#pain"
    room.until(lambda: sum(each.used for each in room.office.read(snippets.every)) == 2)


def test_a_beginning_is_put_first_with_its_dots_selected(room, panel):
    area, tools = panel.editor.writing.area, panel.editor.tools
    area.insert("Nos bûches sont prêtes à réserver.")
    tools.starters.click()
    menu_of(room, tools)["Et vous, comment … ?"].trigger()
    assert panel.editor.writing.common() == "Et vous, comment … ?\n\nNos bûches sont prêtes à réserver."
    assert area.textCursor().selectedText() == "…"


def test_the_link_at_the_cursor_gets_its_origin(room, panel):
    area, tools = panel.editor.writing.area, panel.editor.tools
    area.insert("🎄 ici https://fournil.fr/noel")
    panel.editor.writing.show_tab_of(panel.editor.chosen_accounts()[0].id)
    tools.ask_link()
    dialog = panel.window().findChildren(TaggedLink)[0]
    assert dialog.address.text() == "https://fournil.fr/noel"
    dialog.primary.click()
    assert area.text() == "🎄 ici https://fournil.fr/noel?utm_source=mastodon&utm_medium=social"


def test_a_long_text_is_cut_into_parts_that_fit_and_a_short_one_is_left(room, panel):
    area, tools = panel.editor.writing.area, panel.editor.tools
    area.insert("Nous ouvrons tôt demain matin. Venez nous voir avec des amis.")
    tools.cut()
    assert segments(panel.editor.writing.common()) == (
        "Nous ouvrons tôt demain matin.",
        "Venez nous voir avec des amis.",
    )
    tools.cut()
    assert len(room.told) == 1
    area.undo()
    assert "///" not in panel.editor.writing.common()


def test_an_emoji_is_put_and_remembered(room, panel):
    panel.editor.tools._put_sign("🎄")
    assert panel.editor.writing.common() == "🎄"
    assert room.settings.layout["emoji"][0] == "🎄"


def test_the_counters_stand_level_with_the_tools(room, panel):
    counter = next(iter(panel.editor.writing._counter_of.values()))
    middles = [
        each.mapTo(panel, each.rect().center()).y() for each in (panel.editor.tools.emoji, counter) if each.isVisible()
    ]
    assert len(middles) == 2
    assert abs(middles[0] - middles[1]) <= 1

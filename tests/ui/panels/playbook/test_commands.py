from cmdesk.domain import playbook_text
from cmdesk.ui.panels.playbook.commands import export_menu
from tests.ui.panels.playbook.conftest import TOLD


def test_the_commands_are_those_of_what_is_shown(panel, monkeypatch):
    asked = []
    monkeypatch.setattr(panel.deeds, "ask_export", lambda *told: asked.append(told))
    names = {each.name for each in panel.commands()}
    assert {"playbook.add", "playbook.import", "playbook.markdown", "playbook.pdf", "playbook.html"} <= names
    assert "playbook.undo" not in names
    for action in export_menu(panel).actions():
        action.trigger()
    assert [brand for _, brand, _ in asked] == ["Fournil"] * 4
    assert [suffix for *_, suffix in asked] == ["md", "pdf", "docx", "html"]
    assert playbook_text.read(playbook_text.write(asked[0][0], "fr")).playbook == TOLD

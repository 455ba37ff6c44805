"""What leads out of the playbook."""

from cmdesk.domain import playbook_text
from cmdesk.ui.panels.playbook import doors
from tests.ui.panels.playbook.conftest import TOLD


def test_it_is_written_as_each_kind_of_document(panel, monkeypatch):
    asked = []
    monkeypatch.setattr(panel.deeds, "ask_export", lambda *told: asked.append(told))
    for action in doors.export_menu(panel).actions():
        action.trigger()
    assert [brand for _, brand, _ in asked] == ["Fournil"] * 4
    assert [suffix for *_, suffix in asked] == ["md", "pdf", "docx", "html"]
    assert playbook_text.read(playbook_text.write(asked[0][0], "fr")).playbook == TOLD

from cmdesk.domain.playbook_text import read
from cmdesk.domain.replies import SavedReply
from cmdesk.domain.troubles import Problem
from cmdesk.store import replies
from cmdesk.ui.panels.playbook.importing import ImportPlaybook
from tests.ui.panels.playbook.conftest import TOLD


def test_a_document_is_written_and_taken_in_again(panel, host, tmp_path, qtbot):
    path = tmp_path / "charte.md"
    panel.deeds.write(panel.told, "Fournil", path)
    qtbot.waitUntil(lambda: bool(host.told))
    assert read(path.read_text(encoding="utf-8")).playbook == TOLD
    assert path.read_text(encoding="utf-8").startswith("# Playbook: Fournil\n")
    taken = []
    panel.deeds.read(path, True, lambda told, instead: taken.append((told, instead)))
    qtbot.waitUntil(lambda: bool(panel.window().findChildren(ImportPlaybook)))
    (asked,) = panel.window().findChildren(ImportPlaybook)
    asked.primary.click()
    assert taken == [(TOLD, True)]


def test_it_is_handed_on_as_a_page_and_as_pdf_with_the_replies(panel, office, host, tmp_path, qtbot):
    office.write(replies.keep, SavedReply(0, "Horaires", "horaires", "De 7 h à 19 h"))
    for name, start in (("charte.html", b"<!doctype html>"), ("charte.pdf", b"%PDF"), ("charte.docx", b"PK")):
        panel.deeds.write(panel.told, "Fournil", tmp_path / name)
        qtbot.waitUntil(lambda name=name: any(name in told for told in host.told))
        assert (tmp_path / name).read_bytes().startswith(start)
    page = (tmp_path / "charte.html").read_text(encoding="utf-8")
    assert "De 7 h à 19 h" in page
    assert "Pains" in page


def test_what_cannot_be_read_is_told(panel, host, tmp_path, qtbot):
    panel.deeds.read(tmp_path / "none.md", True, lambda told, instead: None)
    qtbot.waitUntil(lambda: bool(host.complaints))
    (error,) = host.complaints
    host.complaints.clear()
    assert isinstance(error, Problem)
    assert error.trouble.code == "playbook-unreadable"

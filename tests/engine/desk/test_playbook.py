import pytest

from cmdesk.domain import playbook_text
from cmdesk.domain.playbook import Playbook, balance
from cmdesk.domain.replies import SavedReply
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk import playbook as module
from cmdesk.store import incidents, replies
from tests.fakes import Office


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_there_is_a_playbook_to_begin_with(office: Office, language: str) -> None:
    told = office.do(office.desk.starter(language))
    assert told.notes == ""  # every line of it is understood
    assert sum(one.target for one in balance(told, [])) == 100
    assert told.lines("do")
    assert "words" not in told.pages  # what the house does not say, it knows itself


def test_a_document_is_written_and_read(office: Office, tmp_path) -> None:
    told = office.do(office.desk.starter("fr"))
    path = tmp_path / "charte.md"
    office.do(office.desk.write_playbook(path, told, "Le Fournil", "fr"))
    assert path.read_text(encoding="utf-8") == playbook_text.write(told, "fr", "Le Fournil")
    assert office.do(office.desk.read_playbook(path)) == playbook_text.Read(told)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert office.do(office.desk.read_playbook(path)).playbook == told


def test_what_cannot_be_read_or_written_is_told(office: Office, tmp_path, monkeypatch) -> None:
    (tmp_path / "a.md").write_bytes(b"\xff\xfe\x00")
    for name in ("a.md", "none.md"):
        with pytest.raises(Problem, match="playbook-unreadable"):
            office.do(office.desk.read_playbook(tmp_path / name))
    monkeypatch.setattr(module, "LARGEST", 10)
    (tmp_path / "long.md").write_text("# Charte\n" * 9)
    with pytest.raises(Problem, match="playbook-unreadable"):
        office.do(office.desk.read_playbook(tmp_path / "long.md"))
    with pytest.raises(Problem, match="export-failed"):
        office.do(office.desk.write_playbook(tmp_path / "no" / "a.md", Playbook(), "", "fr"))


@pytest.mark.parametrize(("suffix", "start"), [("pdf", b"%PDF"), ("html", b"<!doctype html>"), ("docx", b"PK")])
def test_it_is_handed_on_with_what_is_kept_elsewhere(office: Office, tmp_path, suffix, start) -> None:
    office.write(replies.keep, SavedReply(0, "Horaires", "horaires", "De 7 h à 19 h"))
    office.write(incidents.keep_plan, "# Contacts\n- Yann, 06\n# Messages d’attente\n## mail\nNous cherchons.\n")
    told = office.do(office.desk.starter("fr"))
    path = tmp_path / f"charte.{suffix}"
    office.do(office.desk.write_playbook(path, told, "Le Fournil", "fr"))
    body = path.read_bytes()
    assert body.startswith(start)
    if suffix == "html":
        for words in ("Le Fournil", "De 7 h à 19 h", "Yann, 06", "Nous cherchons.", "Produits et savoir-faire", "vous"):
            assert words in body.decode()

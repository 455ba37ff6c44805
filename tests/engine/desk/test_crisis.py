import docx
import pytest
from pypdf import PdfReader

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.incidents import Statement
from cmdesk.domain.troubles import Problem
from cmdesk.store import accounts, drafts, hurrying, incidents, outbox_rows, pausing, queries, twins
from tests.fakes import Office
from tests.reports.test_crisis import tr
from tests.ui.panels.reputation.conftest import fill


@pytest.fixture
def office(tmp_path, clock):
    made = Office(tmp_path / "fournil.cmdesk", clock)
    fill(made)
    yield made
    made.close()


def test_a_crisis_pauses_everything_and_its_end_resumes_it(office, tmp_path):
    number = office.do(office.desk.open_incident("Panne", 2, 1, tr))
    paused = office.read(pausing.current)
    assert paused is not None
    assert paused.spares_answers
    assert next(one.sensitivity for one in office.read(queries.every) if one.id == 1) == 3
    office.do(office.desk.close_incident(number, "Prévenir"))
    assert office.read(pausing.current) is None
    assert office.read(incidents.one, number).lessons == "Prévenir"
    office.do(office.desk.close_incident(number, "Encore"))
    assert office.read(incidents.one, number).lessons == "Prévenir"


def test_what_a_person_had_paused_is_not_resumed_by_the_end_of_a_crisis(office):
    office.do(office.desk.pause_everything())
    number = office.do(office.desk.open_incident("Panne", 2, None, tr))
    office.do(office.desk.close_incident(number, ""))
    assert office.read(pausing.current) is not None


def test_the_end_of_one_crisis_lets_nothing_leave_during_another(office):
    first, second = (office.do(office.desk.open_incident(name, 2, None, tr)) for name in ("Panne", "Rumeur"))
    drill = office.do(office.desk.open_incident("Essai", 2, None, tr, drill=True))
    office.do(office.desk.close_incident(first, ""))
    assert office.read(pausing.current) is not None
    assert office.read(incidents.one, second).paused
    assert not office.read(incidents.one, drill).paused
    office.do(office.desk.close_incident(second, ""))
    assert office.read(pausing.current) is None


def test_an_exercise_pauses_nothing_and_changes_no_query(office):
    number = office.do(office.desk.open_incident("Essai", 2, 1, tr, drill=True))
    assert office.read(pausing.current) is None
    assert {one.sensitivity for one in office.read(queries.every)} == {2}
    assert office.read(incidents.one, number).drill


def test_a_crisis_pauses_nothing_where_nobody_wants_that(office):
    number = office.do(office.desk.open_incident("Panne", 1, 1, tr, pause=False))
    assert office.read(pausing.current) is None
    assert not office.read(incidents.one, number).paused
    assert next(one.sensitivity for one in office.read(queries.every) if one.id == 1) == 3


def test_it_goes_on_when_a_person_says_so(office):
    number = office.do(office.desk.open_incident("Panne", 2, 1, tr))
    office.do(office.desk.resume_after(number))
    assert office.read(pausing.current) is None
    assert not office.read(incidents.one, number).paused


def test_the_debrief_is_a_document(office, tmp_path):
    number = office.do(office.desk.open_incident("Panne", 2, 1, tr))
    office.do(office.desk.write_debrief(number, tmp_path / "debrief.md", "en"))
    assert (tmp_path / "debrief.md").read_text(encoding="utf-8").startswith("# Debrief: Panne")
    office.do(office.desk.write_debrief(number, tmp_path / "debrief.html", "en"))
    assert "<h1>Debrief: Panne</h1>" in (tmp_path / "debrief.html").read_text(encoding="utf-8")
    office.do(office.desk.write_debrief(number, tmp_path / "debrief.PDF", "fr"))
    (page,) = PdfReader(tmp_path / "debrief.PDF").pages
    assert "Bilan" in page.extract_text()
    office.do(office.desk.write_debrief(number, tmp_path / "debrief.docx", "en"))
    assert "Debrief: Panne" in [one.text for one in docx.Document(str(tmp_path / "debrief.docx")).paragraphs]
    with pytest.raises(Problem, match="export-failed"):
        office.do(office.desk.write_debrief(number, tmp_path / "no" / "debrief.md", "en"))
    office.do(office.desk.write_debrief(999, tmp_path / "none.md", "en"))
    assert not (tmp_path / "none.md").exists()


def test_a_crisis_hurries_the_sources_that_speak_of_it_until_it_is_over(office):
    number = office.do(office.desk.open_incident("Panne", 2, 1, tr))
    assert office.read(hurrying.hurried) == {1}
    office.do(office.desk.close_incident(number, ""))
    assert office.read(hurrying.hurried) == frozenset()
    drill = office.do(office.desk.open_incident("Essai", 2, 1, tr, drill=True))
    assert office.read(hurrying.hurried) == frozenset()
    office.do(office.desk.close_incident(drill, ""))


def test_a_statement_becomes_a_draft_for_its_accounts_and_stays_under_the_pause(office):
    any_ = office.connect()
    others = (NewAccount("scripted", name, {"server": "piaille.example"}) for name in ("@fr", "@en"))
    french, english = (office.write(accounts.add, new, f"secret {new.name}", office.now()) for new in others)
    office.write(twins.speak, {french: "fr", english: "en"})
    number = office.do(office.desk.open_incident("Panne", 2, 1, tr))
    made, count = office.do(office.desk.draft_statement(Statement("Scripted fr", "Nous cherchons.", "Malo")))
    begun = office.read(drafts.one, made)
    assert (begun.text, begun.language, count) == ("Nous cherchons.", "fr", 2)
    assert {one.account_id for one in begun.variants} == {french, any_}
    assert office.read(outbox_rows.rows) == []
    office.do(office.desk.send_draft(made))
    office.send()
    assert office.network.published == []
    assert {row.draft_id for row in office.read(pausing.held)} == {made}
    office.do(office.desk.close_incident(number, ""))


def test_a_statement_for_elsewhere_becomes_a_draft_for_nobody_yet(office):
    office.connect()
    made, count = office.do(office.desk.draft_statement(Statement("presse fr", "Nous vérifions.", "Malo")))
    assert (office.read(drafts.one, made).variants, count) == ((), 0)


def test_what_is_open_is_known_again_after_a_start(office):
    office.do(office.desk.open_incident("Panne", 2, None, tr))
    office.desk.in_crisis = False
    office.do(office.desk.mind_crises())
    assert office.desk.cool_off_in_force == 5

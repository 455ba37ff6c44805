import json

import pytest

from cmdesk.domain.judgements import Aspect, Learned
from cmdesk.domain.troubles import Problem
from cmdesk.store import erasure, judgements, people
from cmdesk.translations import Catalogue
from tests.fakes import Office
from tests.waiting import wait_for

TR = Catalogue("en").tr


@pytest.fixture
def office(tmp_path, clock):
    made = Office(tmp_path / "essai.cmdesk", clock)
    made.connect()
    made.network.arrives("Bonjour, ceci est un secret", clock())
    made.do(made.desk.sync())
    yield made
    made.close()


def test_what_is_kept_is_written_for_the_person_and_erased_for_good(office, tmp_path):
    (row,) = office.read(people.page)
    files = office.do(office.desk.export_person(row.id, tmp_path / "out", TR))
    assert [path.name for path in files] == ["person.html", "person.json"]
    assert json.loads(files[1].read_text(encoding="utf-8"))["conversations"][0]["messages"]
    proof = office.do(office.desk.erase_person(row.id))
    assert office.read(people.page) == []
    (kept,) = office.do(office.desk.keep_proof(proof, tmp_path / "proof.txt", TR))
    assert proof.marks[0] in kept.read_text(encoding="utf-8")
    assert office.read(erasure.proofs) == [proof]


def test_somebody_who_is_gone_and_a_folder_that_cannot_be_written_are_told(office, tmp_path):
    with pytest.raises(Problem, match="person-gone"):
        office.do(office.desk.export_person(99, tmp_path, TR))
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem, match="export-failed"):
        office.do(office.desk.export_person(1, tmp_path / "file" / "out", TR))


def test_what_their_words_taught_goes_with_them(office):
    (item,) = office.read(judgements.waiting, 10)
    office.do(office.desk.correct(item.id, Aspect.SENTIMENT, "1"))
    assert "secret" in office.do(office.desk.judging.learn()).words
    (row,) = office.read(people.page)
    office.do(office.desk.erase_person(row.id))
    assert office.read(judgements.learned) == Learned()  # at once, whatever comes between
    wait_for(lambda: not office.do(office.desk.learned()).words)
    assert office.do(office.desk.learned()) == Learned()

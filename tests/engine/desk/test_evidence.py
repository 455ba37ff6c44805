import json

import pytest

from cmdesk.domain.captures import Captured
from cmdesk.domain.troubles import Problem
from cmdesk.networks.http import Answer
from cmdesk.store import evidence
from cmdesk.store.tables import item
from tests.engine.desk.test_capturing import picture
from tests.fakes import Office
from tests.ui.panels.reputation.conftest import fill


@pytest.fixture
def office(tmp_path, clock):
    made = Office(tmp_path / "fournil.cmdesk", clock)
    fill(made)
    yield made
    made.close()


def files(office, number):
    return {file.name: file.body for file in office.read(evidence.files, number)}


def test_an_item_is_kept_as_text_as_given_and_as_a_picture(office):
    office.desk.http.offline = True
    (made,) = office.do(office.desk.keep_evidence({1: b"PNG"}))
    kept = files(office, made)
    assert set(kept) == {"text.txt", "item.json", "picture.png"}
    assert "Le fournil est bon" in kept["text.txt"].decode()
    assert json.loads(kept["item.json"])["author"] == "Léa"
    assert office.read(evidence.verify) == (1, [])


def test_the_page_is_kept_where_it_comes(office, monkeypatch):
    found = {"https://o/A": 200, "https://o/B": 404}

    async def get(address, **_):
        if address not in found:
            raise Problem("unreachable")
        return Answer(found[address], {}, b"<h1>Page</h1>", address)

    monkeypatch.setattr(office.desk.http, "get", get)
    made = office.do(office.desk.keep_evidence({1: b"1", 2: b"2", 4: b"4"}))
    assert ["page.html" in files(office, number) for number in made] == [True, False, False]
    assert files(office, made[0])["page.html"] == b"<h1>Page</h1>"


def test_screenshots_that_were_captured_go_with_it(office, tmp_path):
    office.desk.http.offline = True
    talk = office.do(
        office.desk.capture(Captured("Menace", "X", "Facebook"), [picture(tmp_path / "s.png")], "Captured")
    )
    number = office.read(lambda db: db.execute(item.select().where(item.c.conversation_id == talk)).one().id)
    (made,) = office.do(office.desk.keep_evidence({number: b"PNG"}))
    shot = next(body for name, body in files(office, made).items() if name.startswith("screenshot-1."))
    assert len(shot) > 50


def test_what_is_gone_cannot_be_kept(office):
    with pytest.raises(Problem, match="item-gone"):
        office.do(office.desk.keep_evidence({999: b""}))


def test_a_package_is_written_or_the_trouble_told(office, tmp_path):
    office.desk.http.offline = True
    office.do(office.desk.keep_evidence({1: b"PNG"}))
    office.do(office.desk.export_evidence(tmp_path / "proof.zip"))
    assert (tmp_path / "proof.zip").read_bytes().startswith(b"PK")
    with pytest.raises(Problem, match="export-failed"):
        office.do(office.desk.export_evidence(tmp_path / "no" / "proof.zip"))

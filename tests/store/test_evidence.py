import json
import shutil
import subprocess
import zipfile

import pytest

from cmdesk.domain.evidence import EvidenceFile, NewEvidence
from cmdesk.store import evidence
from cmdesk.store.tables import evidence_file, item
from tests.store.conftest import NOON, article, said


def new(title="Menace", body=b"Je vais vous d\xc3\xa9truire"):
    return NewEvidence(title, "X", "Web", "https://x", NOON, (EvidenceFile("text.txt", body),))


@pytest.fixture
def kept(workspace):
    workspace.arrive(workspace.source(), article(1, "A", "Le fournil est nul", 1))
    return [workspace.write(evidence.keep, new(f"Menace {number}"), 1, NOON) for number in (1, 2, 3)]


def test_the_locker_lists_what_it_holds(workspace, kept):
    rows = workspace.read(evidence.rows)
    assert [(row.id, row.title, row.files) for row in rows] == [
        (3, "Menace 3", 1),
        (2, "Menace 2", 1),
        (1, "Menace 1", 1),
    ]
    assert workspace.read(evidence.of_item, 1) == kept
    assert (workspace.read(evidence.count), workspace.read(evidence.verify)) == (3, (3, []))


def test_evidence_outlives_its_item(workspace, kept):
    workspace.write(lambda db: db.execute(item.delete()))
    assert workspace.read(evidence.verify) == (3, [])
    assert workspace.read(evidence.of_item, 1) == []


def test_tampering_in_the_file_shows(workspace, kept):
    workspace.write(
        lambda db: db.execute(evidence_file.update().where(evidence_file.c.evidence_id == 2).values(body=b""))
    )
    assert workspace.read(evidence.verify) == (3, [2])


def test_the_package_is_accepted_by_sha256sum(workspace, kept, tmp_path):
    if shutil.which("sha256sum") is None:
        pytest.skip("NOT TESTED: there is no sha256sum on this computer")
    path = tmp_path / "proof.zip"
    path.write_bytes(workspace.read(evidence.pack))
    with zipfile.ZipFile(path) as packed:
        packed.extractall(tmp_path / "out")
    command = ["sha256sum", "-c", "manifest.sha256"]
    done = subprocess.run(command, cwd=tmp_path / "out", capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(": OK") == 5
    (tmp_path / "out" / "0002" / "text.txt").write_bytes(b"Bonjour")
    done = subprocess.run(command, cwd=tmp_path / "out", capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 1
    assert "0002/text.txt: FAILED" in done.stdout


def test_what_is_handed_over_says_nothing_of_the_others(workspace, kept, tmp_path):
    path = tmp_path / "proof.zip"
    path.write_bytes(workspace.read(evidence.pack, [2]))
    with zipfile.ZipFile(path) as packed:
        assert [name for name in packed.namelist() if "/" in name] == ["0002/text.txt"]
        lines = [json.loads(line) for line in packed.read("log.jsonl").splitlines()]
        assert [("entry" in line, line["number"]) for line in lines] == [(False, 1), (True, 2), (False, 3)]
        assert json.loads(lines[1]["entry"])["previous"] == lines[0]["hash"]


def test_what_a_network_gave_is_told_without_what_is_ours(workspace, kept):
    told, _ = workspace.read(evidence.told_of, 1)
    assert told["text"] == "Le fournil est nul"
    assert told["place"] == "Ouest"
    assert "starred" not in told
    assert workspace.read(evidence.told_of, 99) is None


def test_a_conversation_is_told_in_order(workspace):
    account = workspace.account()
    workspace.receive(account, said("1", "Bonjour", NOON), said("2", "Encore", NOON, "1"))
    talk = workspace.read(lambda db: db.execute(item.select()).first().conversation_id)
    assert [page.text for page in workspace.read(evidence.pages, talk)] == ["Bonjour", "Encore"]

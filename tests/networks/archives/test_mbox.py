import io
from pathlib import Path

import pytest

from cmdesk.domain.archives import Archived, LeftOut
from cmdesk.domain.items import Kind
from cmdesk.networks.archives import mbox
from cmdesk.networks.archives.box import opened
from cmdesk.networks.archives.report import Report
from tests.networks.archives import making


def read(path: Path, body: bytes, *own: str) -> tuple[list[Archived], Report]:
    report = Report([])
    (path / "All mail.mbox").write_bytes(body)
    with opened(path / "All mail.mbox") as box:
        return list(mbox.read(box, box.names, report, frozenset(own))), report


def test_mails_with_whose_they_are(tmp_path: Path) -> None:
    (asked, answered, thanked), report = read(tmp_path, making.mbox())
    assert (asked.item.text, asked.item.title) == ("Bonjour, une galette ?\nFrom Rennes.", "Commande")
    assert (asked.item.kind, asked.item.remote_id, asked.item.mine) == (Kind.MAIL, "1@example.org", False)
    assert (answered.item.mine, answered.item.ancestors) == (True, ("1@example.org",))
    assert thanked.item.ancestors == ("1@example.org", "2@example.org")
    assert report.owner == "bonjour@fournil.example"
    assert report.left_out() == (LeftOut("All mail.mbox", "spam"),)


def test_who_says_which_address_is_theirs_is_believed(tmp_path: Path) -> None:
    found, report = read(tmp_path, making.mbox(), "lea@example.org")
    assert [entry.item.mine for entry in found] == [True, False, True]
    assert report.owner == "lea@example.org"


def test_a_mailbox_is_cut_where_a_mail_begins_and_nowhere_else() -> None:
    first = b"From a@x Mon Mar 04 10:00:00 2024\nSubject: 1\n\nFrom here on\nall is quiet\nFrom 10:00 on, too\n\n"
    second = b"From - Mon Mar 04 10:00:00 2024\nSubject: 2\n\nx\n\nFrom \r\nSubject: 3\n"
    assert [raw.splitlines()[0] for raw in mbox.mails(io.BytesIO(first + second))] == [
        b"Subject: 1",
        b"Subject: 2",
        b"Subject: 3",
    ]
    assert list(mbox.mails(io.BytesIO(b""))) == []


def test_one_huge_mail_is_left_out_and_the_next_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "LARGEST", 5_000)
    body = making.mail(1, "a@example.org", "b@example.org", "x" * 20_000) + making.mail(
        2, "a@example.org", "b@x.fr", "ok"
    )
    found, report = read(tmp_path, body.encode())
    assert [entry.item.text for entry in found] == ["ok"]
    assert report.left_out() == (LeftOut("All mail.mbox", "too-large"),)


def test_the_mails_of_the_corpus_make_a_mailbox(tmp_path: Path, corpus) -> None:
    files = sorted(corpus("mail").rglob("*.txt"))[:60] + sorted(corpus("mail").rglob("*.eml"))[:60]
    assert len(files) > 20
    body = b"".join(
        b"From x@x Mon Mar 04 10:00:00 2024\nMessage-ID: <%d@c>\nFrom: a@example.org\n\n%s\n\n"
        % (number, path.read_bytes().replace(b"\nFrom ", b"\n>From "))
        for number, path in enumerate(files)
    )
    found, report = read(tmp_path, body)
    assert len(found) == len(files)
    assert report.left_out() == ()

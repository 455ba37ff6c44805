import io
from datetime import timedelta

import pytest
from pypdf import PdfReader

from cmdesk.cli.workshop import now
from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.store import Store, accounts, arrivals, departments


@pytest.fixture
def bakery(workspace):
    """Somebody wrote today."""
    store, at = Store(workspace), now()
    with store.write() as db:
        accounts.name_brand(db, "Fournil Thabor", at)
        new = NewAccount("mastodon", "@fournil@piaille.example", {"server": "piaille.example"})
        account = accounts.add(db, new, "secret", at).value
        item = NewItem(
            "1", "Bonjour à tous", at - timedelta(minutes=1), Kind.POST, Author("Léa", "lea@piaille.example")
        )
        arrivals.add(db, arrivals.Origin(account_id=account, network="mastodon"), [item], at)
        departments.add(db, "Atelier")
    store.close()
    return f"{at.astimezone():%Y-%m}"


def test_a_report_is_written_as_its_name_or_the_format_says(run, tmp_path, bakery):
    said = run(
        "--json", "--lang", "fr", "report", "--month", bakery, "--brand", "fournil thabor", tmp_path / "rapport.pdf"
    )
    assert (said.code, said.document["time"]) == (0, bakery)
    text = PdfReader(io.BytesIO((tmp_path / "rapport.pdf").read_bytes())).pages[0].extract_text()
    assert "Ce que dit le terrain" in text
    said = run("report", "--month", bakery, "--format", "html", "--one-page", tmp_path / "rapport")
    assert said.code == 0
    assert (tmp_path / "rapport.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_table_comes_with_the_rows_that_it_counts(run, tmp_path, bakery):
    assert run("report", "--month", bakery, "--names", tmp_path / "r.csv").code == 0
    assert {path.name for path in tmp_path.glob("r*.csv")} == {"r.csv", "r-conversations.csv", "r-mentions.csv"}
    assert "Léa" in (tmp_path / "r-conversations.csv").read_text(encoding="utf-8-sig")
    assert run("report", "--month", bakery, tmp_path / "s.csv").code == 0
    assert "Léa" not in (tmp_path / "s-conversations.csv").read_text(encoding="utf-8-sig")
    assert "Léa" not in (tmp_path / "s-mentions.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("kind", ["digest", "hours"])
def test_the_week_and_the_hours_are_written_too(run, tmp_path, bakery, kind):
    assert run("report", "--kind", kind, "--month", bakery, tmp_path / "x.pdf").code == 0
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")


def test_of_a_week_the_last_is_meant(run, tmp_path, bakery):
    said = run("--json", "report", "--kind", "digest", tmp_path / "x.pdf")
    assert "-W" in said.document["time"]


def test_the_last_month_is_meant_when_none_is_named(run, tmp_path, bakery):
    said = run("--json", "report", "--department", "atelier", tmp_path / "x.docx")
    assert said.code == 0
    assert said.document["time"] < bakery


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--month", "hier"], "“hier” is no time"),
        (["--brand", "Autre"], "“Autre” is none of these: Fournil Thabor"),
        (["--department", "Cave"], "“Cave” is none of these: Atelier"),
    ],
)
def test_what_cannot_be_meant_is_told(run, tmp_path, bakery, words, told):
    said = run("--lang", "en", "report", *words, tmp_path / "x.pdf")
    assert said.code == 2
    assert told in said.err
    assert not (tmp_path / "x.pdf").exists()


def test_a_format_that_nobody_writes_is_refused(run, tmp_path, bakery):
    said = run("--lang", "en", "report", tmp_path / "x.odt")
    assert said.code == 1
    assert "cannot be written as “odt”" in said.err


def test_a_report_is_written_while_a_window_has_the_workspace(run, tmp_path, workspace, bakery):
    window = Store(workspace)
    try:
        assert run("report", tmp_path / "x.pdf").code == 0
    finally:
        window.close()

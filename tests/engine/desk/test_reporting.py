import io
from datetime import UTC, date, timedelta

import pytest
from pypdf import PdfReader

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import Author, NewItem
from cmdesk.domain.items import Kind as ItemKind
from cmdesk.domain.outbox import State
from cmdesk.domain.reports import Kind, Monthly, Stage, Wanted
from cmdesk.domain.timeframes import Span, around
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.reporting import Mailing, file_name
from cmdesk.store import accounts, arrivals, media, outbox, reports, tasks
from tests.fakes import Office

FRAME = around(Span.MONTH, date(2026, 3, 1))
FIELD = Wanted(Kind.FIELD, FRAME)
MAIL = Mailing(1, "direction@fournil.example", "Mars", "Bonjour,\n\nvoici mars.")


@pytest.fixture
def office(tmp_path, clock):
    made = Office(tmp_path / "bakery.cmdesk", clock)
    new = NewAccount("scripted", "@fournil", {"server": "piaille.example"})
    made.write(accounts.add, new, "secret", clock())
    yield made
    made.close()


def listed(office, wanted=FIELD):
    number = office.do(office.desk.make_report(wanted))
    return number, office.do(office.desk.lay_out_report(number, "en"))


def test_a_report_is_laid_out_and_written_in_every_format(office, tmp_path):
    _, laid = listed(office)
    assert laid.sheets
    starts = {"pdf": b"%PDF", "html": b"<!doctype", "docx": b"PK", "xlsx": b"PK", "csv": b"\xef\xbb\xbf"}
    for form, start in starts.items():
        path = tmp_path / f"r.{form}"
        assert path in office.do(office.desk.write_report(laid, path, "en"))
        assert path.read_bytes().startswith(start)
    with pytest.raises(Problem, match="report-format"):
        office.do(office.desk.write_report(laid, tmp_path / "r.odt", "en"))
    with pytest.raises(Problem, match="export-failed"):
        office.do(office.desk.write_report(laid, tmp_path / "no" / "r.pdf", "en"))


def test_what_is_gone_is_told(office):
    with pytest.raises(Problem, match="report-gone"):
        office.do(office.desk.lay_out_report(7, "en"))


def test_a_file_is_called_after_whose_and_which_time(office):
    office.write(accounts.name_brand, "Fournil Thabor & Cie", office.now())
    _, laid = listed(office)
    assert file_name(laid, "en") == "fournil-thabor-cie-2026-03"
    _, hours = listed(office, Wanted(Kind.HOURS, FRAME))
    assert file_name(hours, "en") == "fournil-thabor-cie-hours-2026-03"


def test_a_mail_with_the_report_waits_for_the_undo_window_and_can_be_taken_back(office):
    office.desk.undo_seconds = 10
    number, _ = listed(office)
    delivery = office.do(office.desk.send_report(number, MAIL, "en"))
    queued = office.read(outbox.one, delivery)
    assert (queued.state, queued.text) == (State.QUEUED, MAIL.text)
    assert queued.not_before == office.now() + timedelta(seconds=10)
    assert '"direction@fournil.example"' in queued.reply_to
    (file,) = office.read(media.of_delivery, delivery)
    assert (file.name, file.type) == ("fournil-2026-03.pdf", "application/pdf")
    body = office.desk.media_path(file).read_bytes()
    assert "What the field says" in PdfReader(io.BytesIO(body)).pages[0].extract_text()
    kept = office.read(reports.one, number)
    assert (kept.stage, kept.sent_to) == (Stage.LEAVING, "direction@fournil.example")
    assert office.do(office.desk.take_back(delivery)) == MAIL.text
    assert office.read(reports.one, number).stage is Stage.MADE
    assert office.read(outbox.one, delivery).state is State.CANCELLED


@pytest.mark.parametrize("kind", [Kind.HOURS, Kind.DIGEST])
def test_what_is_for_the_user_alone_is_never_sent(office, kind):
    number, _ = listed(office, Wanted(kind, FRAME))
    with pytest.raises(Problem, match="report-private"):
        office.do(office.desk.send_report(number, MAIL, "en"))
    assert office.read(reports.one, number).stage is Stage.MADE
    assert office.read(outbox.states, [1]) == {}


def test_the_report_of_a_month_is_made_by_itself_told_and_not_sent(office):
    brand = office.read(accounts.brands)[0].id
    office.write(reports.keep_monthly, brand, Monthly(True), date(2026, 3, 3))
    said = NewItem("1", "Bonjour", office.now(), ItemKind.POST, Author("Léa"))
    office.write(arrivals.add, arrivals.Origin(account_id=1, network="scripted"), [said], office.now())
    assert office.do(office.desk.make_monthly()) == ()
    office.now.now = office.now.now.replace(month=4, day=1)
    (number,) = office.do(office.desk.make_monthly())
    assert office.read(reports.one, number).stage is Stage.READY
    assert office.read(outbox.states, [1]) == {}
    assert office.do(office.desk.make_monthly()) == ()


def test_a_time_sheet_is_written_with_its_edits(office, tmp_path):
    number, _ = listed(office, Wanted(Kind.HOURS, FRAME))
    office.write(tasks.add, "Rappeler", office.now())
    key = f"{office.now() - timedelta(minutes=5):%Y-%m-%dT%H:%M}"
    office.write(reports.edit, number, {"step": 15, "lines": {key: {"minutes": 45, "note": "Atelier"}}})
    office.now.pass_(minutes=1)
    laid = office.do(office.desk.lay_out_report(number, "en"))
    assert laid.hours.total == timedelta(minutes=45)
    office.do(office.desk.write_report(laid, tmp_path / "h.csv", "en"))
    told = (tmp_path / "h.csv").read_text(encoding="utf-8-sig")
    assert ";Atelier;0.75;45" in told
    assert [path.name for path in tmp_path.glob("h*.csv")] == ["h.csv"]


def test_the_week_is_laid_out(office):
    _, laid = listed(office, Wanted(Kind.DIGEST, around(Span.WEEK, office.now().astimezone(UTC).date())))
    assert laid.document.title == "Your week"


def test_what_lies_beside_a_table_is_not_overwritten(office, tmp_path):
    _, laid = listed(office)
    (tmp_path / "out-conversations.csv").write_text("mine", encoding="utf-8")
    written = office.do(office.desk.write_report(laid, tmp_path / "out.csv", "en"))
    assert [one.name for one in written] == ["out.csv", "out-conversations-2.csv", "out-mentions.csv"]
    assert (tmp_path / "out-conversations.csv").read_text(encoding="utf-8") == "mine"

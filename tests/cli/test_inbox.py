import csv
import io
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.clock import Call, Hours, Priority
from cmdesk.domain.conversations import View
from cmdesk.store import Store, clocks, conversations, departments, labels, reasons, triage, views
from cmdesk.ui import times
from cmdesk.ui.panels.inbox.lines import clock_of

NOW = datetime.now(UTC).replace(microsecond=0)
HOURS = Hours("Europe/Paris", (((540, 750), (840, 1080)),) * 7)


@pytest.fixture
def bakery(run, network, memory_keyring, workspace):
    """Four people wrote, the first one days ago; the workspace is sorted by hand."""
    for days, who in ((5, "lea"), (3, "marc"), (1, "ines"), (0, "yann")):
        network.arrives(f"Bonjour de {who}", NOW - timedelta(days=days), who=f"{who}@piaille.example")
    assert run("account", "add", "scripted", "--server", "piaille.example", typed="good\n").code == 0
    assert run("sync").code == 0
    store = Store(workspace)
    with store.write() as db:
        clocks.keep_hours(db, HOURS)
        clocks.keep_targets(db, {Call.MENTION: timedelta(hours=9), Call.MESSAGE: timedelta(hours=9)})
        clocks.settle_all(db)
        clocks.tick(db, NOW)
        triage.set_priority(db, [3], Priority.URGENT)
        triage.set_department(db, [1], departments.add(db, "Boutique").value)
        labels.put(db, [1, 2], labels.make(db, "Devis").value)
        triage.set_reason(db, [1], reasons.add_path(db, "Livraison › Retard").value)
        views.add(db, "Urgentes", View(priority=Priority.HIGH))
    store.close()
    return run


def names(said):
    return [each["name"].lower() for each in said.document]


def test_views_labels_departments_and_need(bakery):
    assert names(bakery("inbox", "--json")) == ["yann", "ines", "marc", "lea"]
    assert names(bakery("inbox", "--need", "--json")) == ["lea", "marc", "ines", "yann"]  # late first, then urgent
    assert names(bakery("inbox", "--label", "devis", "--json")) == ["marc", "lea"]
    assert names(bakery("inbox", "--department", "Boutique", "--json")) == ["lea"]
    assert names(bakery("inbox", "--view", "Urgentes", "--json")) == ["ines"]
    assert names(bakery("inbox", "--late", "--json")) == ["marc", "lea"]
    assert names(bakery("inbox", "--late", "--limit", "1", "--json")) == ["marc"]
    said = bakery("inbox")
    assert said.out.count("late since") == 2
    assert said.out.count("due ") == 2


def test_a_name_that_nobody_knows_is_said(bakery):
    said = bakery("inbox", "--label", "Deviz")
    assert said.code == 1
    assert "Devis" in said.err


def test_list_document_and_table_have_the_same_figures(bakery, workspace, tmp_path):
    document = bakery("inbox", "--json").document
    table = tmp_path / "inbox.csv"
    assert "4 conversations written" in bakery("inbox", "--csv", table).err
    with table.open(encoding="utf-8-sig", newline="") as file:
        cells = list(csv.DictReader(file))
    printed = list(csv.DictReader(io.StringIO(bakery("inbox", "--csv", "-").out)))
    assert [each["id"] for each in printed] == [each["id"] for each in cells]
    store = Store(workspace, owned=False)
    with store.read() as db:
        rows = {row.id: row for row in conversations.page(db, View())}
        late = {row.id for row in conversations.page(db, View(late=True))}
    store.close()
    for told, row in zip(document, cells, strict=True):
        for name, value in told.items():
            expected = "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)
            if "minutes" not in name:
                assert row[name].removeprefix("'") == expected, name
            elif value is not None:  # a minute may have passed between the two commands
                assert abs(int(row[name]) - value) <= 1
        kind, words = clock_of(rows[told["id"]], datetime.now(UTC))
        assert (kind == "late") == told["late"] == (told["id"] in late)
        if told["late"]:  # what stands in the list of the window is what stands in the table
            minutes = -int(row["minutes_left"])
            near = (times.span(timedelta(minutes=each)) for each in (minutes, minutes + 1))
            assert words in [f"Late by {span}" for span in near]
        assert told["late"] == (told["minutes_left"] < 0)


def test_in_french_the_cells_stand_between_semicolons(bakery, tmp_path):
    table = tmp_path / "inbox.csv"
    bakery("--lang", "fr", "inbox", "--csv", table)
    assert table.read_text(encoding="utf-8-sig").startswith("id;state;network;")


def test_nothing_that_strangers_wrote_is_calculated(bakery, workspace, network, tmp_path):
    network.arrives("=HYPERLINK(1)", NOW, who="=cmd@piaille.example")
    bakery("sync")
    table = tmp_path / "inbox.csv"
    bakery("inbox", "--csv", table)
    assert "'=HYPERLINK(1)" in table.read_text(encoding="utf-8-sig")
    assert ",=" not in table.read_text(encoding="utf-8-sig")


def test_a_place_that_cannot_be_written_is_said(bakery, tmp_path):
    said = bakery("inbox", "--csv", tmp_path / "nowhere" / "inbox.csv")
    assert said.code == 1
    assert "cannot be written" in said.err

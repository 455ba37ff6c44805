import csv
import io
from datetime import UTC, datetime

from cmdesk.domain.reputation import Standing
from cmdesk.reports.reputation import Names, table
from tests.ui.panels.reputation.test_lines import overview


def test_what_strangers_call_themselves_is_not_calculated():
    told = overview(authors=(Standing("=HYPERLINK(1)", 2, 1),), reasons=(Standing("Taste", 1, 0, quote="+1; yes"),))
    text = table(told, Names("Fournil", "Fournil", datetime.isoformat), _plain)
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert {len(row) for row in rows} == {8}
    assert ["Who talks about you", "'=HYPERLINK(1)", "2", "", "", "", "1", ""] in rows
    assert ["Why", "Taste", "1", "", "", "", "0", "'+1; yes"] in rows
    assert rows[3][:3] == ["Change in percent", "Fournil", "100"]


def test_moments_are_written_so_that_machines_read_them():
    rows = list(csv.reader(io.StringIO(table(overview(), Names("F", "F"), _plain)), delimiter=";"))
    first = next(row for row in rows if row[0] == "Over time")
    assert datetime.fromisoformat(first[1]).astimezone(UTC).year == 2026


def _plain(source, n=None, **values):
    return source.format(n=n, **values)

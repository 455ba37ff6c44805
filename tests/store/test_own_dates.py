from datetime import date

from cmdesk.domain.clock import Hours
from cmdesk.domain.feasts import Feast, Kind
from cmdesk.store import clocks, own_dates

MARCH = (date(2026, 3, 1), date(2026, 4, 1))


def test_a_date_of_ones_own_may_last_and_is_removed(workspace):
    made = workspace.write(own_dates.add, "  Foire   de Rennes ", date(2026, 2, 27), date(2026, 3, 2))
    assert workspace.read(own_dates.between, *MARCH) == [
        Feast(date(2026, 2, 27), date(2026, 3, 2), "Foire de Rennes", Kind.OWN)
    ]
    assert workspace.read(own_dates.between, date(2026, 3, 3), date(2026, 4, 1)) == []
    workspace.write(own_dates.remove, made)
    assert workspace.read(own_dates.between, *MARCH) == []


def test_a_calendar_that_is_read_again_replaces_what_it_said(workspace):
    workspace.write(own_dates.add, "À moi", date(2026, 3, 9), date(2026, 3, 9))
    first = Feast(date(2026, 3, 4), date(2026, 3, 5), "Vacances", Kind.OWN)
    assert workspace.write(own_dates.take, "ecole.ics", [first, first]) == 2
    workspace.write(own_dates.take, "ecole.ics", [first])
    assert [one.name for one in workspace.read(own_dates.between, *MARCH)] == ["Vacances", "À moi"]
    assert [(one.name, one.source, one.count) for one in workspace.read(own_dates.typed)] == [
        ("À moi", "", 1),
        ("ecole.ics", "ecole.ics", 1),
    ]


def test_the_regions_are_those_of_the_opening_hours_until_others_are_chosen(workspace):
    assert workspace.read(own_dates.regions) == []
    workspace.write(clocks.keep_hours, Hours("America/Montreal"), {}, {}, {"CA-QC": ""})
    assert workspace.read(own_dates.regions) == ["QC"]
    workspace.write(own_dates.show_regions, ["US", "FR", "??"])
    assert workspace.read(own_dates.regions) == ["FR", "US"]
    workspace.write(own_dates.show_regions, [])
    assert workspace.read(own_dates.regions) == []

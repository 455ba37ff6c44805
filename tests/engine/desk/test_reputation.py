from datetime import timedelta
from pathlib import Path

import pytest

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.signals import Kind as Sign
from cmdesk.domain.troubles import Problem
from cmdesk.reports.reputation import Names
from cmdesk.store import arrivals, listening, queries, signals
from cmdesk.store.tables import mention
from tests.fakes import Office
from tests.ui.panels.reputation.conftest import fill
from tests.ui.panels.reputation.test_lines import overview


@pytest.fixture
def office(tmp_path, clock):
    made = Office(tmp_path / "fournil.cmdesk", clock)
    yield made
    made.close()


def test_what_mentions_lack_is_taken_over(office):
    fill(office)

    def again(db):
        db.execute(mention.update().values(once=None))

    office.write(again)
    assert office.do(office.desk.weigh()) == 5
    assert office.do(office.desk.weigh()) == 0


def test_figures_follow_behind_what_comes(tmp_path, clock):
    office = Office(tmp_path / "standing.cmdesk", clock, standing=True)
    try:
        fill(office)
        assert office.read(lambda db: db.execute(mention.select().where(mention.c.once.is_(None))).all()) == []
    finally:
        office.close()


def test_a_folder_that_is_not_there_is_told(office, tmp_path):
    plain = lambda source, n=None, **values: source  # noqa: E731
    office.do(office.desk.write_figures(overview(), Names("F", "F"), tmp_path / "f.csv", plain))
    assert Path(tmp_path / "f.csv").stat().st_size > 100
    with pytest.raises(Problem, match="export-failed"):
        office.do(office.desk.write_figures(overview(), Names("F", "F"), tmp_path / "no" / "f.csv", plain))


def test_something_unusual_is_raised_once_and_told(tmp_path, clock):
    office = Office(tmp_path / "fournil.cmdesk", clock)
    try:
        fill(office)
        hour = timedelta(hours=1)
        office.write(listening.note_hours, [clock() - back * hour for back in range(24 * 9)])
        news = [
            NewItem(f"x{n}", f"Commande disparue au fournil {n}", clock() - n * hour / 9, Kind.POST, Author(f"Q{n}"))
            for n in range(1, 15)
        ]
        watch = office.read(queries.watch)
        office.write(arrivals.add, arrivals.Origin(source_id=1, name="Ouest"), news, clock(), watch)
        office.do(office.desk.weigh())
        made = office.do(office.desk.look_for_signals())
        assert [one.told.kind for one in office.read(signals.some, made)] == [Sign.VOLUME]
        assert [[one.id for one in told] for told in office.signals] == [list(made)]
        assert office.do(office.desk.look_for_signals()) == ()
        assert len(office.signals) == 1
    finally:
        office.close()

from cmdesk.domain.reports import Kind, Stage
from cmdesk.store import field_report, reports
from cmdesk.store.field_report import Asked


def test_there_is_a_report_of_every_kind_and_state(store):
    with store.read() as db:
        made = reports.every(db)
    assert {one.wanted.kind for one in made} == set(Kind)
    assert {one.stage for one in made} == {Stage.MADE, Stage.READY, Stage.SENT}
    assert made[0].note


def test_the_last_days_have_something_to_tell(store, clock):
    with store.read() as db:
        newest = reports.every(db)[0]
        figures = field_report.figures(db, Asked(newest.wanted.frame), clock())
    assert figures.said.total > 30
    assert figures.work.received > 10
    assert figures.reasons
    assert figures.posts[0].reactions > 100

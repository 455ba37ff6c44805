import pytest

from cmdesk.store import labels, queries, reasons, recounting, triage
from tests.store import tallied
from tests.store.conftest import article

ASTRAY = {
    "conversation_tally": "UPDATE conversation_tally SET number = number + 1",
    "source_tally": "DELETE FROM source_tally",
    "query_tally": "UPDATE query_tally SET mentions = 7",
    "mention.unread": "UPDATE mention SET unread = 0",
    "conversation_label.open": "UPDATE conversation_label SET open = 0",
    "conversation_reason.open": "UPDATE conversation_reason SET open = 0",
}


@pytest.fixture
def town(workspace):
    """Something of each that is counted."""
    workspace.write(queries.add, "Pain", "texte", workspace.now)
    workspace.arrive(workspace.source(), *(article(number) for number in range(3)))
    talk = workspace.conversation(workspace.account(), "1", "Bonjour")
    workspace.write(triage.set_label, [talk], workspace.write(labels.make, "fidèle"), True)
    workspace.write(triage.set_reason, [talk], workspace.write(reasons.add, "Colis"), True)
    return workspace


@pytest.mark.parametrize("name", recounting.NAMES)
def test_what_went_astray_is_noticed_and_counted_again(town, name):
    assert not town.read(recounting.is_astray, name)
    town.write(lambda db: db.exec_driver_sql(ASTRAY[name]))
    assert [each for each in recounting.NAMES if town.read(recounting.is_astray, each)] == [name]
    town.write(recounting.count_again, name)
    assert not town.read(recounting.is_astray, name)
    assert town.read(tallied.kept) == town.read(tallied.counted)


def test_a_figure_of_nothing_is_none(town):
    town.write(lambda db: db.exec_driver_sql("UPDATE item SET read = 1"))
    assert town.read(lambda db: db.exec_driver_sql("SELECT count(*) FROM source_tally").scalar_one()) == 1
    assert not any(town.read(recounting.is_astray, name) for name in recounting.NAMES)

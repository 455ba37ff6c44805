from datetime import timedelta

from cmdesk.domain.tasks import Due
from cmdesk.store import conversations, search, tasks
from tests.store.conftest import NOON


def texts(rows):
    return [row.text for row in rows]


def test_the_most_urgent_comes_first_and_what_has_no_day_last(workspace):
    workspace.write(tasks.add, "un jour", NOON)
    workspace.write(tasks.add, "demain", NOON, NOON + timedelta(days=1))
    workspace.write(tasks.add, "ce soir", NOON, NOON + timedelta(hours=6))
    assert texts(workspace.read(tasks.open_ones)) == ["ce soir", "demain", "un jour"]
    first = workspace.read(tasks.open_ones, limit=1)
    rest = workspace.read(tasks.open_ones, after=first[-1])
    assert texts([*first, *rest]) == ["ce soir", "demain", "un jour"]
    assert texts(workspace.read(tasks.open_ones, after=rest[-1])) == []


def test_a_task_is_ticked_and_unticked(workspace):
    made = workspace.write(tasks.add, "Rappeler", NOON)
    workspace.write(tasks.tick, made, NOON)
    assert texts(workspace.read(tasks.open_ones)) == []
    assert texts(workspace.read(tasks.done_ones)) == ["Rappeler"]
    workspace.write(tasks.tick, made, None)
    assert texts(workspace.read(tasks.open_ones)) == ["Rappeler"]


def test_a_task_names_whom_it_is_about(workspace):
    talk = workspace.conversation(workspace.account())
    workspace.write(tasks.add, "Rappeler", NOON, conversation_id=talk)
    (row,) = workspace.read(tasks.of_conversation, talk)
    assert (row.about, row.conversation_id) == ("Lea", talk)
    workspace.write(lambda db: db.exec_driver_sql("DELETE FROM conversation"))
    (row,) = workspace.read(tasks.open_ones)
    assert (row.about, row.conversation_id) == ("", None)


def test_tasks_are_found_without_accents_as_one_types(workspace):
    made = workspace.write(tasks.add, "Préparer la fête de Noël", NOON)
    assert texts(workspace.read(tasks.saying, "fete noe")) == ["Préparer la fête de Noël"]
    assert texts(workspace.read(tasks.saying, "fete paques")) == []
    workspace.write(tasks.change, made, "Préparer Pâques", NOON)
    assert texts(workspace.read(tasks.saying, "noel")) == []
    assert texts(workspace.read(tasks.saying, "paques")) == ["Préparer Pâques"]
    assert workspace.read(tasks.saying, "  ") == ()


def test_a_removed_task_comes_back_whole(workspace):
    made = workspace.write(tasks.add, "Rappeler Léa", NOON, NOON)
    old = workspace.write(tasks.remove, made)
    assert texts(workspace.read(tasks.saying, "lea")) == []
    workspace.write(tasks.put_back, old)
    assert workspace.read(tasks.open_ones) == [old]
    assert texts(workspace.read(tasks.saying, "lea")) == ["Rappeler Léa"]
    assert workspace.write(tasks.remove, 99) is None


def test_a_removed_task_comes_back_beside_one_that_was_noted_since(workspace):
    old = workspace.write(tasks.remove, workspace.write(tasks.add, "Rappeler Léa", NOON, NOON))
    workspace.write(tasks.add, "Relire", NOON, NOON)
    workspace.write(tasks.put_back, old)
    assert sorted(texts(workspace.read(tasks.open_ones))) == ["Rappeler Léa", "Relire"]
    assert texts(workspace.read(tasks.saying, "lea")) == ["Rappeler Léa"]


def test_a_task_is_found_where_everything_is_sought_and_brings_its_conversation(workspace):
    talk = workspace.conversation(workspace.account())
    workspace.write(tasks.add, "Préparer la fête", NOON, conversation_id=talk)
    (found,) = workspace.read(search.everything, "fete").tasks
    assert (found.conversation_id, found.text) == (talk, "Préparer la fête")
    rows = workspace.read(conversations.page, conversations.View(None, text="fete"))
    assert [row.id for row in rows] == [talk]


def test_late_and_today_are_counted_and_listed(workspace):
    hours = {"hier": -20, "à midi": 0, "ce soir": 6, "minuit": 12, "demain": 13}
    for text, ahead in hours.items():
        workspace.write(tasks.add, text, NOON, NOON + timedelta(hours=ahead))
    workspace.write(tasks.add, "un jour", NOON)
    workspace.write(tasks.tick, workspace.write(tasks.add, "fini", NOON, NOON - timedelta(hours=1)), NOON)
    midnight = NOON + timedelta(hours=12)
    assert workspace.read(tasks.due, NOON, midnight) == Due(open=6, today=2, late=2)
    late = workspace.read(tasks.open_ones, None, 10, None, NOON)
    today = workspace.read(tasks.open_ones, None, 10, NOON, midnight)
    assert (texts(late), texts(today)) == (["hier", "à midi"], ["ce soir", "minuit"])

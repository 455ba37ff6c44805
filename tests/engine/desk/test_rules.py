from pathlib import Path

from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.store import conversations, items, queries, rules

FEED = b"""<rss version="2.0"><channel><title>Ouest</title>
<item><guid>1</guid><title>Une panne</title></item><item><guid>2</guid><title>Du pain</title></item>
</channel></rss>"""


def read_file(office, folder: Path) -> None:
    path = folder / "ouest.xml"
    path.write_bytes(FEED)
    office.do(office.desk.add_file(path))


def rule(*actions: Action) -> Rule:
    return Rule(0, "Pannes", (Event.ARRIVED,), (Condition(Ask.QUERY, "panne"),), actions)


def test_a_rule_sees_what_is_read(office, tmp_path: Path):
    office.do(office.engine.write(rules.add, rule(Action(Do.STAR)), office.now()))
    read_file(office, tmp_path)
    assert [row.title for row in office.read(items.page, items.View(starred=True))] == ["Une panne"]


def test_a_rule_is_applied_to_history_and_taken_back(office, tmp_path: Path):
    read_file(office, tmp_path)
    made = office.do(office.engine.write(rules.add, rule(Action(Do.STAR)), office.now()))
    number, done = office.do(office.desk.apply_rule(made))
    assert done == 1
    assert len(office.read(items.page, items.View(starred=True))) == 1
    assert office.do(office.desk.take_back_rule(number)) == 1
    assert office.read(items.page, items.View(starred=True)) == []


def test_a_query_is_applied_to_history_with_or_without_the_inbox(office, tmp_path: Path):
    read_file(office, tmp_path)
    made = office.do(office.engine.write(queries.keep, "Pannes", "panne", office.now()))
    number, found = office.do(office.desk.apply_query(made, opening=False))
    assert found == 1
    assert office.read(conversations.count, conversations.View()) == 0
    assert office.do(office.desk.take_back_query(number)) == 1
    number, found = office.do(office.desk.apply_query(made, opening=True))
    assert office.read(conversations.count, conversations.View()) == 1
    office.do(office.desk.take_back_query(number))
    assert office.read(conversations.count, conversations.View()) == 0
    assert office.read(items.page, items.View(query_id=made)) == []

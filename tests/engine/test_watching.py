from cmdesk.domain.queries import Document
from cmdesk.domain.topics import Topic
from cmdesk.engine.watching import Watching
from cmdesk.store import queries


def test_the_queries_are_compiled_once_and_again_after_a_change(office):
    watching = Watching(office.engine)
    first = office.do(watching.current())
    assert office.do(watching.current()) is first
    made, _ = office.write(queries.add, "Pannes", "panne", office.now())
    second = office.do(watching.current())
    assert second.matches(Document(text="Une panne")) == {made}
    office.write(queries.switch, made, False)
    assert office.do(watching.current()).matches(Document(text="Une panne")) == set()


def test_what_a_watch_has_learnt_outlives_a_new_mention(office):
    watching = Watching(office.engine)
    office.write(queries.add, "Pannes", "panne", office.now())
    first = office.do(watching.current())
    assert watching.sieve is not None
    assert watching.sieve.exact == {"panne"}
    watching._on_change(Topic.QUERIES | Topic.ITEMS)
    assert office.do(watching.current()) is first


def test_without_queries_nothing_is_looked_for(office):
    watching = Watching(office.engine)
    office.do(watching.current())
    assert watching.sieve is None

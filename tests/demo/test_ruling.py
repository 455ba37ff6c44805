from cmdesk.domain.rules import Do
from cmdesk.store import rules


def test_its_rules_put_in_order_and_the_one_that_hides_is_off(store):
    with store.read() as db:
        kept = rules.every(db)
        figures = rules.figures(db)
    assert len(kept) == 5
    assert [one.enabled for one in kept] == [True, True, True, True, False]
    assert {action.do for one in kept if one.enabled for action in one.actions}.isdisjoint({Do.BIN, Do.SPAM, Do.DONE})
    assert {number for number, (times, _) in figures.items() if times} == {kept[-1].id}
    with store.read() as db:
        assert len(rules.binned(db)) == 2  # what it found when it was tried, and can be shown again

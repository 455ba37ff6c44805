from itertools import product

import pytest

from cmdesk.domain.moderation import (
    PUT_AWAY,
    Deed,
    DeedRule,
    Moderated,
    Standing,
    done_after,
    possible,
    standing_after,
    undoing,
)

ALL = tuple(DeedRule(deed, reversible=True, seen=False, mine=True) for deed in Deed)


def item(standing=Standing.VISIBLE, done=(), *, mine=False) -> Moderated:
    return Moderated(1, 1, 1, "{}", mine, standing, frozenset(done), "Léa")


@pytest.mark.parametrize(("deed", "before"), list(product(Deed, Standing)))
def test_what_takes_a_deed_back_leads_to_where_it_stood(deed, before):
    back = undoing(deed, before, ALL)
    one = item(before)
    if back is None or deed not in [rule.deed for rule in possible(one, ALL)]:
        return
    after = item(standing_after(deed, before), done_after(deed, one.done))
    assert back in [rule.deed for rule in possible(after, ALL)]
    assert standing_after(back, after.standing) is before
    assert done_after(back, after.done) == one.done


def test_what_was_held_goes_back_to_being_held():
    assert undoing(Deed.APPROVE, Standing.HELD, ALL) is Deed.HOLD
    assert undoing(Deed.SPAM, Standing.HELD, ALL) is Deed.HOLD
    assert undoing(Deed.SPAM, Standing.VISIBLE, ALL) is Deed.APPROVE
    assert undoing(Deed.APPROVE, Standing.TRASH, ALL) is Deed.TRASH


def test_nothing_takes_back_what_the_network_cannot():
    final = (DeedRule(Deed.HIDE, reversible=False, seen=True), DeedRule(Deed.SHOW, reversible=True, seen=False))
    assert undoing(Deed.HIDE, Standing.VISIBLE, final) is None
    alone = (DeedRule(Deed.LIKE, reversible=True, seen=True),)
    assert undoing(Deed.LIKE, Standing.VISIBLE, alone) is None
    assert undoing(Deed.DELETE, Standing.VISIBLE, ALL) is None
    assert undoing(Deed.REPORT, Standing.VISIBLE, ALL) is None


def test_only_what_makes_sense_is_offered():
    def offered(one: Moderated) -> set[Deed]:
        return {rule.deed for rule in possible(one, ALL)}

    assert Deed.APPROVE in offered(item(Standing.HELD))
    assert Deed.APPROVE not in offered(item())
    assert {Deed.HIDE, Deed.SPAM, Deed.TRASH, Deed.HOLD} <= offered(item())
    assert Deed.SHOW not in offered(item())
    assert Deed.SPAM not in offered(item(Standing.SPAM))
    assert Deed.UNLIKE not in offered(item())
    assert Deed.LIKE not in offered(item(done=[Deed.LIKE]))
    assert Deed.UNLIKE in offered(item(done=[Deed.LIKE]))
    assert Deed.REPORT not in offered(item(done=[Deed.REPORT]))
    assert offered(item(Standing.DELETED)) == set()
    assert {Deed.ACCEPT, Deed.DISMISS} <= offered(item(Standing.HELD))
    for standing in (Standing.VISIBLE, Standing.TRASH, Standing.HIDDEN):
        assert not {Deed.ACCEPT, Deed.DISMISS} & offered(item(standing))


def test_a_rule_says_on_whose_words_it_is():
    ours = DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True, theirs=False)
    theirs = DeedRule(Deed.REPORT, reversible=False, seen=False)
    both = DeedRule(Deed.LIKE, reversible=True, seen=True, mine=True)
    rules = (ours, theirs, both)
    assert possible(item(mine=True), rules) == (ours, both)
    assert possible(item(), rules) == (theirs, both)


def test_what_nobody_sees_any_more_is_put_away():
    assert {Standing.SPAM, Standing.TRASH, Standing.DELETED} == PUT_AWAY

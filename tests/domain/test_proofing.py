from cmdesk.domain.proofing import Finding, Level, Manner, WordKind


def test_the_levels_are_in_the_order_of_their_weight():
    assert [level.value for level in Level] == ["error", "warning", "note"]


def test_a_finding_is_of_the_whole_text_until_it_has_a_place():
    found = Finding(Level.NOTE, "typography")
    assert (found.start, found.end, found.instead) == (-1, -1, None)
    assert Manner().house == ()
    assert WordKind("own") is WordKind.OWN

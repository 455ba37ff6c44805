from cmdesk.domain.listening import CAUTIONS, MEASURES, caution_of


def test_the_more_sensitive_the_less_it_takes():
    for name in (1, 2):
        bold, shy = MEASURES[name + 1], MEASURES[name]
        for one, other in zip(bold.windows, shy.windows, strict=True):
            assert one.threshold < other.threshold
        assert CAUTIONS[name + 1].least < CAUTIONS[name].least
        assert CAUTIONS[name + 1].chance > CAUTIONS[name].chance


def test_none_raises_nothing():
    assert caution_of(0) is None
    assert caution_of(2) is CAUTIONS[2]

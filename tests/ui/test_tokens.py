import pytest

from cmdesk.ui import tokens


@pytest.mark.parametrize("pair", tokens.measure(), ids=lambda p: f"{p.scheme} {p.fore} on {p.back}")
def test_every_pair_of_colours_can_be_read(pair):
    assert pair.measured >= pair.least


def test_contrast_is_that_of_the_standard():
    assert tokens.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert tokens.contrast("#FFFFFF", "#777777") == pytest.approx(4.48, abs=0.01)  # the well known near miss
    assert tokens.contrast("#2F54C6", "#2F54C6") == 1


def test_nothing_is_smaller_than_eleven_pixels():
    assert min(round(ratio * tokens.BASE_PX) for ratio, _ in tokens.TYPE.values()) == 11


def test_the_pairs_are_as_many_as_were_designed():
    assert len(tokens.measure()) == 158

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain import crops

shares = st.floats(0.06, 1.0)


@st.composite
def boxes(draw):
    width, height = draw(shares), draw(shares)
    return draw(st.floats(0, 1 - width)), draw(st.floats(0, 1 - height)), width, height


def inside(box):
    left, top, width, height = box
    return left >= -1e-9 and top >= -1e-9 and left + width <= 1 + 1e-9 and top + height <= 1 + 1e-9 and width > 0


@pytest.mark.parametrize(
    ("ratio", "size", "expected"),
    [(1.0, (1600, 1200), (0.125, 0.0, 0.75, 1.0)), (16 / 9, (1600, 1200), (0.0, 0.125, 1.0, 0.75))],
)
def test_the_largest_part_of_a_shape(ratio, size, expected):
    assert crops.largest(crops.shape_of(ratio, *size)) == pytest.approx(expected)


@given(boxes(), st.floats(-2, 2), st.floats(-2, 2), st.floats(0.1, 4))
def test_no_part_leaves_the_picture(box, x, y, factor):
    assert inside(crops.moved(box, x, y))
    assert crops.moved(box, x, y)[2:] == box[2:]
    assert inside(crops.scaled(box, factor))
    assert inside(crops.largest(factor, box))


@given(boxes(), st.booleans(), st.booleans(), st.floats(-1, 2), st.floats(-1, 2), st.none() | st.floats(0.3, 3))
def test_a_corner_is_taken_along_and_the_one_across_stays(box, right, below, x, y, shape):
    left, top, width, height = box
    # The corner that stays has room for the smallest part on the side where the other one is.
    made = crops.stretched(box, right, below, x, y, shape)
    assert inside(made)
    assert (made[0] if right else made[0] + made[2]) == pytest.approx(left if right else left + width)
    assert (made[1] if below else made[1] + made[3]) == pytest.approx(top if below else top + height)
    if shape is not None:
        assert made[2] / made[3] == pytest.approx(shape)


def test_the_shape_stays_when_the_size_changes():
    box = (0.2, 0.2, 0.4, 0.2)
    larger = crops.scaled(box, 1.5)
    assert larger == pytest.approx((0.1, 0.15, 0.6, 0.3))
    assert crops.scaled(box, 100)[2:] == pytest.approx((1.0, 0.5))
    assert crops.scaled(box, 0.001)[3] == pytest.approx(crops.LEAST)


@given(boxes(), st.floats(-1, 1), st.floats(-1, 1))
def test_a_point_is_the_same_in_the_part_and_in_the_whole(box, x, y):
    assert crops.focus_in(box, *crops.point_of(box, (x, y))) == pytest.approx((x, y), abs=1e-6)


def test_a_point_outside_is_at_the_edge():
    assert crops.focus_in((0.5, 0.5, 0.5, 0.5), 0.0, 0.0) == (-1.0, 1.0)

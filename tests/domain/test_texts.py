from cmdesk.domain.texts import Measure


def test_what_is_left_may_be_negative_or_without_end() -> None:
    assert Measure(480, 500, True).left == 20
    assert Measure(512, 500, False).left == -12
    assert Measure(512, None, True).left is None

import pytest

from cmdesk.domain.tables import cell


@pytest.mark.parametrize("text", ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1"])
def test_nothing_is_calculated(text):
    assert cell(text) == f"'{text}"


def test_what_is_harmless_stays_as_it_is():
    assert [cell(value) for value in (None, "Léa", 12, "")] == ["", "Léa", "12", ""]

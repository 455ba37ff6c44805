import pytest

from cmdesk.domain.watches import KeptList


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        (KeptList("Bread", kind="folder", place="Bread", unread=True), False),
        (KeptList("Bread", words="bread"), True),
        (KeptList("Bread", expression="bread AND NOT job"), True),
    ],
)
def test_a_kept_list_is_of_a_place_or_of_what_is_found(kept: KeptList, found: bool) -> None:
    assert kept.is_found is found

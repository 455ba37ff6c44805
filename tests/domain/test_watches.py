import tracemalloc

import pytest

from cmdesk.domain.watches import KeptList, Mentions


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


def test_mentions_come_out_as_they_went_in() -> None:
    told = [(7, 1_700_000_000_000_123, None), (8, -5, 3), (9, 0, None)]
    packed = Mentions(told)
    assert list(packed) == told
    assert packed[-1] == told[-1]
    assert packed[1:] == told[1:]
    assert len(Mentions()) == 0
    with pytest.raises(IndexError):
        packed[3]


def test_many_mentions_take_little_room() -> None:
    tracemalloc.start()
    packed = Mentions((number, 10**15 + number, None) for number in range(50_000))
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(packed) == 50_000
    assert held < 50_000 * 40  # bytes; as tuples they take three times as much

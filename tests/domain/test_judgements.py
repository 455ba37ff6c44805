import pytest

from cmdesk.domain.judgements import Aspect, ItemJudgement, Learned


def test_each_aspect_is_written_as_a_correction_has_it() -> None:
    one = ItemJudgement(1, -1, 80, ("order", "complaint"), 1, True)
    assert [one.written(aspect) for aspect in Aspect] == ["-1", "order complaint", "1", "1"]
    assert ItemJudgement(1).written(Aspect.SENTIMENT) == ""


@pytest.mark.parametrize(
    ("corrections", "before", "right", "helps"), [(2, 0, 2, False), (3, 1, 2, True), (9, 5, 5, False), (9, 5, 4, False)]
)
def test_what_was_learned_is_used_only_where_it_did_better(
    corrections: int, before: int, right: int, helps: bool
) -> None:
    assert Learned(corrections, before, right).helps is helps

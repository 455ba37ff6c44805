import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.draft_table import Column, Hour, TableDraft
from cmdesk.domain.drafts import Variant
from cmdesk.language.draft_cells import Meaning, copied, pasted, shifted, understood, written

MEANING = Meaning(
    {1: "@fournil", 2: "Boulangerie, Rennes"}, {"": "Brouillon", "idea": "Idée", "ready": "Prêt"}, "Europe/Paris"
)
DRAFT = TableDraft(
    7, "Bûches\nde Noël", (Variant(1, "Ici"),), Hour("2026-12-24T08:00", "America/Montreal"), "idea", "", ""
)


@pytest.mark.parametrize("column", list(Column))
def test_what_a_cell_says_means_what_it_holds(column: Column) -> None:
    assert understood(written(DRAFT, column, MEANING), DRAFT, column, MEANING) == DRAFT.value(column)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("24/12/2026 9:30", Hour("2026-12-24T09:30", "America/Montreal")),
        ("2026-12-25 08:00", Hour("2026-12-25T08:00", "America/Montreal")),
        ("", Hour()),
        ("demain", None),
    ],
)
def test_hours_are_understood_in_the_zone_of_the_draft(said: str, meant: Hour | None) -> None:
    assert understood(said, DRAFT, Column.WHEN, MEANING) == meant
    new = TableDraft(8, "", (), Hour(), "", "", "")
    if meant is not None and meant.wall:
        assert understood(said, new, Column.WHEN, MEANING) == Hour(meant.wall, "Europe/Paris")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("fournil", (Variant(1, "Ici"),)),
        ("Boulangerie, Rennes", (Variant(2),)),
        ("@FOURNIL", (Variant(1, "Ici"),)),
        ("", ()),
        ("@fournil, nobody", None),
    ],
)
def test_accounts_are_known_by_their_names_and_keep_their_texts(said: str, meant: object) -> None:
    assert understood(said, DRAFT, Column.ACCOUNTS, MEANING) == meant


def test_accounts_that_are_not_named_here_stay_where_they_are() -> None:
    """One that was removed and may come back, or that is no place for posts."""
    draft = TableDraft(7, "", (Variant(1), Variant(9, "Ailleurs")), Hour(), "", "", "")
    assert understood("Boulangerie, Rennes", draft, Column.ACCOUNTS, MEANING) == (Variant(2), Variant(9, "Ailleurs"))
    assert understood("", draft, Column.ACCOUNTS, MEANING) == (Variant(9, "Ailleurs"),)


@pytest.mark.parametrize(
    ("said", "meant"), [("idee", "idea"), ("READY", "ready"), ("Brouillon", ""), ("", ""), ("evergreen", None)]
)
def test_stages_are_known_by_their_names_and_none_that_leaves_by_itself(said: str, meant: str | None) -> None:
    assert understood(said, DRAFT, Column.STAGE, MEANING) == meant


def test_days_are_shifted_and_the_hour_stays() -> None:
    assert shifted(Hour("2026-03-28T08:00", "Europe/Paris"), 1) == Hour("2026-03-29T08:00", "Europe/Paris")
    assert shifted(Hour("2026-03-01T08:00", "Europe/Paris"), -1).wall == "2026-02-28T08:00"
    assert shifted(Hour(), 3) == Hour()


cells = st.lists(st.lists(st.text(alphabet='aé\t\n";, 🎄', max_size=8), min_size=2, max_size=2), min_size=1, max_size=4)


@given(cells)
def test_what_is_copied_can_be_pasted(found: list[list[str]]) -> None:
    assert pasted(copied(found)) == found


def test_what_comes_from_elsewhere_is_pasted_line_by_line() -> None:
    assert pasted("a\r\nb, c\r\n") == [["a"], ["b, c"]]
    assert pasted('"two\nlines"') == [["two\nlines"]]
    assert pasted("a\tb\nc") == [["a", "b"], ["c"]]  # nothing was said of its second cell: it stays

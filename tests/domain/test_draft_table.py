from cmdesk.domain.draft_table import Column, Hour, TableDraft
from cmdesk.domain.drafts import Variant


def test_a_draft_is_a_row_of_cells() -> None:
    draft = TableDraft(
        1, "Bûches", (Variant(2, "Ici"),), Hour("2026-12-24T08:00", "Europe/Paris"), "idea", "four", "Noël"
    )
    assert [draft.value(column) for column in Column] == [
        "Bûches",
        (Variant(2, "Ici"),),
        Hour("2026-12-24T08:00", "Europe/Paris"),
        "four",
        "Noël",
        "idea",
    ]

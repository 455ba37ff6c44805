"""Values in the cells of a table that spreadsheets open."""


def cell(value: object) -> str:
    """What a stranger called himself must not be calculated by a spreadsheet."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text

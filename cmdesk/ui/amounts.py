"""Numbers for people: grouped in threes as their language does, and short where there is little room."""

from PySide6.QtCore import QLocale

from cmdesk.ui.words import tr

WHOLE_BELOW = 10_000  # a narrow place has room for four figures


def whole(number: int) -> str:
    """Every figure: "133 552" in French, "133,552" in English."""
    return QLocale().toString(number)


def decimal(number: float) -> str:
    """With one figure behind the sign that the language has for it: "1,5" in French."""
    return QLocale().toString(number, "f", 1)


def narrow(number: int) -> str:
    """For the end of a row: whole as long as it is short, then thousands or millions, never rounded up."""
    if number < WHOLE_BELOW:
        return whole(number)
    if number < 1_000_000:
        return tr("{count}k", count=number // 1000)
    return tr("{count}M", count=number // 1_000_000)

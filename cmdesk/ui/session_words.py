"""A session in words: why it is whose turn, and what a plan holds."""

from cmdesk.domain.session import Plan, Why
from cmdesk.ui.words import tr


def words_for_why(why: Why) -> str:
    """Why it is their turn."""
    match why:
        case Why.LATE:
            return tr("late")
        case Why.URGENT:
            return tr("urgent")
        case Why.SOON:
            return tr("due soon")
        case Why.VIP:
            return tr("important to us")
        case Why.THANKS:
            return tr("a quick thank you")
    return tr("waits for an answer")


def summary(made: Plan) -> str:
    """What is in the plan: “3 late, 2 due soon, 4 quick thanks. About 26 minutes.”"""
    counted = {why: made.count(why) for why in Why}
    parts = [_counted(why, n) for why, n in counted.items() if n]
    return tr("{parts}. About {n} minutes.", parts=", ".join(parts), n=made.needed)


def _counted(why: Why, n: int) -> str:
    match why:
        case Why.LATE:
            return tr("{n} late", n=n)
        case Why.URGENT:
            return tr("{n} urgent", n=n)
        case Why.SOON:
            return tr("{n} due soon", n=n)
        case Why.VIP:
            return tr("{n} important to us", n=n)
        case Why.THANKS:
            return tr("{n} quick thanks", n=n)
    return tr("{n} to answer", n=n)

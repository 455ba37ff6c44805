"""The sentence of each remark."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from cmdesk.domain.remarks import Remark
from cmdesk.reports.comparing import LEAST
from cmdesk.reports.speech import Speech

_QUOTED = 60  # characters of a post


def sentence(remark: Remark, speech: Speech) -> str:
    """One remark in words."""
    return _SAID[remark.code](remark.told, speech)


def _waits(faster: bool, told: Mapping[str, Any], speech: Speech) -> str:
    tr = speech.tr
    values: dict[str, Any] = {"median": speech.span(told["median"]), "before": speech.span(told["before"])}
    if faster:
        return tr("People waited less for a first answer: half had theirs within {median}, not {before}.", **values)
    return tr("People waited longer for a first answer: half had theirs within {median}, not {before}.", **values)


def _on_time(more: bool, told: Mapping[str, Any], speech: Speech) -> str:
    values: dict[str, Any] = {"share": speech.percent(told["share"]), "before": speech.percent(told["before"])}
    if more:
        return speech.tr("More answers kept their time: {share}, after {before}.", **values)
    return speech.tr("Fewer answers kept their time: {share}, after {before}.", **values)


def _solved(faster: bool, told: Mapping[str, Any], speech: Speech) -> str:
    values: dict[str, Any] = {"median": speech.span(told["median"]), "before": speech.span(told["before"])}
    if faster:
        return speech.tr("Matters were closed sooner: half of them within {median}, not {before}.", **values)
    return speech.tr("Matters took longer to be closed: half of them within {median}, not {before}.", **values)


def _reopened(more: bool, told: Mapping[str, Any], speech: Speech) -> str:
    before = speech.whole(told["before"])
    if more:
        return speech.tr("{n} conversations came back after they had been closed, more than before ({before}).",
                         n=told["count"], before=before)  # fmt: skip
    return speech.tr("{n} conversations came back after they had been closed, fewer than before ({before}).",
                     n=told["count"], before=before)  # fmt: skip


def _backlog(grew: bool, told: Mapping[str, Any], speech: Speech) -> str:
    values: dict[str, Any] = {"first": speech.whole(told["first"]), "last": speech.whole(told["last"])}
    if grew:
        return speech.tr("More conversations stay open: {last} at the end, {first} at the beginning.", **values)
    return speech.tr("Fewer conversations stay open: {last} at the end, {first} at the beginning.", **values)


def _voice(more: bool, told: Mapping[str, Any], speech: Speech) -> str:
    tr = speech.tr
    beside = tr("{n} competitors", n=told["rivals"])
    values: dict[str, Any] = {"share": speech.percent(told["share"]), "before": speech.percent(told["before"])}
    if more:
        return tr("Beside {beside} more of the talk is about you: {share}, after {before}.", beside=beside, **values)
    return tr("Beside {beside} less of the talk is about you: {share}, after {before}.", beside=beside, **values)


def _reason(told: Mapping[str, Any], speech: Speech) -> str:
    counts: dict[str, Any] = {"count": speech.whole(told["count"]), "before": speech.whole(told["before"])}
    return speech.tr("“{name}” was the reason of {count} conversations, after {before}.", name=told["name"], **counts)


def _stars(rose: bool, told: Mapping[str, Any], speech: Speech) -> str:
    values: dict[str, Any] = {"mean": speech.decimal(told["mean"]), "before": speech.decimal(told["before"])}
    if rose:
        return speech.tr("Reviews gave {mean} stars on average, up from {before}.", **values)
    return speech.tr("Reviews gave {mean} stars on average, down from {before}.", **values)


def _best_post(told: Mapping[str, Any], speech: Speech) -> str:
    values: dict[str, Any] = {"text": shortened(told["text"], _QUOTED), "count": speech.whole(told["reactions"])}
    return speech.tr("The post “{text}” drew {count} reactions, far more than any other.", **values)


def _too_few(told: Mapping[str, Any], speech: Speech) -> str:
    tr = speech.tr
    if not told["count"] and not told["received"]:
        return tr("Nothing was said about you in this time, and nobody wrote to you.")
    return tr(
        "Too little was said to tell a trend: {mentions} and {talks}. The figures below are exact; how they differ "
        "from the time before may be chance.",
        mentions=tr("{n} mentions", n=told["count"]),
        talks=tr("{n} conversations", n=told["received"]),
    )


def _steady(told: Mapping[str, Any], speech: Speech) -> str:
    return speech.tr("Nothing else changed by more than chance explains.")


def _incident(told: Mapping[str, Any], speech: Speech) -> str:
    tr = speech.tr
    values: dict[str, Any] = {"name": told["name"], "level": told["level"]}
    if told["lasted"] is None:
        what = tr("The crisis “{name}” (level {level}) is not over.", **values)
    else:
        what = tr("The crisis “{name}” (level {level}) lasted {span}.", span=speech.span(told["lasted"]), **values)
    if not told["mentions"]:
        return what
    counts = tr("It brought {n} mentions", n=told["mentions"])
    if not told["blame"]:
        return f"{what} {counts}."
    return f"{what} " + tr("{counts}, of which {blame} blame.", counts=counts, blame=speech.whole(told["blame"]))


def _volume(more: bool, told: Mapping[str, Any], speech: Speech) -> str:
    tr = speech.tr
    change = speech.change(told["percent"] if more else -told["percent"])
    what = (
        tr("{change} mentions ({count} in all)", change=change, count=speech.whole(told["count"]))
        if told["before"] >= LEAST
        else tr("{n} mentions, after {before}", n=told["count"], before=speech.whole(told["before"]))
    )
    if not told["place"]:
        return tr("{what}, spread over many places.", what=what)
    part = speech.signed(told["place_change"] if more else -told["place_change"])
    return tr("{what}, mostly from {place} ({part}).", what=what, place=told["place"], part=part)


def _blame(told: Mapping[str, Any], speech: Speech) -> str:
    tr = speech.tr
    what = tr("Blame is {share} of what is said, after {before}", share=speech.percent(told["share"]),
              before=speech.percent(told["before"]))  # fmt: skip
    return (
        tr("{what}; the reason that grew most is “{reason}”.", what=what, reason=told["reason"])
        if told["reason"]
        else f"{what}."
    )


def _left(told: Mapping[str, Any], speech: Speech) -> str:
    tr = speech.tr
    what = tr("{n} conversations are still open", n=told["left"])
    if told["older"]:
        return tr("{what}, {older} of them from before.", what=what, older=speech.whole(told["older"]))
    return f"{what}."


def shortened(text: str, most: int) -> str:
    """The first words of a text on one line."""
    line = " ".join(text.split("\n")[0].split(" "))
    return line if len(line) <= most else line[: most - 1].rpartition(" ")[0].rstrip(" ,.;:") + "…"


_SAID: Mapping[str, Callable[[Mapping[str, Any], Speech], str]] = {
    "incident": _incident,
    "more-said": partial(_volume, True),
    "less-said": partial(_volume, False),
    "more-blame": _blame,
    "less-blame": _blame,
    "faster": partial(_waits, True),
    "slower": partial(_waits, False),
    "more-on-time": partial(_on_time, True),
    "less-on-time": partial(_on_time, False),
    "more-voice": partial(_voice, True),
    "less-voice": partial(_voice, False),
    "solved-faster": partial(_solved, True),
    "solved-slower": partial(_solved, False),
    "more-reopened": partial(_reopened, True),
    "less-reopened": partial(_reopened, False),
    "backlog-grew": partial(_backlog, True),
    "backlog-shrank": partial(_backlog, False),
    "left-open": _left,
    "reason-grew": _reason,
    "stars-rose": partial(_stars, True),
    "stars-fell": partial(_stars, False),
    "best-post": _best_post,
    "too-few": _too_few,
    "steady": _steady,
}

"""What the playbook says of a text: each finding names the section and the line that it rests on.

A line of the playbook is told by its place ("line") or, of what is said once for a section, by its name ("option").
"""

import re
from collections.abc import Callable, Iterator

from cmdesk.domain.opening import read_spans
from cmdesk.domain.playbook import Line, Playbook
from cmdesk.domain.proofing import Finding, Level
from cmdesk.domain.texts import TextRule
from cmdesk.language import duties, inclusive, readability, tagging, warmth
from cmdesk.language.capitals import with_capitals
from cmdesk.language.counting import count, emojis
from cmdesk.language.folding import folded
from cmdesk.language.masking import masked
from cmdesk.language.tone import addressed

FEW = 3  # emoji, where the playbook gives no figure
MOST_TOLD = 3  # sentences that are too long
_SIGNS = TextRule("grapheme", 0)


def find(
    text: str, network: str, language: str, told: Playbook, is_word: Callable[[str], bool] = lambda _: False
) -> Iterator[Finding]:
    """`is_word`: of the dictionary, by which tags of several words are parted."""
    if not text.strip():
        return
    yield from _address(text, language, told)
    yield from _warmth(text, language, told)
    yield from _emoji(text, told)
    yield from _sentences(text, language, told)
    if language == "fr" and (wanted := told.option("tone", "inclusive")):
        yield from inclusive.find(text, wanted)
    yield from _tags(text, told, is_word)
    yield from _network(text, network, told)
    yield from _notices(text, language, told)


def _of_tone(told: Playbook, option: str) -> dict[str, str]:
    return {"section": "tone", "option": option, "said": told.option("tone", option)}


def _of_line(section: str, place: int, line: Line) -> dict[str, str]:
    return {"section": section, "line": str(place), "said": line.text}


def _address(text: str, language: str, told: Playbook) -> Iterator[Finding]:
    wanted = told.option("tone", "address")
    if language != "fr" or not wanted:
        return
    familiar, formal = addressed(text)
    for start, end in (familiar if wanted == "vous" else formal)[:1]:
        # Several people are "vous" in either form.
        level = Level.WARNING if wanted == "vous" else Level.NOTE
        yield Finding(level, "style-address", {"words": text[start:end], **_of_tone(told, "address")}, start, end)


def _warmth(text: str, language: str, told: Playbook) -> Iterator[Finding]:
    wanted = told.option("tone", "warmth")
    rests = _of_tone(told, "warmth")
    if wanted == "sober":
        for start, end in warmth.loud(text, language):
            yield Finding(Level.NOTE, "style-warmth-loud", {"words": text[start:end], **rests}, start, end)
    elif wanted and warmth.is_long_enough(text):
        if wanted == "warm" and not warmth.is_warm(text, language):
            yield Finding(Level.NOTE, "style-warmth-cold", rests)
        elif wanted == "playful" and not warmth.is_playful(text, language):
            yield Finding(Level.NOTE, "style-warmth-flat", rests)


def _emoji(text: str, told: Playbook) -> Iterator[Finding]:
    policy, most = told.option("tone", "emoji"), told.number("tone", "emojis")
    places = emojis(text)
    if policy == "none":
        for start, end in places:
            data = {"words": text[start:end], **_of_tone(told, "emoji")}
            yield Finding(Level.WARNING, "style-emoji", data, start, end, "")
        return
    limit = most or (FEW if policy == "few" else 0)
    if limit and len(places) > limit:
        data = {"n": str(len(places)), "most": str(limit), **_of_tone(told, "emojis" if most else "emoji")}
        yield Finding(Level.NOTE, "style-emojis", data, *places[limit])


def _sentences(text: str, language: str, told: Playbook) -> Iterator[Finding]:
    if most := told.number("tone", "sentence"):
        long = [each for each in readability.sentences(text) if each[2] > most]
        for start, end, words in long[:MOST_TOLD]:
            data = {"n": str(words), "most": str(most), **_of_tone(told, "sentence")}
            yield Finding(Level.NOTE, "style-sentence", data, start, end)
    least, found = told.number("tone", "readability"), readability.ease(text, language)
    if least and found is not None and found.score < least:
        data = {"score": str(found.score), "least": str(least), "formula": found.formula}
        yield Finding(Level.NOTE, "style-readability", {**data, **_of_tone(told, "readability")})


# -- hashtags ---------------------------------------------------------------------------------------------------------


def _bare(tag: str) -> str:
    return folded(tag.lstrip("#＃")).replace("_", "").replace("-", "")


def _tags(text: str, told: Playbook, is_word: Callable[[str], bool]) -> Iterator[Finding]:
    page = told.page("hashtags")
    listed = {_bare(word): (place, line) for place, line in enumerate(page.lines) for word in line.text.split()}
    used = tagging.tags(text)
    for start, end, tag in used:
        known = listed.get(_bare(tag))
        if known is not None:
            yield from _listed(f"#{tag}", start, end, *known)
        elif page.options.get("only") and listed:
            rests = {"section": "hashtags", "option": "only", "said": "yes"}
            yield Finding(Level.WARNING, "style-tag-unknown", {"tag": f"#{tag}", **rests}, start, end)
        elif page.options.get("capitals") and (better := with_capitals(tag, is_word)):
            rests = {"section": "hashtags", "option": "capitals", "said": "yes"}
            yield Finding(Level.NOTE, "style-tag-capitals", {"tag": f"#{tag}", **rests}, start, end, f"#{better}")
    there = {_bare(tag) for _, _, tag in used}
    for bare, (place, line) in listed.items():
        if line.values.get("use") == "always" and bare not in there:
            tag = _spelt(line, bare)
            data = {"tag": tag, **_of_line("hashtags", place, line)}
            yield Finding(Level.NOTE, "style-tag-missing", data, instead=f"{text.rstrip()} {tag}")


def _listed(tag: str, start: int, end: int, place: int, line: Line) -> Iterator[Finding]:
    data = {"tag": tag, **_of_line("hashtags", place, line)}
    spelt = _spelt(line, _bare(tag))
    if line.values.get("use") == "banned":
        yield Finding(Level.WARNING, "style-tag-banned", data, start, end, "")
    elif tag != spelt:
        yield Finding(Level.NOTE, "style-tag-spelt", {**data, "instead": spelt}, start, end, spelt)


def _spelt(line: Line, bare: str) -> str:
    found = next(word for word in line.text.split() if _bare(word) == bare)
    return f"#{found.lstrip('#＃')}"


# -- networks and notices ---------------------------------------------------------------------------------------------


def _network(text: str, network: str, told: Playbook) -> Iterator[Finding]:
    rule = told.network(network)
    if rule is None:
        return
    rests = {"network": network, **_of_line("networks", *rule)}
    values = rule[1].values
    long, most = count(text, _SIGNS), int(values.get("length", "0"))
    if most and long > most:
        yield Finding(Level.WARNING, "style-long", {"n": str(long), "most": str(most), **rests})
    used, limit = tagging.tags(text), int(values.get("hashtags", "0"))
    if limit and len(used) > limit:
        data = {"n": str(len(used)), "most": str(limit), **rests}
        yield Finding(Level.WARNING, "style-tags", data, *used[limit][:2])
    for name in re.findall(r"@[\w.@-]+", values.get("mention", "")):
        if name.casefold() not in text.casefold():
            data = {"name": name, **rests}
            yield Finding(Level.NOTE, "style-mention", data, instead=f"{text.rstrip()} {name}")


def outside_hours(network: str, minute: int, told: Playbook) -> Finding | None:
    """A minute of the day at which the house does not publish there; hours that nobody understands say nothing."""
    rule = told.network(network)
    hours = rule[1].values.get("hours", "") if rule is not None else ""
    try:
        spans = read_spans(hours)
    except ValueError:
        return None
    if rule is None or not spans or any(start <= minute <= end for start, end in spans):
        return None
    data = {"time": f"{minute // 60}:{minute % 60:02}", "hours": hours, "network": network}
    return Finding(Level.NOTE, "style-hours", {**data, **_of_line("networks", *rule)})


def _notices(text: str, language: str, told: Playbook) -> Iterator[Finding]:
    """What must stand in texts of a kind, or with certain words in them."""
    said = _plain(text)
    for place, line in enumerate(told.lines("legal")):
        when = line.values.get("when", "words")
        found = _named(line, text) if when == "words" else duties.asks_for(when, text, language)
        if found is not None and line.text and _plain(line.text) not in said:
            data = {"words": text[found.start() : found.end()], "notice": line.text}
            instead = f"{text.rstrip()}\n\n{line.text}"
            yield Finding(
                Level.WARNING, "style-notice", {**data, **_of_line("legal", place, line)}, *found.span(), instead
            )


def _plain(text: str) -> str:
    return " ".join(folded(text).split())


def _named(line: Line, text: str) -> re.Match[str] | None:
    small = folded(masked(text))
    for word in re.split(r"[,;]", line.values.get("words", "")):
        words = r"\s+".join(map(re.escape, folded(word).split()))
        if words and (found := re.search(rf"(?<!\w){words}(?!\w)", small)):
            return found
    return None

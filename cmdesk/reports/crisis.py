"""The papers of a crisis: a plan to begin with, and the debrief that is written when it is over."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from cmdesk.domain.incidents import Happened, Incident, Moment, Plan, Tally
from cmdesk.domain.signals import Kind
from cmdesk.reports.person import Translate
from cmdesk.reports.speech import Speech

COLUMNS = 24  # of the chart of what was said
BARS = " ▁▂▃▄▅▆▇█"


def first_plan(tr: Translate) -> str:
    """A plan to be made one's own, as Markdown."""
    steps = {
        1: (
            tr("Check the facts with those who know them"),
            tr("Answer each person, calmly, the same day"),
        ),
        2: (
            tr("Check the facts with those who know them"),
            tr("Pause what is scheduled"),
            tr("Publish the holding statement"),
            tr("Answer each person within two hours"),
            tr("Say when it is solved"),
            tr("Write the debrief"),
        ),
        3: (
            tr("Call the first contact, by telephone"),
            tr("Pause what is scheduled"),
            tr("Publish the holding statement that the management approved"),
            tr("Name the one person who speaks"),
            tr("Keep evidence of threats and of false claims"),
            tr("Report every hour to the contacts"),
            tr("Write the debrief"),
        ),
    }
    levels = (
        (1, tr("Discontent"), tr("several complaints about one thing in a day")),
        (2, tr("Bad buzz"), tr("ten people or more, or a place with an audience, within a few hours")),
        (3, tr("Crisis"), tr("safety, law, press or television; or level 2 for more than a day")),
    )
    parts = []
    for number, name, criteria in levels:
        points = "\n".join(f"- {step}" for step in steps[number])
        told = tr("{number}: {name}", number=number, name=name)
        parts.append("\n".join((f"# {tr('Level')} {told}", tr("Criteria: {criteria}", criteria=criteria), points)))
    waits = tr(
        "We have seen your messages, and are finding out what happened. We will say more here at {hour}.", hour="…"
    )
    sorry = tr("Thank you for telling us. We are looking into it and will answer you today.")
    parts.append(f"# {tr('Contacts')}\n- {tr('Director: name, telephone')}\n  - {tr('Communication: name, telephone')}")
    parts.append(f"# {tr('Statements')}\n## mastodon\n{waits}\n\n## mail\n{sorry}")
    parts.append(f"# {tr('Questions')}\n## {tr('What happened?')}\n…\n\n## {tr('What do you do about it?')}\n…")
    parts.append(
        f"# {tr('Do')}\n- {tr('Say what is known, and what is not known yet')}\n- {tr('Stay polite with everybody')}"
    )
    parts.append(f"# {tr('Don’t')}\n- {tr('Delete criticism')}\n- {tr('Guess')}\n- {tr('Answer in anger')}")
    return "\n\n".join(parts) + "\n"


def happened(kind: Happened, tr: Translate) -> str:
    """What a line of the timeline is about, in a word."""
    return {
        Happened.OPENED: tr("opened"),
        Happened.MENTION: tr("mention"),
        Happened.DECISION: tr("decision"),
        Happened.STEP: tr("done"),
        Happened.LEVEL: tr("level"),
        Happened.REPLY: tr("answer"),
        Happened.STATEMENT: tr("statement"),
        Happened.SIGNAL: tr("signal"),
        Happened.CLOSED: tr("closed"),
    }[kind]


def told(one: Moment, plan: Plan, tr: Translate) -> str:
    """A line of the timeline in words."""
    if one.kind is Happened.SIGNAL:
        return {
            Kind.VOLUME.value: tr("Peak of mentions"),
            Kind.BLAME.value: tr("More blame than usual"),
            Kind.WORDS.value: tr("New words"),
            Kind.WAKING.value: tr("A place speaks again"),
        }.get(one.text, one.text)
    if one.kind is Happened.LEVEL and one.text.isdigit() and (name := plan.level(int(one.text)).name):
        return tr("{number}: {name}", number=one.text, name=name)
    said = " ".join(one.text.split())
    who, _, what = said.partition(": ") if one.kind is Happened.MENTION else ("", "", "")
    return tr("{what}: {value}", what=who, value=what) if what else said


def beside(usual: float, tr: Translate) -> str:
    """What would be usual, in words."""
    count = round(usual)
    return tr("{usual} would be usual", usual=count) if count else tr("usually hardly any")


def chart(moments: Sequence[Moment], since: datetime, until: datetime) -> str:
    """How much was said over the time, as a line of blocks that any program shows."""
    said = [one.at for one in moments if one.kind is Happened.MENTION]
    step = max((until - since) / COLUMNS, timedelta(seconds=1))
    counts = [0] * COLUMNS
    for at in said:
        counts[min(max((at - since) // step, 0), COLUMNS - 1)] += 1
    most = max(counts)
    return "".join(BARS[-(-count * (len(BARS) - 1) // most)] if most else BARS[0] for count in counts)


def debrief(kept: Incident, moments: Sequence[Moment], tally: Tally, now: datetime, speech: Speech) -> str:
    """Facts, chart, what was said, response times and lessons, as Markdown."""
    tr, until = speech.tr, kept.closed or now
    facts = [
        (tr("Opened"), speech.moment(kept.opened)),
        (tr("Closed"), speech.moment(kept.closed) if kept.closed else tr("not yet")),
        (tr("It lasted"), speech.span(until - kept.opened)),
        (tr("Level"), f"{kept.level}, {kept.plan.level(kept.level).name}"),
        (tr("Mentions"), _beside(tally.mentions, tally.usual, speech)),
        (tr("of which blame"), speech.whole(tally.blame)),
        (tr("Answered"), speech.whole(tally.answered)),
        (tr("Waiting"), speech.whole(tally.waiting)),
    ]
    if tally.first_answer is not None:
        facts.append((tr("First answer, median"), speech.span(timedelta(seconds=tally.first_answer))))
    lines = [f"# {tr('Debrief: {name}', name=kept.name)}", ""]
    if kept.drill:
        lines += [f"**{tr('This was an exercise.')}**", ""]
    lines += ["- " + tr("{what}: {value}", what=name, value=value) for name, value in facts]
    since = min((one.at for one in moments), default=kept.opened)  # it was talked about before somebody opened a file
    lines += ["", f"## {tr('How much was said')}", "", f"    {chart(moments, since, until)}", ""]
    lines += [f"## {tr('Lessons')}", "", kept.lessons.strip() or "…", ""]
    lines += [f"## {tr('What was done')}", ""]
    for _, step, at in kept.steps():
        lines.append(f"- [{'x' if at else ' '}] {step}" + (f" ({speech.moment(at)})" if at else ""))
    lines += ["", f"## {tr('What was said and decided')}", ""]
    for one in moments:
        line = tr("{what}: {value}", what=happened(one.kind, tr), value=told(one, kept.plan, tr))
        lines.append(f"- {speech.moment(one.at)} – {line}")
    return "\n".join(lines) + "\n"


def _beside(count: int, usual: float | None, speech: Speech) -> str:
    told = speech.whole(count)
    return told if usual is None else f"{told}, {beside(usual, speech.tr)}"

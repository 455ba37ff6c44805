"""What the sections, parts and choices of a playbook are called, and what a check says that rests on its lines."""

from cmdesk.domain.network_names import written
from cmdesk.domain.playbook import BY_KEY, Kind
from cmdesk.domain.proofing import Finding
from cmdesk.sentences.telling import Translate

LONGEST = 60  # of a notice that is named in a sentence


def section_name(key: str, tr: Translate) -> str:
    return {
        "audience": tr("Audience"),
        "objectives": tr("Objectives"),
        "pillars": tr("Pillars"),
        "tone": tr("Tone"),
        "words": tr("Words of the house"),
        "hashtags": tr("Hashtags"),
        "do": tr("Do"),
        "dont": tr("Don’t"),
        "legal": tr("Legal notices"),
        "networks": tr("Rules by network"),
        "notes": tr("Notes"),
        "replies": tr("Saved replies"),
        "statements": tr("Holding statements"),
        "contacts": tr("Contacts"),
    }[key]


def part_name(section: str, part: str, tr: Translate) -> str:
    return {
        "audience.expects": tr("Expects"),
        "audience.where": tr("Where"),
        "objectives.measure": tr("Measure"),
        "objectives.by": tr("By when"),
        "pillars.share": tr("Share of posts"),
        "pillars.about": tr("What it is about"),
        "tone.address": tr("Form of address"),
        "tone.warmth": tr("Warmth"),
        "tone.emoji": tr("Emoji"),
        "tone.emojis": tr("Emoji in a post, at most"),
        "tone.sentence": tr("Words in a sentence, at most"),
        "tone.readability": tr("Readability, at least"),
        "tone.inclusive": tr("Inclusive writing"),
        "words.kind": tr("Kind"),
        "words.instead": tr("Write instead"),
        "words.why": tr("Why"),
        "hashtags.only": tr("Only the hashtags of this list"),
        "hashtags.capitals": tr("A capital for each word"),
        "hashtags.use": tr("Use"),
        "hashtags.about": tr("What for"),
        "legal.when": tr("When"),
        "legal.words": tr("Words, with commas between"),
        "networks.length": tr("Characters, at most"),
        "networks.hashtags": tr("Hashtags, at most"),
        "networks.mention": tr("Mention"),
        "networks.hours": tr("Hours"),
    }[f"{section}.{part}"]


def choice_name(part: str, choice: str, tr: Translate) -> str:
    """`choice` "" is none of them."""
    return {
        "": tr("Not said"),
        "address.tu": tr("Tu"),
        "address.vous": tr("Vous"),
        "warmth.sober": tr("Sober"),
        "warmth.warm": tr("Warm"),
        "warmth.playful": tr("Playful"),
        "emoji.none": tr("No emoji"),
        "emoji.few": tr("A few"),
        "emoji.free": tr("As you like"),
        "inclusive.none": tr("No short forms"),
        "inclusive.doublets": tr("Both words: clientes et clients"),
        "inclusive.point": tr("Middle dot: client·e·s"),
        "kind.banned": tr("Banned"),
        "kind.glossary": tr("Glossary"),
        "kind.brand": tr("Spelling of a name"),
        "only.yes": tr("Yes"),
        "capitals.yes": tr("Yes"),
        "use.always": tr("Always"),
        "use.allowed": tr("Allowed"),
        "use.banned": tr("Banned"),
        "when.contest": tr("A contest"),
        "when.sponsored": tr("Somebody paid"),
        "when.ai": tr("Made with AI"),
        "when.words": tr("Certain words"),
    }[f"{part}.{choice}" if choice else ""]


# -- findings ---------------------------------------------------------------------------------------------------------


def rests(finding: Finding) -> bool:
    """Whether it rests on a line of the playbook."""
    return "section" in finding.data


def path_of(finding: Finding, tr: Translate) -> str:
    """The line it rests on: "Playbook › Tone › Vous"."""
    section, said = finding.data["section"], finding.data["said"]
    if option := finding.data.get("option"):
        part = BY_KEY[section].option(option)
        name = part_name(section, option, tr)
        said = choice_name(option, said, tr) if part.kind is Kind.CHOICE else f"{name} {said}"
        if said in (tr("Yes"), tr("No short forms")):
            said = name
    if section == "networks":
        said = written(said)
    brand = finding.data.get("brand")
    whose = tr("Playbook of {brand}", brand=brand) if brand else tr("Playbook")
    return " › ".join((whose, section_name(section, tr), cut(said)))


def sentence_of(finding: Finding, tr: Translate) -> str | None:
    """What a finding of the playbook says; None: it is another's."""
    data = dict(finding.data)
    n = int(data.pop("n", "0"))
    network = written(data.get("network", ""))
    match finding.code:
        case "style-emojis":
            return tr("{n} emoji, the house puts {most} at most", n=n, most=data["most"])
        case "style-sentence":
            return tr("A sentence of {n} words, the house writes {most} at most", n=n, most=data["most"])
        case "style-long":
            return tr("{n} characters, the house keeps to {most} on {network}", n=n, most=data["most"], network=network)
        case "style-tags":
            return tr(
                "{count} hashtags, the house puts {most} on {network}", count=n, most=data["most"], network=network
            )
        case "style-hours":
            return tr(
                "{network} at {time}: the house publishes there at {hours}",
                network=network, time=data["time"], hours=data["hours"],
            )  # fmt: skip
        case "style-address":
            form = choice_name("address", data["said"], tr)
            return tr("“{words}”: the house says “{form}”", words=data["words"], form=form.lower())
        case "style-notice":
            return tr("“{words}”: the notice “{notice}” is missing", words=data["words"], notice=cut(data["notice"]))
    said = {
        "banned": tr("“{word}” is a word the house does not use"),
        "glossary": tr("“{word}”: the house writes “{instead}”"),
        "brand": tr("“{word}”: the name is written “{instead}”"),
        "style-warmth-loud": tr("“{words}”: the house stays sober"),
        "style-warmth-cold": tr("No greeting, no thanks, no wish in it: the house is warm"),
        "style-warmth-flat": tr("Nothing in it smiles, exclaims or asks: the house is playful"),
        "style-emoji": tr("{words}: the house uses no emoji"),
        "style-readability": tr("Hard to read: {score} of 100 ({formula}), the house wants {least}"),
        "style-inclusive": tr("“{words}”: not how the house writes inclusively"),
        "style-tag-unknown": tr("{tag} is not among the hashtags of the house"),
        "style-tag-banned": tr("{tag} is a hashtag the house does not use"),
        "style-tag-spelt": tr("{tag}: the house writes {instead}"),
        "style-tag-capitals": tr("{tag}: a capital for each word makes it readable, also aloud"),
        "style-tag-missing": tr("{tag} is missing"),
        "style-mention": tr("{name} is to be mentioned"),
    }.get(finding.code)
    return said.format_map(data) if said is not None else None


def cut(words: str) -> str:
    """The beginning of long words."""
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"

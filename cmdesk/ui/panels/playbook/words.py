"""What the room of the playbook says of each section: what it is for, and what one might write there."""

from cmdesk.ui.words import tr

SYMBOLS = {
    "audience": "group",
    "objectives": "target",
    "pillars": "flag",
    "tone": "speak",
    "words": "spelling",
    "hashtags": "hash",
    "do": "check",
    "dont": "stop",
    "legal": "law",
    "networks": "share",
    "replies": "saved",
    "statements": "crisis",
    "contacts": "phone",
    "notes": "note",
}


def groups() -> list[tuple[str, tuple[str, ...]]]:
    """The sections as they stand in the column, under their headings."""
    return [
        (tr("Strategy"), ("audience", "objectives", "pillars")),
        (tr("Voice"), ("tone", "words", "hashtags")),
        (tr("Rules"), ("do", "dont", "legal", "networks")),
        (tr("Ready to use"), ("replies", "statements", "contacts")),
        (tr("Beside"), ("notes",)),
    ]


def purpose(section: str) -> str:
    """One sentence below the title."""
    return {
        "audience": tr("Who you speak to, what they expect of you, and where they are."),
        "objectives": tr("What all of it is for, how you will know, and by when."),
        "pillars": tr("What you speak of, and how much of each. The calendar shows what is planned beside it."),
        "tone": tr("How you speak. Drafts and replies are checked against it; what is not said is not checked."),
        "words": tr("Words you do not use, with what you say instead, and names that are spelt in one way."),
        "hashtags": tr("Those you use, those you do not, and how they are written."),
        "do": tr("Habits worth keeping, for whoever writes in your name."),
        "dont": tr("What nobody is to do in your name."),
        "legal": tr("Words that must stand in some posts: a check asks for them where they are missing."),
        "networks": tr("What you hold yourself to on each network, beside its own limits."),
        "replies": tr("Answers that are ready. They are put in with “/” while you answer."),
        "statements": tr("What may be said while the facts are not known. They belong to the plan for a crisis."),
        "contacts": tr("The departments that you ask, and who is called in a crisis, in which order."),
        "notes": tr("What belongs nowhere else; also what was not understood in a document that you took in."),
    }[section]


def example(section: str) -> str:
    """What an empty line suggests."""
    return {
        "audience": tr("The neighbours, on foot, in the morning"),
        "objectives": tr("Twice as many orders for Saturdays"),
        "pillars": tr("Behind the scenes"),
        "tone": tr("We speak as we do at the counter"),
        "words": tr("cheap"),
        "hashtags": tr("#OurStreet"),
        "do": tr("Thank people by their first name"),
        "dont": tr("Answer in anger"),
        "legal": tr("Drink responsibly."),
    }.get(section, "")


def part_example(section: str, part: str) -> str:
    """What an empty field of a line suggests."""
    return {
        "audience.expects": tr("Opening hours, what is new"),
        "audience.where": tr("Instagram, at the counter"),
        "objectives.measure": tr("40 a week"),
        "objectives.by": "2027-03-31",
        "pillars.about": tr("The night, the mill, the team"),
        "words.instead": tr("affordable"),
        "words.why": tr("Our prices are fair, not low"),
        "hashtags.about": tr("December only"),
        "legal.words": tr("rum, cider, champagne"),
        "networks.mention": "@rennes",
        "networks.hours": "8–10, 17–19",
    }.get(f"{section}.{part}", "")


def hint(section: str, part: str) -> str:
    """What stands below an option."""
    return {
        "tone.readability": tr("From 0, hard, to 100, easy: Flesch for English, Kandel-Moles for French."),
        "tone.inclusive": tr("For French. Nothing is imposed: without a choice nothing is said of it."),
        "tone.address": tr("For French."),
        "hashtags.capitals": tr("#PainAuLevain, so that it can be read aloud."),
    }.get(f"{section}.{part}", "")


def add(section: str) -> str:
    """What the button says that adds a line."""
    return {
        "audience": tr("Add an audience"),
        "objectives": tr("Add an objective"),
        "pillars": tr("Add a pillar"),
        "words": tr("Add a word"),
        "hashtags": tr("Add a hashtag"),
        "legal": tr("Add a notice"),
        "networks": tr("Add a network"),
    }.get(section, tr("Add a line"))

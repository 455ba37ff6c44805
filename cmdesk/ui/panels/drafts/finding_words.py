"""What is found in a text, as a sentence, with where the rule comes from and what the remedy does."""

from cmdesk.domain.proofing import Finding
from cmdesk.ui import playbook_words
from cmdesk.ui.network_names import written
from cmdesk.ui.words import tr

SPOKEN = {"fr": "français", "en": "English"}


def sentence_of(finding: Finding) -> str:
    """One sentence for a person."""
    if (said := playbook_words.sentence_of(finding)) is not None:
        return said
    data = dict(finding.data)
    data.pop("language", None)
    n = int(data.pop("n", "0"))
    if "network" in data:
        data["network"] = written(data["network"])
    match finding.code:
        case "typography":
            return tr("{n} places where spaces or signs are not as in print: “{words}”", n=n, words=data["words"])
        case "tags-refused":
            return tr(
                "{network} takes {most} hashtags, here are {count}", count=n, network=data["network"], most=data["most"]
            )
        case "tags-many":
            return tr(
                "{count} hashtags: on {network} {most} are enough", count=n, network=data["network"], most=data["most"]
            )
        case "grammar":
            return tr("“{words}”: {message}", words=data["words"], message=data["message"])
    return _plain(finding.code).format_map(data)


def _plain(code: str) -> str:
    return {
        "unfilled": tr("“{words}” stands for something nobody has written yet"),
        "spelling": tr("“{word}” is not in the dictionary"),
        "no-spelling": tr("Spelling cannot be checked on this computer"),
        "sign-refused": tr("{network} refuses a sign in it that nobody sees ({words})"),
        "tag-figures": tr("{tag}: a hashtag of figures only leads nowhere"),
        "tag-long": tr("{tag} is too long to be a hashtag"),
        "tag-twice": tr("{tag} stands there twice"),
        "link-dead": tr("{network} makes no link of an address: say where it is found"),
        "link-bare": tr("“{words}” will not be a link without https://"),
        "link-private": tr("“{words}” leads nowhere outside your own network"),
        "link-plain": tr("“{words}” is not encrypted"),
        "link-tracked": tr("“{words}” tells who shared it"),
        "paid": tr("“{words}”: say that it is advertising"),
        "drawn": tr("“{words}” drew a picture: say that a machine made it"),
        "game-rules": tr("“{words}”: a link to the rules is expected"),
        "game-forbidden": tr("“{words}”: {network} forbids this as a condition of a game"),
        "game-release": tr("A game on {network}: say that {network} has nothing to do with it"),
        "tone-harsh": tr("“{words}” may sound harsh."),
        "tone-shouting": tr("“{words}” reads like shouting."),
        "tone-sarcasm": tr("“{words}” may be taken for mockery."),
        "tone-forms": tr("“{words}”: the familiar and the formal address are mixed."),
    }[code]


def source_of(finding: Finding) -> str:
    """Whose rule it is, or the line of the playbook that it rests on."""
    if playbook_words.rests(finding):
        return playbook_words.path_of(finding)
    if finding.code == "grammar":
        return tr("grammar, {checker}", checker=finding.data["checker"])
    family = finding.code.split("-")[0]
    return {
        "spelling": tr("dictionary"),
        "typography": tr("French typography"),
        "tags": tr("rules of the network"),
        "tag": tr("rules of the network"),
        "sign": tr("rules of the network"),
        "link": tr("links"),
        "paid": tr("law of 9 June 2023, FTC part 255"),
        "drawn": tr("European regulation on AI, article 50"),
        "game": tr("promotion rules of the networks"),
        "tone": tr("tone"),
        "unfilled": tr("variables"),
        "no": tr("dictionary"),
    }.get(family, "")


def remedy_of(finding: Finding) -> str:
    """What its button says."""
    match finding.code:
        case "spelling":
            return tr("Correct")
        case "typography":
            return tr("Set them")
        case "paid" | "drawn" | "game-rules" | "style-notice" | "style-mention" | "style-tag-missing":
            return tr("Add it")
        case "links-moved":
            return tr("Follow it")
        case "link-bare":
            return tr("Make it a link")
        case "unfilled" | "style-emoji" | "style-tag-banned" if finding.instead == "":
            return tr("Take it out")
        case "link-plain" | "link-tracked" | "tag-twice" | "sign-refused":
            return tr("Mend it")
    if finding.instead is not None and len(finding.instead) <= 24:
        return tr("Write “{words}”", words=finding.instead)
    return tr("Replace") if finding.instead is not None else tr("Show")

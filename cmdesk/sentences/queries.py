"""What is wrong with a query as it was typed."""

from cmdesk.sentences.telling import Sentences

SENTENCES: Sentences = {
    "empty": lambda tr: tr("A word is missing here."),
    "unclosed-quote": lambda tr: tr("A quotation mark is opened and never closed."),
    "unclosed-parenthesis": lambda tr: tr("A parenthesis is opened and never closed."),
    "unexpected-parenthesis": lambda tr: tr("This parenthesis closes nothing."),
    "unexpected-operator": lambda tr: tr("“{operator}” needs a word on each side."),
    "star-alone": lambda tr: tr("A star needs the beginning of a word before it, like pann*."),
    "field-alone": lambda tr: tr("“{field}” needs a word after it."),
    "too-deep": lambda tr: tr("There are too many parentheses inside each other."),
    "near-number": lambda tr: tr("“{operator}” needs a number of words after the slash, like {operator}/5."),
    "near-operand": lambda tr: tr("“{operator}” joins words, phrases, or words in parentheses joined with OR."),
    "near-same": lambda tr: tr("Here the same word stands on both sides. Name two different words."),
    "near-field": lambda tr: tr("Both sides must be looked for in the same field: title, text or author."),
    "bad-date": lambda tr: tr(
        "“{value}” is no date. Expected: P7D (seven days), 2026-11-02, 2026-11, or 2026-01/2026-03."
    ),
    "bad-site": lambda tr: tr("“{value}” is no site. Expected: a name like example.org."),
    "bad-type": lambda tr: tr("“{value}” is no type. Expected: article, post, comment, message or mail."),
    "bad-followers": lambda tr: tr(
        "“{value}” is no number of followers. Expected: 1000 (at least), /500 (at most) or 100/500."
    ),
    "bad-sentiment": lambda tr: tr("“{value}” is no sentiment. Expected: positive, neutral, negative or unknown."),
    "bad-pattern": lambda tr: tr(
        "The regular expression cannot be read from here. Write \\ before a sign that is meant as itself."
    ),
    "pattern-unsupported": lambda tr: tr(
        "Regular expressions here know no back-references, no looking around and no options."
    ),
    "pattern-too-large": lambda tr: tr("This regular expression is too large. Repeat fewer times."),
    "pattern-field": lambda tr: tr(
        "A regular expression stands alone or after title:, text:, author:, source: or url:."
    ),
    "unknown-query": lambda tr: tr("There is no query named “{name}”."),
    "query-circle": lambda tr: tr("The query “{name}” would name itself, by way of others."),
}

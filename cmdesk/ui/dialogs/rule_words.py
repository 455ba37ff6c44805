"""What the parts of a rule are called."""

from collections.abc import Sequence

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import Role, State
from cmdesk.domain.rules import Action, Ask, Choices, Condition, Do, Event, Named, Rule
from cmdesk.ui.network_names import written
from cmdesk.ui.panels.inbox.choosing import words_for_priority
from cmdesk.ui.panels.people.words import role_name
from cmdesk.ui.words import tr

Pairs = Sequence[tuple[str, object]]


def event_names() -> dict[Event, str]:
    return {
        Event.ARRIVED: tr("an item arrives"),
        Event.MENTIONED: tr("a query finds an item"),
        Event.MESSAGE: tr("somebody writes"),
        Event.REOPENED: tr("a conversation reopens"),
        Event.SENT: tr("an answer was sent"),
        Event.DUE_SOON: tr("an answer is due soon"),
        Event.LATE: tr("an answer is late"),
        Event.LABELLED: tr("a label is put on"),
        Event.DONE: tr("a conversation is done"),
    }


def ask_names() -> dict[Ask, str]:
    return {
        Ask.QUERY: tr("Text"),
        Ask.ACCOUNT: tr("Account"),
        Ask.NETWORK: tr("Network"),
        Ask.SOURCE: tr("Source"),
        Ask.FOLDER: tr("Folder"),
        Ask.AUTHOR: tr("Author"),
        Ask.LABEL: tr("Label"),
        Ask.LANGUAGE: tr("Language"),
        Ask.SENTIMENT: tr("Sentiment"),
        Ask.KIND: tr("Kind"),
        Ask.REPEAT: tr("Messages before, in 30 days"),
        Ask.OPEN: tr("Business hours"),
        Ask.CLOCK: tr("Reply clock"),
        Ask.ROLE: tr("Person"),
        Ask.STATE: tr("State"),
        Ask.PRIORITY: tr("Priority"),
        Ask.DEPARTMENT: tr("Department"),
        Ask.WORDS: tr("Number of words"),
        Ask.FOLLOWERS: tr("Followers"),
        Ask.SPAM: tr("Resembles spam"),
    }


def do_names() -> dict[Do, str]:
    return {
        Do.INBOX: tr("Take into the inbox"),
        Do.LABEL: tr("Put the label"),
        Do.UNLABEL: tr("Take the label off"),
        Do.STAR: tr("Add a star"),
        Do.READ: tr("Mark as read"),
        Do.PRIORITY: tr("Give the priority"),
        Do.DEPARTMENT: tr("Give to the department"),
        Do.REASON: tr("Add the reason"),
        Do.COLLECT: tr("Put into the collection"),
        Do.NOTIFY: tr("Notify me"),
        Do.SNOOZE: tr("Snooze for hours"),
        Do.DONE: tr("Mark as done"),
        Do.SPAM: tr("Move to spam"),
        Do.BIN: tr("Hide, and drop after 30 days"),
    }


def senses_of(ask: Ask) -> Pairs:
    """How a condition compares, as (name, whether it is negated)."""
    match ask:
        case Ask.QUERY | Ask.AUTHOR:
            return [(tr("contains"), False), (tr("does not contain"), True)]
        case Ask.REPEAT | Ask.WORDS | Ask.FOLLOWERS:
            return [(tr("at least"), False), (tr("fewer than"), True)]
    return [(tr("is"), False), (tr("is not"), True)]


def values_of(ask: Ask, choices: Choices) -> Pairs | None:
    """What a condition can be compared with, as (name, value); None when it is typed."""
    match ask:
        case Ask.ACCOUNT:
            return _named(choices.accounts)
        case Ask.SOURCE:
            return _named(choices.sources)
        case Ask.LABEL:
            return _named(choices.labels)
        case Ask.DEPARTMENT:
            return _named(choices.departments)
        case Ask.NETWORK:
            return [(written(name), name) for name in choices.networks]
        case Ask.FOLDER:
            return [(name, name) for name in choices.folders]
    return _always(ask)


def _always(ask: Ask) -> Pairs | None:
    """What can be chosen in every workspace."""
    match ask:
        case Ask.PRIORITY:
            return [(words_for_priority(one), str(int(one))) for one in reversed(Priority)]
        case Ask.STATE:
            return [
                (tr("To answer"), State.OPEN.value),
                (tr("Waiting"), State.WAITING.value),
                (tr("Snoozed"), State.SNOOZED.value),
                (tr("Done"), State.DONE.value),
            ]
        case Ask.SENTIMENT:
            return [
                (tr("Positive"), "positive"),
                (tr("Neutral"), "neutral"),
                (tr("Negative"), "negative"),
                (tr("Not judged"), "unknown"),
            ]
        case Ask.KIND:
            return [
                (tr("Article"), "article"),
                (tr("Post"), "post"),
                (tr("Comment"), "comment"),
                (tr("Message"), "message"),
                (tr("Mail"), "mail"),
            ]
        case Ask.OPEN:
            return [(tr("open"), "yes"), (tr("closed"), "no")]
        case Ask.SPAM:
            return [(tr("yes"), "yes"), (tr("no"), "no")]
        case Ask.CLOCK:
            return [(tr("due soon"), "soon"), (tr("late"), "late")]
        case Ask.ROLE:
            return [(role_name(role), role.value) for role in Role if role is not Role.NONE]
    return None


def _named(known: Named) -> Pairs:
    return [(name, str(number)) for number, name in known]


def numbers_of(do: Do, choices: Choices) -> Pairs | None:
    """What an action needs to know, as (name, number); None when it is nothing, or a number that is typed."""
    match do:
        case Do.LABEL | Do.UNLABEL:
            return [(name, number) for number, name in choices.labels]
        case Do.DEPARTMENT:
            return [(name, number) for number, name in choices.departments]
        case Do.REASON:
            return [(name, number) for number, name in choices.reasons]
        case Do.COLLECT:
            return [(name, number) for number, name in choices.collections]
        case Do.PRIORITY:
            return [(words_for_priority(one), int(one)) for one in reversed(Priority)]
    return None


def condition_words(condition: Condition, choices: Choices) -> str:
    known = {value: name for name, value in values_of(condition.ask, choices) or ()}
    value = known.get(condition.value, condition.value)
    name = ask_names()[condition.ask]
    if condition.ask in (Ask.REPEAT, Ask.WORDS, Ask.FOLLOWERS):
        sense = next(told for told, negated in senses_of(condition.ask) if negated is condition.negated)
        return tr("{what}: {value}", what=name, value=f"{sense} {value}")
    if not condition.negated:
        return tr("{what}: {value}", what=name, value=value)
    if condition.ask in (Ask.QUERY, Ask.AUTHOR):
        return tr("{what} without: {value}", what=name, value=value)
    return tr("{what} is not: {value}", what=name, value=value)


def action_words(action: Action, choices: Choices) -> str:
    known = {value: name for name, value in numbers_of(action.do, choices) or ()}
    name = do_names()[action.do]
    if action.do is Do.SNOOZE:
        return tr("{what}: {value}", what=name, value=action.value)
    return tr("{what}: {value}", what=name, value=known[action.value]) if action.value in known else name


def summary(rule: Rule, choices: Choices) -> str:
    """The whole rule on one line: when › if › then."""
    events = event_names()
    when = ", ".join(events[event] for event in rule.events)
    between = tr(" or ") if rule.any else tr(" and ")
    asked = between.join(condition_words(one, choices) for one in rule.conditions)
    done = ", ".join(action_words(one, choices) for one in rule.actions)
    return " › ".join(part for part in (when, asked, done) if part)

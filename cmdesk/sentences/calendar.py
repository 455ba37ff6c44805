"""The calendar."""

from cmdesk.sentences.telling import Sentences

SENTENCES: Sentences = {
    "calendar-past": lambda tr: tr("That hour has passed. Nothing was moved; choose a later one."),
    "calendar-out": lambda tr: tr(
        "“{text}” has left, or is leaving. It stays where it is, so that nothing is sent twice."
    ),
    "calendar-troubled": lambda tr: tr("“{text}” waits for you to decide something else: open it first."),
    "calendar-queued": lambda tr: tr("“{text}” is scheduled. Take it back before you take its date away."),
    "no-slots": lambda tr: tr("No account of this post has slots. Set some first: “Slots of the accounts…”."),
    "too-few-slots": lambda tr: tr(
        "Only {count} slots are free in that time, for {wanted} posts. Take more days, or add slots."
    ),
    "dates-too-large": lambda tr: tr("This calendar is too large: five megabytes are read at most."),
    "dates-unreadable": lambda tr: tr("This file is not a calendar that can be read (iCalendar, .ics)."),
    "dates-none": lambda tr: tr("No date was found in this calendar."),
    "calendar-file": lambda tr: tr("The calendar file could not be written: {path}. Choose another folder."),
    "repeat-undated": lambda tr: tr("Give it a date first: it comes again from there."),
    "repeat-copy": lambda tr: tr("It is itself one of a series. Change the first one, or end the series."),
    "calendar-gone": lambda tr: tr("This post is no longer there."),
}

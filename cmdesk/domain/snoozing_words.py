"""The words of times in French and English: numbers, spans, days of the week, months, and what says nothing."""


def _words(table: str) -> dict[str, int]:
    """A number and its words, line by line."""
    lines = (line.split() for line in table.strip().splitlines())
    return {word: int(number) for number, *told in lines for word in told}


NUMBERS = _words("""
    1 un une a an one
    2 deux two
    3 trois three
    4 quatre four
    5 cinq five
    6 six
    7 sept seven
    8 huit eight
    9 neuf nine
    10 dix ten
    12 douze twelve
    15 quinze fifteen
    20 vingt twenty
    30 trente thirty
""")
MINUTES = _words("""
    1 minute minutes minut min mins mn
    60 heure heures hour hours h hr hrs
    1440 jour jours day days
    10080 semaine semaines week weeks sem
    0 mois month months
""")
WEEKDAYS = _words("""
    0 lundi lun monday mon
    1 mardi mar tuesday tues tue
    2 mercredi mer wednesday wed
    3 jeudi jeu thursday thurs thu
    4 vendredi ven friday fri
    5 samedi sam saturday sat
    6 dimanche dim sunday sun
""")
MONTHS = _words("""
    1 janvier janv january jan
    2 fevrier fevr fev february feb
    3 mars march mar
    4 avril avr april apr
    5 mai may
    6 juin june jun
    7 juillet juil july jul
    8 aout august aug
    9 septembre september sept sep
    10 octobre october oct
    11 novembre november nov
    12 decembre december dec
""")
FILLERS = {
    "le",
    "la",
    "a",
    "at",
    "on",
    "the",
    "of",
    "de",
    "du",
    "au",
    "for",
    "pour",
    "vers",
    "by",
    "until",
    "prochain",
}


def one_of(known: dict[str, int]) -> str:
    return "|".join(sorted(known, key=len, reverse=True))

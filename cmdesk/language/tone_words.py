"""The words that give a hint about the tone of a text, in French and English. Written for this program."""

import re


def _any(*expressions: str) -> re.Pattern[str]:
    """One of these, as whole words; an apostrophe of any kind, a space of any kind."""
    joined = "|".join(each.replace("'", "['’]").replace(" ", r"[\s\u00a0\u202f]+") for each in expressions)
    return re.compile(rf"(?<![\w])(?:{joined})(?![\w])", re.IGNORECASE)


# What an answer of ours should think about twice.
HARSH = {
    "fr": _any(
        "calmez-vous",
        "comme (?:je|nous) vous l'(?:ai|avons) déjà (?:dit|écrit|expliqué)",
        "je vous l'ai déjà dit",
        "encore une fois",
        "il suffi(?:t|sait) de lire",
        "vous n'avez qu'à",
        "il fallait",
        "vous auriez dû",
        "si vous aviez lu",
        "lisez (?:bien|mieux|donc)",
        "ce n'est pas (?:notre|mon) (?:problème|faute)",
        "nous n'y pouvons rien",
        "c'est votre (?:problème|faute)",
        "vous vous trompez",
        "vous avez tort",
        "vous mentez",
        "mauvaise foi",
        "n'importe quoi",
        "tant pis pour vous",
        "débrouillez-vous",
        "inutile de",
        "de toute façon",
        "ridicules?",
        "absurdes?",
        "stupides?",
        "idiote?s?",
        "imbéciles?",
        "débiles?",
        "menteu(?:r|se)s?",
        "ignorante?s?",
    ),
    "en": _any(
        "calm down",
        "as (?:i|we) (?:have )?already (?:said|told you|explained|mentioned)",
        "i already told you",
        "once again",
        "you should have",
        "if you had read",
        "had you read",
        "read (?:it|the \\w+) (?:again|properly|carefully)",
        "(?:it's |that's )?not (?:our|my) (?:problem|fault)",
        "(?:it's|that's) your (?:problem|fault|own fault)",
        "there is nothing we can do",
        "you are wrong",
        "you're wrong",
        "you are lying",
        "bad faith",
        "nonsense",
        "too bad",
        "deal with it",
        "get over it",
        "ridiculous",
        "absurd",
        "stupid",
        "idiots?",
        "morons?",
        "liars?",
        "ignorant",
        "pathetic",
    ),
}

# What reads as mockery to who is upset, whatever was meant.
SARCASM = {
    "fr": re.compile(
        r"(?<![\w])(?:quelle surprise|comme par hasard|on croit r[êe]ver|sans blague|bravo à vous|"
        r"ravie?s? de l['’]apprendre|bon courage avec ça|ah bon|bien évidemment|évidemment|c['’]est bien connu|"
        r"merci pour rien)(?![\w])|🙄|🙃|😏|🤡|(?<!\w);-?\)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<![\w])(?:what a surprise|how surprising|no kidding|you don['’]t say|oh really|good for you|well done you|"
        r"good luck with that|thanks for nothing|obviously|as everyone knows|as if)(?![\w])|🙄|🙃|😏|🤡|(?<!\w);-?\)",
        re.IGNORECASE,
    ),
}

# By what somebody who writes to us sounds angry.
VERY_ANGRY = {
    "fr": _any(
        "scandale(?:s|ux|use|uses)?",
        "honteu(?:x|se|ses)",
        "une honte",
        "inadmissibles?",
        "inacceptables?",
        "arnaqu\\w+",
        "escro\\w*",
        "voleu(?:r|rs|se|ses)",
        "ras-le-bol",
        "ras le bol",
        "furieu(?:x|se|ses)",
        "en colère",
        "foutage de gueule",
        "(?:vous )?fout\\w* de (?:notre|ma|la) gueule",
        "se fout\\w* de",
        "se moque\\w* de",
        "avocat",
        "porter plainte",
        "mise en demeure",
        "menteurs?",
        "incompétent\\w*",
        "lamentables?",
        "déplorables?",
        "minables?",
        "à fuir",
        "plus jamais chez",
        "boycott\\w*",
        "pourri\\w*",
        "bande de \\w+",
    ),
    "en": _any(
        "scandal(?:ous)?",
        "shameful",
        "disgrace(?:ful)?",
        "disgusting",
        "disgusted",
        "unacceptable",
        "outrageous",
        "scam(?:mers?|med)?",
        "thieves",
        "thief",
        "rip-?off",
        "rip off",
        "ripped off",
        "furious",
        "livid",
        "fed up",
        "sick (?:of|and tired)",
        "lawyer",
        "sue you",
        "legal action",
        "liars?",
        "incompetent",
        "incompetence",
        "appalling",
        "pathetic",
        "never (?:again|buying)",
        "boycott\\w*",
        "useless",
        "worst \\w+ ever",
        "joke of a \\w+",
    ),
}
ANGRY = {
    "fr": _any(
        "marre",
        "déçue?s?",
        "énervée?s?",
        "agacée?s?",
        "toujours (?:pas|rien|aucun\\w*)",
        "aucune réponse",
        "rembours\\w+",
        "nul(?:s|le|les)?",
        "honte",
        "pire",
        "encore une fois",
        "plainte",
        "ridicules?",
        "n'importe quoi",
        "depuis (?:des|trois|quatre|\\d+) (?:jours|semaines|mois)",
        "jamais vu ça",
    ),
    "en": _any(
        "disappointed",
        "annoyed",
        "angry",
        "upset",
        "still (?:no|not|waiting|haven't)",
        "no (?:answer|reply|response)",
        "refund",
        "shame",
        "worst",
        "terrible",
        "awful",
        "once again",
        "complaint",
        "ridiculous",
        "for (?:days|weeks|months)",
        "never seen",
    ),
}

GREETING = {
    "fr": re.compile(
        r"(?:bonjour|bonsoir|salut|coucou|ch[eè]re?s?\b|madame|monsieur|mesdames|hello|re-?bonjour)", re.I
    ),
    "en": re.compile(r"(?:hello|hi\b|hey\b|dear\b|good (?:morning|afternoon|evening)|greetings)", re.I),
}
CLOSING = {
    "fr": re.compile(
        r"cordialement|bien à (?:vous|toi)|salutations|sincèrement|à (?:bientôt|très vite)|"
        r"bonne (?:journée|soirée|semaine|fin)|bon (?:week-?end|dimanche|après-midi)|amicalement|merci",
        re.I,
    ),
    "en": re.compile(
        r"regards|sincerely|best wishes|all the best|yours|cheers|thank(?:s| you)|take care|see you|"
        r"have a \w+ (?:day|week)",
        re.I,
    ),
}

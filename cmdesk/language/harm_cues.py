"""Words that hurt, in French and English, each with its weight, and what introduces the words of another.

They are matched on folded text. They stand here so that they can be marked where people meet them.
"""

from typing import Literal

Harm = Literal["insult", "hate", "threat"]

_GROUPS = {
    "fr": (
        r"(?:femmes?|meufs|gonzesses|gays?|homos?|blacks?|homosexuel\w*|lesbiennes?|trans\w*|arabes?|musulman\w*|juifs?|juives?|les noirs|des noirs|noires"
        r"|africain\w*|asiatiques?|chinois\w*|roms?|gitans?|immigres?|immigrees?|migrants?|etrangers?|handicape\w*|refugies?)"
    ),
    "en": (
        r"(?:women|woman|gays?|gay people|homosexuals?|lesbians?|trans(?:gender)?(?: people)?|arabs?|muslims?|jews?|jewish people"
        r"|blacks?|black people|africans?|asians?|chinese|gypsies|immigrants?|migrants?|foreigners?|disabled(?: people)?|refugees?)"
    ),
}
_SLURS = {
    "fr": (
        r"(?:negres?|negros?|negresses?|bamboulas?|bande de pedes|sale fatma|bougnoul\w*|bicots?|ratons|crouilles?|youpins?|youpines?|feujs? de merde|chinetoques?|niakoue\w*"
        r"|tarlouzes?|tapettes?|pedales?|sales? pedes?|pd de merde|tantouzes?|gouines?|travelos?|mongols?|mongoliens?|gogols?"
        r"|sales? (?:arabes?|noirs?|juifs?|juives?|blancs?|gitans?|roms?|musulman\w*|chinois\w*|gouines?|putes?|pauvres?"
        r"|migrants?|etrangers?|immigres?|race|parasites?|handicapes?|trans|gays?))"
    ),
    "en": (
        r"(?:niggers?|niggas? of|kikes?|chinks?|gooks?|spics?|wetbacks?|pakis?|ragheads?|towelheads?|fag(?:got)?s?|dykes?|tranny|trannies"
        r"|retards?|retarded|mongs?|cripples|(?:filthy|dirty|fucking|disgusting) (?:arabs?|blacks?|jews?|muslims?|immigrants?|foreigners?"
        r"|gypsies|gypsy|gays?|trans|asians?|chinese|women|whores?|parasites?|migrants?))"
    ),
}
_VERMIN = {
    "fr": (
        r"(?:parasites?|vermines?|cafards|rats|singes?|animaux|betes|chiens|dechets?|cancer|peste|inferieur\w*|sous[- ]hommes?|malades?"
        r"|degoutant\w*|ordures?|fleau|monstres?|criminels|voleurs|terroristes|merdes?|bons? a rien|bonnes? a rien|inutiles?|putes|salopes)"
    ),
    "en": (
        r"(?:parasites?|vermin|cockroach(?:es)?|rats|monkeys?|apes?|animals|dogs|trash|garbage|cancer|plague|inferior|subhuman\w*|sick"
        r"|disgusting|scum|freaks?|monsters?|criminals|thieves|terrorists|shit|useless|worthless|whores|sluts|filth)"
    ),
}

_HOSTILE = {
    "fr": (
        r"(?:degoutant\w*|repugnant\w*|repoussant\w*|degueulasses?|immondes?|pourritures?|vermines?|cafards?|cancer|racailles?|ordures?"
        r"|parasites?|dechets?|decharge|debarrass\w*|execut\w*|egorg\w*|pendre|abattre|abattus?|extermin\w*|(?:faire|voir|fasse) (?:\w+ )?souffrir"
        r"|souffrir|crever?|morts? (?:a|aux)|tous morts|hais\b|haine|execr\w*|detest\w*|degout\w*|pitoyables?|stupides?|sauvages|malhonnetes|inferieur\w*"
        r"|enfermes? dans|ne (?:valent|vaut)|violents? et|erreur de la nature|irrecuperables?|fous? de rage|defonces? de la tete|putain de|en finir avec"
        r"|attaquer|tirer une balle|enculer|de (?:vulgaires )?(?:merde|ordures)|n'ont pas leur place|meritent de (?:mourir|souffrir|crever))"
    ),
    "en": (
        r"(?:disgust\w*|revolting|repulsive|filth\w*|vermin|cockroach\w*|cancer|scum|garbage|trash|parasites?|get rid of|execut\w*|slaughter\w*|hanged|exterminat\w*"
        r"|suffer|die|dead|hate|despise|loathe|detest|pathetic|stupid|savages?|dishonest|inferior|worthless|locked up|caged|violent and|mistake of nature|shot|wiped out"
        r"|bunch of|fucked in the head|no place (?:here|in)|deserve to (?:die|suffer)|attack(?:ing)? you|put a bullet)"
    ),
}
HARM: dict[str, tuple[tuple[Harm, str, float], ...]] = {
    "fr": (
        ("hate", rf"\b(?:les|ces|tous les|toutes les|vous|des|d'|aux?|un|une|le|la) ?(?:\w+ )?{_GROUPS['fr']}\b[^.!?]{{0,50}}\b{_HOSTILE['fr']}", 1.0),
        ("hate", rf"\b{_HOSTILE['fr']}[^.!?]{{0,30}}\b(?:les|ces|tous les|toutes les|vous|des|d'|aux?) ?(?:autres )?{_GROUPS['fr']}\b", 1.0),
        ("hate", rf"\b{_SLURS['fr']}\b", 1.2),
        ("hate", rf"\b(?:les|ces|tous les|toutes les) {_GROUPS['fr']}\b[^.!?]{{0,40}}\b{_VERMIN['fr']}\b", 1.2),
        ("hate", rf"\b(?:je (?:hais|deteste|meprise|vomis)|mort aux?|a mort les|dehors les|tuez|brulez|exterminer?|gazer|il faut (?:tuer|virer|eliminer|exterminer|expulser)) (?:tou(?:s|te|tes) )?(?:les|ces|aux|des)? ?{_GROUPS['fr']}\b", 1.2),
        ("hate", rf"\b{_GROUPS['fr']}\b[^.!?]{{0,30}}\b(?:n'ont rien a faire|meritent (?:de mourir|pas)|devraient (?:etre (?:tue|interdit|enferme|expulse)\w*|mourir|crever|disparaitre|rester a)|doivent (?:mourir|crever|disparaitre|partir|degager)|me (?:degoutent|repugnent))", 1.2),
        ("hate", r"\b(?:rentrez?|retournez?|retourne|rentre) (?:dans|chez) (?:votre|ton|vous|toi)(?: pays)?\b(?=.{0,40}(?:sale|parasite|pays|race|arabe|noir))", 1.2),
        ("insult", r"\b(?:fils de pute|fdp|ntm|nique ta (?:mere|race)|va te faire (?:foutre|enculer|mettre)|allez vous faire (?:foutre|enculer)|va chier|ta gueule|vos gueules|(?:ferme|fermez) (?:ta|vos|votre|la) (?:gueule|bouche)|pauvre (?:merde|con(?:ne|nard)?|type|tache)|grosse? (?:merde|con(?:ne)?|pute|vache|truie)|sale (?:con(?:ne)?|pute|chien(?:ne)?|merde|type|race))\b", 1.2),
        ("insult", r"\b(?:encules?|enculee?s?|connards?|connasses?|salopes?|salauds?|batards?|putes?|abrutie?s?|cretins?|debiles?|raclures?|sous[- ]merdes?|trous? du cul)\b", 1.0),
        ("insult", r"\b(?:bande d[e'] ?|espece d[e'] ?|ramassis de |tas de |quels? |vous etes (?:tous )?(?:vraiment )?(?:des |de )?(?:gros |vrais )?|t'es (?:qu'une? |un |une )?|tu es (?:qu'une? |un |une )?)(?:cons?|connes?|nuls?|nulles?|incapables?|idiots?|imbeciles?|voleurs|merdes?|clowns?|guignols|minables?|escrocs|menteurs|porcs|chiens|laches)\b", 1.0),
        ("threat", r"\b(?:je (?:vais )?(?:te|vous) (?:defonce\w*|creve\w*|tue\w*|bute\w*|egorge\w*|crame\w*|brule\w*|retrouve\w*|casse\w* la (?:gueule|tete)|eclate\w*)|si je (?:te|vous) (?:croise|chope)|je sais ou (?:tu habites|vous habitez)|creve(?:z)?\b|j'espere que (?:tu|vous) (?:vas |allez )?(?:creve|mour))", 1.2),
    ),
    "en": (
        ("hate", rf"\b(?:all|the|these|those|you|most|any) {_GROUPS['en']}\b[^.!?]{{0,50}}\b{_HOSTILE['en']}", 1.0),
        ("hate", rf"\b(?:hate|despise|loathe|detest|get rid of|exterminate|death to|kill) [^.!?]{{0,20}}\b{_GROUPS['en']}\b", 1.0),
        ("hate", rf"\b{_SLURS['en']}\b", 1.2),
        ("hate", rf"\b(?:all |these |those |you )?{_GROUPS['en']} (?:are|r) [^.!?]{{0,30}}\b{_VERMIN['en']}\b", 1.2),
        ("hate", rf"\b(?:i (?:really |fucking )?(?:hate|despise|loathe|can't stand)|kill|death to|exterminate|gas|burn|deport|get rid of|ban|wipe out|lock up) (?:all )?(?:the |these |those |you )?{_GROUPS['en']}\b", 1.2),
        ("hate", rf"\b{_GROUPS['en']}\b[^.!?]{{0,20}}\b(?:don't belong|do not belong|deserve to (?:die|suffer|be)|should (?:all )?(?:be (?:killed|shot|banned|deported|wiped|locked)|die|disappear|burn|go back|get out|stay in the kitchen)|must (?:die|go)|disgust me)", 1.2),
        ("hate", r"\bgo (?:back )?(?:to (?:your|ur) (?:own )?country|back to where you came)", 1.2),
        ("insult", r"\b(?:fuck (?:you|off|yourself|u)|go fuck|shut (?:the fuck up|your (?:mouth|trap|face))|stfu|piece of shit|pieces of shit|son of a bitch|kill yourself|kys|suck my|screw you|eat shit)\b", 1.2),
        ("insult", r"\b(?:assholes?|arseholes?|bitch(?:es)?|cunts?|dickheads?|wankers?|twats?|morons?|imbeciles?|cretins?|scumbags?|dumbass\w*|motherfuck\w*|whores?|sluts?|bastards?|shitheads?)\b", 1.0),
        ("insult", r"\b(?:you(?:'re| are| r)?(?: all)?(?: just)?(?: an?)?(?: bunch of| load of)?|bunch of|load of|pack of|what an?) (?:\w+ )?(?:idiots?|clowns?|losers?|thieves|liars?|crooks|incompetent\w*|pigs|dogs|pathetic|stupid|worthless|scum|shit)\b", 1.0),
        ("threat", r"\b(?:(?:i'll|i will|i'm gonna|im gonna|gonna|i'm going to) (?:\w+ )?(?:kill|smash|beat|hurt|stab|shoot|burn|punch|find|break|destroy) (?:you|ur|your|u)\b|if i (?:ever )?see you|i know where you live|hope (?:you|u) (?:die|rot|choke)|you (?:should|deserve to) die)", 1.2),
    ),
}  # fmt: skip

# What introduces another's words; they are taken to reach to the end of the sentence or for some words.
REPORTING = {
    "fr": (
        r"(?:traite(?:e|s|es|r|ent|nt|ait|aient|z)? (?:\w+ ){0,3}?(?:de |d'|comme )|appele(?:e|s|r|nt|z)? |insulte\w*(?: de| d')? "
        r"|se faire (?:traiter|appeler|insulter)|(?:m'|nous |l'|t'|lui |leur )(?:a|ont|as|avez|avait|aurait) (?:\w+ )?(?:dit|lance|crie|hurle|ecrit|repondu)"
        r"|(?:me|nous|lui|leur|te) (?:dit|disent|disait|lance|crie|hurle|ecrit|repond)|dire que|on dit que|qui (?:disent|pensent|dit) que|le mot|terme|insultes?|(?:as|a|ont|avez) dit que|serieusement croire que|ecrire que|penser que|pretendre que|affirmer que"
        r"|arretez de dire|personne ne (?:devrait|doit)|qualifie\w* (?:de|d'))"
    ),
    "en": (
        r"(?:call(?:ed|s|ing)? (?:me|us|him|her|them|you|people|my \w+|someone|anyone|a \w+)|(?:told|tell|tells) (?:me|us|him|her|them)|(?:yelled|shouted|screamed|wrote|said|says|saying)"
        r"|being called|was called|were called|got called|the word|words? like|term|slurs?|insulted (?:me|us|him|her|them)|stop (?:saying|calling|using)|people who (?:say|think)|you can't say)"
    ),
}
# What turns such words round when it stands before or among them: who denies, denounces, or speaks of themselves.
DENIED = {
    "fr": r"\b(?:(?:ne |n')(?:\w+ ){1,2}(?:pas|jamais|aucunement)|aucune?|tout sauf|pas tou(?:s|tes) les|denonc\w+|contre la haine|lutt\w+|stop|victimes?)\b",
    "en": r"\b(?:are not|aren't|is not|isn't|not all|never|do not|don't|must not|no one|nobody|no \w+ deserves|should not|shouldn't|anything but|condemn\w*|against|victims?)\b(?! belong)",
}
OF_ONESELF = {
    "fr": r"\b(?:je (?:suis|me sens|me suis senti|passe pour)|j'(?:ai agi|etais|ai ete)|m'empecher d'etre|dire ca|aussi \w+ que)\b",
    "en": r"\b(?:i(?:'m| am| was| feel| felt)|making me|made me|as \w+ as)\b",
}

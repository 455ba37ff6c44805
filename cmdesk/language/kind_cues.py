"""The turns of phrase by which a kind of message is known, in French and English, each with its weight.

They are matched on folded text (small letters, no accents, straight apostrophes); 1 is enough for a kind to apply.
"""

from typing import Literal

Kind = Literal[
    "question", "complaint", "praise", "thanks", "quote", "order", "spam", "insult", "threat", "application"
]  # fmt: skip
Urgency = Literal["low", "normal", "high"]

# Which kind names the message where several apply: what must be seen first stands first.
KINDS: tuple[Kind, ...] = (
    "threat", "spam", "insult", "application", "quote", "order", "complaint", "question", "thanks", "praise",
)  # fmt: skip

_GOODS = r"(?:commandes?|colis|paquets?|livraisons?|articles?|achats?|retours?|remboursements?|factures?|paiements?)"
_GOODS_EN = r"(?:orders?|parcels?|packages?|deliver(?:y|ies)|items?|purchases?|returns?|refunds?|invoices?|payments?)"

CUES: dict[str, dict[Kind, tuple[tuple[str, float], ...]]] = {
    "fr": {
        "question": (
            (r"\?", 1.0),
            (r"\b(?:est[- ]ce qu|qu'est[- ]ce)", 1.0),
            (
                r"\b(?:comment|pourquoi|pk|pq|quand|combien|quels?|quelles?|ou en est|c'est quoi|qui peut|faut[- ]il"
                r"|y a[- ]t[- ]il|avez[- ]vous|auriez[- ]vous|pouvez[- ]vous|pourriez[- ]vous|peut[- ]on|est[- ]il"
                r"|savez[- ]vous|faites[- ]vous|etes[- ]vous|acceptez[- ]vous|vendez[- ]vous|proposez[- ]vous)\b"
                r"(?=[^.!]*\?)",
                0.5,
            ),
            (r"^(?:bonjour|bonsoir|salut|hello|coucou)?[ ,!]*(?:comment|quand|combien|quels?|quelles?|c'est quoi|qui|ou)\b", 0.6),
            (r"\b(?:je voudrais|j'aimerais|je souhaite(?:rais)?) savoir\b|\bsavez[- ]vous\b|\bune (?:petite )?question\b", 1.0),
            (r"\b(?:horaires?|tarifs?|ouverts?|dispo(?:nible)?)\b[^.!]*\b(?:svp|stp|s'il vous plait)", 1.0),
        ),
        "complaint": (
            (r"\b(?:inadmissible|inacceptable|scandaleu\w*|honteu\w*|une honte|lamentable|deplorable|intolerable|abuse)\b", 1.0),
            (r"\b(?:decus?|decues?|decevante?s?|deception|mecontente?s?|insatisfaite?s?|ecoeure\w*|depite\w*|degoute\w*)\b", 1.0),
            (r"\b(?:arnaque\w*|escroc\w*|voleurs?|foutage de gueule|se (?:moque|fou|fiche|paye)\w*)\b", 1.0),
            (r"\b(?:en colere|furieu\w*|ras[- ]le[- ]bol|marre|ca suffit|y en a assez|exaspere\w*)\b", 1.0),
            (r"\b(?:toujours (?:pas|rien|aucune?)|toujours en attente|aucune? (?:reponse|nouvelle|explication|excuse)s?)\b", 0.8),
            (r"\b(?:personne (?:ne |n')?(?:repond|decroche|bouge|au telephone)\w*|personne au telephone|injoignable|impossible de)\b", 1.0),
            (r"\b(?:panne|bug|bugue?s?|plante|ne (?:fonctionne|marche) (?:pas|plus)|defectueu\w*|en rade|deconnecte)\b", 0.8),
            (r"\b(?:encore une? (?:fois|erreur|panne|retard|bug|probleme)|[3-9]e(?:me)? fois|deux fois que|deuxieme fois)\b", 0.7),
            (r"\b(?:mal (?:servi|accueilli|conseille|recu|cuit|elev)\w*|desagreable\w*|impoli\w*|malpoli\w*|odieu\w*|mepris\w*|glacial\w*)", 1.0),
            (r"\b(?:sales?|dirty|degueu\w*|degoutant\w*|immangeable|infect\w*|hygiene douteuse|froide?s?|brule\w*|perime\w*|moisi\w*)\b", 0.5),
            (r"\b(?:degueu\w*|immangeable|infecte?|perime\w*|moisi\w*|hygiene|cafards?)\b", 0.6),
            (r"\b(?:attente|attendre|attends?|retard)\b", 0.5),
            (r"\b\d+ ?(?:min|minutes|h|heures?|jours?|semaines?)\b[^.?]*\b(?:attente|attendre|attends|retard)|\b(?:attente|attend\w*|retard)\b[^.?]*\b\d+ ?(?:h|min|minutes|heures?|jours|semaines)\b", 0.6),
            (r"\b(?:ne|n'|je) (?:re)?commande(?:rai)? pas|plus jamais|a fuir|fuyez|(?:zero|0|1|une) etoile|a eviter|passez votre chemin\b", 1.0),
            (r"\bc'est une blague|c'est (?:pas )?normal de|vous (?:rigolez|plaisantez)|c'est du vol|trop cher\b", 0.9),
            (r"\b(?:c'etait mieux avant|qualite (?:a baisse|en baisse)|bof|mediocre|nul(?:le)?s?|pourri\w*|dommage)\b", 0.7),
            (r"\b(?:service|accueil|site|appli|application|vendeu\w+|serveu\w+|livreur)\b[^.?]*\b(?:nul\w*|merde|horrible|catastrophe|catastrophique|deplorable|plante|rame)\b", 0.8),
            (r"\b(?:reclamation|je me plains|plainte|preleve (?:deux|2) fois|double prelevement|debite (?:deux|2) fois)\b", 1.0),
            (r"\b(?:merci (?:pour rien|pour le retard|qui)|bravo (?:pour le retard|l'artiste))\b", 1.2),
            (r"\b(?:intoxication|vomi|malade|allergi\w+|blesse\w*|fuite de gaz|coupe sur|dangereu\w*)\b", 0.8),
            (r"\bcomme (?:un chien|des chiens|une merde|un moins que rien)\b", 1.0),
        ),
        "praise": (
            (r"\b(?:bravo|felicitations|chapeau|coup de c(?:oe|œ)ur|au top|c'est (?:le|la) top|un regal|un delice|une tuerie|une merveille|a tomber)\b", 1.0),
            (r"\b(?:j'adore|j'ai adore|on adore|je kiffe|j'aime (?:beaucoup|trop|tellement)|fan de|trop hate)\b", 1.0),
            (r"\b(?:excellente?s?|delicieu\w*|parfaite?s?|magnifique\w*|superbe\w*|genia\w*|formidable\w*|extraordinaire\w*|exceptionnel\w*|adorables?|succulent\w*|savoureu\w*|incroyable|impeccable|irreprochable)\b", 0.8),
            (r"\b(?:meilleure?s?) \w+|trop bon|tres bon(?:ne)?s?|super (?:accueil|equipe|boutique|resto|service|moment|adresse|boulot|travail|produit)|pas mal(?: du tout)?\b", 0.7),
            (r"\bje (?:vous )?recommande(?! pas)|les yeux fermes|on reviendra|je reviendrai|toujours un plaisir|imbattable|je valide|rien a redire|vrais passionnes|continuez comme ca|ne changez rien\b", 1.0),
            (r"[😍🤩😋🥰👏💯]", 0.5),
        ),
        "thanks": (
            (r"\b(?:merci|mercis|mercii+|remercie\w*|remerciements?|thanks|thx)\b(?! (?:pour rien|pour le retard|qui\b|de (?:me|nous) (?:rembourser|repondre|rappeler|contacter)|d'avance|de votre comprehension))", 1.0),
        ),
        "quote": (
            (r"\bdevis\b", 1.2),
            (r"\b(?:chiffrer|chiffrage|estimation|estimer le (?:cout|prix)|proposition (?:commerciale|tarifaire)|grille tarifaire)\b", 1.0),
            (r"\b(?:tarifs?|prix|couts?|coutera(?:it)?|coute)\b[^.!]*\b(?:pour \d+|pour un[e]? |refection|refaire|seance|mariage|prestation|pose|m2|m²|personnes|formule entreprise|coupe)", 1.0),
            (r"\b(?:quels? (?:est|sont|serait|seraient)) (?:le|les|vos|votre) (?:prix|tarifs?)\b|\bvous prenez combien\b|\bcombien (?:prenez|coutera\w*|demandez)", 1.0),
            (r"\b(?:envoyer|communiquer|donner|transmettre|connaitre) (?:moi )?(?:vos|votre|un|une|le|les) (?:tarifs?|prix|offre|brochure|catalogue)\b", 1.0),
            (r"\bcherch\w+ (?:un|une) (?:prestataire|traiteur|photographe|artisan|fournisseur|imprimeur|plombier)\b", 0.7),
        ),
        "order": (
            (rf"\b{_GOODS}\b[^.!?]*\b(?:pas (?:encore )?(?:recue?s?|arrivee?s?|livree?s?|expediee?s?|rembourse\w*|traite\w*)|rien|perdue?s?|annulee?s?|abimee?s?|casse\w*|ouvert|manqu\w*|incomplete?|erreur|retard|bloque\w*|en attente|refuse\w*|debite)", 1.2),
            (rf"\b(?:pas|rien|jamais|toujours|encore|aucune?|manque|mauvaise?|erreur|erreur dans|annuler|annulation|modifier|suivre|suivi|traiter|echanger|retourner|ou en est|renvoyer|rembourse\w*)\b[^.!?]*\b(?:mon|ma|mes|notre|nos|votre|vos|le|la|un|une|cette|de|d'|du)? ?{_GOODS}\b", 1.0),
            (r"\b(?:numero de (?:suivi|commande)|n° ?\d+|code promo|confirmation de commande|mail de confirmation|bon de commande|sav|livreur)\b", 1.0),
            (r"\b(?:commande|colis) (?:n°?|numero|no|#)? ?\d+", 1.2),
            (r"\b(?:j'ai|j'avais|on a|nous avons) (?:commande|achete|paye|recu)\b[^.!]*\b(?:au lieu|pas|rien|casse\w*|abime\w*|mauvais\w*|jamais|toujours|vide|manque|autre)", 1.0),
            (r"\b(?:rembourse\w*|remplacement|echange(?:r)?|retractation)\b", 0.7),
            (r"\b(?:article|produit|colis|pull|robe|paquet)s? (?:\w+ )?(?:recue?s?|arrivee?s?)\b[^.!]*\b(?:casse|abime|defectueu|ouvert|vide|autre|manque)", 1.0),
            (r"\bcolis (?:bien )?recu|bien recu (?:mon|ma|le|la|mes) (?:colis|commande)", 1.0),
            (r"\b(?:robe|meuble|canape|cadeau|velo|frigo|billets?|places?)\b[^.!?]*\bpas (?:encore )?(?:arrive|recu|livre)\w*", 1.0),
            (r"\bau lieu d[eu']", 0.5),
        ),
        "spam": (
            (r"\b(?:gagnez|gagner) (?:jusqu'a )?\d|\bgagnez (?:de l'argent|plus)|\brevenus? (?:passif|complementaire)", 1.0),
            (r"\b(?:bit\.ly|tinyurl|t\.me|wa\.me|telegram|whats ?app|cutt\.ly)\b", 0.6),
            (r"\b(?:crypto\w*|bitcoin|forex|trading|nft|x100|garanti a 100)\b", 0.6),
            (r"\b(?:voyant\w*|medium|marabout|retour (?:de l'etre aime|d'affection)|desenvout\w*)\b", 1.0),
            (r"\b(?:credit|pret)s? (?:rapide|sans justificatif|entre particuliers|de \d+)|\bsans justificatif\b|\boffre de pret\b", 1.0),
            (r"\b(?:followers?|abonnes)\b[^.]*(?:\d+ ?(?:€|euros)|lien|gratuit|boost)|\bboost\w* (?:tes|vos|ton|votre)", 0.9),
            (r"\b(?:lien en bio|cliquez (?:ici|vite|sur)|clique ici|dm @|en prive pour plus|contactez[- ]moi en prive)\b", 0.6),
            (r"\b(?:vous avez ete selectionne\w*|reclamez votre|iphone gratuit|felicitations.{0,20}gagne)\b", 1.0),
            (r"\b(?:perdez|maigrir|perdre) \d+ ?(?:kilos|kg)", 1.0),
            (r"\b(?:referencement|seo|premiere page de google|services? de (?:creation|marketing))\b", 1.0),
            (r"\b(?:collab\w*)\b[^.]*(?:dm|promo|prive)", 0.8),
            (r"\.(?:biz|xyz|top|click|icu)\b", 0.7),
        ),
        "insult": (
            (r"\b(?:connards?|connasses?|conn?es?|cons|gros con|sale con|encul\w+|salo(?:ps?|pe|perie)s?|putes?|batards?|fdp|fils de pute|ntm|nique ta|ordures?|raclures?|bouffons?|abrutis?|abruties?|cretins?|debiles?|idiots?|imbeciles?|tocards?|clowns?|guignols?|charlots?|minables?)\b", 0.8),
            (r"\b(?:ta gueule|ferme[z]? (?:ta|vos|votre) gueules?|va te faire|allez vous faire|va chier|casse[- ]toi|degage|pauvre (?:merde|type|con\w*|fille|mec|tache))\b", 1.2),
            (r"\b(?:bande (?:de|d')|espece (?:de|d')|ramassis (?:de|d')|tas (?:de|d'))", 0.6),
            (r"\b(?:vous etes|t'es|tu es|t es|vous etes tous|quels?|quelle bande) (?:\w+ ){0,3}(?:nuls?|nulles?|voleurs?|incapables?|incompetents?|merdes?|cons?|menteurs?|escrocs?|idiots?|debiles?|minables?|clowns?|abrutis?|cretins?)\b", 1.0),
            (r"\b(?:incapables|incompetents|voleurs|nuls)\b", 0.4),
        ),
        "threat": (
            (r"\b(?:avocats?|tribunal|tribunaux|juridiction|assignation|assigner|huissier|poursuites?|proces|en justice|action (?:en justice|judiciaire)|conciliateur)\b", 1.0),
            (r"\b(?:porter(?:ai|ons|a)? plainte|porte plainte|depos\w+ plainte|depot de plainte|mise en demeure|mets en demeure)\b", 1.2),
            (r"\b(?:dgccrf|ufc|que choisir|60 millions|repression des fraudes|signal\s?conso|cnil|prud'?hommes?|defenseur des droits|mediateur)\b", 1.0),
            (r"\b(?:vous allez entendre parler|entendrez parler de moi|vous (?:allez le regretter|le regretterez)|tu vas le regretter|je sais ou (?:vous habitez|tu habites)|vous allez (?:le )?payer)\b", 1.2),
            (r"\b(?:si je (?:te|vous) (?:croise|chope|vois)|je (?:te|vous) (?:defonce|retrouve|crame|tue|butte?|eclate)|je vais (?:te|vous|tout) (?:defoncer|tuer|bruler|cramer|casser|peter))\b", 1.2),
            (r"\b(?:contacte?r?|saisi[rs]?|alerte?r?|previen\w*) (?:la )?(?:presse|les medias|la police|journalistes?)\b|\bla presse des demain\b", 1.0),
        ),
        "application": (
            (r"\b(?:candidatures?|cv|curriculum|lettre de motivation)\b", 1.0),
            (r"\b(?:stages?|stagiaires?|alternan\w+|apprentissage|apprentie?s?)\b[^.!]*\b(?:cherch\w*|recherche|ete|septembre|bts|etudiant\w*|interesse\w*|propose\w*|possible|mois)", 0.8),
            (r"\b(?:cherch\w*|recherche)\b[^.!?]*\b(?:stages?|stagiaires?|alternance|apprentissage|apprentie?s?|emploi|job|poste|travail)\b", 1.0),
            (r"\b(?:recrutez|recrute[rz]?|embauche[rz]?|recrutement|postuler|poste (?:a pourvoir|de|vacant)|poste\b[^.]*\bcuisine|offre d'emploi)", 0.9),
            (r"\bans d'experience\b|\bdisponible immediatement\b|\bdispo de suite\b|\brejoindre votre equipe\b", 0.5),
        ),
    },
    "en": {
        "question": (
            (r"\?", 1.0),
            (
                r"^(?:hi|hello|hey|good (?:morning|evening))?[ ,!]*(?:how|when|where|what|which|who|why|y|do|does|did|is|are|can|could|would|will)\b(?=[^.!]*\?)",
                0.5,
            ),
            (r"^(?:hi|hello|hey)?[ ,!]*(?:what time|how (?:do|can|much|many|long)|where (?:is|are|can)|do (?:you|u)|are (?:you|u)|can (?:you|i|we))\b", 1.0),
            (r"\b(?:i(?:'d| would) like to know|wondering (?:if|whether|when)|just a question|quick question|anyone know)\b", 1.0),
        ),
        "complaint": (
            (r"\b(?:unacceptable|disgrace\w*|shameful|appalling|pathetic|ridiculous|outrageous|disgusting|atrocious|dreadful|horrible|terrible|awful|worst|shocking)\b", 0.9),
            (r"\b(?:disappoint\w*|let down|dissatisf\w*|unhappy with|fed up|sick of|angry|furious|frustrat\w*|annoyed)\b", 1.0),
            (r"\b(?:scam\w*|rip[- ]?off|con artists?|fraud\w*|thieves|stay away|avoid at all costs)\b", 1.0),
            (r"\b(?:still (?:no|not|nothing|waiting|hasn't|haven't|don't)|nobody (?:answers?|answered|replies|picks? up|did anything)|no one (?:answers?|replies|picks? up)|no (?:reply|answer|response|explanation)|impossible to)\b", 0.9),
            (r"\b(?:outage|crash\w*|bugs?|buggy|broken|faulty|defective|doesn't work|does not work|not working|logs me out|useless|worthless)\b", 0.8),
            (r"\b(?:another (?:mistake|error|outage|delay|problem)|again and again|(?:2nd|3rd|second|third|4th|fourth) time|twice now|every time)\b", 0.8),
            (r"\b(?:rude|unhelpful|unprofessional|ignored|less (?:friendly|helpful)|hang up|hung up|icy|treated (?:me|us) like|how you treat|terrible advice)\b", 0.9),
            (r"\b(?:dirty|filthy|gross|inedible|raw|stale|mouldy|moldy|cockroach\w*|cold food|overpriced|overcooked|undercooked)\b", 0.8),
            (r"\bcold\b", 0.4),
            (r"\b(?:wait|waiting|waited|delay(?:ed)?|late)\b", 0.4),
            (r"\b\d+ ?(?:min|mins|minutes|h|hours?|days?|weeks?)\b[^.?]*\b(?:wait\w*|standing|late|delay)|\b(?:wait\w*|late|delay)\b[^.?]*\b\d+ ?(?:h|min|mins|minutes|hours?|days|weeks)\b", 0.7),
            (r"\b(?:would(?:n't| not)|don't|do not|cannot|can't) recommend(?! (?:them|it|this|you|her|him) enough)|never again|(?:zero|0|one|1) stars?\b", 1.0),
            (r"\b(?:is this a joke|what a joke|is it normal|you (?:must be )?kidding|expected better|used to be better|downhill|meh|mediocre)\b", 1.0),
            (r"\b(?:charged (?:me )?twice|double charged|overcharged|complain\w*|complaint)\b", 1.0),
            (r"\b(?:thanks for nothing|(?:well done|nice job|thanks|great work) (?:on|for) the (?:delay|wait))\b", 1.2),
            (r"\b(?:food poisoning|allergic reaction|made (?:me|us|him|her) (?:sick|ill)|got hurt|injured|gas leak|dangerous|unsafe)\b", 0.9),
            (r"\bshame\b", 0.6),
        ),
        "praise": (
            (r"\b(?:congrat\w*|well done|hats off|kudos|hands down|on point|chef's kiss|second to none|10/10|five stars|5 stars)\b(?! on the delay)", 1.0),
            (r"\b(?:love(?:d)?|adore|in love with|big fan|can't wait)\b", 0.8),
            (r"\b(?:excellent|delicious|perfect|stunning|amazing|awesome|fantastic|wonderful|brilliant|gorgeous|superb|incredible|lovely|outstanding|beautiful|tasty|passionate)\b", 0.7),
            (r"\b(?:the )?best \w+|great (?:shop|place|staff|team|service|food|job|work|product|experience|value|time)|so+ good|not bad\b", 0.7),
            (r"\b(?:highly recommend|recommend (?:them|it|this place|you)|can't recommend (?:\w+ )?enough|(?:we'll|i'll|will) be back|always a pleasure|unbeatable|keep it up)\b", 1.0),
            (r"[😍🤩😋🥰👏💯]", 0.5),
        ),
        "thanks": (
            (r"\b(?:thank(?:s| you| u)?|thx|thnx|ty|tysm|cheers|much appreciated|i appreciate|grateful|merci)\b(?! (?:for nothing|for the (?:delay|wait)|in advance))", 1.0),
        ),
        "quote": (
            (r"\b(?:a |get a |for a |your )?quot(?:e|ation)s?\b", 0.9),
            (r"\bquote request\b|\brequest (?:for )?(?:a )?quote\b|\b(?:get|have|send|give) (?:me |us )?(?:a |your )?quote\b", 0.6),
            (r"\b(?:price (?:up|list)|an estimate|estimate for|cost estimate|your rates|rate card|price list|pricing for)\b", 1.0),
            (r"\bhow much (?:would|do|will) (?:you|it) (?:charge|cost)\b|\bwhat would it cost\b|\bwhat (?:are|is) your (?:rates?|prices?|fees?)\b|\bhow much for (?:a|an|\d)", 1.0),
        ),
        "order": (
            (rf"\b{_GOODS_EN}\b[^.!?]*\b(?:not (?:arrived|received|delivered|shipped)|never|nothing|missing|lost|cancell?ed|damaged|broken|open|wrong|mistake|delayed|late|stuck|declined|hasn't|haven't)", 1.2),
            (rf"\b(?:no|not|wasn't|never|nothing|another|where(?: is|'s)|still|wrong|missing|cancel|change|track|process|exchange|return|status of|mistake in|refund)\b[^.!?]*\b(?:my|the|our|your|an?|this|any)? ?{_GOODS_EN}\b", 1.0),
            (r"\b(?:tracking (?:number|link|info)|order (?:number|no|#)|promo code|discount code|voucher code|confirmation email|courier|delivery driver)\b", 1.0),
            (r"\b(?:order|parcel) (?:number |no\.? ?|#)? ?\d{3,}", 1.2),
            (r"\b(?:i(?:'ve)?|we(?:'ve)?) (?:ordered|bought|paid|got|received)\b[^.!]*\b(?:instead|wrong|never|nothing|still|broken|empty|missing|but)", 1.0),
            (r"^ordered\b[^.]*\b(?:ago|and|but|never|still)", 1.0),
            (r"\b(?:refund(?:ed)?|replacement|exchange it|money back)\b", 0.8),
            (r"\binstead of\b", 0.5),
            (r"\b(?:parcel|order|refund|package) received\b", 1.0),
            (r"\b(?:dress|sofa|gift|present|bike|fridge|tickets?)\b[^.!?]*\b(?:still )?(?:hasn't|haven't|not|never) (?:arrived|come|been delivered)", 1.0),
            (r"\bcancel (?:it )?before it ships\b|\bthe parcel ships\b", 0.8),
        ),
        "spam": (
            (r"\b(?:earn|make) (?:up to )?[$£€]? ?\d[\d,.]*(?:k|\$|€|£)?[^.]*\b(?:day|week|month|home)|\bpassive income\b|\bwork from home\b", 1.0),
            (r"\b(?:bit\.ly|tinyurl|t\.me|wa\.me|telegram|whats ?app|cutt\.ly)\b", 0.6),
            (r"\b(?:crypto\w*|bitcoin|forex|trading signals?|nft|x100|guaranteed x?\d+)\b", 0.6),
            (r"\b(?:spell ?caster|psychic|lost lover|love spell|illuminati)\b", 1.0),
            (r"\b(?:loans?)\b[^.]*\b(?:no credit check|fast|from|low interest)|\bno credit check\b", 0.9),
            (r"\b(?:followers?|likes)\b[^.]*(?:[$£€] ?\d+|free|link|boost)|\bboost your\b", 0.9),
            (r"\b(?:link in bio|click (?:here|now|the link)|dm us|dm me|message me privately|promote it on)\b", 0.6),
            (r"\b(?:you have been selected|claim your|free iphone|you(?:'ve| have) won)\b", 1.0),
            (r"\blose \d+ ?(?:pounds|lbs|kg|kilos)", 1.0),
            (r"\b(?:seo|first page of google|web design services|marketing services)\b", 1.0),
            (r"\bcollab\b[^.]*\b(?:dm|promo)|\bdm us to collab\b", 0.6),
            (r"\.(?:biz|xyz|top|click|icu)\b", 0.7),
        ),
        "insult": (
            (r"\b(?:assholes?|arseholes?|bastards?|bitch(?:es)?|cunts?|dickheads?|wankers?|twats?|morons?|idiots?|imbeciles?|cretins?|scumbags?|losers?|clowns?|dumbass\w*|jackass\w*|pricks?|retards?|muppets?)\b", 0.8),
            (r"\b(?:shut (?:the fuck )?up|fuck (?:you|off|yourself|urself)|go fuck|screw you|piss off|go to hell|stfu|piece of shit|pieces of shit|kiss my)\b", 1.2),
            (r"\b(?:bunch of|load of|pack of|what an?|you(?:'re| are)(?: all)?(?: an?)?|run by|such an?)\b[^.!?]{0,25}\b(?:idiots?|morons?|clowns?|thieves|liars?|incompetents?|cretins?|assholes?|crooks?|pathetic|stupid|worthless|useless|shit|scum|losers?)\b", 1.0),
        ),
        "threat": (
            (r"\b(?:lawyers?|solicitors?|attorneys?|sue|suing|lawsuit|small claims|legal (?:action|proceedings|advice)|see you in court|court|summons|bailiffs?|formal notice)\b", 1.0),
            (r"\b(?:trading standards|ombudsman|better business bureau|bbb|consumer protection|attorney general|ico complaint|data protection authority)\b", 1.0),
            (r"\b(?:press charges|police report|report (?:you|this) to the police|go(?:ing)? to the (?:press|media|papers|police)|contacting .{0,25}(?:press|media|police))\b", 1.0),
            (r"\b(?:i know where you (?:live|work)|you(?:'ll| will) regret|you(?:'ll| will) pay for|watch your back|you(?:'ll| will) hear from)\b", 1.2),
            (r"\b(?:(?:i'll|i will|gonna|going to) (?:\w+ )?(?:smash|kill|burn|beat|hurt|find|punch|shoot) (?:you|your|u|this|the)|if i see you)\b", 1.2),
        ),
        "application": (
            (r"\b(?:resum[e]|cv|cover letter|job application|my application|apply for|applying for|application for)\b", 1.0),
            (r"\b(?:internships?|interns?|apprentice(?:ship)?s?)\b", 0.8),
            (r"\b(?:are you hiring|hiring|job (?:openings?|vacanc\w+|offer)|vacanc(?:y|ies)|open positions?|recruit\w*|student job|weekend job|looking for (?:a |an )?(?:\w+ )?(?:job|work|position|apprentice\w*|internship))\b", 1.0),
            (r"\b(?:years of (?:\w+ )?experience|available (?:immediately|right away)|join your team|marketing student|for a \w+ position)\b", 0.5),
        ),
    },
}  # fmt: skip

HURRY: dict[str, tuple[tuple[str, float], ...]] = {
    "fr": (
        (r"\b(?:urgente?s?|urgence|urgences|au plus vite|asap|immediatement|tout de suite|sans delai|de suite\b.*svp)\b", 1.0),
        (r"\b(?:aujourd'hui|ce soir|demain|ce matin|avant (?:ce soir|demain|midi|samedi|vendredi|lundi))\b(?=.*(?:rappel\w*|repond\w*|reponse|part|besoin|colis|commande|annul\w*|robe))", 0.6),
        (r"\b(?:besoin d'une reponse|rappelez[- ]moi|repondez[- ]moi|avant l'expedition|je me marie|repondez vite|faites quelque chose)\b", 0.6),
        (r"\b(?:intoxication|allergi(?:e|que) (?:grave|apres)|reaction allergique|blesse\w*|aux urgences|hopital|hospitalise\w*|fuite de gaz|incendie|danger|menace de tomber|samu|pompiers|brulee? au)\b", 1.2),
        (r"\b(?:fraude|pirate\w*|hacke\w*|donnees personnelles|vol de donnees)\b", 0.8),
    ),
    "en": (
        (r"\b(?:urgent\w*|asap|immediately|right now|emergency|emergencies|as soon as possible|without delay)\b", 1.0),
        (r"\b(?:today|tonight|tomorrow|this morning|before (?:tonight|tomorrow|noon|saturday|friday|monday))\b(?=.*(?:call|answer|reply|ship|need|parcel|order|cancel|dress))", 0.6),
        (r"\b(?:need an answer|call me|please call|before it ships|getting married|do something)\b", 0.6),
        (r"\b(?:food poisoning|allergic reaction|got hurt|injured|hospital|emergency room|gas leak|on fire|danger\w*|about to fall|ambulance|burned)\b", 1.2),
        (r"\b(?:fraud|hacked|data breach|personal data|stolen card)\b", 0.8),
    ),
}  # fmt: skip

NO_HURRY: dict[str, str] = {
    "fr": r"\b(?:pas urgent|rien d'urgent|quand vous (?:aurez|avez|pourrez)|pas presse)\b",
    "en": r"\b(?:no rush|no hurry|not urgent|whenever you (?:can|get)|when you (?:have|get) (?:a )?(?:moment|minute|chance|time))\b",
}
CALLED_FOR = r"\bdisponible immediatement|available immediately|right away\b"

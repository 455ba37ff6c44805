<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>cmdesk</name>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>"our daily bread"</source>
        <translation>"notre pain quotidien"</translation>
    </message>
    <message>
        <source>#OurStreet</source>
        <translation>#NotreRue</translation>
    </message>
    <message>
        <source>#PainAuLevain, so that it can be read aloud.</source>
        <translation>#PainAuLevain, pour être lisible, même à voix haute.</translation>
    </message>
    <message>
        <source>#bread:matrix.org; the first is where you publish, a blank between them</source>
        <translation>#pain:matrix.org ; vous publiez dans le premier, une espace entre deux</translation>
    </message>
    <message>
        <source>${used} of the ${most} that you allow a month, by the prices of {day}</source>
        <translation>{used} $ sur les {most} $ que vous autorisez par mois, aux prix du {day}</translation>
    </message>
    <message>
        <source>(character {place})</source>
        <translation>(caractère {place})</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(sans texte)</translation>
    </message>
    <message numerus="yes">
        <source>+{n} relays</source>
        <translation>
            <numerusform>+{n} reprise</numerusform>
            <numerusform>+{n} reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>- writes to standard output</source>
        <translation>- écrit sur la sortie standard</translation>
    </message>
    <message>
        <source>1.91:1 (cards of links)</source>
        <translation>1,91:1 (cartes de liens)</translation>
    </message>
    <message>
        <source>16:9 wide (X, Bluesky)</source>
        <translation>16:9 large (X, Bluesky)</translation>
    </message>
    <message>
        <source>1:1 square</source>
        <translation>1:1 carré</translation>
    </message>
    <message>
        <source>1st quarter</source>
        <translation>1er trimestre</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2 minutes</translation>
    </message>
    <message>
        <source>2026-10, 2026-W42, 2026-Q4, or one day..another (last month)</source>
        <translation>2026-10, 2026-W42, 2026-T4, ou un jour..un autre (le mois dernier)</translation>
    </message>
    <message>
        <source>24/12/2026 Stock-taking</source>
        <translation>24/12/2026 Inventaire</translation>
    </message>
    <message>
        <source>2nd quarter</source>
        <translation>2e trimestre</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 mois</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>3:1 banner</source>
        <translation>3:1 bannière</translation>
    </message>
    <message>
        <source>3rd quarter</source>
        <translation>3e trimestre</translation>
    </message>
    <message>
        <source>40 a week</source>
        <translation>40 par semaine</translation>
    </message>
    <message>
        <source>4:5 portrait (Instagram)</source>
        <translation>4:5 portrait (Instagram)</translation>
    </message>
    <message>
        <source>4th quarter</source>
        <translation>4e trimestre</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>9:00, 17:30</source>
        <translation>9:00, 17:30</translation>
    </message>
    <message>
        <source>9:16 upright (stories)</source>
        <translation>9:16 debout (stories)</translation>
    </message>
    <message>
        <source>; {where}</source>
        <translation> ; {where}</translation>
    </message>
    <message>
        <source>@BotFather gives it when you make a bot</source>
        <translation>@BotFather le donne quand vous créez un bot</translation>
    </message>
    <message>
        <source>@mychannel, where the bot is an administrator</source>
        <translation>@moncanal, où le bot est administrateur</translation>
    </message>
    <message>
        <source>A Google account, and a client of your own: free, and without review for yourself.</source>
        <translation>Un compte Google, et un client à vous : gratuit, et sans examen pour votre propre usage.</translation>
    </message>
    <message>
        <source>A Microsoft account that may register an app: free, in any Entra directory.</source>
        <translation>Un compte Microsoft qui peut inscrire une application : gratuit, dans n’importe quel annuaire Entra.</translation>
    </message>
    <message>
        <source>A Page that you run, and an app of your own that LinkedIn let in to its Community Management API: it asks for a registered company, and decides in weeks. Without it, publish by hand.</source>
        <translation>Une Page que vous gérez, et une application à vous que LinkedIn a admise à son API Community Management : il demande une entreprise déclarée, et décide en quelques semaines. Sinon, publiez à la main.</translation>
    </message>
    <message>
        <source>A Page that you run, and an app of your own there: free, and without review as long as only you use it.</source>
        <translation>Une Page que vous gérez, et une application à vous là-bas : gratuite, et sans examen tant que vous seul l’utilisez.</translation>
    </message>
    <message>
        <source>A blog, a forum, a channel: no account and no key needed.</source>
        <translation>Un blog, un forum, une chaîne : ni compte ni clé.</translation>
    </message>
    <message>
        <source>A blog, a forum, a channel: what speaks of you, with no account and no key.</source>
        <translation>Un blog, un forum, une chaîne : ce qui parle de vous, sans compte ni clé.</translation>
    </message>
    <message>
        <source>A bot cannot write to somebody first: people write to it, and can be answered at any time after that.</source>
        <translation>Un bot ne peut écrire le premier à personne : on lui écrit, et l’on peut ensuite répondre à tout moment.</translation>
    </message>
    <message>
        <source>A bot of your own, made at discord.com/developers, with “message content” switched on, and invited to your server by somebody who runs it.</source>
        <translation>Un bot à vous, créé sur discord.com/developers, avec « message content » activé, et invité sur votre serveur par quelqu’un qui s’en occupe.</translation>
    </message>
    <message>
        <source>A bot of your own: write to @BotFather in Telegram, it takes a minute. To publish, make it an administrator of your channel.</source>
        <translation>Un bot à vous : écrivez à @BotFather dans Telegram, cela prend une minute. Pour publier, faites-en un administrateur de votre canal.</translation>
    </message>
    <message>
        <source>A bot on your server</source>
        <translation>Un bot sur votre serveur</translation>
    </message>
    <message>
        <source>A bot, your channel and groups</source>
        <translation>Un bot, votre canal et vos groupes</translation>
    </message>
    <message>
        <source>A capital for each word</source>
        <translation>Une majuscule par mot</translation>
    </message>
    <message>
        <source>A choice</source>
        <translation>Un choix</translation>
    </message>
    <message>
        <source>A client of your own there, with prepaid credit.</source>
        <translation>Un client à vous là-bas, avec un crédit prépayé.</translation>
    </message>
    <message>
        <source>A client that Reddit approved: since November 2025 it lets nobody make one alone. One from before goes on working.</source>
        <translation>Un client approuvé par Reddit : depuis novembre 2025, personne ne peut plus en créer un seul. Un client d’avant continue de marcher.</translation>
    </message>
    <message>
        <source>A command ends with 0: done; 1: not or not all of it, and why is said; 2: it was asked wrongly.</source>
        <translation>Une commande se termine par 0 : c’est fait ; 1 : pas du tout ou pas entièrement, et la raison est dite ; 2 : demande mal formulée.</translation>
    </message>
    <message>
        <source>A comment cannot be hidden: it is deleted, or it stays.</source>
        <translation>Un commentaire ne peut pas être masqué : on le supprime, ou il reste.</translation>
    </message>
    <message>
        <source>A contest</source>
        <translation>Un concours</translation>
    </message>
    <message>
        <source>A conversation that came back within a week of being closed counts as the same matter, not closed yet.</source>
        <translation>Une conversation revenue moins d’une semaine après sa clôture compte comme la même affaire, pas encore terminée.</translation>
    </message>
    <message>
        <source>A date of your own</source>
        <translation>Une date à vous</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Un jour plus tôt</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Un jour plus tard</translation>
    </message>
    <message>
        <source>A desk for community managers. Without a command the window opens.</source>
        <translation>Un bureau pour les animateurs de communauté. Sans commande, la fenêtre s’ouvre.</translation>
    </message>
    <message>
        <source>A draft is such a text once its stage is “Evergreen”. The one that was out longest ago comes first. Slots of the next 24 hours are left to you; what is planned this way leaves by itself.</source>
        <translation>Un brouillon est un tel texte quand son étape est « Toujours vrai ». Celui qui est sorti il y a le plus longtemps vient d’abord. Les créneaux des prochaines 24 heures vous sont laissés ; ce qui est prévu ainsi part de lui-même.</translation>
    </message>
    <message>
        <source>A fault in cmdesk</source>
        <translation>Une panne de cmdesk</translation>
    </message>
    <message>
        <source>A few</source>
        <translation>Quelques-uns</translation>
    </message>
    <message>
        <source>A few of its pages are read, no more.</source>
        <translation>Quelques-unes de ses pages sont lues, pas davantage.</translation>
    </message>
    <message>
        <source>A file is still being copied</source>
        <translation>Un fichier est encore en cours de copie</translation>
    </message>
    <message>
        <source>A file of this kind cannot be captured: {name}. Mails (.eml), mailboxes (.mbox), saved pages (.html), texts, tables (.csv) and pictures can.</source>
        <translation>Un fichier de ce genre ne peut pas être saisi : {name}. Les e-mails (.eml), les boîtes e-mail (.mbox), les pages enregistrées (.html), les textes, les tableaux (.csv) et les images le peuvent.</translation>
    </message>
    <message>
        <source>A film is shown some seconds after its post: the network works on it only then.</source>
        <translation>Une vidéo apparaît quelques secondes après sa publication : le réseau ne la traite qu’à ce moment-là.</translation>
    </message>
    <message>
        <source>A film or a sound goes alone: it cannot be together with other files.</source>
        <translation>Une vidéo ou un son part seul : il ne peut pas être joint avec d’autres fichiers.</translation>
    </message>
    <message>
        <source>A forum, a group, a trade: note how one speaks there, what is forbidden, and whom to know.</source>
        <translation>Un forum, un groupe, un métier : notez comment on y parle, ce qui y est interdit et qui il faut y connaître.</translation>
    </message>
    <message>
        <source>A game on {network}: say that {network} has nothing to do with it</source>
        <translation>Un jeu sur {network} : dites que {network} n’y est pour rien</translation>
    </message>
    <message>
        <source>A heading for each level with its criteria and its checklist, then contacts, statements, questions, do and don’t. A statement may be used once a line “Approved: who, when” stands below it.</source>
        <translation>Un titre par niveau, avec ses critères et sa liste de contrôle, puis Contacts, Messages d’attente, Questions, À faire, À ne pas faire. Un message peut servir dès qu’une ligne « Approuvé : qui, quand » figure dessous.</translation>
    </message>
    <message>
        <source>A hint, worked out on this computer. Nothing is lost because of it: what hurts is folded, one click opens it.</source>
        <translation>Une indication, calculée sur cet ordinateur. Rien n’est perdu à cause d’elle : ce qui blesse est replié, un clic l’ouvre.</translation>
    </message>
    <message>
        <source>A hint: why, and correct it</source>
        <translation>Un indice : pourquoi, et corriger</translation>
    </message>
    <message>
        <source>A key that an administrator made for you</source>
        <translation>Une clé qu’un administrateur a créée pour vous</translation>
    </message>
    <message>
        <source>A link begins with https://</source>
        <translation>Un lien commence par https://</translation>
    </message>
    <message>
        <source>A link is sent as words, without a card; films are not sent from here.</source>
        <translation>Un lien part comme du texte, sans vignette ; les vidéos ne partent pas d’ici.</translation>
    </message>
    <message>
        <source>A link to a post</source>
        <translation>Un lien vers une publication</translation>
    </message>
    <message>
        <source>A link to a post becomes a quote, where its author allows it</source>
        <translation>Un lien vers une publication devient une citation, si son auteur l’accepte</translation>
    </message>
    <message>
        <source>A link to a post stays a link</source>
        <translation>Un lien vers une publication reste un lien</translation>
    </message>
    <message>
        <source>A lost answer cannot be looked up: you decide</source>
        <translation>Une confirmation perdue ne peut pas être vérifiée : vous décidez</translation>
    </message>
    <message>
        <source>A lost answer is looked up: nothing is sent twice</source>
        <translation>Une confirmation perdue est vérifiée : rien n’est envoyé deux fois</translation>
    </message>
    <message>
        <source>A macro needs a name.</source>
        <translation>Une macro a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A macro never sends: a reply goes into the composer. One undo takes all of it back.</source>
        <translation>Une macro n’envoie jamais rien : une réponse va dans la zone de saisie. Une seule annulation défait tout.</translation>
    </message>
    <message>
        <source>A mail account is missing</source>
        <translation>Il manque un compte e-mail</translation>
    </message>
    <message>
        <source>A mailbox that is connected here, else their answers do not come back by themselves.</source>
        <translation>Une boîte connectée ici, sinon leurs réponses ne reviennent pas d’elles-mêmes.</translation>
    </message>
    <message>
        <source>A mention is a text that was written to an account or found by a query; one that only repeats another is not counted again. A conversation counts in the time in which somebody wrote first.</source>
        <translation>Une mention est un texte adressé à un compte ou trouvé par une requête ; celui qui ne fait qu’en reprendre un autre n’est pas recompté. Une conversation compte dans la période de son premier message.</translation>
    </message>
    <message>
        <source>A message of {name}: it {consequences}.</source>
        <translation>Un message de {name} : {consequences}.</translation>
    </message>
    <message>
        <source>A message whose answer was lost cannot be looked up: you are asked whether it is there.</source>
        <translation>Un message dont la confirmation s’est perdue ne peut pas être recherché : cmdesk vous demande s’il est là.</translation>
    </message>
    <message>
        <source>A month, a week or a quarter for those who decide: figures, what changed and why.</source>
        <translation>Un mois, une semaine ou un trimestre pour qui décide : des chiffres, ce qui a changé et pourquoi.</translation>
    </message>
    <message>
        <source>A name is enough</source>
        <translation>Un nom suffit</translation>
    </message>
    <message>
        <source>A name is missing</source>
        <translation>Il manque un nom</translation>
    </message>
    <message>
        <source>A name, an address or a link</source>
        <translation>Un nom, une adresse ou un lien</translation>
    </message>
    <message>
        <source>A note on the sheet</source>
        <translation>Une note sur la feuille</translation>
    </message>
    <message>
        <source>A page of reviews, a programme, a list of prices: cmdesk tells what changes on it.</source>
        <translation>Une page d’avis, un programme, une liste de prix : cmdesk signale ce qui y change.</translation>
    </message>
    <message>
        <source>A parenthesis is opened and never closed.</source>
        <translation>Une parenthèse est ouverte et jamais fermée.</translation>
    </message>
    <message>
        <source>A picture without a description keeps a post from leaving</source>
        <translation>Une image sans description retient la publication</translation>
    </message>
    <message>
        <source>A place has one answer to a review: a second one takes the place of the first.</source>
        <translation>Un établissement a une seule réponse par avis : une seconde remplace la première.</translation>
    </message>
    <message>
        <source>A place speaks again</source>
        <translation>Un lieu se réveille</translation>
    </message>
    <message>
        <source>A poll and files do not go together there: leave one of them out.</source>
        <translation>Un sondage et des fichiers ne vont pas ensemble là-bas : renoncez à l’un des deux.</translation>
    </message>
    <message>
        <source>A poll needs at least two answers, and none of them empty.</source>
        <translation>Un sondage demande au moins deux réponses, et aucune vide.</translation>
    </message>
    <message>
        <source>A post takes five different links, of which the first is shown as a card.</source>
        <translation>Une publication admet cinq liens différents, dont le premier est montré en vignette.</translation>
    </message>
    <message>
        <source>A post with a poll is not changed from here: its network would throw the votes away. Nothing was changed.</source>
        <translation>Une publication avec un sondage ne se modifie pas d’ici : son réseau jetterait les votes. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>A private message can be reported and deleted, but not liked.</source>
        <translation>Un message privé peut être signalé et supprimé, mais pas aimé.</translation>
    </message>
    <message>
        <source>A professional account linked to a Facebook Page that you run, and an app of your own there: free, and without review as long as only you use it.</source>
        <translation>Un compte professionnel relié à une Page Facebook que vous gérez, et une application à vous là-bas : gratuite, et sans examen tant que vous seul l’utilisez.</translation>
    </message>
    <message>
        <source>A public profile, and an app of your own at Meta: free, and without review as long as only you use it.</source>
        <translation>Un profil public, et une application à vous chez Meta : gratuite, et sans examen tant que vous seul l’utilisez.</translation>
    </message>
    <message>
        <source>A quarter of an hour earlier</source>
        <translation>Un quart d’heure plus tôt</translation>
    </message>
    <message>
        <source>A quarter of an hour later</source>
        <translation>Un quart d’heure plus tard</translation>
    </message>
    <message>
        <source>A query for it: {query}</source>
        <translation>Une requête pour elle : {query}</translation>
    </message>
    <message>
        <source>A query watches every source for words: your name, a product, a subject.</source>
        <translation>Une requête guette des mots dans toutes les sources : votre nom, un produit, un sujet.</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>Une question</translation>
    </message>
    <message>
        <source>A quotation mark is opened and never closed.</source>
        <translation>Un guillemet est ouvert et jamais fermé.</translation>
    </message>
    <message>
        <source>A regular expression stands alone or after title:, text:, author:, source: or url:.</source>
        <translation>Une expression régulière s’écrit seule ou après titre:, texte:, auteur:, source: ou url:.</translation>
    </message>
    <message>
        <source>A report cannot be written as “{name}”. The name of the file ends in .pdf, .html, .docx, .xlsx or .csv.</source>
        <translation>Un rapport ne s’écrit pas en « {name} ». Le nom du fichier se termine par .pdf, .html, .docx, .xlsx ou .csv.</translation>
    </message>
    <message>
        <source>A report each month</source>
        <translation>Un rapport chaque mois</translation>
    </message>
    <message>
        <source>A review cannot be hidden or deleted by you: report it to Google in the browser.</source>
        <translation>Vous ne pouvez ni masquer ni supprimer un avis : signalez-le à Google dans le navigateur.</translation>
    </message>
    <message>
        <source>A rule has at most {most} conditions and {most} actions. Make two of it.</source>
        <translation>Une règle compte au plus {most} conditions et {most} actions. Faites-en deux.</translation>
    </message>
    <message>
        <source>A rule is for items or for conversations. Make two of it.</source>
        <translation>Une règle porte sur des éléments ou sur des conversations. Faites-en deux.</translation>
    </message>
    <message>
        <source>A rule labels, stars, sorts or hides what comes in. Try it on what is kept before you save it.</source>
        <translation>Une règle étiquette, étoile, range ou masque ce qui arrive. Essayez-la sur ce qui est conservé avant de l’enregistrer.</translation>
    </message>
    <message>
        <source>A saved reply needs a short code: letters and digits.</source>
        <translation>Une réponse enregistrée a besoin d’un code court : des lettres et des chiffres.</translation>
    </message>
    <message>
        <source>A search for the name</source>
        <translation>Une recherche sur le nom</translation>
    </message>
    <message numerus="yes">
        <source>A sentence of {n} words, the house writes {most} at most</source>
        <translation>
            <numerusform>Une phrase de {n} mot, la maison en écrit {most} au plus</numerusform>
            <numerusform>Une phrase de {n} mots, la maison en écrit {most} au plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A session is what was answered, written, published and decided without a pause of more than thirty minutes; five minutes are added before what is seen first. Hours are rounded up to {n} minutes, or set by hand.</source>
        <translation>
            <numerusform>Une séance réunit ce qui a été répondu, écrit, publié et décidé sans pause de plus de trente minutes ; cinq minutes s’ajoutent avant ce qui se voit en premier. Les heures sont arrondies à {n} minute au-dessus, ou saisies à la main.</numerusform>
            <numerusform>Une séance réunit ce qui a été répondu, écrit, publié et décidé sans pause de plus de trente minutes ; cinq minutes s’ajoutent avant ce qui se voit en premier. Les heures sont arrondies à {n} minutes au-dessus, ou saisies à la main.</numerusform>
        </translation>
    </message>
    <message>
        <source>A slash makes a folder inside a folder: Press/Local.</source>
        <translation>Une barre fait un dossier dans un dossier : Presse/Locale.</translation>
    </message>
    <message>
        <source>A snippet needs a name.</source>
        <translation>Un extrait a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A star needs the beginning of a word before it, like pann*.</source>
        <translation>L’étoile demande un début de mot devant elle, comme pann*.</translation>
    </message>
    <message>
        <source>A subject is missing</source>
        <translation>Il manque un objet</translation>
    </message>
    <message>
        <source>A table of posts can have 5 MB at most; this one has more: {name}.</source>
        <translation>Un tableau de publications peut avoir 5 Mo au plus ; celui-ci en a davantage : {name}.</translation>
    </message>
    <message>
        <source>A title is missing: write it as the first line, with an empty line after it.</source>
        <translation>Il manque un titre : écrivez-le en première ligne, suivi d’une ligne vide.</translation>
    </message>
    <message>
        <source>A user of your site, and an application password made for cmdesk on it (WordPress 5.6 or newer, https).</source>
        <translation>Un compte sur votre site, et un mot de passe d’application créé pour cmdesk (WordPress 5.6 ou plus récent, en https).</translation>
    </message>
    <message>
        <source>A week earlier</source>
        <translation>Une semaine plus tôt</translation>
    </message>
    <message>
        <source>A week later</source>
        <translation>Une semaine plus tard</translation>
    </message>
    <message>
        <source>A whole copy, written while you go on working.</source>
        <translation>Une copie entière, écrite pendant que vous continuez à travailler.</translation>
    </message>
    <message>
        <source>A word from who answers</source>
        <translation>Le mot de la personne qui répond</translation>
    </message>
    <message>
        <source>A word is missing here.</source>
        <translation>Il manque un mot ici.</translation>
    </message>
    <message>
        <source>A word of yours</source>
        <translation>Un mot de vous</translation>
    </message>
    <message>
        <source>ACCOUNT</source>
        <translation>COMPTE</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>ADDRESS|FILE</source>
        <translation>ADRESSE|FICHIER</translation>
    </message>
    <message>
        <source>ADDRESS|FILE|FOLDER</source>
        <translation>ADRESSE|FICHIER|DOSSIER</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>About {name}</source>
        <translation>Au sujet de {name}</translation>
    </message>
    <message>
        <source>Above your answers</source>
        <translation>Au-dessus de vos réponses</translation>
    </message>
    <message>
        <source>Accept the request</source>
        <translation>Accepter la demande</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Account, answer or link</source>
        <translation>Compte, réponse ou lien</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Activate the query</source>
        <translation>Activer la requête</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Ajouter une condition</translation>
    </message>
    <message>
        <source>Add a hashtag</source>
        <translation>Ajouter un hashtag</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Add a line of your own, or begin with those of a small shop.</source>
        <translation>Ajoutez une ligne à vous, ou partez de celles d’une petite boutique.</translation>
    </message>
    <message>
        <source>Add a network</source>
        <translation>Ajouter un réseau</translation>
    </message>
    <message>
        <source>Add a notice</source>
        <translation>Ajouter une mention</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Ajouter une image</translation>
    </message>
    <message>
        <source>Add a picture…</source>
        <translation>Ajouter une image…</translation>
    </message>
    <message>
        <source>Add a pillar</source>
        <translation>Ajouter un pilier</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Add a source here…</source>
        <translation>Ajouter une source ici…</translation>
    </message>
    <message>
        <source>Add a star</source>
        <translation>Ajouter une étoile</translation>
    </message>
    <message>
        <source>Add a star or remove it</source>
        <translation>Mettre ou enlever l’étoile</translation>
    </message>
    <message>
        <source>Add a star with S to find an item again here.</source>
        <translation>Mettez une étoile avec S pour retrouver un élément ici.</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>Ajouter un mot</translation>
    </message>
    <message>
        <source>Add a word of yours</source>
        <translation>Ajouter un mot de vous</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Add an account: {network}</source>
        <translation>Ajouter un compte : {network}</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Ajouter une action</translation>
    </message>
    <message>
        <source>Add an audience</source>
        <translation>Ajouter un public</translation>
    </message>
    <message>
        <source>Add an objective</source>
        <translation>Ajouter un objectif</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add it and sign in…</source>
        <translation>L’ajouter et se connecter…</translation>
    </message>
    <message>
        <source>Add it to what is there</source>
        <translation>L’ajouter à ce qui est là</translation>
    </message>
    <message>
        <source>Add one, call it cmdesk, and allow it to read your private messages if you want them here.</source>
        <translation>Ajoutez-en un, appelez-le cmdesk et autorisez-le à lire vos messages privés si vous les voulez ici.</translation>
    </message>
    <message>
        <source>Add the date</source>
        <translation>Ajouter la date</translation>
    </message>
    <message>
        <source>Add the label</source>
        <translation>Ajouter l’étiquette</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Add the reason</source>
        <translation>Ajouter la raison</translation>
    </message>
    <message>
        <source>Add the source</source>
        <translation>Ajouter la source</translation>
    </message>
    <message>
        <source>Add the task</source>
        <translation>Ajouter la tâche</translation>
    </message>
    <message>
        <source>Add them from their card: Communities, +.</source>
        <translation>Ajoutez-les depuis leur fiche : Communautés, +.</translation>
    </message>
    <message numerus="yes">
        <source>Add {n} sources</source>
        <translation>
            <numerusform>Ajouter {n} source</numerusform>
            <numerusform>Ajouter {n} sources</numerusform>
        </translation>
    </message>
    <message>
        <source>Add “{words}”</source>
        <translation>Ajouter « {words} »</translation>
    </message>
    <message>
        <source>Add “{word}” to the dictionary</source>
        <translation>Ajouter « {word} » au dictionnaire</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Ajout…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address of isso</source>
        <translation>Adresse d’isso</translation>
    </message>
    <message>
        <source>Address of the forum</source>
        <translation>Adresse du forum</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresse de la page</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Adresse du site</translation>
    </message>
    <message>
        <source>Address or words</source>
        <translation>Adresse ou mots</translation>
    </message>
    <message>
        <source>Addresses of their sites, with commas between them.</source>
        <translation>Les adresses de leurs sites, séparées par des virgules.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Agreed to</source>
        <translation>Accord donné pour</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All about us</source>
        <translation>Tout ce qui nous concerne</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Tous les éléments</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Tous les réseaux</translation>
    </message>
    <message>
        <source>All of it is kept in your workspace, a file on this computer, and is sent to nobody.</source>
        <translation>Tout est gardé dans votre espace de travail, un fichier de cet ordinateur, et n’est envoyé à personne.</translation>
    </message>
    <message>
        <source>All of it was here already: nothing was added</source>
        <translation>Tout y était déjà : rien n’a été ajouté</translation>
    </message>
    <message>
        <source>All of the view</source>
        <translation>Toute la vue</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Tous ceux-ci</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Toutes les tâches</translation>
    </message>
    <message>
        <source>All that is found by “{words}”, also what comes later.</source>
        <translation>Tout ce que trouve « {words} », y compris ce qui viendra.</translation>
    </message>
    <message>
        <source>All the items kept on this computer were searched.</source>
        <translation>La recherche a porté sur tous les éléments gardés sur cet ordinateur.</translation>
    </message>
    <message>
        <source>All these words must stand in a message, a note or a name.</source>
        <translation>Tous ces mots doivent figurer dans un message, une note ou un nom.</translation>
    </message>
    <message>
        <source>All your thanks were said a moment ago: add another sentence</source>
        <translation>Tous vos mercis viennent d’être dits : ajoutez une phrase</translation>
    </message>
    <message numerus="yes">
        <source>All {n} entries are as they were written.</source>
        <translation>
            <numerusform>La preuve est telle qu’elle a été déposée.</numerusform>
            <numerusform>Les {n} preuves sont telles qu’elles ont été déposées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permis</translation>
    </message>
    <message>
        <source>Also watch for the name with a query</source>
        <translation>Surveiller aussi le nom avec une requête</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Always fetch the whole articles</source>
        <translation>Toujours récupérer les articles entiers</translation>
    </message>
    <message>
        <source>Ambassador</source>
        <translation>Ambassadeur</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Among its permissions, add threads_basic, threads_content_publish, threads_read_replies and threads_manage_replies; for mentions also threads_manage_mentions, to delete also threads_delete.</source>
        <translation>Parmi ses autorisations, ajoutez threads_basic, threads_content_publish, threads_read_replies et threads_manage_replies ; pour les mentions aussi threads_manage_mentions, pour supprimer aussi threads_delete.</translation>
    </message>
    <message>
        <source>Among its products, ask for the Community Management API. It must be the only product of the app.</source>
        <translation>Parmi ses produits, demandez l’API Community Management. Ce doit être le seul produit de l’application.</translation>
    </message>
    <message>
        <source>An account on a Lemmy server of version 0.19. cmdesk signs in once, and keeps no password.</source>
        <translation>Un compte sur un serveur Lemmy de version 0.19. cmdesk se connecte une fois et ne garde pas le mot de passe.</translation>
    </message>
    <message>
        <source>An account on any server of the Mastodon family; you sign in on the server’s own page.</source>
        <translation>Un compte sur un serveur de la famille Mastodon ; vous vous connectez sur la page du serveur lui-même.</translation>
    </message>
    <message>
        <source>An account on the forum; the forum asks you in the browser whether cmdesk may act for you.</source>
        <translation>Un compte sur le forum ; le forum vous demande dans le navigateur si cmdesk peut agir pour vous.</translation>
    </message>
    <message>
        <source>An account that is in the rooms already, on a server where one signs in with a password. cmdesk uses it once, and does not keep it.</source>
        <translation>Un compte qui est déjà dans les salons, sur un serveur où l’on se connecte par mot de passe. cmdesk s’en sert une fois et ne le garde pas.</translation>
    </message>
    <message>
        <source>An address is enough</source>
        <translation>Une adresse suffit</translation>
    </message>
    <message>
        <source>An address is missing</source>
        <translation>Il manque une adresse</translation>
    </message>
    <message>
        <source>An answer below an answer cannot be hidden alone: hide the one above it.</source>
        <translation>Une réponse à une réponse ne peut pas être masquée seule : masquez celle du dessus.</translation>
    </message>
    <message>
        <source>An answer to a message that sounds angry waits this long, so that you can think again.</source>
        <translation>Une réponse à un message qui semble en colère attend ce temps, pour vous laisser y repenser.</translation>
    </message>
    <message>
        <source>An app password, made in the settings of the account under Privacy and security.</source>
        <translation>Un mot de passe d’application, créé dans les paramètres du compte, sous Confidentialité et sécurité.</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>Une heure</translation>
    </message>
    <message>
        <source>An invented bakery, with two weeks of its life.</source>
        <translation>Une boulangerie inventée, avec deux semaines de vie.</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Une autre adresse</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Autre réponse</translation>
    </message>
    <message>
        <source>Another brand is shown now: choose the document again.</source>
        <translation>Une autre marque est affichée : choisissez de nouveau le document.</translation>
    </message>
    <message>
        <source>Another network</source>
        <translation>Un autre réseau</translation>
    </message>
    <message>
        <source>Another program is using this workspace: {path}. Nothing was changed; try again in a moment.</source>
        <translation>Un autre programme se sert de cet espace de travail : {path}. Rien n’a changé ; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Another program reads this bot’s messages, and {host} gives them to one alone. Stop it there first.</source>
        <translation>Un autre programme lit les messages de ce bot, et {host} ne les donne qu’à un seul. Arrêtez-le d’abord.</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Autre…</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Answer each person within two hours</source>
        <translation>Répondre à chaque personne en moins de deux heures</translation>
    </message>
    <message>
        <source>Answer each person, calmly, the same day</source>
        <translation>Répondre à chaque personne, posément, le jour même</translation>
    </message>
    <message>
        <source>Answer in a conversation</source>
        <translation>Réponse dans une conversation</translation>
    </message>
    <message>
        <source>Answer in anger</source>
        <translation>Répondre sous le coup de la colère</translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <translation>Réponse {number}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Réponse donnée</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>Répondu à temps</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Answers and posts</source>
        <translation>Réponses et publications</translation>
    </message>
    <message>
        <source>Answers only, no posts of your own</source>
        <translation>Réponses seulement, pas de publications</translation>
    </message>
    <message>
        <source>Answers still leave, to angry messages after some minutes at least.</source>
        <translation>Les réponses continuent de partir ; celles aux messages en colère attendent quelques minutes au moins.</translation>
    </message>
    <message>
        <source>Answers that are ready. They are put in with “/” while you answer.</source>
        <translation>Des réponses prêtes. Elles s’insèrent avec « / » pendant que vous répondez.</translation>
    </message>
    <message>
        <source>Answers that were not sent</source>
        <translation>Réponses non envoyées</translation>
    </message>
    <message>
        <source>Answers to answers are shown under the first comment: isso knows one level.</source>
        <translation>Les réponses aux réponses s’affichent sous le premier commentaire : isso ne connaît qu’un niveau.</translation>
    </message>
    <message>
        <source>Answers to people leave all the same</source>
        <translation>Les réponses aux personnes partent quand même</translation>
    </message>
    <message>
        <source>Answers to your posts</source>
        <translation>Réponses à vos publications</translation>
    </message>
    <message>
        <source>Answers, mentions, posts</source>
        <translation>Réponses, mentions, publications</translation>
    </message>
    <message>
        <source>Answers, messages and posts</source>
        <translation>Réponses, messages et publications</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Toutes les langues</translation>
    </message>
    <message>
        <source>Any tone</source>
        <translation>Tous les tons</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>Identifiant de l’application</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>Mot de passe d’application</translation>
    </message>
    <message>
        <source>App secret</source>
        <translation>Clé secrète de l’application</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Application password</source>
        <translation>Mot de passe d’application</translation>
    </message>
    <message>
        <source>Apply to the last 30 days</source>
        <translation>Appliquer aux 30 derniers jours</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Approved: everybody can read it</source>
        <translation>Approuvé : tout le monde peut le lire</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Avril</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Archives of networks</source>
        <translation>Archives de réseaux</translation>
    </message>
    <message>
        <source>Arrows move it, plus and minus change its size, with Shift in larger steps.</source>
        <translation>Les flèches la déplacent, plus et moins changent sa taille, avec Maj par plus grands pas.</translation>
    </message>
    <message>
        <source>Arrows move, + and − change the size, Shift makes larger steps.</source>
        <translation>Les flèches déplacent, + et − changent la taille, Maj fait de plus grands pas.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>As a document to edit (Markdown)…</source>
        <translation>En document à modifier (Markdown)…</translation>
    </message>
    <message>
        <source>As cmdesk: all of it</source>
        <translation>Comme cmdesk : tout</translation>
    </message>
    <message>
        <source>As in a feed reader</source>
        <translation>Comme dans un lecteur de flux</translation>
    </message>
    <message>
        <source>As in a mail program</source>
        <translation>Comme dans une messagerie</translation>
    </message>
    <message>
        <source>As it stood {time}</source>
        <translation>Tel que c’était {time}</translation>
    </message>
    <message>
        <source>As its words say</source>
        <translation>Selon ses mots</translation>
    </message>
    <message>
        <source>As people see it there: @fournil, Fournil Thabor</source>
        <translation>Comme on le voit là-bas : @fournil, Fournil Thabor</translation>
    </message>
    <message>
        <source>As redirect URI choose “Public client/native (mobile &amp; desktop)” and give it the address that is shown below.</source>
        <translation>Comme URI de redirection, choisissez « Client public/natif (mobile et bureau) » et donnez-lui l’adresse affichée ci-dessous.</translation>
    </message>
    <message>
        <source>As the Graph API Explorer made it</source>
        <translation>Tel que l’explorateur de l’API Graph l’a fait</translation>
    </message>
    <message>
        <source>As the computer says</source>
        <translation>Comme le dit l’ordinateur</translation>
    </message>
    <message>
        <source>As the other sources</source>
        <translation>Comme les autres sources</translation>
    </message>
    <message>
        <source>As the picture</source>
        <translation>Comme l’image</translation>
    </message>
    <message>
        <source>As the settings of your app made it for your profile</source>
        <translation>Tel que les réglages de votre application l’ont produit pour votre profil</translation>
    </message>
    <message>
        <source>As usual for this account</source>
        <translation>Comme d’habitude pour ce compte</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Tel qu’écrit</translation>
    </message>
    <message>
        <source>As you know them; the networks keep their own.</source>
        <translation>Tel que vous connaissez la personne ; les réseaux gardent le leur.</translation>
    </message>
    <message>
        <source>As you like</source>
        <translation>À volonté</translation>
    </message>
    <message>
        <source>Ask Google for access with its form, for a project of your own. Until it agrees, nothing can be read.</source>
        <translation>Demandez l’accès à Google par son formulaire, pour un projet à vous. Tant qu’il n’a pas accepté, rien ne peut être lu.</translation>
    </message>
    <message>
        <source>Ask a department</source>
        <translation>Demander à un service</translation>
    </message>
    <message>
        <source>Ask a department by mail</source>
        <translation>Demander par e-mail à un service</translation>
    </message>
    <message>
        <source>Ask a poll</source>
        <translation>Ajouter un sondage</translation>
    </message>
    <message>
        <source>Asked {name} by mail:</source>
        <translation>Demandé par e-mail à {name} :</translation>
    </message>
    <message>
        <source>Asking the mailbox</source>
        <translation>Interrogation de la boîte</translation>
    </message>
    <message>
        <source>Asking your accounts</source>
        <translation>Vos comptes sont interrogés</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Tout de suite</translation>
    </message>
    <message>
        <source>At opening time</source>
        <translation>À l’ouverture</translation>
    </message>
    <message>
        <source>At the end the browser fails to open a page of this computer, which is right. Paste the address of that page:</source>
        <translation>À la fin, le navigateur n’arrive pas à ouvrir une page de cet ordinateur, et c’est normal. Collez l’adresse de cette page :</translation>
    </message>
    <message>
        <source>At the hour of a post you are told: its text is on the clipboard, its pictures in a folder, the page where you write a click away. There is no password here.</source>
        <translation>À l’heure d’une publication, vous êtes prévenu : son texte est dans le presse-papiers, ses images dans un dossier, la page où écrire à un clic. Il n’y a pas de mot de passe ici.</translation>
    </message>
    <message>
        <source>At the latest after</source>
        <translation>Au plus tard après</translation>
    </message>
    <message>
        <source>At the soonest after</source>
        <translation>Au plus tôt après</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Au démarrage</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>En haut</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Tentative</translation>
    </message>
    <message>
        <source>Attempt begun</source>
        <translation>Tentative commencée</translation>
    </message>
    <message>
        <source>Attempt {number}</source>
        <translation>Essai {number}</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Août</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Retour au brouillon</translation>
    </message>
    <message>
        <source>Back to the last days</source>
        <translation>Revenir aux derniers jours</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Back to the usual key of {command}</source>
        <translation>Revenir à la touche habituelle : {command}</translation>
    </message>
    <message>
        <source>Back to {period}</source>
        <translation>Revenir à {period}</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>Sauvegarder l’espace de travail</translation>
    </message>
    <message>
        <source>Backed up to {file}</source>
        <translation>Sauvegardé dans {file}</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Backups that were made before still hold what was erased, until they are deleted.</source>
        <translation>Les sauvegardes faites auparavant contiennent encore ce qui a été effacé, jusqu’à leur suppression.</translation>
    </message>
    <message>
        <source>Bad buzz</source>
        <translation>Bad buzz</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Mots bannis</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Begin a conversation</source>
        <translation>Lancer la conversation</translation>
    </message>
    <message>
        <source>Begin a draft</source>
        <translation>Commencer un brouillon</translation>
    </message>
    <message>
        <source>Begin the other version</source>
        <translation>Commencer l’autre version</translation>
    </message>
    <message>
        <source>Begin with an empty page</source>
        <translation>Partir d’une page vide</translation>
    </message>
    <message>
        <source>Begin with an example for a small shop</source>
        <translation>Partir d’un exemple de petite boutique</translation>
    </message>
    <message>
        <source>Begin with the day, like 24/12/2026, then say what it is.</source>
        <translation>Commencez par le jour, comme 24/12/2026, puis dites ce que c’est.</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Behind the scenes</source>
        <translation>Les coulisses</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgique</translation>
    </message>
    <message>
        <source>Belgium, in Dutch</source>
        <translation>Belgique, en néerlandais</translation>
    </message>
    <message>
        <source>Belgium, in French</source>
        <translation>Belgique, en français</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Sous</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>À côté</translation>
    </message>
    <message>
        <source>Beside {beside} less of the talk is about you: {share}, after {before}.</source>
        <translation>Face à {beside}, on parle moins de vous : {share} des voix, après {before}.</translation>
    </message>
    <message>
        <source>Beside {beside} more of the talk is about you: {share}, after {before}.</source>
        <translation>Face à {beside}, on parle davantage de vous : {share} des voix, après {before}.</translation>
    </message>
    <message numerus="yes">
        <source>Best hours: none stands out in {n} posts</source>
        <translation>
            <numerusform>Meilleures heures : aucune ne se détache sur {n} publication</numerusform>
            <numerusform>Meilleures heures : aucune ne se détache sur {n} publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Best hours: not enough yet, {posts} of {needed} posts</source>
        <translation>Meilleures heures : pas encore assez, {posts} publications sur {needed}</translation>
    </message>
    <message>
        <source>Best hours: {hours}</source>
        <translation>Meilleures heures : {hours}</translation>
    </message>
    <message>
        <source>Best received</source>
        <translation>Les mieux reçues</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Blame</source>
        <translation>Reproches</translation>
    </message>
    <message>
        <source>Blame is {share} of what is said, after {before}</source>
        <translation>Les reproches font {share} de ce qui se dit, contre {before} avant</translation>
    </message>
    <message>
        <source>Blame {count}</source>
        <translation>Reproches {count}</translation>
    </message>
    <message>
        <source>Block the author</source>
        <translation>Bloquer l’auteur</translation>
    </message>
    <message>
        <source>Block this person</source>
        <translation>Bloquer cette personne</translation>
    </message>
    <message>
        <source>Blogger</source>
        <translation>Blogueur</translation>
    </message>
    <message>
        <source>Blogger keeps everything.</source>
        <translation>Blogger garde tout.</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Bluesky has closed its search to programs without an account for a while. Connect an account of yours, and cmdesk searches through it.</source>
        <translation>Bluesky a fermé pour un temps sa recherche aux programmes sans compte. Connectez un compte à vous, et cmdesk cherchera par lui.</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Boosted</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Both sides must be looked for in the same field: title, text or author.</source>
        <translation>Les deux côtés doivent être cherchés dans le même champ : titre, texte ou auteur.</translation>
    </message>
    <message>
        <source>Both words: clientes et clients</source>
        <translation>Doublets : clientes et clients</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Brand: {name}</source>
        <translation>Marque : {name}</translation>
    </message>
    <message>
        <source>Bread of the month</source>
        <translation>Pain du mois</translation>
    </message>
    <message>
        <source>Bring back what the field says</source>
        <translation>Rapportez ce que dit le terrain</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>Heures d’ouverture</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>Par service</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>By hand: cmdesk makes posts ready, and you publish them there</source>
        <translation>À la main : cmdesk prépare les publications, et vous les publiez là-bas</translation>
    </message>
    <message>
        <source>By the clock of {zone}. Leave the computer on and the program open at that time.</source>
        <translation>À l’heure de {zone}. Laissez l’ordinateur allumé et le programme ouvert à ce moment-là.</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>CSS selector</source>
        <translation>Sélecteur CSS</translation>
    </message>
    <message>
        <source>CSV, XLSX, spreadsheet, bulk, Hootsuite, Buffer</source>
        <translation>CSV, XLSX, Excel, tableur, en masse, Hootsuite, Buffer</translation>
    </message>
    <message>
        <source>CSV, XLSX, spreadsheet, download</source>
        <translation>CSV, XLSX, Excel, tableur, télécharger</translation>
    </message>
    <message>
        <source>CSV, export, Excel, spreadsheet</source>
        <translation>CSV, exporter, Excel, tableur</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Fichier de calendrier</translation>
    </message>
    <message>
        <source>Call back tomorrow 9:00</source>
        <translation>Rappeler demain 9h</translation>
    </message>
    <message>
        <source>Call the first contact, by telephone</source>
        <translation>Appeler le premier contact, par téléphone</translation>
    </message>
    <message>
        <source>Came back within a week</source>
        <translation>Revenues dans la semaine</translation>
    </message>
    <message>
        <source>Camille</source>
        <translation>Camille</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Campaign (utm_campaign)</source>
        <translation>Campagne (utm_campaign)</translation>
    </message>
    <message>
        <source>Campaign: {name}</source>
        <translation>Campagne : {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Capitals and accents do not count; AND, OR and NOT are written in capitals.</source>
        <translation>Ni les majuscules ni les accents ne comptent ; ET, OU et SAUF s’écrivent en majuscules.</translation>
    </message>
    <message>
        <source>Capitals and spaces do not matter. A word of the dictionary is right wherever it stands.</source>
        <translation>Majuscules et espaces ne comptent pas. Un mot du dictionnaire est juste où qu’il soit.</translation>
    </message>
    <message>
        <source>Capture a message</source>
        <translation>Saisir un message venu d’ailleurs</translation>
    </message>
    <message>
        <source>Capture what is on the clipboard</source>
        <translation>Saisir le presse-papiers</translation>
    </message>
    <message>
        <source>Captured by hand</source>
        <translation>Saisis à la main</translation>
    </message>
    <message>
        <source>Certain words</source>
        <translation>Certains mots</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Fichier de certificat</translation>
    </message>
    <message>
        <source>Certificate of a private authority (a file)</source>
        <translation>Certificat d’une autorité privée (un fichier)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change a post that is out</source>
        <translation>Modifier une publication en ligne</translation>
    </message>
    <message>
        <source>Change hours and notes</source>
        <translation>Modifier les heures et les notes</translation>
    </message>
    <message>
        <source>Change in percent</source>
        <translation>Évolution en pour cent</translation>
    </message>
    <message>
        <source>Change the density of the list</source>
        <translation>Changer la densité de la liste</translation>
    </message>
    <message>
        <source>Change the page where you write</source>
        <translation>Changer la page où vous écrivez</translation>
    </message>
    <message>
        <source>Change the post</source>
        <translation>Modifier la publication</translation>
    </message>
    <message>
        <source>Change the query</source>
        <translation>Modifier la requête</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Modifier la règle</translation>
    </message>
    <message>
        <source>Change the search</source>
        <translation>Modifier la recherche</translation>
    </message>
    <message>
        <source>Change the time</source>
        <translation>Changer l’heure</translation>
    </message>
    <message>
        <source>Change what a post says after it is out</source>
        <translation>Modifier le texte d’une publication en ligne</translation>
    </message>
    <message>
        <source>Change what it says</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>Change what it says…</source>
        <translation>Modifier le texte…</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
    <message>
        <source>Character {place}: {reason}</source>
        <translation>Caractère {place} : {reason}</translation>
    </message>
    <message>
        <source>Characters, at most</source>
        <translation>Caractères, au plus</translation>
    </message>
    <message>
        <source>Chart as a drawing (SVG)…</source>
        <translation>Graphique en dessin (SVG)…</translation>
    </message>
    <message>
        <source>Chart as a picture (PNG)…</source>
        <translation>Graphique en image (PNG)…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Check that all is whole</source>
        <translation>Vérifier que tout est intact</translation>
    </message>
    <message>
        <source>Check the facts with those who know them</source>
        <translation>Vérifier les faits auprès de ceux qui les connaissent</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Liste de contrôle</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Choose a conversation first</source>
        <translation>Choisissez d’abord une conversation</translation>
    </message>
    <message>
        <source>Choose a file of cookies</source>
        <translation>Choisir un fichier de cookies</translation>
    </message>
    <message>
        <source>Choose a file, or add one</source>
        <translation>Choisissez un fichier, ou ajoutez-en un</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose a folder for what is kept of {name}</source>
        <translation>Choisissez un dossier pour ce qui est gardé de {name}</translation>
    </message>
    <message>
        <source>Choose a folder to watch</source>
        <translation>Choisir un dossier à surveiller</translation>
    </message>
    <message>
        <source>Choose a longer time, or look at the query that watches for it.</source>
        <translation>Choisissez une période plus longue, ou revoyez la requête qui la surveille.</translation>
    </message>
    <message>
        <source>Choose a network</source>
        <translation>Choisir un réseau</translation>
    </message>
    <message>
        <source>Choose a time…</source>
        <translation>Choisir une heure…</translation>
    </message>
    <message>
        <source>Choose a view</source>
        <translation>Choisir une vue</translation>
    </message>
    <message>
        <source>Choose all that is shown</source>
        <translation>Tout choisir à l’écran</translation>
    </message>
    <message>
        <source>Choose an account to see how it will look there.</source>
        <translation>Choisissez un compte pour voir l’aspect que le texte y aura.</translation>
    </message>
    <message>
        <source>Choose an item first</source>
        <translation>Choisissez d’abord un élément</translation>
    </message>
    <message>
        <source>Choose an item in the list to read it here, also offline.</source>
        <translation>Choisissez un élément dans la liste pour le lire ici, même hors ligne.</translation>
    </message>
    <message>
        <source>Choose another time</source>
        <translation>Choisir une autre période</translation>
    </message>
    <message>
        <source>Choose at least one account to publish with</source>
        <translation>Choisissez au moins un compte pour publier</translation>
    </message>
    <message>
        <source>Choose for this answer</source>
        <translation>Choisir pour cette réponse</translation>
    </message>
    <message>
        <source>Choose one in the list: j and k go through them.</source>
        <translation>Choisissez-en une dans la liste : j et k la parcourent.</translation>
    </message>
    <message>
        <source>Choose some of the messages, but not all of them.</source>
        <translation>Choisissez une partie des messages, mais pas tous.</translation>
    </message>
    <message>
        <source>Choose somebody at the left, or look for other words.</source>
        <translation>Choisissez quelqu’un à gauche, ou cherchez d’autres mots.</translation>
    </message>
    <message>
        <source>Choose the accounts above; each can have a text of its own</source>
        <translation>Choisissez les comptes ci-dessus ; chacun peut avoir son propre texte</translation>
    </message>
    <message>
        <source>Choose the part again…</source>
        <translation>Choisir de nouveau la partie…</translation>
    </message>
    <message>
        <source>Choose this time</source>
        <translation>Choisir cette heure</translation>
    </message>
    <message>
        <source>Choose where to keep it</source>
        <translation>Choisir où l’enregistrer</translation>
    </message>
    <message>
        <source>Choose who sees it, a warning…</source>
        <translation>Choisir qui la voit, un avertissement…</translation>
    </message>
    <message>
        <source>Choose {time}</source>
        <translation>Choisir : {time}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Christmas orders</source>
        <translation>Commandes de Noël</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Click a date or a figure to leave all of them out.</source>
        <translation>Cliquez sur une date ou un chiffre pour les laisser tous de côté.</translation>
    </message>
    <message>
        <source>Click what you want to watch, then take more or less of what is around it.</source>
        <translation>Cliquez sur ce que vous voulez surveiller, puis prenez plus ou moins de ce qui l’entoure.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identifiant du client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret du client</translation>
    </message>
    <message>
        <source>Clocks go back that night: {time} comes twice. It leaves at the first one ({zone}).</source>
        <translation>Cette nuit-là on recule les horloges : {time} revient deux fois. L’envoi part à la première ({zone}).</translation>
    </message>
    <message>
        <source>Clocks go forward that night: {asked} does not exist. It leaves at {time} ({zone}).</source>
        <translation>Cette nuit-là on avance les horloges : {asked} n’existe pas. L’envoi part à {time} ({zone}).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close it and let them leave</source>
        <translation>Clore et laisser partir</translation>
    </message>
    <message>
        <source>Close it, keep them paused</source>
        <translation>Clore, tout laisser en pause</translation>
    </message>
    <message>
        <source>Close the crisis file…</source>
        <translation>Clore le dossier de crise…</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Clore le dossier</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Closed conversations</source>
        <translation>Conversations terminées</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Terminée le</translation>
    </message>
    <message>
        <source>Closed within</source>
        <translation>Terminée en</translation>
    </message>
    <message>
        <source>Closed within {target}</source>
        <translation>Terminées en {target}</translation>
    </message>
    <message>
        <source>Closing the window leaves cmdesk at work: it fetches, and sends what is due.</source>
        <translation>Fermer la fenêtre laisse cmdesk au travail : il relève, et envoie ce qui est prévu.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Collègue</translation>
    </message>
    <message>
        <source>Collection {name} removed; its items stay</source>
        <translation>Collection {name} supprimée, ses éléments restent</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Comments and posts</source>
        <translation>Commentaires et billets</translation>
    </message>
    <message>
        <source>Comments and posts, if let in</source>
        <translation>Commentaires et publications, si admis</translation>
    </message>
    <message>
        <source>Comments cannot be liked, pinned or given a heart by programs.</source>
        <translation>Un programme ne peut ni aimer, ni épingler un commentaire, ni lui donner un cœur.</translation>
    </message>
    <message>
        <source>Comments on our posts</source>
        <translation>Commentaires sous nos publications</translation>
    </message>
    <message>
        <source>Comments taken for spam</source>
        <translation>Commentaires pris pour des indésirables</translation>
    </message>
    <message>
        <source>Comments that wait for approval</source>
        <translation>Commentaires en attente de validation</translation>
    </message>
    <message>
        <source>Comments under your films</source>
        <translation>Commentaires sous vos vidéos</translation>
    </message>
    <message>
        <source>Comments under your pages</source>
        <translation>Commentaires sous vos pages</translation>
    </message>
    <message>
        <source>Comments, messages, films</source>
        <translation>Commentaires, messages, vidéos</translation>
    </message>
    <message>
        <source>Comments, messages, posts</source>
        <translation>Commentaires, messages, publications</translation>
    </message>
    <message>
        <source>Comments: {name}</source>
        <translation>Commentaires : {name}</translation>
    </message>
    <message>
        <source>Common text</source>
        <translation>Texte commun</translation>
    </message>
    <message>
        <source>Communication: name, telephone</source>
        <translation>Communication : nom, téléphone</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communautés</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>Community posts are open to no program.</source>
        <translation>Les publications de l’onglet Communauté ne sont ouvertes à aucun programme.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Compared with the common text</source>
        <translation>Comparé au texte commun</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>Concurrents</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Réclamations</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Connecter un compte</translation>
    </message>
    <message>
        <source>Connect an account, watch a source, or look at the demo first.</source>
        <translation>Connectez un compte, suivez une source, ou regardez d’abord l’exemple.</translation>
    </message>
    <message>
        <source>Connect the mailbox that gets its notifications: you see here when somebody writes.</source>
        <translation>Reliez la boîte qui reçoit ses notifications : vous verrez ici quand quelqu’un écrit.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Connected as {name}</source>
        <translation>Connecté : {name}</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Continue with {network}</source>
        <translation>Continuer avec {network}</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Conversation of {date}</source>
        <translation>Conversation du {date}</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Conversations and posts are those of this brand; mentions in public places are those of all.</source>
        <translation>Conversations et publications sont celles de cette marque ; les mentions dans les lieux publics sont celles de toutes.</translation>
    </message>
    <message>
        <source>Conversations of this view will come here.</source>
        <translation>Les conversations de cette vue arriveront ici.</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>Cools off, because their message sounds angry: leaves in {time}</source>
        <translation>En pause, car leur message semble en colère : part dans {time}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copied: paste it on the page that opened</source>
        <translation>Copié : collez le texte dans la page qui vient de s’ouvrir</translation>
    </message>
    <message>
        <source>Copied; no browser could be opened. The page: {address}</source>
        <translation>Copié ; aucun navigateur n’a pu s’ouvrir. La page : {address}</translation>
    </message>
    <message>
        <source>Copies keep their day and hour. They are drafts: each leaves only once you let it go.</source>
        <translation>Les copies gardent leur jour et leur heure. Ce sont des brouillons : chacune ne part qu’une fois programmée par vous.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Copy and open the page</source>
        <translation>Copier et ouvrir la page</translation>
    </message>
    <message>
        <source>Copy it to here at once: Bluesky shows it only once.</source>
        <translation>Copiez-le ici tout de suite : Bluesky ne le montre qu’une fois.</translation>
    </message>
    <message>
        <source>Copy its ID and its secret to here, and sign in. Google warns that it has not verified the app: it is yours, go on under “Advanced”.</source>
        <translation>Copiez ici son identifiant et son secret, et connectez-vous. Google prévient qu’il n’a pas validé l’application : c’est la vôtre, continuez par « Paramètres avancés ».</translation>
    </message>
    <message>
        <source>Copy its client ID and its client secret to here, and sign in as somebody who runs the Page.</source>
        <translation>Copiez ici son identifiant et son secret de client, et connectez-vous comme quelqu’un qui gère la Page.</translation>
    </message>
    <message>
        <source>Copy its client ID to here, and sign in.</source>
        <translation>Copiez ici son identifiant de client, et connectez-vous.</translation>
    </message>
    <message>
        <source>Copy its number (below its name), and its secret where it has one, to here, and sign in.</source>
        <translation>Copiez ici son numéro (sous son nom), et son secret s’il en a un, puis connectez-vous.</translation>
    </message>
    <message numerus="yes">
        <source>Copy its {n} files into the workspace</source>
        <translation>
            <numerusform>Copier son fichier dans l’espace de travail</numerusform>
            <numerusform>Copier ses {n} fichiers dans l’espace de travail</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the Application (client) ID to here. No secret is needed.</source>
        <translation>Copiez ici l’ID d’application (client). Aucun secret n’est nécessaire.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy the note</source>
        <translation>Copier la note</translation>
    </message>
    <message>
        <source>Copy the statement for {where}</source>
        <translation>Copier le message d’attente pour {where}</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Copy the token that it answers with to here.</source>
        <translation>Copiez ici le jeton qu’il vous donne en réponse.</translation>
    </message>
    <message>
        <source>Copy the week</source>
        <translation>Copier la semaine</translation>
    </message>
    <message>
        <source>Copy this week to another one</source>
        <translation>Copier cette semaine vers une autre</translation>
    </message>
    <message>
        <source>Copy to the next week</source>
        <translation>Copier à la semaine suivante</translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} posts to another week</source>
        <translation>
            <numerusform>Copier {n} publication vers une autre semaine</numerusform>
            <numerusform>Copier {n} publications vers une autre semaine</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Corrected, and kept as an example to learn from</source>
        <translation>Corrigé, et gardé comme exemple pour apprendre</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Costs by the byte</source>
        <translation>Se paie au volume</translation>
    </message>
    <message>
        <source>Costs nothing more</source>
        <translation>Ne coûte rien de plus</translation>
    </message>
    <message>
        <source>Could not be reached lately</source>
        <translation>N’a pas pu être joint récemment</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Illisibles</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Create a project, and in its library switch on the Blogger API v3.</source>
        <translation>Créez un projet, et activez Blogger API v3 dans sa bibliothèque.</translation>
    </message>
    <message>
        <source>Create a project, and in its library switch on the Gmail API.</source>
        <translation>Créez un projet et, dans sa bibliothèque, activez la Gmail API.</translation>
    </message>
    <message>
        <source>Create a project, and in its library switch on the YouTube Data API v3.</source>
        <translation>Créez un projet, et activez YouTube Data API v3 dans sa bibliothèque.</translation>
    </message>
    <message>
        <source>Create an app for your Page, and confirm as its administrator that the app is yours.</source>
        <translation>Créez une application pour votre Page, et confirmez en tant qu’administrateur qu’elle est à vous.</translation>
    </message>
    <message>
        <source>Create an app, buy some credit, and set a spending limit there, too.</source>
        <translation>Créez une application, achetez un peu de crédit, et fixez-y aussi une limite de dépense.</translation>
    </message>
    <message>
        <source>Create an application, with a name by which your members know you.</source>
        <translation>Créez une application, sous un nom que vos membres reconnaissent.</translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation>Créer « {name} »</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>Crises</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>Crise</translation>
    </message>
    <message>
        <source>Crisis file</source>
        <translation>Dossier de crise</translation>
    </message>
    <message>
        <source>Criteria: {criteria}</source>
        <translation>Critères : {criteria}</translation>
    </message>
    <message>
        <source>Crop {name}</source>
        <translation>Recadrer {name}</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Maj+N</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Ctrl+← and Ctrl+→ move a post; Enter opens it</source>
        <translation>Ctrl+← et Ctrl+→ déplacent une publication ; Entrée l’ouvre</translation>
    </message>
    <message>
        <source>Ctrl+⏎</source>
        <translation>Ctrl+⏎</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Cut into a thread</source>
        <translation>Découper en fil</translation>
    </message>
    <message>
        <source>DEED</source>
        <translation>ACTE</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Dates of your own</source>
        <translation>Vos dates</translation>
    </message>
    <message>
        <source>Dates: {places}</source>
        <translation>Dates : {places}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Day and hour</source>
        <translation>Jour et heure</translation>
    </message>
    <message>
        <source>Day and month</source>
        <translation>Jour et mois</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Jour par jour</translation>
    </message>
    <message>
        <source>Day by day; the most on one day: {count}</source>
        <translation>Jour par jour ; au plus en un jour : {count}</translation>
    </message>
    <message>
        <source>Day first: 31/12</source>
        <translation>Jour d’abord : 31/12</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Days before the same text comes again</source>
        <translation>Jours avant que le même texte revienne</translation>
    </message>
    <message>
        <source>Days between two of them at least</source>
        <translation>Jours entre deux, au moins</translation>
    </message>
    <message>
        <source>Days in which the same post is told</source>
        <translation>Jours pendant lesquels une même publication est signalée</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Jours de fermeture</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Debrief: {name}</source>
        <translation>Bilan : {name}</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Décembre</translation>
    </message>
    <message>
        <source>December only</source>
        <translation>Décembre seulement</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Delete criticism</source>
        <translation>Supprimer les critiques</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Delete for good, on its network</source>
        <translation>Supprimer définitivement, sur son réseau</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} conversations for good?</source>
        <translation>
            <numerusform>Supprimer {n} conversation définitivement ?</numerusform>
            <numerusform>Supprimer {n} conversations définitivement ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted by its author, kept here: {when}</source>
        <translation>Supprimé par son auteur, gardé ici : {when}</translation>
    </message>
    <message>
        <source>Deleted drafts</source>
        <translation>Brouillons supprimés</translation>
    </message>
    <message>
        <source>Deleted drafts…</source>
        <translation>Brouillons supprimés…</translation>
    </message>
    <message>
        <source>Deleted on its network</source>
        <translation>Supprimé sur son réseau</translation>
    </message>
    <message>
        <source>Deleted: {title}</source>
        <translation>Supprimé : {title}</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Delivery number</source>
        <translation>Numéro d’envoi</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Department removed</source>
        <translation>Service retiré</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Décrire</translation>
    </message>
    <message>
        <source>Describe it for those who do not see it</source>
        <translation>Décrivez-la pour ceux qui ne la voient pas</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Detractor</source>
        <translation>Détracteur</translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>Directement</translation>
    </message>
    <message>
        <source>Director: name, telephone</source>
        <translation>Direction : nom, téléphone</translation>
    </message>
    <message>
        <source>Discontent</source>
        <translation>Mécontentement</translation>
    </message>
    <message>
        <source>Discord keeps everything: after a long pause cmdesk reads on from where it was.</source>
        <translation>Discord garde tout : après une longue pause, cmdesk reprend là où il en était.</translation>
    </message>
    <message>
        <source>Dismiss the request</source>
        <translation>Écarter la demande</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>Done. It cannot be undone.</source>
        <translation>Fait. Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Done. It is undone by {deed}.</source>
        <translation>Fait. On l’annule par {deed}.</translation>
    </message>
    <message>
        <source>Done: {name}</source>
        <translation>Terminé : {name}</translation>
    </message>
    <message>
        <source>Don’t</source>
        <translation>À ne pas faire</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Draft with a date</source>
        <translation>Brouillon daté</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Drafts and watchlist</source>
        <translation>Brouillons et veille</translation>
    </message>
    <message>
        <source>Drafts in a table</source>
        <translation>Brouillons en tableau</translation>
    </message>
    <message>
        <source>Drafts or outbox</source>
        <translation>Brouillons ou envois</translation>
    </message>
    <message>
        <source>Drafts that have no date yet lie here. Drag one onto a day to give it one.</source>
        <translation>Les brouillons sans date sont ici. Glissez-en un sur un jour pour lui en donner une.</translation>
    </message>
    <message>
        <source>Drafts that nothing was sent of yet show here, to be changed many at a time.</source>
        <translation>Les brouillons dont rien n’est encore parti se trouvent ici, à modifier par lots.</translation>
    </message>
    <message>
        <source>Drafts without a date</source>
        <translation>Brouillons sans date</translation>
    </message>
    <message>
        <source>Drag to change the order; Ctrl+Up and Ctrl+Down do it too</source>
        <translation>Faites glisser pour changer l’ordre ; Ctrl+Haut et Ctrl+Bas le font aussi</translation>
    </message>
    <message>
        <source>Drink responsibly.</source>
        <translation>À consommer avec modération.</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Y renoncer</translation>
    </message>
    <message>
        <source>Due {time}</source>
        <translation>Pour {time}</translation>
    </message>
    <message>
        <source>Each community has rules of its own, often against advertising: read them before you post.</source>
        <translation>Chaque communauté a ses règles, souvent contre la publicité : lisez-les avant de publier.</translation>
    </message>
    <message>
        <source>Each entry holds the text, what the network gave, the page, a picture and the time. It bears the hash of the one before: whatever is changed later shows.</source>
        <translation>Chaque preuve contient le texte, ce que le réseau a donné, la page, une image et la date. Elle porte l’empreinte de la précédente : tout changement ultérieur se voit.</translation>
    </message>
    <message>
        <source>Each gets a free slot of its accounts, at even distances from now on.</source>
        <translation>Chacune reçoit un créneau libre de ses comptes, à intervalles réguliers à partir de maintenant.</translation>
    </message>
    <message>
        <source>Each keeps its hour. Fewer than nothing moves them earlier.</source>
        <translation>Chacune garde son heure. Un nombre négatif les avance.</translation>
    </message>
    <message>
        <source>Each leaves at its hour; what missed its hour meanwhile waits for your decision.</source>
        <translation>Chacun part à son heure ; ce qui a manqué la sienne entre-temps attend votre décision.</translation>
    </message>
    <message>
        <source>Each leaves by itself</source>
        <translation>Chacune part d’elle-même</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Chaque mois</translation>
    </message>
    <message>
        <source>Each month for {brand}</source>
        <translation>Chaque mois pour {brand}</translation>
    </message>
    <message>
        <source>Each request that leaves this computer is written down here: when, to whom, why.</source>
        <translation>Chaque requête qui part de cet ordinateur est notée ici : quand, vers qui, pourquoi.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>Edit labels, reasons and departments</source>
        <translation>Modifier étiquettes, raisons et services</translation>
    </message>
    <message>
        <source>Edit the drafts in a table…</source>
        <translation>Modifier les brouillons dans un tableau…</translation>
    </message>
    <message>
        <source>Edit the macros</source>
        <translation>Modifier les macros</translation>
    </message>
    <message>
        <source>Edit the plan for a crisis</source>
        <translation>Modifier le plan de crise</translation>
    </message>
    <message>
        <source>Edit the saved replies</source>
        <translation>Modifier les réponses enregistrées</translation>
    </message>
    <message>
        <source>Edit the snippets…</source>
        <translation>Modifier les extraits…</translation>
    </message>
    <message>
        <source>Edit the source</source>
        <translation>Modifier la source</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>Edits and deletions of older messages are not noticed.</source>
        <translation>Les modifications et suppressions de messages anciens ne sont pas remarquées.</translation>
    </message>
    <message>
        <source>Edits of a comment that is older than the newest hundred are not noticed.</source>
        <translation>Les modifications d’un commentaire plus ancien que les cent derniers ne sont pas remarquées.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Elsewhere school holidays are decided nearby: read the calendar (.ics) that your authority publishes. Reading a file of the same name again replaces what it said.</source>
        <translation>Ailleurs, les vacances scolaires se décident sur place : lisez le calendrier (.ics) que publie votre autorité. Relire un fichier du même nom remplace ce qu’il disait.</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Émojis</translation>
    </message>
    <message>
        <source>Emoji in a post, at most</source>
        <translation>Émojis par publication, au plus</translation>
    </message>
    <message>
        <source>Empty to sign in in the browser</source>
        <translation>Vide pour se connecter dans le navigateur</translation>
    </message>
    <message>
        <source>Empty: found from the address</source>
        <translation>Vide : trouvé d’après l’adresse</translation>
    </message>
    <message>
        <source>Empty: found from the address. OVH, Gandi… will do</source>
        <translation>Vide : trouvé d’après l’adresse. OVH, Gandi… suffisent</translation>
    </message>
    <message>
        <source>Empty: the mail address</source>
        <translation>Vide : l’adresse e-mail</translation>
    </message>
    <message>
        <source>Encrypted rooms cannot be read: they are refused at sign-in, and nothing is ever published there.</source>
        <translation>Les salons chiffrés ne peuvent pas être lus : ils sont refusés à la connexion, et rien n’y est jamais publié.</translation>
    </message>
    <message>
        <source>Encryption for reading</source>
        <translation>Chiffrement en lecture</translation>
    </message>
    <message>
        <source>Encryption for sending</source>
        <translation>Chiffrement à l’envoi</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Finir</translation>
    </message>
    <message>
        <source>End the series</source>
        <translation>Arrêter la série</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Finir la séance</translation>
    </message>
    <message>
        <source>End with a day if it has one: Friday, in 3 days, 15/12 14:00.</source>
        <translation>Finissez par le jour s’il y en a un : vendredi, dans 3 jours, 15/12 14h.</translation>
    </message>
    <message>
        <source>England</source>
        <translation>Angleterre</translation>
    </message>
    <message>
        <source>England and Wales</source>
        <translation>Angleterre et pays de Galles</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Erase all that is kept of this person</source>
        <translation>Effacer tout ce qui est gardé de cette personne</translation>
    </message>
    <message>
        <source>Erase all that is kept of this person, for good.</source>
        <translation>Effacer définitivement tout ce qui est gardé de cette personne.</translation>
    </message>
    <message>
        <source>Erase all that is kept of {name}?</source>
        <translation>Effacer tout ce qui est gardé de {name} ?</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Effacé</translation>
    </message>
    <message>
        <source>Erased on {date}.</source>
        <translation>Effacé le {date}.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>European regulation on AI, article 50</source>
        <translation>règlement européen sur l’IA, art. 50</translation>
    </message>
    <message>
        <source>Evergreen</source>
        <translation>Toujours vrai</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Toutes les</translation>
    </message>
    <message>
        <source>Every attempt, with its time, its account, what was said and what the network answered. It stays when a draft or an account goes.</source>
        <translation>Chaque tentative, avec son heure, son compte, ce qui a été dit et ce que le réseau a répondu. Cela reste quand un brouillon ou un compte s’en va.</translation>
    </message>
    <message>
        <source>Every host that was contacted, when and why.</source>
        <translation>Chaque hôte contacté, quand et pourquoi.</translation>
    </message>
    <message>
        <source>Every request that left this computer in the last thirty days. Nothing else leaves it.</source>
        <translation>Tout ce que cet ordinateur a demandé ces trente derniers jours. Rien d’autre n’en sort.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Everybody, outside the public timelines</source>
        <translation>Tout le monde, hors des fils publics</translation>
    </message>
    <message numerus="yes">
        <source>Everything but answers is paused since {time}: {n} sends held</source>
        <translation>
            <numerusform>Tout sauf les réponses est en pause depuis {time} : {n} envoi retenu</numerusform>
            <numerusform>Tout sauf les réponses est en pause depuis {time} : {n} envois retenus</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything but fetching and sending works offline</source>
        <translation>Hors ligne, tout marche sauf la relève et les envois</translation>
    </message>
    <message>
        <source>Everything is answered</source>
        <translation>Tout le monde a sa réponse</translation>
    </message>
    <message>
        <source>Everything is in {folder}.</source>
        <translation>Tout est dans {folder}.</translation>
    </message>
    <message>
        <source>Everything is paused</source>
        <translation>Tout est en pause</translation>
    </message>
    <message>
        <source>Everything is paused already, since {time}; this file leaves it so.</source>
        <translation>Tout est déjà en pause, depuis {time} ; ce dossier n’y change rien.</translation>
    </message>
    <message>
        <source>Everything is paused since {time}: it waits until you resume, or let it leave.</source>
        <translation>Tout est en pause depuis {time} : ceci attend que vous repreniez, ou que vous le laissiez partir.</translation>
    </message>
    <message numerus="yes">
        <source>Everything is paused since {time}: {n} sends held</source>
        <translation>
            <numerusform>Tout est en pause depuis {time} : {n} envoi retenu</numerusform>
            <numerusform>Tout est en pause depuis {time} : {n} envois retenus</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is paused: it waits until you resume, or let it leave</source>
        <translation>Tout est en pause : l’envoi attend que vous repreniez, ou que vous le laissiez partir</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Tout est lu</translation>
    </message>
    <message>
        <source>Everything stays here</source>
        <translation>Tout reste ici</translation>
    </message>
    <message>
        <source>Everything stays on the server until its author deletes it.</source>
        <translation>Tout reste sur le serveur jusqu’à ce que son auteur le supprime.</translation>
    </message>
    <message>
        <source>Everything that cmdesk kept, in open formats.</source>
        <translation>Tout ce que cmdesk gardait, en formats ouverts.</translation>
    </message>
    <message>
        <source>Everything that happened</source>
        <translation>Tout ce qui s’est passé</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Evidence kept</source>
        <translation>Preuves gardées</translation>
    </message>
    <message>
        <source>Evidence locker</source>
        <translation>Casier de preuves</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Expects</source>
        <translation>Attentes</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Export as JSON</source>
        <translation>Exporter en JSON</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Export the chosen one…</source>
        <translation>Exporter la preuve choisie…</translation>
    </message>
    <message>
        <source>Export the drafts</source>
        <translation>Exporter les brouillons</translation>
    </message>
    <message>
        <source>Export the drafts…</source>
        <translation>Exporter les brouillons…</translation>
    </message>
    <message>
        <source>Export the evidence</source>
        <translation>Exporter les preuves</translation>
    </message>
    <message>
        <source>Export the ledger of sends</source>
        <translation>Exporter le registre des envois</translation>
    </message>
    <message>
        <source>Export the list of sources</source>
        <translation>Exporter la liste des sources</translation>
    </message>
    <message>
        <source>Export the saved replies</source>
        <translation>Exporter les réponses enregistrées</translation>
    </message>
    <message>
        <source>Exported: {name}</source>
        <translation>Exporté : {name}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expression</translation>
    </message>
    <message>
        <source>Expression of the query</source>
        <translation>Expression de la requête</translation>
    </message>
    <message>
        <source>F2 edits · Tab goes on · Ctrl+C and Ctrl+V also to and from a spreadsheet · Ctrl+D fills down</source>
        <translation>F2 modifie · Tab passe à la suite · Ctrl+C et Ctrl+V aussi vers et depuis un tableur · Ctrl+D recopie vers le bas</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>DOSSIER</translation>
    </message>
    <message>
        <source>Facebook Page</source>
        <translation>Page Facebook</translation>
    </message>
    <message>
        <source>Facebook keeps everything; its terms let you keep what people wrote as long as you answer for the Page.</source>
        <translation>Facebook garde tout ; ses conditions vous laissent garder ce que les gens ont écrit tant que vous répondez de la Page.</translation>
    </message>
    <message>
        <source>Facebook, a forum, by phone…</source>
        <translation>Facebook, un forum, au téléphone…</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Février</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>Ressenti</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Relever à nouveau</translation>
    </message>
    <message>
        <source>Fetch everything now</source>
        <translation>Tout relever maintenant</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Relever maintenant</translation>
    </message>
    <message>
        <source>Fetch {name} again</source>
        <translation>Relever {name} à nouveau</translation>
    </message>
    <message>
        <source>Fetch {name} now</source>
        <translation>Relever {name} maintenant</translation>
    </message>
    <message>
        <source>Fetched by itself from now on: {streams}.</source>
        <translation>Relevé désormais tout seul : {streams}.</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Relève</translation>
    </message>
    <message>
        <source>Fetching and keeping</source>
        <translation>Relève et conservation</translation>
    </message>
    <message>
        <source>Fetching the article…</source>
        <translation>Récupération de l’article…</translation>
    </message>
    <message>
        <source>Fewer answers kept their time: {share}, after {before}.</source>
        <translation>Moins de réponses arrivent à temps : {share}, contre {before} avant.</translation>
    </message>
    <message>
        <source>Fewer conversations stay open: {last} at the end, {first} at the beginning.</source>
        <translation>Moins de conversations restent ouvertes : {last} à la fin, {first} au début.</translation>
    </message>
    <message>
        <source>Field report</source>
        <translation>Rapport de terrain</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Figures as a table (CSV)…</source>
        <translation>Chiffres en tableau (CSV)…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Files cannot go with a text here.</source>
        <translation>Ici, aucun fichier ne peut accompagner un texte.</translation>
    </message>
    <message>
        <source>Files of this kind cannot be watched: {name}. Feeds (.xml, .rss, .atom, .json), saved pages (.html), mails (.eml), mailboxes (.mbox), tables (.csv) and folders of them can.</source>
        <translation>Un fichier de ce type ne peut pas être suivi : {name}. Les flux (.xml, .rss, .atom, .json), les pages enregistrées (.html), les e-mails (.eml), les boîtes e-mail (.mbox), les tableaux (.csv) et les dossiers qui en contiennent peuvent l’être.</translation>
    </message>
    <message>
        <source>Fill free slots with texts that stay true</source>
        <translation>Remplir les créneaux libres avec des textes toujours vrais</translation>
    </message>
    <message>
        <source>Fill {day}</source>
        <translation>Remplir le {day}</translation>
    </message>
    <message>
        <source>Films cannot be sent from here.</source>
        <translation>Les vidéos ne peuvent pas partir d’ici.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Rechercher une commande</translation>
    </message>
    <message>
        <source>Find a file</source>
        <translation>Chercher un fichier</translation>
    </message>
    <message>
        <source>Find a macro</source>
        <translation>Chercher une macro</translation>
    </message>
    <message>
        <source>Find a priority</source>
        <translation>Trouver une priorité</translation>
    </message>
    <message>
        <source>Find a saved reply</source>
        <translation>Chercher une réponse enregistrée</translation>
    </message>
    <message>
        <source>Find a task</source>
        <translation>Chercher une tâche</translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>Trouver un modèle</translation>
    </message>
    <message>
        <source>Find an emoji</source>
        <translation>Chercher un émoji</translation>
    </message>
    <message>
        <source>Find in the ledger</source>
        <translation>Chercher dans le registre</translation>
    </message>
    <message>
        <source>Find its mentions among what is kept here</source>
        <translation>Chercher ses mentions dans ce qui est conservé ici</translation>
    </message>
    <message>
        <source>Find or create a collection</source>
        <translation>Chercher ou créer une collection</translation>
    </message>
    <message>
        <source>Find or create a department</source>
        <translation>Trouver ou créer un service</translation>
    </message>
    <message>
        <source>Find or create a label</source>
        <translation>Trouver ou créer une étiquette</translation>
    </message>
    <message>
        <source>Find or create a reason</source>
        <translation>Trouver ou créer une raison</translation>
    </message>
    <message>
        <source>Find places</source>
        <translation>Trouver des lieux</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>Trouver quelqu’un</translation>
    </message>
    <message>
        <source>Fingerprint of the files</source>
        <translation>Empreinte des fichiers</translation>
    </message>
    <message>
        <source>Fingerprint of the text</source>
        <translation>Empreinte du texte</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Première réponse</translation>
    </message>
    <message>
        <source>First answer, median</source>
        <translation>1re réponse, médiane</translation>
    </message>
    <message>
        <source>First answer, median in minutes</source>
        <translation>Première réponse, médiane en minutes</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Premier commentaire</translation>
    </message>
    <message>
        <source>First comment: “{words}” stands for something nobody has written yet</source>
        <translation>Premier commentaire : « {words} » attend encore sa valeur</translation>
    </message>
    <message>
        <source>First item: {first}. Last item: {last}.</source>
        <translation>Premier élément : {first}. Dernier élément : {last}.</translation>
    </message>
    <message>
        <source>Focus point</source>
        <translation>Point central</translation>
    </message>
    <message>
        <source>Fold hurtful messages</source>
        <translation>Replier les messages blessants</translation>
    </message>
    <message>
        <source>Fold the preview</source>
        <translation>Replier l’aperçu</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder of the mailbox</source>
        <translation>Dossier de la boîte</translation>
    </message>
    <message>
        <source>Folder renamed</source>
        <translation>Dossier renommé</translation>
    </message>
    <message>
        <source>Follow a source</source>
        <translation>Suivre une source</translation>
    </message>
    <message>
        <source>Follow it</source>
        <translation>Le suivre</translation>
    </message>
    <message>
        <source>Follow the common text again</source>
        <translation>Suivre à nouveau le texte commun</translation>
    </message>
    <message>
        <source>Followed by every account chosen</source>
        <translation>Suivi par tous les comptes choisis</translation>
    </message>
    <message>
        <source>Followed hashtags and lists</source>
        <translation>Hashtags et listes suivis</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Follows the common text; type here to give this account its own</source>
        <translation>Suit le texte commun ; écrivez ici pour donner son propre texte à ce compte</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>For French.</source>
        <translation>Pour le français.</translation>
    </message>
    <message>
        <source>For French. Nothing is imposed: without a choice nothing is said of it.</source>
        <translation>Rien n’est imposé : sans choix, rien n’en est dit.</translation>
    </message>
    <message>
        <source>For a crisis: from now on nothing leaves any more, planned or not, until you resume. It holds after a restart too. What is leaving at this very moment cannot be called back.</source>
        <translation>Pour une crise : à partir de maintenant plus rien ne part, programmé ou non, jusqu’à ce que vous repreniez. Cela tient aussi après un redémarrage. Ce qui part à l’instant même ne peut plus être rappelé.</translation>
    </message>
    <message>
        <source>For adults</source>
        <translation>Pour adultes</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Pour toujours</translation>
    </message>
    <message>
        <source>For example 9:00–12:30, 14:00–18:00. Only this time counts for the reply clock.</source>
        <translation>Par exemple 9:00–12:30, 14:00–18:00. Seul ce temps compte pour le délai de réponse.</translation>
    </message>
    <message>
        <source>For followers only: {names} and those who follow you see it.</source>
        <translation>Pour les abonnés seulement : {names} et ceux qui vous suivent le voient.</translation>
    </message>
    <message>
        <source>For management and departments</source>
        <translation>Pour la direction et les services</translation>
    </message>
    <message>
        <source>For rows that name no account</source>
        <translation>Pour les lignes sans compte</translation>
    </message>
    <message>
        <source>For the invoice, say</source>
        <translation>Pour la facture, par exemple</translation>
    </message>
    <message>
        <source>For the saved replies that sign with it.</source>
        <translation>Pour les réponses enregistrées qui le portent en signature.</translation>
    </message>
    <message>
        <source>For the window: --demo, --offline, --theme, --pictures DIR, --self-check.</source>
        <translation>Pour la fenêtre : --demo, --offline, --theme, --pictures DIR, --self-check.</translation>
    </message>
    <message>
        <source>For those who know: the Cookie header that the browser sends once you are signed in, or its cookies.txt. cmdesk tells it to this site alone, and keeps what the site renews.</source>
        <translation>Pour qui s’y connaît : l’en-tête Cookie que le navigateur envoie une fois connecté, ou son fichier cookies.txt. cmdesk ne le dit qu’à ce site et garde ce que celui-ci renouvelle.</translation>
    </message>
    <message>
        <source>For those who know: the name of a header, and its value.</source>
        <translation>Pour les initiés : le nom d’un en-tête et sa valeur.</translation>
    </message>
    <message>
        <source>For whoever goes on: a colleague, or you tomorrow.</source>
        <translation>Pour qui prend la suite : un collègue, ou vous demain.</translation>
    </message>
    <message>
        <source>For you to publish</source>
        <translation>À publier vous-même</translation>
    </message>
    <message>
        <source>For you to publish, at its hour</source>
        <translation>À publier vous-même, à son heure</translation>
    </message>
    <message>
        <source>For you to publish: {time}</source>
        <translation>À publier vous-même : {time}</translation>
    </message>
    <message>
        <source>For {brand}</source>
        <translation>Pour {brand}</translation>
    </message>
    <message>
        <source>For {department}</source>
        <translation>Pour {department}</translation>
    </message>
    <message numerus="yes">
        <source>For {n} that were closed without it nobody knows when; they are not counted there.</source>
        <translation>
            <numerusform>Pour {n} conversation terminée sans cela, la date est inconnue ; elle n’y est pas comptée.</numerusform>
            <numerusform>Pour {n} conversations terminées sans cela, la date est inconnue ; elles n’y sont pas comptées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Forget the sign-in</source>
        <translation>Oublier la connexion</translation>
    </message>
    <message>
        <source>Forgotten. What you corrected stays corrected.</source>
        <translation>Oublié. Ce que vous avez corrigé le reste.</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Tu ou vous</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Forum: answers and topics</source>
        <translation>Forum : réponses et sujets</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Trouvé par</translation>
    </message>
    <message>
        <source>Found by a query</source>
        <translation>Trouvé par une requête</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Found: it is out</source>
        <translation>Trouvé : c’est en ligne</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>France, zone {zone}</source>
        <translation>France, zone {zone}</translation>
    </message>
    <message>
        <source>France: known until {day}. Belgium: worked out from its decrees.</source>
        <translation>France : connues jusqu’au {day}. Belgique : calculées d’après ses décrets.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>French spaces before ; : ! ? and inside « »</source>
        <translation>Espaces françaises avant ; : ! ? et dans « »</translation>
    </message>
    <message>
        <source>French spaces on {network}</source>
        <translation>Espaces françaises sur {network}</translation>
    </message>
    <message>
        <source>French typography</source>
        <translation>typographie</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Vendredi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>From 0, hard, to 100, easy: Flesch for English, Kandel-Moles for French.</source>
        <translation>De 0, difficile, à 100, facile : Kandel-Moles pour le français, Flesch pour l’anglais.</translation>
    </message>
    <message>
        <source>From Settings, Basic, copy the App ID and the App secret: with them the token lasts.</source>
        <translation>Dans Paramètres, Général, copiez l’identifiant et la clé secrète de l’application : avec eux, le jeton dure.</translation>
    </message>
    <message>
        <source>From Settings, Privacy and security, App passwords</source>
        <translation>Dans Paramètres, Confidentialité et sécurité, Mots de passe d’application</translation>
    </message>
    <message>
        <source>From a computer this network takes films alone. Add one, or publish pictures by hand.</source>
        <translation>Depuis un ordinateur, ce réseau ne prend que des vidéos. Ajoutez-en une, ou publiez les photos à la main.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>From an unpacked folder…</source>
        <translation>Depuis un dossier décompressé…</translation>
    </message>
    <message>
        <source>From discord.com/developers: your application, Bot</source>
        <translation>Sur discord.com/developers : votre application, Bot</translation>
    </message>
    <message>
        <source>From now on no post leaves before somebody agreed to it.</source>
        <translation>Désormais, aucune publication ne part avant que quelqu’un l’ait approuvée.</translation>
    </message>
    <message>
        <source>From your site: Users, Profile, Application passwords</source>
        <translation>Sur votre site : Comptes, Profil, Mots de passe d’application</translation>
    </message>
    <message>
        <source>Full export at any time</source>
        <translation>Export complet à tout moment</translation>
    </message>
    <message>
        <source>GDPR, delete, personal data, right to be forgotten</source>
        <translation>RGPD, supprimer, données personnelles, droit à l’oubli</translation>
    </message>
    <message>
        <source>GDPR, personal data, access request</source>
        <translation>RGPD, données personnelles, droit d’accès</translation>
    </message>
    <message>
        <source>Get a code in the browser</source>
        <translation>Obtenir un code dans le navigateur</translation>
    </message>
    <message>
        <source>Give it a date first: it comes again from there.</source>
        <translation>Donnez-lui d’abord une date : elle reviendra à partir de là.</translation>
    </message>
    <message>
        <source>Give it another date…</source>
        <translation>Lui donner une autre date…</translation>
    </message>
    <message>
        <source>Give it this address as callback: http://127.0.0.1:41794/cmdesk</source>
        <translation>Donnez-lui cette adresse de retour (callback) : http://127.0.0.1:41794/cmdesk</translation>
    </message>
    <message>
        <source>Give it this address as redirect: http://127.0.0.1:41794/cmdesk</source>
        <translation>Donnez-lui cette adresse de retour (redirect) : http://127.0.0.1:41794/cmdesk</translation>
    </message>
    <message>
        <source>Give the bot a name, then a user name that ends in “bot”.</source>
        <translation>Donnez au bot un nom, puis un nom d’utilisateur qui se termine par « bot ».</translation>
    </message>
    <message>
        <source>Give the page where you write: its link.</source>
        <translation>Indiquez la page où vous écrivez : son lien.</translation>
    </message>
    <message>
        <source>Give the priority</source>
        <translation>Donner la priorité</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>Donnez un nom à la règle.</translation>
    </message>
    <message>
        <source>Give to the department</source>
        <translation>Confier au service</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Given up: nothing of it leaves any more</source>
        <translation>Abandonné : plus rien n’en partira</translation>
    </message>
    <message>
        <source>Given up; the text stays in the outbox</source>
        <translation>Abandonné ; le texte reste dans les envois</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossaire</translation>
    </message>
    <message>
        <source>Go back in the calendar</source>
        <translation>Reculer dans le calendrier</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on in the calendar</source>
        <translation>Avancer dans le calendrier</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Revenir en ligne</translation>
    </message>
    <message>
        <source>Go through the figures</source>
        <translation>Parcourir les chiffres</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Aller à aujourd’hui</translation>
    </message>
    <message>
        <source>Go to {panel}</source>
        <translation>Ouvrir « {panel} »</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Good afternoon {name}</source>
        <translation>Bonjour {name}</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Bonsoir</translation>
    </message>
    <message>
        <source>Good evening {name}</source>
        <translation>Bonsoir {name}</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Good morning {name}</source>
        <translation>Bonjour {name}</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Google keeps everything.</source>
        <translation>Google garde tout.</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Group by person</source>
        <translation>Grouper par personne</translation>
    </message>
    <message>
        <source>Group by post</source>
        <translation>Grouper par publication</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>Supposer</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Habits worth keeping, for whoever writes in your name.</source>
        <translation>De bonnes habitudes, pour qui écrit en votre nom.</translation>
    </message>
    <message>
        <source>Hand over all that is kept of this person</source>
        <translation>Remettre tout ce qui est gardé de cette personne</translation>
    </message>
    <message>
        <source>Hand over their data</source>
        <translation>Remettre ses données</translation>
    </message>
    <message>
        <source>Hand-over note</source>
        <translation>Note de passage</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Happy</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Hard to look at</source>
        <translation>Difficile à regarder</translation>
    </message>
    <message>
        <source>Hard to read: {score} of 100 ({formula}), the house wants {least}</source>
        <translation>Difficile à lire : {score} sur 100 ({formula}), la maison veut {least}</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Hashtags that your accounts follow on Mastodon and its family, and lists that they keep or saved on Bluesky, can be read here like a feed.</source>
        <translation>Les hashtags que suivent vos comptes sur Mastodon et sa famille, et les listes qu’ils tiennent ou ont enregistrées sur Bluesky, peuvent se lire ici comme un flux.</translation>
    </message>
    <message>
        <source>Hashtags, at most</source>
        <translation>Hashtags, au plus</translation>
    </message>
    <message>
        <source>Have it agreed to…</source>
        <translation>Faire approuver…</translation>
    </message>
    <message numerus="yes">
        <source>Have {n} posts agreed to</source>
        <translation>
            <numerusform>Faire approuver {n} publication</numerusform>
            <numerusform>Faire approuver {n} publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Health of the account</source>
        <translation>État du compte</translation>
    </message>
    <message>
        <source>Health of {account}</source>
        <translation>État de {account}</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Held back until it is approved</source>
        <translation>En attente jusqu’à approbation</translation>
    </message>
    <message>
        <source>Held: a message was changed meanwhile.</source>
        <translation>Retenue : un message a été modifié entre-temps.</translation>
    </message>
    <message>
        <source>Held: a message was deleted meanwhile.</source>
        <translation>Retenue : un message a été supprimé entre-temps.</translation>
    </message>
    <message>
        <source>Held: somebody answered for you meanwhile.</source>
        <translation>Retenue : quelqu’un a répondu à votre place entre-temps.</translation>
    </message>
    <message>
        <source>Held: they wrote again meanwhile.</source>
        <translation>Retenue : un nouveau message est arrivé entre-temps.</translation>
    </message>
    <message>
        <source>Held: to read first</source>
        <translation>Retenu : à lire d’abord</translation>
    </message>
    <message>
        <source>Hello {{ contact.first_name }}, …</source>
        <translation>Bonjour {{ contact.first_name }}, …</translation>
    </message>
    <message>
        <source>Hello,

here is what people said and asked in this time: {time}.

Best regards</source>
        <translation>Bonjour,

voici ce qui s’est dit et demandé sur cette période : {time}.

Bien à vous</translation>
    </message>
    <message>
        <source>Here the same word stands on both sides. Name two different words.</source>
        <translation>Le même mot se trouve ici des deux côtés. Indiquez deux mots différents.</translation>
    </message>
    <message>
        <source>Hidden by rules</source>
        <translation>Masqué par les règles</translation>
    </message>
    <message>
        <source>Hidden from others</source>
        <translation>Masqué aux autres</translation>
    </message>
    <message>
        <source>Hide from others</source>
        <translation>Masquer aux autres</translation>
    </message>
    <message>
        <source>Hide the pictures at first</source>
        <translation>Masquer d’abord les images</translation>
    </message>
    <message>
        <source>Hide what stood there before</source>
        <translation>Cacher ce qui était écrit avant</translation>
    </message>
    <message>
        <source>Hide what was quoted</source>
        <translation>Masquer la citation</translation>
    </message>
    <message>
        <source>Hide, and drop after 30 days</source>
        <translation>Masquer, et supprimer après 30 jours</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Priorité haute</translation>
    </message>
    <message>
        <source>Hold back for approval</source>
        <translation>Remettre en attente</translation>
    </message>
    <message>
        <source>Holding statements</source>
        <translation>Messages d’attente</translation>
    </message>
    <message>
        <source>Holidays and dates</source>
        <translation>Fêtes et dates</translation>
    </message>
    <message>
        <source>Holidays and dates of trade</source>
        <translation>Jours fériés et marronniers</translation>
    </message>
    <message>
        <source>Holidays and dates…</source>
        <translation>Fêtes et dates…</translation>
    </message>
    <message>
        <source>Hosts that were contacted</source>
        <translation>Hôtes contactés</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Hours and notes</source>
        <translation>Heures et notes</translation>
    </message>
    <message>
        <source>Hours of the days</source>
        <translation>Heures des jours</translation>
    </message>
    <message>
        <source>Hours were left out: say in which zone they are, with --zone.</source>
        <translation>Des heures ont été laissées de côté : indiquez leur fuseau avec --zone.</translation>
    </message>
    <message>
        <source>How (utm_medium)</source>
        <translation>Comment (utm_medium)</translation>
    </message>
    <message numerus="yes">
        <source>How a text feels is judged by a program on this computer ({n} messages), and is a hint.</source>
        <translation>
            <numerusform>Le ressenti d’un texte est estimé par un programme, sur cet ordinateur, à titre d’indice ({n} message).</numerusform>
            <numerusform>Le ressenti d’un texte est estimé par un programme, sur cet ordinateur, à titre d’indice ({n} messages).</numerusform>
        </translation>
    </message>
    <message>
        <source>How it lets people in</source>
        <translation>Comment on y entre</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>Aperçu du texte</translation>
    </message>
    <message>
        <source>How it was received</source>
        <translation>Comment c’est reçu</translation>
    </message>
    <message>
        <source>How many conditions</source>
        <translation>Combien de conditions</translation>
    </message>
    <message>
        <source>How much is shown</source>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>How much was said</source>
        <translation>Combien on en a parlé</translation>
    </message>
    <message>
        <source>How often at most</source>
        <translation>Combien de fois au plus</translation>
    </message>
    <message>
        <source>How one speaks there</source>
        <translation>Comment on y parle</translation>
    </message>
    <message>
        <source>How people were answered</source>
        <translation>Comment on a répondu</translation>
    </message>
    <message>
        <source>How the query is written</source>
        <translation>Façon d’écrire la requête</translation>
    </message>
    <message>
        <source>How this was counted</source>
        <translation>Comment c’est compté</translation>
    </message>
    <message>
        <source>How to sign in</source>
        <translation>Comment se connecter</translation>
    </message>
    <message>
        <source>How to write a query</source>
        <translation>Comment écrire une requête</translation>
    </message>
    <message>
        <source>How you speak. Drafts and replies are checked against it; what is not said is not checked.</source>
        <translation>Votre façon de parler. Brouillons et réponses y sont confrontés ; ce qui n’est pas dit n’est pas contrôlé.</translation>
    </message>
    <message>
        <source>Hurtful words that are only repeated: {words}</source>
        <translation>Mots blessants seulement rapportés : {words}</translation>
    </message>
    <message>
        <source>Hurtful words: fold</source>
        <translation>Mots blessants : replier</translation>
    </message>
    <message>
        <source>Hurtful words: show</source>
        <translation>Mots blessants : afficher</translation>
    </message>
    <message>
        <source>Hurtful: {words}</source>
        <translation>Blessant : {words}</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>D’accord</translation>
    </message>
    <message>
        <source>I am off until</source>
        <translation>Je suis absent jusqu’à</translation>
    </message>
    <message>
        <source>I have no account</source>
        <translation>Je n’ai pas de compte</translation>
    </message>
    <message numerus="yes">
        <source>I have {n} minutes</source>
        <translation>
            <numerusform>J’ai {n} minute</numerusform>
            <numerusform>J’ai {n} minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>I know</source>
        <translation>J’ai vu</translation>
    </message>
    <message>
        <source>ICS, iCal, Google Calendar, Outlook, holidays, marronniers, school</source>
        <translation>ICS, iCal, Google Agenda, Outlook, fêtes, jours fériés, marronniers, vacances scolaires</translation>
    </message>
    <message>
        <source>IMAP and SMTP, any mailbox</source>
        <translation>IMAP et SMTP, toute boîte</translation>
    </message>
    <message>
        <source>IMAP port</source>
        <translation>Port IMAP</translation>
    </message>
    <message>
        <source>IMAP security</source>
        <translation>Sécurité IMAP</translation>
    </message>
    <message>
        <source>IMAP server</source>
        <translation>Serveur IMAP</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idées</translation>
    </message>
    <message>
        <source>Ideas and drafts</source>
        <translation>Idées et brouillons</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identités</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Si</translation>
    </message>
    <message>
        <source>If it is out after all, people will see it twice. Look at the page of the account first.</source>
        <translation>Si le texte est finalement parti, on le verra deux fois. Regardez d’abord la page du compte.</translation>
    </message>
    <message>
        <source>If you have no client yet, ask Reddit for one with its form, and say what for: your own account, by hand.</source>
        <translation>Si vous n’avez pas encore de client, demandez-en un à Reddit par son formulaire, en disant pourquoi : votre propre compte, à la main.</translation>
    </message>
    <message>
        <source>Ignore dates and hours</source>
        <translation>Ignorer les dates et les heures</translation>
    </message>
    <message>
        <source>Ignore figures and counters</source>
        <translation>Ignorer les chiffres et les compteurs</translation>
    </message>
    <message>
        <source>Ignore lines with these words</source>
        <translation>Ignorer les lignes avec ces mots</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importer une liste</translation>
    </message>
    <message>
        <source>Import a list of sources</source>
        <translation>Importer une liste de sources</translation>
    </message>
    <message>
        <source>Import an archive</source>
        <translation>Importer une archive</translation>
    </message>
    <message>
        <source>Import an archive…</source>
        <translation>Importer une archive…</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>Importer de</translation>
    </message>
    <message>
        <source>Import posts</source>
        <translation>Importer des publications</translation>
    </message>
    <message>
        <source>Import posts…</source>
        <translation>Importer des publications…</translation>
    </message>
    <message>
        <source>Import saved replies</source>
        <translation>Importer des réponses enregistrées</translation>
    </message>
    <message>
        <source>Import the list</source>
        <translation>Importer la liste</translation>
    </message>
    <message numerus="yes">
        <source>Import {n} sources</source>
        <translation>
            <numerusform>Importer {n} source</numerusform>
            <numerusform>Importer {n} sources</numerusform>
        </translation>
    </message>
    <message>
        <source>In Discord, copy the link of each channel that you want to read to here.</source>
        <translation>Dans Discord, copiez le lien de chaque salon que vous voulez lire, et collez-le ici.</translation>
    </message>
    <message>
        <source>In a company, its administrator may have to agree once, and to allow IMAP and authenticated SMTP for the mailbox.</source>
        <translation>Dans une entreprise, son administrateur devra peut-être donner son accord une fois, et autoriser IMAP et le SMTP authentifié pour la boîte e-mail.</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Dans une heure</translation>
    </message>
    <message>
        <source>In between each source is asked by its habit, and never sooner than its server wants.</source>
        <translation>Entre les deux, chaque source est relevée selon ses habitudes, et jamais plus tôt que son serveur ne le veut.</translation>
    </message>
    <message>
        <source>In dollars: nothing is read or sent over it</source>
        <translation>En dollars : rien n’est lu ni envoyé au-delà</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>In isso’s settings, under [admin]</source>
        <translation>Dans les réglages d’isso, sous [admin]</translation>
    </message>
    <message numerus="yes">
        <source>In percent of the mentions in public places, {n} names.</source>
        <translation>
            <numerusform>En pour cent des mentions dans les lieux publics, {n} nom.</numerusform>
            <numerusform>En pour cent des mentions dans les lieux publics, {n} noms.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the Graph API Explorer (Tools), choose this app, then “Get User Access Token”.</source>
        <translation>Dans l’explorateur de l’API Graph (Outils), choisissez cette application, puis « Get User Access Token ».</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>Dans la corbeille</translation>
    </message>
    <message>
        <source>In the bin: {name}</source>
        <translation>Dans la corbeille : {name}</translation>
    </message>
    <message>
        <source>In the browser, at Google</source>
        <translation>Dans le navigateur, chez Google</translation>
    </message>
    <message>
        <source>In the browser, at Microsoft</source>
        <translation>Dans le navigateur, chez Microsoft</translation>
    </message>
    <message>
        <source>In the library of the project, switch on the Google My Business API, the My Business Account Management API and the My Business Business Information API.</source>
        <translation>Dans la bibliothèque du projet, activez Google My Business API, My Business Account Management API et My Business Business Information API.</translation>
    </message>
    <message>
        <source>In the merged conversation your answer goes to {name}, who wrote last.</source>
        <translation>Dans la conversation fusionnée, votre réponse ira à {name}, qui a écrit en dernier.</translation>
    </message>
    <message>
        <source>In the outbox, for {address}</source>
        <translation>Dans les envois, pour {address}</translation>
    </message>
    <message>
        <source>In the settings of its user authentication, choose “Native App” and “Read and write”.</source>
        <translation>Dans les réglages de son authentification, choisissez « Native App » et « Read and write ».</translation>
    </message>
    <message>
        <source>In the settings of the use case, generate a token for this profile, and copy it to here.</source>
        <translation>Dans les réglages du cas d’usage, générez un jeton pour ce profil, et copiez-le ici.</translation>
    </message>
    <message>
        <source>In the settings of your account, under Privacy and security, open App passwords.</source>
        <translation>Dans les paramètres de votre compte, sous Confidentialité et sécurité, ouvrez Mots de passe d’application.</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>Dans leurs mots</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>À temps</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Inclusive writing</source>
        <translation>Écriture inclusive</translation>
    </message>
    <message>
        <source>Insert a saved reply</source>
        <translation>Insérer une réponse enregistrée</translation>
    </message>
    <message>
        <source>Insert a snippet, a signature or hashtags</source>
        <translation>Insérer un extrait, une signature ou des hashtags</translation>
    </message>
    <message>
        <source>Insert a variable</source>
        <translation>Insérer une variable</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Insérer un émoji</translation>
    </message>
    <message>
        <source>Insert thanks</source>
        <translation>Insérer un merci</translation>
    </message>
    <message>
        <source>Insert the link</source>
        <translation>Insérer le lien</translation>
    </message>
    <message>
        <source>Insert the saved reply</source>
        <translation>Insérer la réponse enregistrée</translation>
    </message>
    <message>
        <source>Instagram keeps everything; new comments are noticed under the hundred newest posts, for 30 days.</source>
        <translation>Instagram garde tout ; les nouveaux commentaires sont relevés sous les cent dernières publications, pendant 30 jours.</translation>
    </message>
    <message>
        <source>Instagram, at the counter</source>
        <translation>Instagram, au comptoir</translation>
    </message>
    <message>
        <source>Interrupted, or still going on</source>
        <translation>Interrompu, ou encore en cours</translation>
    </message>
    <message>
        <source>Is forgotten: its name and its page. What waits for you to publish it goes back to its draft.</source>
        <translation>Sont oubliés : son nom et sa page. Ce que vous deviez publier retourne dans son brouillon.</translation>
    </message>
    <message>
        <source>Is forgotten: its secret leaves the keyring. Nothing new comes in, and what waits to leave goes back to its draft.</source>
        <translation>Est oublié : son secret quitte le trousseau. Plus rien n’arrive, et ce qui attend de partir retourne dans son brouillon.</translation>
    </message>
    <message>
        <source>Is not revoked by cmdesk: passwords and tokens made by hand are taken back on the network’s own site.</source>
        <translation>N’est pas révoqué par cmdesk : les mots de passe et les jetons créés à la main se retirent sur le site du réseau.</translation>
    </message>
    <message>
        <source>Is revoked: the network is asked to take no notice of the secret any more.</source>
        <translation>Est révoqué : le réseau est prié de ne plus accepter ce secret.</translation>
    </message>
    <message>
        <source>Is this also {name} ({handle})?</source>
        <translation>Est-ce aussi {name} ({handle}) ?</translation>
    </message>
    <message numerus="yes">
        <source>It brought {n} mentions</source>
        <translation>
            <numerusform>Elle a suscité {n} mention</numerusform>
            <numerusform>Elle a suscité {n} mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be undone.</source>
        <translation>Cela peut s’annuler.</translation>
    </message>
    <message>
        <source>It cannot be reached.</source>
        <translation>Injoignable pour l’instant.</translation>
    </message>
    <message>
        <source>It cannot be read: the reading broke down. Everything else goes on.</source>
        <translation>C’est illisible : la lecture s’est effondrée. Tout le reste continue.</translation>
    </message>
    <message>
        <source>It changed meanwhile; look at it again</source>
        <translation>L’envoi a changé entre-temps ; regardez-le à nouveau</translation>
    </message>
    <message numerus="yes">
        <source>It comes again: {n} posts stand in the calendar</source>
        <translation>
            <numerusform>Elle revient : {n} publication est dans le calendrier</numerusform>
            <numerusform>Elle revient : {n} publications sont dans le calendrier</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be read yet; it is tried again by itself.</source>
        <translation>La lecture n’a pas encore réussi ; elle reprendra toute seule.</translation>
    </message>
    <message>
        <source>It does not occur there</source>
        <translation>Cela ne s’y trouve pas</translation>
    </message>
    <message>
        <source>It fits as it is; a line with /// begins a new part</source>
        <translation>Le texte tient tel quel ; une ligne avec /// ouvre une nouvelle partie</translation>
    </message>
    <message>
        <source>It has brought no item yet.</source>
        <translation>Elle n’a encore rien apporté.</translation>
    </message>
    <message>
        <source>It has left already; nothing could be taken back</source>
        <translation>C’est déjà parti ; rien n’a pu être repris</translation>
    </message>
    <message>
        <source>It has no address.</source>
        <translation>L’adresse manque.</translation>
    </message>
    <message>
        <source>It holds hurtful words</source>
        <translation>Contient des mots blessants</translation>
    </message>
    <message>
        <source>It is certain that nothing was published.</source>
        <translation>Il est certain que rien n’a été publié.</translation>
    </message>
    <message>
        <source>It is in a private network, which cmdesk reads only if you say that it is yours.</source>
        <translation>Elle est dans un réseau privé, que cmdesk ne lit que si vous dites que c’est le vôtre.</translation>
    </message>
    <message>
        <source>It is in the list twice.</source>
        <translation>Elle est deux fois dans la liste.</translation>
    </message>
    <message>
        <source>It is itself one of a series. Change the first one, or end the series.</source>
        <translation>Elle fait elle-même partie d’une série. Changez la première, ou arrêtez la série.</translation>
    </message>
    <message>
        <source>It is kept by the keyring of this computer, never in the workspace.</source>
        <translation>Le trousseau de cet ordinateur le garde, jamais l’espace de travail.</translation>
    </message>
    <message>
        <source>It is leaving now</source>
        <translation>L’envoi est en train de partir</translation>
    </message>
    <message>
        <source>It is leaving now; it cannot be taken back any more.</source>
        <translation>L’envoi est en train de partir ; il ne peut plus être repris.</translation>
    </message>
    <message>
        <source>It is not a feed on the web.</source>
        <translation>Ce n’est pas un flux du web.</translation>
    </message>
    <message>
        <source>It is not out: send again</source>
        <translation>Ce n’est pas en ligne : renvoyer</translation>
    </message>
    <message>
        <source>It is not used yet: so few may be chance.</source>
        <translation>Ce n’est pas encore utilisé : si peu peut être un hasard.</translation>
    </message>
    <message>
        <source>It is not used: it does not judge better.</source>
        <translation>Ce n’est pas utilisé : le jugement n’y gagne pas.</translation>
    </message>
    <message>
        <source>It is ours: read it</source>
        <translation>C’est chez nous : lire</translation>
    </message>
    <message>
        <source>It is out</source>
        <translation>C’est parti</translation>
    </message>
    <message>
        <source>It is out there</source>
        <translation>Déjà publié sur ce compte</translation>
    </message>
    <message>
        <source>It is out: {time}.</source>
        <translation>C’est parti : {time}.</translation>
    </message>
    <message>
        <source>It is posted below as soon as the post is out: a link, hashtags …</source>
        <translation>Il paraît dessous dès que la publication est partie : un lien, des hashtags…</translation>
    </message>
    <message>
        <source>It is read from what you answered, wrote, published and decided. It never leaves by itself.</source>
        <translation>Elle se lit dans ce que vous avez répondu, écrit, publié et décidé. Elle ne part jamais d’elle-même.</translation>
    </message>
    <message numerus="yes">
        <source>It is time to publish {n} posts by hand</source>
        <translation>
            <numerusform>C’est l’heure de publier {n} publication à la main</numerusform>
            <numerusform>C’est l’heure de publier {n} publications à la main</numerusform>
        </translation>
    </message>
    <message>
        <source>It is time to publish: {account}</source>
        <translation>C’est l’heure de publier : {account}</translation>
    </message>
    <message>
        <source>It is tried again now.</source>
        <translation>Un nouvel essai a lieu maintenant.</translation>
    </message>
    <message>
        <source>It lasted</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>It leaves in a moment</source>
        <translation>L’envoi part dans un instant</translation>
    </message>
    <message>
        <source>It leaves in a moment.</source>
        <translation>L’envoi part dans un instant.</translation>
    </message>
    <message numerus="yes">
        <source>It leaves in {n} seconds</source>
        <translation>
            <numerusform>L’envoi part dans {n} seconde</numerusform>
            <numerusform>L’envoi part dans {n} secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>It leaves now</source>
        <translation>L’envoi part maintenant</translation>
    </message>
    <message>
        <source>It leaves once the part before it is out.</source>
        <translation>Cela part une fois que la partie précédente est en ligne.</translation>
    </message>
    <message>
        <source>It leaves {time}.</source>
        <translation>Départ prévu {time}.</translation>
    </message>
    <message>
        <source>It may also be {networks}.</source>
        <translation>C’est peut-être aussi {networks}.</translation>
    </message>
    <message>
        <source>It may be out, or not: the answer was lost on its way. cmdesk never sends it twice by itself. Look at the page of the account, then say what you saw.</source>
        <translation>C’est peut-être parti, peut-être pas : la réponse s’est perdue en route. cmdesk n’envoie jamais deux fois de lui-même. Regardez la page du compte, puis dites ce que vous y voyez.</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Il faut un nom.</translation>
    </message>
    <message>
        <source>It rests: there is no query named “{name}”.</source>
        <translation>Au repos : aucune requête ne s’appelle « {name} ».</translation>
    </message>
    <message>
        <source>It shows what the list shows now: {what}.</source>
        <translation>Elle montre ce que la liste montre maintenant : {what}.</translation>
    </message>
    <message>
        <source>It stands on the first page, below what changed.</source>
        <translation>Il figure en première page, sous ce qui a changé.</translation>
    </message>
    <message>
        <source>It waits a few minutes, because their message sounds angry.</source>
        <translation>Elle attend quelques minutes, car leur message semble en colère.</translation>
    </message>
    <message>
        <source>It waits in the outbox ({id}) and leaves with the next “cmdesk sync”, or once the window is open.</source>
        <translation>Il attend dans les envois ({id}) et partira au prochain « cmdesk sync », ou dès que la fenêtre sera ouverte.</translation>
    </message>
    <message>
        <source>It waits: everything is paused</source>
        <translation>En attente : tout est en pause</translation>
    </message>
    <message>
        <source>It was changed elsewhere meanwhile. Nothing was overwritten.</source>
        <translation>Elle a été modifiée ailleurs entre-temps. Rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>It was changed elsewhere meanwhile; nothing was overwritten. It now says: “{text}”.</source>
        <translation>Elle a été modifiée ailleurs entre-temps ; rien n’a été écrasé. Elle dit maintenant : « {text} ».</translation>
    </message>
    <message>
        <source>It was changed elsewhere. Here it said: “{text}”.</source>
        <translation>Elle a été modifiée ailleurs. Ici, elle disait : « {text} ».</translation>
    </message>
    <message>
        <source>It was given up; nothing leaves any more.</source>
        <translation>Envoi abandonné ; plus rien ne part.</translation>
    </message>
    <message>
        <source>It was not sent; it is in the outbox ({id}).</source>
        <translation>Il n’a pas été envoyé ; il est dans les envois ({id}).</translation>
    </message>
    <message>
        <source>It was not tried yet.</source>
        <translation>Aucun essai pour l’instant.</translation>
    </message>
    <message>
        <source>It was published already</source>
        <translation>Cette publication est déjà partie</translation>
    </message>
    <message>
        <source>It was taken back to be changed; nothing of it has left.</source>
        <translation>Envoi repris pour être modifié ; rien n’est parti.</translation>
    </message>
    <message>
        <source>It was written in private: name and link are left out. Ask its author before you quote it.</source>
        <translation>C’était écrit en privé : le nom et le lien n’y sont pas. Demandez à son auteur avant de le citer.</translation>
    </message>
    <message>
        <source>It watches a competitor</source>
        <translation>Elle surveille un concurrent</translation>
    </message>
    <message>
        <source>It went out</source>
        <translation>C’est parti</translation>
    </message>
    <message>
        <source>It will be sent again</source>
        <translation>Un nouvel envoi va avoir lieu</translation>
    </message>
    <message>
        <source>It will not be published</source>
        <translation>Cela ne sera pas publié</translation>
    </message>
    <message>
        <source>It works: something was written there and taken away again; nobody saw it.</source>
        <translation>Cela marche : quelque chose y a été écrit puis retiré ; personne ne l’a vu.</translation>
    </message>
    <message numerus="yes">
        <source>It works: {n} messages read</source>
        <translation>
            <numerusform>Cela fonctionne : {n} message lu</numerusform>
            <numerusform>Cela fonctionne : {n} messages lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Items stay</source>
        <translation>Les éléments restent</translation>
    </message>
    <message>
        <source>Its comments have a feed of their own</source>
        <translation>Ses commentaires ont leur propre flux</translation>
    </message>
    <message>
        <source>Its comments have a feed of their own:</source>
        <translation>Ses commentaires ont leur propre flux :</translation>
    </message>
    <message>
        <source>Its hour has come: publish it there yourself. cmdesk makes everything ready.</source>
        <translation>Son heure est venue : publiez-le vous-même là-bas. cmdesk prépare tout.</translation>
    </message>
    <message>
        <source>Its link</source>
        <translation>Son lien</translation>
    </message>
    <message>
        <source>Its link, once it is out</source>
        <translation>Son lien, une fois en ligne</translation>
    </message>
    <message>
        <source>Its link; empty for the usual one</source>
        <translation>Son lien ; vide pour la page habituelle</translation>
    </message>
    <message>
        <source>Its mentions are forgotten. The items stay, and so do the conversations that it opened.</source>
        <translation>Ses mentions sont oubliées. Les éléments restent, de même que les conversations qu’elle a ouvertes.</translation>
    </message>
    <message>
        <source>Its name, where the token opens several</source>
        <translation>Son nom, si le jeton en ouvre plusieurs</translation>
    </message>
    <message>
        <source>Its name, where you run several</source>
        <translation>Son nom, si vous en gérez plusieurs</translation>
    </message>
    <message>
        <source>Its network lets nothing be done to this message</source>
        <translation>Son réseau ne permet rien de faire sur ce message</translation>
    </message>
    <message>
        <source>Its secret is in the keyring of the system, never in the file.</source>
        <translation>Son secret est dans le trousseau du système, jamais dans le fichier.</translation>
    </message>
    <message>
        <source>Its site</source>
        <translation>Son site</translation>
    </message>
    <message>
        <source>Its time came while everything was paused, so nothing was sent.</source>
        <translation>Son heure est passée pendant que tout était en pause ; rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Its time was: {time}. Everything was paused then, so nothing was sent.</source>
        <translation>Son heure était : {time}. Tout était alors en pause, donc rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Its time was: {time}. The computer slept or was off, so nothing was sent; nothing leaves unseen.</source>
        <translation>L’heure prévue était : {time}. L’ordinateur était en veille ou éteint : rien n’est parti, et rien ne partira sans vous.</translation>
    </message>
    <message numerus="yes">
        <source>Its {n} items can still be read.</source>
        <translation>
            <numerusform>Son élément reste lisible.</numerusform>
            <numerusform>Ses {n} éléments restent lisibles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its {n} items go with it.</source>
        <translation>
            <numerusform>Son élément part avec elle.</numerusform>
            <numerusform>Ses {n} éléments partent avec elle.</numerusform>
        </translation>
    </message>
    <message>
        <source>January</source>
        <translation>Janvier</translation>
    </message>
    <message>
        <source>Job applications</source>
        <translation>Candidatures</translation>
    </message>
    <message>
        <source>Job offers to the bin</source>
        <translation>Offres d’emploi à la corbeille</translation>
    </message>
    <message>
        <source>Journal: no host contacted</source>
        <translation>Journal : aucun hôte contacté</translation>
    </message>
    <message numerus="yes">
        <source>Journal: {n} hosts in 10 min</source>
        <translation>
            <numerusform>Journal : {n} hôte en 10 min</numerusform>
            <numerusform>Journal : {n} hôtes en 10 min</numerusform>
        </translation>
    </message>
    <message>
        <source>Journalist</source>
        <translation>Journaliste</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juillet</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juin</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep a calendar file</source>
        <translation>Tenir un fichier de calendrier</translation>
    </message>
    <message>
        <source>Keep as evidence</source>
        <translation>Garder comme preuve</translation>
    </message>
    <message>
        <source>Keep evidence of threats and of false claims</source>
        <translation>Garder les preuves des menaces et des fausses affirmations</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Garder pour plus tard</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Keep it in Drafts</source>
        <translation>Garder dans les brouillons</translation>
    </message>
    <message>
        <source>Keep only what is shown</source>
        <translation>Ne garder que ce qui est affiché</translation>
    </message>
    <message>
        <source>Keep running beside the clock</source>
        <translation>Continuer à côté de l’horloge</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Garder la modification</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Garder les changements</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>Garder la correction</translation>
    </message>
    <message>
        <source>Keep the hours</source>
        <translation>Garder les horaires</translation>
    </message>
    <message>
        <source>Keep the hours of the file</source>
        <translation>Garder les heures du fichier</translation>
    </message>
    <message>
        <source>Keep the post as a template…</source>
        <translation>Garder la publication comme modèle…</translation>
    </message>
    <message>
        <source>Keep the posts to agree to</source>
        <translation>Enregistrer les publications à approuver</translation>
    </message>
    <message>
        <source>Keep the slots</source>
        <translation>Garder les créneaux</translation>
    </message>
    <message>
        <source>Keep the view</source>
        <translation>Garder la vue</translation>
    </message>
    <message>
        <source>Keep them as pasted</source>
        <translation>Les garder tels quels</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Keep this list as a view</source>
        <translation>Garder cette liste comme vue</translation>
    </message>
    <message>
        <source>Keep what is selected…</source>
        <translation>Garder la sélection…</translation>
    </message>
    <message>
        <source>Kept for later: what is there is found out once there is a network.</source>
        <translation>Gardée pour plus tard : ce qui s’y trouve sera cherché dès qu’il y aura du réseau.</translation>
    </message>
    <message>
        <source>Kept in the outbox: it waits until you are back online</source>
        <translation>Gardé dans les envois : il attend votre retour en ligne</translation>
    </message>
    <message>
        <source>Kept on this computer as you type</source>
        <translation>Gardé sur cet ordinateur à mesure que vous écrivez</translation>
    </message>
    <message>
        <source>Kept until you are back online</source>
        <translation>Gardé jusqu’à votre retour en ligne</translation>
    </message>
    <message>
        <source>Kept with the file</source>
        <translation>Gardé avec le fichier</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Key for {command}: {key}</source>
        <translation>Touche de {command} : {key}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Keys in the system’s keyring</source>
        <translation>Clés dans le trousseau du système</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Type de fichier :</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>Genre de message</translation>
    </message>
    <message>
        <source>Kind: a forum, a group, a trade</source>
        <translation>Genre : un forum, un groupe, un métier</translation>
    </message>
    <message>
        <source>Kind: {kinds}</source>
        <translation>Nature : {kinds}</translation>
    </message>
    <message>
        <source>Kind: {kind} ({words})</source>
        <translation>Genre : {kind} ({words})</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Connue depuis</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Label this conversation</source>
        <translation>Étiqueter cette conversation</translation>
    </message>
    <message>
        <source>Label this person</source>
        <translation>Étiqueter cette personne</translation>
    </message>
    <message>
        <source>Label “{label}” added</source>
        <translation>Étiquette « {label} » ajoutée</translation>
    </message>
    <message>
        <source>Label “{label}” removed</source>
        <translation>Étiquette « {label} » retirée</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Labels, reasons and department: {names}</source>
        <translation>Étiquettes, raisons et service : {names}</translation>
    </message>
    <message>
        <source>Labels, reasons and departments</source>
        <translation>Étiquettes, raisons et services</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Langue du texte</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Langue : {name}</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>Last answer: {when}.</source>
        <translation>Dernière réponse : {when}.</translation>
    </message>
    <message>
        <source>Last fetched {when}</source>
        <translation>Dernière relève {when}</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Dernière lecture</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>Dernier envoi</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Late by {time}</source>
        <translation>En retard de {time}</translation>
    </message>
    <message>
        <source>Late parcel</source>
        <translation>Colis en retard</translation>
    </message>
    <message>
        <source>Late replies</source>
        <translation>Réponses en retard</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Le Fournil</source>
        <translation>Le Fournil</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>La laisser là</translation>
    </message>
    <message>
        <source>Leave out of the query…</source>
        <translation>Exclure de la requête…</translation>
    </message>
    <message>
        <source>Leave out the author {name}</source>
        <translation>Exclure l’auteur {name}</translation>
    </message>
    <message>
        <source>Leave out the site {name}</source>
        <translation>Exclure le site {name}</translation>
    </message>
    <message>
        <source>Leave out who is quoted</source>
        <translation>Taire qui est cité</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Exclure…</translation>
    </message>
    <message>
        <source>Leave the hours out</source>
        <translation>Laisser les heures de côté</translation>
    </message>
    <message>
        <source>Leave unread what was scrolled past</source>
        <translation>Laisser non lu ce qui a défilé</translation>
    </message>
    <message>
        <source>Leaves in a moment</source>
        <translation>Part dans un instant</translation>
    </message>
    <message>
        <source>Leaves in {count} s</source>
        <translation>Part dans {count} s</translation>
    </message>
    <message>
        <source>Leaves {time}</source>
        <translation>Part {time}</translation>
    </message>
    <message>
        <source>Ledger of sends</source>
        <translation>Registre des envois</translation>
    </message>
    <message>
        <source>Left as typed</source>
        <translation>Laissées telles quelles</translation>
    </message>
    <message>
        <source>Left open: {variables}. The draft keeps it, and cannot leave until it is written.</source>
        <translation>Resté ouvert : {variables}. Le brouillon le garde et ne pourra pas partir avant que ce soit écrit.</translation>
    </message>
    <message>
        <source>Legal notices</source>
        <translation>Mentions légales</translation>
    </message>
    <message>
        <source>Lemmy 1.0 no longer tells programs of this kind who answered you: such a server is refused at sign-in.</source>
        <translation>Lemmy 1.0 ne dit plus à ce genre de programme qui vous a répondu : un tel serveur est refusé à la connexion.</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>Let go by a person</source>
        <translation>Validé par une personne</translation>
    </message>
    <message>
        <source>Let it come again</source>
        <translation>La faire revenir</translation>
    </message>
    <message>
        <source>Let it come again…</source>
        <translation>La faire revenir…</translation>
    </message>
    <message>
        <source>Let it follow</source>
        <translation>La faire suivre</translation>
    </message>
    <message>
        <source>Let it leave</source>
        <translation>Le laisser partir</translation>
    </message>
    <message>
        <source>Let nothing leave unagreed, or no longer</source>
        <translation>Ne rien laisser partir sans accord, ou ne plus l’exiger</translation>
    </message>
    <message>
        <source>Let the site publish it at</source>
        <translation>Faire publier par le site le</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Médiathèque</translation>
    </message>
    <message>
        <source>Library of files…</source>
        <translation>Médiathèque…</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Light or dark, or as the system says, also when it changes.</source>
        <translation>Clair ou sombre, ou comme le système, même quand il change.</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Aimer</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Like the system ({language})</source>
        <translation>Comme le système ({language})</translation>
    </message>
    <message>
        <source>Liked</source>
        <translation>Aimé</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>J’aime</translation>
    </message>
    <message>
        <source>Line {number} was not taken in: {why}</source>
        <translation>La ligne {number} n’a pas été reprise : {why}</translation>
    </message>
    <message>
        <source>Line {number}, “{text}”: a playbook has no such heading.</source>
        <translation>Ligne {number}, « {text} » : ce titre n’est pas celui d’une rubrique.</translation>
    </message>
    <message>
        <source>Line {number}, “{text}”: it belongs to no line of a section.</source>
        <translation>Ligne {number}, « {text} » : elle ne se rattache à aucune ligne d’une rubrique.</translation>
    </message>
    <message>
        <source>Line {number}, “{text}”: it was said before.</source>
        <translation>Ligne {number}, « {text} » : c’est déjà dit plus haut.</translation>
    </message>
    <message>
        <source>Line {number}, “{text}”: its value is none of those that are known.</source>
        <translation>Ligne {number}, « {text} » : cette valeur n’est pas reconnue.</translation>
    </message>
    <message>
        <source>Line {number}, “{text}”: nothing of that name is said there.</source>
        <translation>Ligne {number}, « {text} » : rien ne porte ce nom à cet endroit.</translation>
    </message>
    <message>
        <source>Line {number}: {text}</source>
        <translation>Ligne {number} : {text}</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Lien copié</translation>
    </message>
    <message>
        <source>Link with its origin</source>
        <translation>Lien avec sa provenance</translation>
    </message>
    <message>
        <source>LinkedIn Page</source>
        <translation>Page LinkedIn</translation>
    </message>
    <message>
        <source>LinkedIn wants programs to renew what members wrote after 48 hours: cmdesk asks every two days, and forgets the words of what is gone; your answers and notes stay.</source>
        <translation>LinkedIn veut que les programmes renouvellent au bout de 48 heures ce que les membres ont écrit : cmdesk demande tous les deux jours, et oublie les mots de ce qui a disparu ; vos réponses et vos notes restent.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>List the blame of this time</source>
        <translation>Lister les reproches de la période</translation>
    </message>
    <message>
        <source>List what the signal rests on</source>
        <translation>Lister ce sur quoi repose le signal</translation>
    </message>
    <message>
        <source>List what was said in this time</source>
        <translation>Lister ce qui s’est dit dans la période</translation>
    </message>
    <message>
        <source>Listed on its own</source>
        <translation>Affiché à part</translation>
    </message>
    <message>
        <source>Lists of subscriptions</source>
        <translation>Listes d’abonnements</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Look at the page of the account</source>
        <translation>Regarder la page du compte</translation>
    </message>
    <message>
        <source>Look for places</source>
        <translation>Chercher des lieux</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Chercher dans :</translation>
    </message>
    <message>
        <source>Look it over, then send it or keep it.</source>
        <translation>Relisez-le, puis envoyez-le ou gardez-le.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Chercher maintenant</translation>
    </message>
    <message>
        <source>Looked for: it is not there</source>
        <translation>Cherché : ce n’est pas là</translation>
    </message>
    <message>
        <source>Looked twice: it is not out, and goes again</source>
        <translation>Cherché deux fois : ce n’est pas en ligne, et cela repart</translation>
    </message>
    <message>
        <source>Looked twice: it is not out, and its hour has passed. Decide what becomes of it</source>
        <translation>Cherché deux fois : ce n’est pas publié, et l’heure est passée. À vous de décider de la suite</translation>
    </message>
    <message>
        <source>Looking at the address</source>
        <translation>Recherche à cette adresse</translation>
    </message>
    <message>
        <source>Looking at the address…</source>
        <translation>Recherche à cette adresse…</translation>
    </message>
    <message>
        <source>Looking at the page</source>
        <translation>Lecture de la page</translation>
    </message>
    <message>
        <source>Looking for places</source>
        <translation>Recherche de lieux</translation>
    </message>
    <message>
        <source>Looking for what was meant…</source>
        <translation>Recherche de suggestions…</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Priorité basse</translation>
    </message>
    <message>
        <source>Léa Marchand</source>
        <translation>Léa Marchand</translation>
    </message>
    <message>
        <source>Macro: {name}</source>
        <translation>Macro : {name}</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Macros</translation>
    </message>
    <message>
        <source>Made on the site of your server: Preferences, Development</source>
        <translation>À créer sur le site de votre serveur : Préférences, Développement</translation>
    </message>
    <message>
        <source>Made with AI</source>
        <translation>Une image d’IA</translation>
    </message>
    <message>
        <source>Made {when}</source>
        <translation>Établi {when}</translation>
    </message>
    <message>
        <source>Magazine</source>
        <translation>Magazine</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>Compte e-mail</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Mail that comes in</source>
        <translation>E-mails reçus</translation>
    </message>
    <message>
        <source>Mail that you sent</source>
        <translation>E-mails que vous avez envoyés</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Boîte aux lettres</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Make a conversation of the last message</source>
        <translation>Faire une conversation du dernier message</translation>
    </message>
    <message>
        <source>Make a draft from this</source>
        <translation>En faire un brouillon</translation>
    </message>
    <message>
        <source>Make a draft from this item</source>
        <translation>Faire un brouillon de cet élément</translation>
    </message>
    <message>
        <source>Make a regular</source>
        <translation>Mettre parmi les habitués</translation>
    </message>
    <message>
        <source>Make a regular, or no longer</source>
        <translation>Mettre parmi les habitués, ou l’en retirer</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>Établir un rapport</translation>
    </message>
    <message>
        <source>Make a report each month</source>
        <translation>Établir un rapport chaque mois</translation>
    </message>
    <message>
        <source>Make it a link</source>
        <translation>En faire un lien</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Établir le rapport</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Mars</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marquer comme terminé</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>Mark as read what was scrolled past</source>
        <translation>Marquer comme lu ce qui a défilé</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Classer comme indésirable</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marquer comme non lu</translation>
    </message>
    <message>
        <source>Mark as waiting</source>
        <translation>Mettre en attente</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Mark the query that watches a competitor as such: then you see who is talked about how much.</source>
        <translation>Marquez la requête qui surveille un concurrent : vous verrez alors de qui l’on parle, et combien.</translation>
    </message>
    <message>
        <source>Markdown, strategy, guidelines, load</source>
        <translation>importer, Markdown, stratégie, charte, charger</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>Indésirable</translation>
    </message>
    <message>
        <source>Marked as spam on its network</source>
        <translation>Marqué indésirable sur son réseau</translation>
    </message>
    <message>
        <source>Mastodon and others keep the focus point in view where they show less.</source>
        <translation>Mastodon et d’autres gardent le point central à l’image quand ils en montrent moins.</translation>
    </message>
    <message>
        <source>Mastodon, Facebook, Instagram, WordPress, YouTube, Disqus, mbox, takeout</source>
        <translation>Mastodon, Facebook, Instagram, WordPress, YouTube, Disqus, mbox, takeout, export d’un réseau</translation>
    </message>
    <message>
        <source>Mastodon, X, Facebook, Instagram, WordPress, YouTube, Disqus, and mailboxes: the file they gave you.</source>
        <translation>Mastodon, X, Facebook, Instagram, WordPress, YouTube, Disqus, et les boîtes aux lettres : le fichier qu’ils vous ont donné.</translation>
    </message>
    <message>
        <source>Matters took longer to be closed: half of them within {median}, not {before}.</source>
        <translation>Les affaires ont mis plus de temps à se terminer : la moitié en {median}, contre {before}.</translation>
    </message>
    <message>
        <source>Matters were closed sooner: half of them within {median}, not {before}.</source>
        <translation>Les affaires ont été terminées plus vite : la moitié en {median}, contre {before}.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>May still be asked</source>
        <translation>Demandes encore permises</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Mean of the reviews</source>
        <translation>Moyenne des avis</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>Entre-temps</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Medium priority</source>
        <translation>Priorité moyenne</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Mentionner</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Mentions and posts, charged</source>
        <translation>Mentions et publications, payantes</translation>
    </message>
    <message>
        <source>Mentions by day</source>
        <translation>Mentions par jour</translation>
    </message>
    <message>
        <source>Mentions by hour</source>
        <translation>Mentions par heure</translation>
    </message>
    <message>
        <source>Mentions by week</source>
        <translation>Mentions par semaine</translation>
    </message>
    <message>
        <source>Mentions of you elsewhere</source>
        <translation>Textes qui vous citent</translation>
    </message>
    <message>
        <source>Mentions over time</source>
        <translation>Les mentions dans le temps</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Fusionner avec</translation>
    </message>
    <message>
        <source>Merge the conversations</source>
        <translation>Fusionner les conversations</translation>
    </message>
    <message numerus="yes">
        <source>Merge the conversations of {n} people?</source>
        <translation>
            <numerusform>Fusionner les conversations de {n} personne ?</numerusform>
            <numerusform>Fusionner les conversations de {n} personnes ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Merging needs at least two conversations. Select them first.</source>
        <translation>Il faut au moins deux conversations pour fusionner. Sélectionnez-les d’abord.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Messages and pages as they were, with their address, time and hash.</source>
        <translation>Messages et pages tels quels, avec leur adresse, leur date et leur empreinte.</translation>
    </message>
    <message>
        <source>Messages before, in 30 days</source>
        <translation>Messages avant, en 30 jours</translation>
    </message>
    <message>
        <source>Messages can be deleted during their first 48 hours.</source>
        <translation>Les messages peuvent être supprimés pendant leurs 48 premières heures.</translation>
    </message>
    <message>
        <source>Messages in conversations with others</source>
        <translation>Messages dans des conversations avec d’autres</translation>
    </message>
    <message>
        <source>Messages to the bot</source>
        <translation>Messages au bot</translation>
    </message>
    <message>
        <source>Messages, comments and mails come in, and answers leave.</source>
        <translation>Messages, commentaires et e-mails arrivent, et les réponses partent.</translation>
    </message>
    <message>
        <source>Middle dot: client·e·s</source>
        <translation>Point médian : client·e·s</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Minutes promised</source>
        <translation>Minutes promises</translation>
    </message>
    <message>
        <source>Minutes waited, in opening hours</source>
        <translation>Minutes d’attente, en heures ouvrées</translation>
    </message>
    <message>
        <source>Minutes, {when}</source>
        <translation>Minutes, {when}</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqué</translation>
    </message>
    <message>
        <source>Missed, to decide</source>
        <translation>Manqué, à décider</translation>
    </message>
    <message>
        <source>Missed: its time passed while this computer slept.</source>
        <translation>Manqué : l’heure est passée pendant que cet ordinateur dormait.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Il manque</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Modérer</translation>
    </message>
    <message>
        <source>Moderate: {deeds}</source>
        <translation>Modérer : {deeds}</translation>
    </message>
    <message>
        <source>Moderator, founder, regular…</source>
        <translation>Modératrice, fondateur, habituée…</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lundi</translation>
    </message>
    <message>
        <source>Monday 9:00, in 3 days…</source>
        <translation>lundi 9 h, dans 3 jours…</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Month first: 12/31</source>
        <translation>Mois d’abord : 12/31</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More about the chosen source</source>
        <translation>Plus d’actions sur la source choisie</translation>
    </message>
    <message>
        <source>More about {name}</source>
        <translation>Plus sur {name}</translation>
    </message>
    <message>
        <source>More answers kept their time: {share}, after {before}.</source>
        <translation>Plus de réponses arrivent à temps : {share}, contre {before} avant.</translation>
    </message>
    <message>
        <source>More around it</source>
        <translation>Plus autour</translation>
    </message>
    <message>
        <source>More blame than usual</source>
        <translation>Plus de reproches que d’habitude</translation>
    </message>
    <message>
        <source>More conversations stay open: {last} at the end, {first} at the beginning.</source>
        <translation>Davantage de conversations restent ouvertes : {last} à la fin, {first} au début.</translation>
    </message>
    <message>
        <source>More descriptions than pictures</source>
        <translation>Plus de descriptions que d’images</translation>
    </message>
    <message>
        <source>More was published than one fetch held. What the source still has comes with another fetch.</source>
        <translation>Il a été publié plus qu’une relève ne contenait. Ce que la source garde encore viendra avec une nouvelle relève.</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <translation>Autres façons d’envoyer</translation>
    </message>
    <message>
        <source>Most it may cost a month</source>
        <translation>Le plus que cela peut coûter par mois</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Move by some days…</source>
        <translation>Décaler de quelques jours…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move into a folder…</source>
        <translation>Déplacer dans un dossier…</translation>
    </message>
    <message>
        <source>Move to spam</source>
        <translation>Déplacer dans les indésirables</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message numerus="yes">
        <source>Move {n} days earlier</source>
        <translation>
            <numerusform>Avancer de {n} jour</numerusform>
            <numerusform>Avancer de {n} jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} days later</source>
        <translation>
            <numerusform>Retarder de {n} jour</numerusform>
            <numerusform>Retarder de {n} jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} posts</source>
        <translation>
            <numerusform>Déplacer {n} publication</numerusform>
            <numerusform>Déplacer {n} publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} sources</source>
        <translation>
            <numerusform>Déplacer {n} source</numerusform>
            <numerusform>Déplacer {n} sources</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to {place}</source>
        <translation>Déplacé : {place}</translation>
    </message>
    <message>
        <source>Moved to {time}: {title}</source>
        <translation>Déplacé au {time} : {title}</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mettre en sourdine</translation>
    </message>
    <message>
        <source>Mute the author</source>
        <translation>Mettre l’auteur en sourdine</translation>
    </message>
    <message>
        <source>My date</source>
        <translation>Ma date</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>Mes vues</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>NETWORK</source>
        <translation>RÉSEAU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name and password</source>
        <translation>Nom et mot de passe</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Nom du compte</translation>
    </message>
    <message>
        <source>Name of the blog</source>
        <translation>Nom du blog</translation>
    </message>
    <message>
        <source>Name of the brand</source>
        <translation>Nom de la marque</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Nom de l’établissement</translation>
    </message>
    <message>
        <source>Name that people see</source>
        <translation>Nom affiché</translation>
    </message>
    <message>
        <source>Name the brand</source>
        <translation>Nommer la marque</translation>
    </message>
    <message>
        <source>Name the brand first, or connect an account.</source>
        <translation>Nommez d’abord la marque, ou connectez un compte.</translation>
    </message>
    <message>
        <source>Name the one person who speaks</source>
        <translation>Désigner la seule personne qui parle</translation>
    </message>
    <message>
        <source>Needs a new sign-in</source>
        <translation>Demande une nouvelle connexion</translation>
    </message>
    <message>
        <source>Needs a new sign-in. What you send waits, nothing is lost.</source>
        <translation>Demande une nouvelle connexion. Vos envois attendent, rien n’est perdu.</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négatif</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Neutral mentions</source>
        <translation>Mentions neutres</translation>
    </message>
    <message>
        <source>Neutral {count}</source>
        <translation>Neutres {count}</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>New answers are noticed below the hundred newest comments.</source>
        <translation>Les nouvelles réponses sont relevées sous les cent derniers commentaires.</translation>
    </message>
    <message>
        <source>New answers are noticed under the hundred newest posts, for 30 days after each.</source>
        <translation>Les nouvelles réponses sont relevées sous les cent dernières publications, pendant 30 jours après chacune.</translation>
    </message>
    <message>
        <source>New comments are noticed once an hour, under the 25 newest posts, for 30 days after each.</source>
        <translation>Les nouveaux commentaires sont relevés une fois par heure, sous les 25 dernières publications, pendant 30 jours après chacune.</translation>
    </message>
    <message>
        <source>New comments are noticed under the hundred newest posts, for 30 days after each.</source>
        <translation>Les nouveaux commentaires sont relevés sous les cent dernières publications, pendant 30 jours après chacune.</translation>
    </message>
    <message>
        <source>New community</source>
        <translation>Nouvelle communauté</translation>
    </message>
    <message>
        <source>New community…</source>
        <translation>Nouvelle communauté…</translation>
    </message>
    <message>
        <source>New conversations</source>
        <translation>Nouvelles conversations</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Nouveau brouillon</translation>
    </message>
    <message>
        <source>New from a template…</source>
        <translation>Nouveau à partir d’un modèle…</translation>
    </message>
    <message>
        <source>New items will appear here as they come.</source>
        <translation>Les nouveaux éléments apparaîtront ici à leur arrivée.</translation>
    </message>
    <message>
        <source>New macro</source>
        <translation>Nouvelle macro</translation>
    </message>
    <message>
        <source>New messages are judged with it.</source>
        <translation>Les nouveaux messages sont jugés ainsi.</translation>
    </message>
    <message>
        <source>New messages come at once</source>
        <translation>Les nouveaux messages arrivent aussitôt</translation>
    </message>
    <message>
        <source>New messages come within minutes</source>
        <translation>Les nouveaux messages arrivent en quelques minutes</translation>
    </message>
    <message>
        <source>New messages will come here.</source>
        <translation>Les nouveaux messages arriveront ici.</translation>
    </message>
    <message>
        <source>New query</source>
        <translation>Nouvelle requête</translation>
    </message>
    <message>
        <source>New reply</source>
        <translation>Nouvelle réponse</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>New snippet</source>
        <translation>Nouvel extrait</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nouveau modèle</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>Nouveau mot</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>Mots nouveaux</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Les plus récents</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récents d’abord</translation>
    </message>
    <message>
        <source>Newsletters and alerts that a rule of your mailbox puts into a folder can be read here like a feed.</source>
        <translation>Les lettres d’information et les alertes qu’une règle de votre boîte range dans un dossier se lisent ici comme un flux.</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversation suivante</translation>
    </message>
    <message>
        <source>Next draft</source>
        <translation>Brouillon suivant</translation>
    </message>
    <message>
        <source>Next free slot</source>
        <translation>Prochain créneau libre</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Élément suivant</translation>
    </message>
    <message>
        <source>Next line</source>
        <translation>Ligne suivante</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Le mois prochain</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Personne suivante</translation>
    </message>
    <message>
        <source>Next report</source>
        <translation>Rapport suivant</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Rubrique suivante</translation>
    </message>
    <message>
        <source>Next to be published</source>
        <translation>Prochaines parutions</translation>
    </message>
    <message>
        <source>Next try: {time}.</source>
        <translation>Prochain essai : {time}.</translation>
    </message>
    <message>
        <source>Next try: {when}.</source>
        <translation>Prochain essai : {when}.</translation>
    </message>
    <message>
        <source>Next unread item</source>
        <translation>Élément non lu suivant</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Vue suivante</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>La semaine prochaine</translation>
    </message>
    <message>
        <source>Nine in ten within</source>
        <translation>Neuf sur dix en moins de</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No account has slots yet.</source>
        <translation>Aucun compte n’a encore de créneaux.</translation>
    </message>
    <message>
        <source>No account has the name or number {name}.</source>
        <translation>Aucun compte ne porte le nom ou le numéro {name}.</translation>
    </message>
    <message>
        <source>No account is connected yet. Connect one with “cmdesk account add”.</source>
        <translation>Aucun compte n’est encore connecté. Connectez-en un avec « cmdesk account add ».</translation>
    </message>
    <message>
        <source>No account is connected yet. Watching sources works without one; answering needs one.</source>
        <translation>Aucun compte n’est connecté. La veille s’en passe ; pour répondre, il en faut un.</translation>
    </message>
    <message>
        <source>No account of this post has slots. Set some first: “Slots of the accounts…”.</source>
        <translation>Aucun compte de cette publication n’a de créneaux. Donnez-en d’abord : « Créneaux des comptes… ».</translation>
    </message>
    <message>
        <source>No account that follows hashtags or lists is connected: those of Bluesky, and of Mastodon and its family, do.</source>
        <translation>Aucun compte capable de suivre des hashtags ou des listes n’est connecté : ceux de Bluesky, de Mastodon et de sa famille le permettent.</translation>
    </message>
    <message>
        <source>No account to publish with yet: what you write is kept</source>
        <translation>Aucun compte pour publier encore : ce que vous écrivez est gardé</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Pas encore de compte</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>No answer came from {host} in time. Nothing was lost; a later try usually works.</source>
        <translation>Aucune réponse de {host} dans les temps. Rien n’est perdu ; un nouvel essai suffit d’ordinaire.</translation>
    </message>
    <message>
        <source>No archive was taken in</source>
        <translation>Aucune archive reprise</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address and open it yourself.</source>
        <translation>Aucun navigateur n’a pu être ouvert. Copiez l’adresse et ouvrez-la vous-même.</translation>
    </message>
    <message>
        <source>No card: the page cannot be reached</source>
        <translation>Pas de carte : la page ne répond pas</translation>
    </message>
    <message>
        <source>No card: the page says nothing of itself</source>
        <translation>Pas de carte : la page ne dit rien d’elle-même</translation>
    </message>
    <message>
        <source>No change yet</source>
        <translation>Aucun changement pour l’instant</translation>
    </message>
    <message>
        <source>No code was given; nothing was changed.</source>
        <translation>Aucun code n’a été donné ; rien n’a changé.</translation>
    </message>
    <message>
        <source>No command is called that</source>
        <translation>Aucune commande de ce nom</translation>
    </message>
    <message>
        <source>No community is chosen</source>
        <translation>Aucune communauté choisie</translation>
    </message>
    <message>
        <source>No conversation has the number {id}.</source>
        <translation>Aucune conversation ne porte le numéro {id}.</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>Aucune conversation ouverte</translation>
    </message>
    <message>
        <source>No crisis file is open</source>
        <translation>Aucun dossier de crise n’est ouvert</translation>
    </message>
    <message>
        <source>No date is chosen</source>
        <translation>Aucune date n’est choisie</translation>
    </message>
    <message>
        <source>No date was found in this calendar.</source>
        <translation>Aucune date dans ce calendrier.</translation>
    </message>
    <message>
        <source>No delivery has the number {id}.</source>
        <translation>Aucun envoi ne porte le numéro {id}.</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Aucun service</translation>
    </message>
    <message>
        <source>No draft to change</source>
        <translation>Aucun brouillon à modifier</translation>
    </message>
    <message>
        <source>No emoji</source>
        <translation>Aucun émoji</translation>
    </message>
    <message>
        <source>No feed was found at {address}. Give the address of the feed itself, if there is one.</source>
        <translation>Aucun flux n’a été trouvé à {address}. Donnez l’adresse du flux lui-même, s’il y en a un.</translation>
    </message>
    <message>
        <source>No file is written.</source>
        <translation>Aucun fichier n’est écrit.</translation>
    </message>
    <message>
        <source>No greeting, no thanks, no wish in it: the house is warm</source>
        <translation>Ni salutation, ni merci, ni souhait : la maison est chaleureuse</translation>
    </message>
    <message>
        <source>No host was contacted</source>
        <translation>Aucun hôte contacté</translation>
    </message>
    <message>
        <source>No item with a star</source>
        <translation>Aucun élément avec étoile</translation>
    </message>
    <message>
        <source>No item yet</source>
        <translation>Aucun élément pour l’instant</translation>
    </message>
    <message>
        <source>No longer a regular</source>
        <translation>Retirer des habitués</translation>
    </message>
    <message>
        <source>No longer boosted</source>
        <translation>N’est plus partagé</translation>
    </message>
    <message>
        <source>No longer here: {name}</source>
        <translation>N’en fait plus partie : {name}</translation>
    </message>
    <message>
        <source>No longer liked</source>
        <translation>N’est plus aimé</translation>
    </message>
    <message>
        <source>No longer mute</source>
        <translation>Ne plus mettre en sourdine</translation>
    </message>
    <message>
        <source>No longer there: {names}</source>
        <translation>N’existe plus : {names}</translation>
    </message>
    <message>
        <source>No mail account is connected yet. Connect one in the accounts first.</source>
        <translation>Aucun compte e-mail n’est encore connecté. Connectez-en d’abord un dans les comptes.</translation>
    </message>
    <message>
        <source>No mail account is connected: connect one, or write the report into a file.</source>
        <translation>Aucun compte e-mail n’est connecté : connectez-en un, ou écrivez le rapport dans un fichier.</translation>
    </message>
    <message>
        <source>No mention yet</source>
        <translation>Aucune mention pour l’instant</translation>
    </message>
    <message>
        <source>No moment is meant by this</source>
        <translation>Aucun moment ne correspond</translation>
    </message>
    <message>
        <source>No more answers can be hidden below this post: {maximum} are already.</source>
        <translation>Plus aucune réponse ne peut être masquée sous cette publication : {maximum} le sont déjà.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Pas de réseau</translation>
    </message>
    <message>
        <source>No notification between these hours.</source>
        <translation>Aucune notification entre ces heures.</translation>
    </message>
    <message>
        <source>No past posts yet</source>
        <translation>Pas encore de publications passées</translation>
    </message>
    <message>
        <source>No picture can go with this kind of answer. Take it out, or link to it.</source>
        <translation>Aucune image ne peut accompagner ce genre de réponse. Retirez-la, ou mettez un lien.</translation>
    </message>
    <message>
        <source>No playbook yet</source>
        <translation>Pas encore de charte</translation>
    </message>
    <message>
        <source>No polls from here</source>
        <translation>Pas de sondages d’ici</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Sans priorité</translation>
    </message>
    <message>
        <source>No professional Instagram account is linked to {name}. Link it in the settings of the Page, then try again.</source>
        <translation>Aucun compte Instagram professionnel n’est relié à {name}. Reliez-le dans les paramètres de la Page, puis réessayez.</translation>
    </message>
    <message>
        <source>No program may write a comment: you answer in the browser.</source>
        <translation>Aucun programme ne peut écrire un commentaire : vous répondez dans le navigateur.</translation>
    </message>
    <message>
        <source>No reason was put on a conversation.</source>
        <translation>Aucune conversation n’a reçu de raison.</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Aucun rôle</translation>
    </message>
    <message>
        <source>No rule has done anything yet.</source>
        <translation>Aucune règle n’a encore rien fait.</translation>
    </message>
    <message>
        <source>No rule has the name or number {name}.</source>
        <translation>Aucune règle ne porte le nom ou le numéro {name}.</translation>
    </message>
    <message>
        <source>No rule hid anything lately.</source>
        <translation>Aucune règle n’a rien masqué ces derniers temps.</translation>
    </message>
    <message>
        <source>No rule yet</source>
        <translation>Pas encore de règle</translation>
    </message>
    <message>
        <source>No saved replies can be read in this file. JSON and CSV are understood.</source>
        <translation>Aucune réponse enregistrée n’est lisible dans ce fichier. Le JSON et le CSV sont compris.</translation>
    </message>
    <message>
        <source>No section of a playbook was found in it.</source>
        <translation>Aucune rubrique de charte n’y a été trouvée.</translation>
    </message>
    <message>
        <source>No short forms</source>
        <translation>Pas de formes abrégées</translation>
    </message>
    <message>
        <source>No slots on this day, or slots again</source>
        <translation>Pas de créneaux ce jour-là, ou de nouveau</translation>
    </message>
    <message>
        <source>No slots on {day}</source>
        <translation>Pas de créneaux le {day}</translation>
    </message>
    <message>
        <source>No source has a hole.</source>
        <translation>Aucune source n’a de trou.</translation>
    </message>
    <message>
        <source>No source has the number {id}.</source>
        <translation>Aucune source ne porte le numéro {id}.</translation>
    </message>
    <message>
        <source>No source is watched yet. Add one with “cmdesk add ADDRESS”.</source>
        <translation>Aucune source n’est encore suivie. Ajoutez-en une avec « cmdesk add ADRESSE ».</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>Aucune source pour l’instant</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Aucune suggestion</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Sans délai</translation>
    </message>
    <message>
        <source>No words</source>
        <translation>Sans paroles</translation>
    </message>
    <message>
        <source>No-break spaces</source>
        <translation>Espaces insécables</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Nobody asked for anything.</source>
        <translation>Personne n’a rien demandé.</translation>
    </message>
    <message>
        <source>Nobody can be asked there: take the poll out, or publish this post elsewhere.</source>
        <translation>On ne peut interroger personne là-bas : retirez le sondage, ou publiez ce message ailleurs.</translation>
    </message>
    <message>
        <source>Nobody can comment below a post where this one goes</source>
        <translation>Personne ne peut commenter là où va cette publication</translation>
    </message>
    <message>
        <source>Nobody finished the sign-in in the browser. Nothing was changed; you can start again.</source>
        <translation>Personne n’a terminé la connexion dans le navigateur. Rien n’a changé ; vous pouvez recommencer.</translation>
    </message>
    <message>
        <source>Nobody has corrected it here yet, so how often it is right is not known.</source>
        <translation>Personne ne l’a encore corrigé ici : on ne sait donc pas combien de fois il voit juste.</translation>
    </message>
    <message>
        <source>Nobody has the handle {handle}. Check how it is written.</source>
        <translation>Personne n’a l’identifiant {handle}. Vérifiez comment il s’écrit.</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Personne n’est choisi</translation>
    </message>
    <message>
        <source>Nobody is known here who could be blocked</source>
        <translation>Personne n’est connu ici qui pourrait être bloqué</translation>
    </message>
    <message>
        <source>Nobody knows the address {host}. Check how it is written, and the connection.</source>
        <translation>Personne ne connaît l’adresse {host}. Vérifiez comment elle s’écrit, et la connexion.</translation>
    </message>
    <message>
        <source>Nobody knows whether it is out. Look, then say “cmdesk outbox --resolve {id} sent” or “again”.</source>
        <translation>Nul ne sait s’il est parti. Vérifiez, puis dites « cmdesk outbox --resolve {id} sent » ou « again ».</translation>
    </message>
    <message>
        <source>Nobody of that name.</source>
        <translation>Personne de ce nom.</translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>Personne n’attend de réponse.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody waits for an answer. Enjoy the {n} minutes</source>
        <translation>
            <numerusform>Personne n’attend de réponse. Profitez de cette minute</numerusform>
            <numerusform>Personne n’attend de réponse. Profitez de ces {n} minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody waits too long. The next answer is due {time}.</source>
        <translation>Personne n’attend trop longtemps. La prochaine réponse est attendue {time}.</translation>
    </message>
    <message>
        <source>Nobody wrote in this time.</source>
        <translation>Personne n’a écrit pendant cette période.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne pour l’instant</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>None of the accounts that it is for takes a poll</source>
        <translation>Aucun des comptes choisis n’accepte de sondage</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Aucun de ceux-ci</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Not an hour: {words}</source>
        <translation>Pas une heure : {words}</translation>
    </message>
    <message>
        <source>Not as they were written: {numbers}.</source>
        <translation>Modifiées depuis leur dépôt : {numbers}.</translation>
    </message>
    <message>
        <source>Not described yet</source>
        <translation>Pas encore décrite</translation>
    </message>
    <message>
        <source>Not found so far. That is no proof: some networks show a post late</source>
        <translation>Introuvable pour l’instant. Cela ne prouve rien : certains réseaux montrent une publication avec retard</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Non évalué</translation>
    </message>
    <message>
        <source>Not needed, but with it answers find their way to this post.</source>
        <translation>Facultatif, mais grâce à lui les réponses retrouvent cette publication.</translation>
    </message>
    <message>
        <source>Not needed.</source>
        <translation>Facultatif.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Pas encore envoyé</translation>
    </message>
    <message>
        <source>Not sent: {reason}</source>
        <translation>Non envoyé : {reason}</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>Pas repris</translation>
    </message>
    <message>
        <source>Not taken; to be tried again</source>
        <translation>Pas accepté ; nouvel essai prévu</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Ce n’est pas la même</translation>
    </message>
    <message>
        <source>Not the same: list it on its own</source>
        <translation>Ce n’est pas la même nouvelle : l’afficher à part</translation>
    </message>
    <message>
        <source>Not understood, kept in the notes: line {number}, “{text}”</source>
        <translation>Non compris, gardé dans les notes : ligne {number}, « {text} »</translation>
    </message>
    <message>
        <source>Not understood: write 9:00–12:30, 14:00–18:00</source>
        <translation>Pas compris : écrivez 9:00–12:30, 14:00–18:00</translation>
    </message>
    <message>
        <source>Not understood: {columns}.</source>
        <translation>Colonnes non comprises : {columns}.</translation>
    </message>
    <message numerus="yes">
        <source>Not understood: {words}. {n} cells stay as they were</source>
        <translation>
            <numerusform>Pas compris : {words}. {n} cellule reste telle quelle</numerusform>
            <numerusform>Pas compris : {words}. {n} cellules restent telles quelles</numerusform>
        </translation>
    </message>
    <message>
        <source>Not urgent</source>
        <translation>Pas urgent</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Pas encore utilisé</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Note ajoutée</translation>
    </message>
    <message>
        <source>Note: they agreed</source>
        <translation>Noter : accord donné</translation>
    </message>
    <message>
        <source>Note: to be changed</source>
        <translation>Noter : à changer</translation>
    </message>
    <message>
        <source>Noted: it is out</source>
        <translation>Noté : c’est parti</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Notes about this person</source>
        <translation>Notes sur cette personne</translation>
    </message>
    <message>
        <source>Nothing answers: there seems to be no network.</source>
        <translation>Rien ne répond : il semble qu’il n’y ait pas de réseau.</translation>
    </message>
    <message>
        <source>Nothing answers: there seems to be no network. Fetching goes on by itself once it is back.</source>
        <translation>Rien ne répond : il semble qu’il n’y ait pas de réseau. La relève reprendra d’elle-même à son retour.</translation>
    </message>
    <message>
        <source>Nothing brings it back: say --yes, and export first what must be kept.</source>
        <translation>Rien ne le ramènera : ajoutez --yes, et exportez d’abord ce qui doit être gardé.</translation>
    </message>
    <message>
        <source>Nothing came from standard input, where the secret is read.</source>
        <translation>Rien n’est arrivé sur l’entrée standard, où le secret est lu.</translation>
    </message>
    <message>
        <source>Nothing can be done to the message {id} on its network.</source>
        <translation>Rien ne peut être fait du message {id} sur son réseau.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Rien de choisi</translation>
    </message>
    <message>
        <source>Nothing could be read from it yet.</source>
        <translation>Rien n’a encore pu y être lu.</translation>
    </message>
    <message>
        <source>Nothing else changed by more than chance explains.</source>
        <translation>Rien d’autre n’a changé au-delà de ce que le hasard explique.</translation>
    </message>
    <message>
        <source>Nothing else is unread here</source>
        <translation>Tout le reste est lu ici</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>Aucun résultat pour « {words} »</translation>
    </message>
    <message>
        <source>Nothing happened meanwhile.</source>
        <translation>Il ne s’est rien passé entre-temps.</translation>
    </message>
    <message>
        <source>Nothing has left. Read the conversation, then say “cmdesk outbox --resolve {id} again” or “cancel”.</source>
        <translation>Rien n’est parti. Lisez la conversation, puis dites « cmdesk outbox --resolve {id} again » ou « cancel ».</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien ici pour l’instant</translation>
    </message>
    <message>
        <source>Nothing in it is marked as read there.</source>
        <translation>Rien n’y est marqué comme lu.</translation>
    </message>
    <message>
        <source>Nothing in it smiles, exclaims or asks: the house is playful</source>
        <translation>Rien n’y sourit, ne s’exclame ni n’interroge : la maison est enjouée</translation>
    </message>
    <message>
        <source>Nothing in the outbox</source>
        <translation>Aucun envoi</translation>
    </message>
    <message>
        <source>Nothing in the playbook speaks against it.</source>
        <translation>Rien dans la charte ne s’y oppose.</translation>
    </message>
    <message>
        <source>Nothing is counted yet</source>
        <translation>Rien n’est encore compté</translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation>Rien n’est masqué</translation>
    </message>
    <message>
        <source>Nothing is in the ledger.</source>
        <translation>Le registre est vide.</translation>
    </message>
    <message>
        <source>Nothing is kept yet</source>
        <translation>Rien n’est encore gardé</translation>
    </message>
    <message>
        <source>Nothing is known for {variable}: write it yourself.</source>
        <translation>Rien n’est connu pour {variable} : écrivez-le vous-même.</translation>
    </message>
    <message>
        <source>Nothing is left of this figure</source>
        <translation>Il ne reste rien de ce chiffre</translation>
    </message>
    <message>
        <source>Nothing is left to decide.</source>
        <translation>Il n’y a plus rien à décider.</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Rien ne manque</translation>
    </message>
    <message>
        <source>Nothing is paused, and nothing changes but the file itself.</source>
        <translation>Rien n’est mis en pause et rien ne change, hormis le dossier lui-même.</translation>
    </message>
    <message>
        <source>Nothing is planned from {first} to {last}.</source>
        <translation>Rien n’est prévu du {first} au {last}.</translation>
    </message>
    <message>
        <source>Nothing is planned in the next two weeks.</source>
        <translation>Rien n’est prévu dans les deux semaines qui viennent.</translation>
    </message>
    <message>
        <source>Nothing is planned yet: no post, no date, no task.</source>
        <translation>Rien n’est encore prévu : ni publication, ni date, ni tâche.</translation>
    </message>
    <message>
        <source>Nothing is read from here</source>
        <translation>Rien n’est lu d’ici</translation>
    </message>
    <message>
        <source>Nothing is scheduled by this: a day and an hour are only kept with the draft.</source>
        <translation>Rien n’est programmé par là : un jour et une heure sont seulement gardés avec le brouillon.</translation>
    </message>
    <message>
        <source>Nothing is scheduled by this: each row becomes a draft.</source>
        <translation>Rien n’est programmé ainsi : chaque ligne devient un brouillon.</translation>
    </message>
    <message>
        <source>Nothing is scheduled now; what is planned from now on waits.</source>
        <translation>Rien n’est programmé pour l’instant ; ce qui le sera désormais attendra.</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>Rien n’est envoyé</translation>
    </message>
    <message>
        <source>Nothing is written here yet</source>
        <translation>Rien n’est écrit ici pour l’instant</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Tout va bien.</translation>
    </message>
    <message>
        <source>Nothing known answers to this name. Choose a network below.</source>
        <translation>Rien de connu ne répond à ce nom. Choisissez un réseau ci-dessous.</translation>
    </message>
    <message>
        <source>Nothing leaves before you answer.</source>
        <translation>Rien ne part avant votre réponse.</translation>
    </message>
    <message>
        <source>Nothing leaves since {time}. When you resume, what became late meanwhile is shown to you and waits for your decision; the rest leaves at its hour.</source>
        <translation>Rien ne part depuis {time}. À la reprise, ce qui est devenu en retard entre-temps vous est montré et attend votre décision ; le reste part à son heure.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>Nothing of it is ever sent again by itself.</source>
        <translation>Rien n’en est jamais renvoyé tout seul.</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>Rien de ce nom</translation>
    </message>
    <message>
        <source>Nothing on this page answers to it.</source>
        <translation>Rien sur cette page n’y répond.</translation>
    </message>
    <message>
        <source>Nothing special</source>
        <translation>Rien de particulier</translation>
    </message>
    <message>
        <source>Nothing to do here.</source>
        <translation>Rien à faire ici.</translation>
    </message>
    <message>
        <source>Nothing to moderate from here</source>
        <translation>Rien à modérer d’ici</translation>
    </message>
    <message>
        <source>Nothing to read is in it.</source>
        <translation>Il n’y a rien à lire dedans.</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Aucun envoi</translation>
    </message>
    <message>
        <source>Nothing to write yet</source>
        <translation>Rien à écrire pour l’instant</translation>
    </message>
    <message>
        <source>Nothing unusual. When much more is said than usual, more blame, or new words, it is told here.</source>
        <translation>Rien d’inhabituel. Quand on parle de vous bien plus que d’habitude, avec plus de reproches ou des mots nouveaux, c’est dit ici.</translation>
    </message>
    <message>
        <source>Nothing waits because of this file.</source>
        <translation>Rien n’attend à cause de ce dossier.</translation>
    </message>
    <message>
        <source>Nothing was added: this text has {most} characters already, and no room for more.</source>
        <translation>Rien n’a été ajouté : ce texte compte déjà {most} caractères et n’en accepte pas davantage.</translation>
    </message>
    <message>
        <source>Nothing was changed yet. A version is kept every few minutes while you write.</source>
        <translation>Rien n’a encore changé. Une version est gardée toutes les quelques minutes pendant que vous écrivez.</translation>
    </message>
    <message>
        <source>Nothing was deleted in the last thirty days.</source>
        <translation>Rien n’a été supprimé ces trente derniers jours.</translation>
    </message>
    <message>
        <source>Nothing was done in this time that can be seen here.</source>
        <translation>Rien de ce qui se voit ici n’a été fait pendant cette période.</translation>
    </message>
    <message>
        <source>Nothing was ever said in “{name}”: there is nothing to take in.</source>
        <translation>Rien n’a été dit dans « {name} » : il n’y a rien à reprendre.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
    <message>
        <source>Nothing was merged into this conversation</source>
        <translation>Rien n’a été fusionné dans cette conversation</translation>
    </message>
    <message>
        <source>Nothing was said about you in this time, and nobody wrote to you.</source>
        <translation>Rien n’a été dit sur vous pendant cette période, et personne ne vous a écrit.</translation>
    </message>
    <message>
        <source>Nothing was said from {period}</source>
        <translation>Rien n’a été dit, {period}</translation>
    </message>
    <message>
        <source>Nothing was said in this time</source>
        <translation>Rien n’a été dit dans cette période</translation>
    </message>
    <message>
        <source>Nothing was said or sent in this time yet.</source>
        <translation>Rien n’a encore été dit ni envoyé sur cette période.</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Rien d’écrit pour l’instant</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Encore rien</translation>
    </message>
    <message>
        <source>Nothing yet. Press the mark on a message to correct how it was judged.</source>
        <translation>Rien encore. Cliquez sur la marque d’un message pour corriger son jugement.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Rien.</translation>
    </message>
    <message>
        <source>Nothing: Google grants 10,000 units a day. A look takes one or two, an answer or a decision fifty.</source>
        <translation>Rien : Google accorde 10 000 unités par jour. Un relevé en prend une ou deux, une réponse ou une décision cinquante.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Notify me</source>
        <translation>Me prévenir</translation>
    </message>
    <message>
        <source>Notify me of new mentions</source>
        <translation>Me prévenir des nouvelles mentions</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Novembre</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>Maintenant :</translation>
    </message>
    <message>
        <source>Nudity</source>
        <translation>Nudité</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Number of the category</source>
        <translation>Numéro de la catégorie</translation>
    </message>
    <message>
        <source>Number of words</source>
        <translation>Nombre de mots</translation>
    </message>
    <message>
        <source>Number there</source>
        <translation>Numéro là-bas</translation>
    </message>
    <message>
        <source>OPML, CSV, Feedly, Inoreader, subscriptions</source>
        <translation>OPML, CSV, Feedly, Inoreader, abonnements</translation>
    </message>
    <message>
        <source>OPML, CSV, subscriptions, save</source>
        <translation>OPML, CSV, abonnements, sauvegarder</translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation>AUTRE</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Octobre</translation>
    </message>
    <message>
        <source>Of a private authority</source>
        <translation>D’une autorité privée</translation>
    </message>
    <message>
        <source>Of no account: history only</source>
        <translation>D’aucun : seulement de l’historique</translation>
    </message>
    <message>
        <source>Of the client that you made there</source>
        <translation>Celui du client que vous avez créé là-bas</translation>
    </message>
    <message>
        <source>Of the same app</source>
        <translation>De la même application</translation>
    </message>
    <message>
        <source>Of the {count} that were corrected by hand it would get {right} right now ({share}); corrected are those that looked wrong, so it is right more often than that.</source>
        <translation>Sur les {count} corrigés à la main, il en jugerait bien {right} aujourd’hui ({share}) ; on corrige ceux qui paraissent faux, il voit donc juste plus souvent que cela.</translation>
    </message>
    <message numerus="yes">
        <source>Of {n} messages whose sentiment you corrected, it judges {right} as you do, each by what the others taught; without learning {before}.</source>
        <translation>
            <numerusform>Du message dont vous avez corrigé le sentiment, il juge {right} comme vous, d’après ce que les autres ont appris ; sans apprendre {before}.</numerusform>
            <numerusform>Des {n} messages dont vous avez corrigé le sentiment, il en juge {right} comme vous, chacun d’après ce que les autres ont appris ; sans apprendre, {before}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of {site}</source>
        <translation>De {site}</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Off until {time}.</source>
        <translation>Absent jusqu’à {time}.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Offline: the card is shown once you are back</source>
        <translation>Hors ligne : la carte s’affichera à votre retour</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>À l’envoi</translation>
    </message>
    <message>
        <source>On the first of each month, or when cmdesk is opened next, the report of the month before is made. It waits here until you have looked it over: nothing is sent by itself.</source>
        <translation>Le premier de chaque mois, ou à la prochaine ouverture de cmdesk, le rapport du mois écoulé est établi. Il attend ici votre relecture : rien ne part tout seul.</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>Sur le réseau</translation>
    </message>
    <message>
        <source>On top of the size that the system uses.</source>
        <translation>En plus de la taille que le système utilise.</translation>
    </message>
    <message>
        <source>Once LinkedIn has agreed, give the app this address as redirect: http://127.0.0.1:41794/cmdesk</source>
        <translation>Une fois que LinkedIn a accepté, donnez à l’application cette adresse de redirection : http://127.0.0.1:41794/cmdesk</translation>
    </message>
    <message>
        <source>Once for all networks, now or for later.</source>
        <translation>Une fois pour tous les réseaux, maintenant ou pour plus tard.</translation>
    </message>
    <message>
        <source>Once, at {host}</source>
        <translation>Une fois, sur {host}</translation>
    </message>
    <message>
        <source>One card now. To take them apart again: cmdesk person part {number}</source>
        <translation>Une seule fiche désormais. Pour les séparer : cmdesk person part {number}</translation>
    </message>
    <message>
        <source>One card now: {name}.</source>
        <translation>Une seule fiche désormais : {name}.</translation>
    </message>
    <message>
        <source>One key puts one of these into an answer: never the same twice running, and never sent by itself.</source>
        <translation>Une touche insère l’une de ces phrases dans une réponse : jamais deux fois la même de suite, et rien ne part tout seul.</translation>
    </message>
    <message>
        <source>One of the conditions lacks what it is to be compared with.</source>
        <translation>Il manque à l’une des conditions la valeur à comparer.</translation>
    </message>
    <message>
        <source>One of these</source>
        <translation>L’un de ceux-ci</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Une page</translation>
    </message>
    <message>
        <source>One sentence a line</source>
        <translation>Une phrase par ligne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Only a moderator of a community may approve and remove there.</source>
        <translation>Seul un modérateur d’une communauté peut y approuver et y retirer.</translation>
    </message>
    <message>
        <source>Only answers below your own posts can be hidden.</source>
        <translation>Seules les réponses sous vos propres publications peuvent être masquées.</translation>
    </message>
    <message>
        <source>Only if you sign in with a second factor</source>
        <translation>Seulement si vous vous connectez avec un second facteur</translation>
    </message>
    <message>
        <source>Only if your account lives on a server of your own</source>
        <translation>Seulement si votre compte est sur un serveur à vous</translation>
    </message>
    <message>
        <source>Only in cmdesk; the network goes on calling it {name}.</source>
        <translation>Dans cmdesk seulement ; le réseau continue de l’appeler {name}.</translation>
    </message>
    <message>
        <source>Only late conversations</source>
        <translation>Seulement les conversations en retard</translation>
    </message>
    <message>
        <source>Only the hashtags of this list</source>
        <translation>Seulement les hashtags de la liste</translation>
    </message>
    <message>
        <source>Only the rooms that you name are read, and no private messages.</source>
        <translation>Seuls les salons que vous nommez sont lus, et aucun message privé.</translation>
    </message>
    <message>
        <source>Only the sources</source>
        <translation>Les sources seulement</translation>
    </message>
    <message>
        <source>Only those who are mentioned</source>
        <translation>Seulement les personnes mentionnées</translation>
    </message>
    <message>
        <source>Only unread conversations</source>
        <translation>Seulement les conversations non lues</translation>
    </message>
    <message>
        <source>Only what is not finished</source>
        <translation>Seulement ce qui n’est pas terminé</translation>
    </message>
    <message>
        <source>Only what needs a look</source>
        <translation>Seulement ce qui est à revoir</translation>
    </message>
    <message>
        <source>Only you see this. It is never sent.</source>
        <translation>Vous seul voyez ceci. Ce n’est jamais envoyé.</translation>
    </message>
    <message>
        <source>Only {count} slots are free in that time, for {wanted} posts. Take more days, or add slots.</source>
        <translation>Seuls {count} créneaux sont libres d’ici là, pour {wanted} publications. Prenez plus de jours, ou ajoutez des créneaux.</translation>
    </message>
    <message>
        <source>Open @BotFather in Telegram, and send it /newbot.</source>
        <translation>Ouvrez @BotFather dans Telegram et envoyez-lui /newbot.</translation>
    </message>
    <message>
        <source>Open a crisis file</source>
        <translation>Ouvrir un dossier de crise</translation>
    </message>
    <message>
        <source>Open a crisis file for: {signal}</source>
        <translation>Ouvrir un dossier de crise pour : {signal}</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Ouvrir un espace de travail</translation>
    </message>
    <message>
        <source>Open an item or a conversation and keep it as evidence: with its page, a picture and its hash.</source>
        <translation>Ouvrez un élément ou une conversation et gardez-les comme preuve : avec leur page, une image et leur empreinte.</translation>
    </message>
    <message>
        <source>Open another workspace</source>
        <translation>Ouvrir un autre espace de travail</translation>
    </message>
    <message>
        <source>Open at the beginning</source>
        <translation>Ouvertes au début</translation>
    </message>
    <message>
        <source>Open at the end</source>
        <translation>Ouvertes à la fin</translation>
    </message>
    <message>
        <source>Open cmdesk</source>
        <translation>Ouvrir cmdesk</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Ouvert pendant</translation>
    </message>
    <message>
        <source>Open for {time}</source>
        <translation>Ouvert pendant {time}</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Open in the inbox</source>
        <translation>Ouvrir dans la réception</translation>
    </message>
    <message>
        <source>Open it in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>Open the address that it makes, and choose your server: somebody who runs it must agree.</source>
        <translation>Ouvrez l’adresse qu’il fabrique et choisissez votre serveur : une personne qui l’administre doit donner son accord.</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>Rouvrir le navigateur</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Ouvrir la conversation</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Open the draft</source>
        <translation>Ouvrir le brouillon</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the folder with its files</source>
        <translation>Ouvrir le dossier de ses fichiers</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>Ouvrir le guide</translation>
    </message>
    <message>
        <source>Open the locker</source>
        <translation>Ouvrir le casier</translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>Ouvrir les envois</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message>
        <source>Open the page of your apps, and the client of the type “installed app” or “script”.</source>
        <translation>Ouvrez la page de vos applications, et le client de type « installed app » ou « script ».</translation>
    </message>
    <message>
        <source>Open the page of {name}</source>
        <translation>Ouvrir la page de {name}</translation>
    </message>
    <message>
        <source>Open the page where you write</source>
        <translation>Ouvrir la page où écrire</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>Ouvrir la publication</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Ouvrir le site</translation>
    </message>
    <message>
        <source>Open this address in the browser and sign in there:</source>
        <translation>Ouvrez cette adresse dans le navigateur et connectez-vous :</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Ouvrir {name}</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>Opening hours and reply targets</source>
        <translation>Horaires et délais de réponse</translation>
    </message>
    <message>
        <source>Opening hours, what is new</source>
        <translation>Les horaires, les nouveautés</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Options ({count})</source>
        <translation>Options ({count})</translation>
    </message>
    <message>
        <source>Or type: tomorrow 9:00, Monday, in 3 days…</source>
        <translation>Ou écrivez : demain 9h, lundi, dans 3 jours…</translation>
    </message>
    <message>
        <source>Orders that vanish</source>
        <translation>Commandes invisibles</translation>
    </message>
    <message>
        <source>Other conversations</source>
        <translation>Autres conversations</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>D’autres jours…</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Autre…</translation>
    </message>
    <message>
        <source>Our brand</source>
        <translation>Notre marque</translation>
    </message>
    <message>
        <source>Our prices are fair, not low</source>
        <translation>Nos prix sont justes, pas bas</translation>
    </message>
    <message>
        <source>Out of the list</source>
        <translation>Retiré de la liste</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Outbox: {count}</source>
        <translation>Envois : {count}</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Au fil du temps</translation>
    </message>
    <message>
        <source>Own dictionary</source>
        <translation>Dictionnaire personnel</translation>
    </message>
    <message>
        <source>Own dictionary and rules of the checks…</source>
        <translation>Dictionnaire personnel et règles des contrôles…</translation>
    </message>
    <message>
        <source>PDF, Word, DOCX, XLSX, CSV, HTML, save, download</source>
        <translation>exporter, PDF, Word, DOCX, XLSX, CSV, HTML, enregistrer, télécharger</translation>
    </message>
    <message>
        <source>PDF, export, summary</source>
        <translation>PDF, exporter, résumé</translation>
    </message>
    <message>
        <source>PDF, to read and print</source>
        <translation>PDF, à lire et à imprimer</translation>
    </message>
    <message>
        <source>PLACE</source>
        <translation>LIEU</translation>
    </message>
    <message>
        <source>PNG, image, export, chart</source>
        <translation>PNG, image, exporter, graphique</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Page for a browser</source>
        <translation>Page pour un navigateur</translation>
    </message>
    <message>
        <source>Page where you write</source>
        <translation>Page où vous écrivez</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Pages du rapport</translation>
    </message>
    <message>
        <source>Pale copy: {share}% of it stands in “{title}”</source>
        <translation>Pâle copie : {share} % du texte figure dans « {title} »</translation>
    </message>
    <message>
        <source>Pale copy: {share}% of it was said in “{title}”</source>
        <translation>Pâle copie : {share} % du texte a été dit dans « {title} »</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panneaux</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Part of the picture</source>
        <translation>Partie de l’image</translation>
    </message>
    <message>
        <source>Part that {name} goes with</source>
        <translation>Partie avec laquelle {name} part</translation>
    </message>
    <message>
        <source>Part the two versions</source>
        <translation>Séparer les deux versions</translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation>Partie {number}</translation>
    </message>
    <message>
        <source>Part {number} of a thread</source>
        <translation>Partie {number} d’un fil</translation>
    </message>
    <message>
        <source>Part {place} of {count}</source>
        <translation>Partie {place} sur {count}</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>Parties du dossier</translation>
    </message>
    <message>
        <source>Pass to a department</source>
        <translation>Confier à un service</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password of its administration</source>
        <translation>Mot de passe de son administration</translation>
    </message>
    <message>
        <source>Passwords and tokens are in the keyring of this system, never in the file.</source>
        <translation>Mots de passe et jetons sont dans le trousseau de ce système, jamais dans le fichier.</translation>
    </message>
    <message>
        <source>Passwords and tokens are never in the file.</source>
        <translation>Mots de passe et jetons ne sont jamais dans le fichier.</translation>
    </message>
    <message>
        <source>Past posts</source>
        <translation>Publications passées</translation>
    </message>
    <message>
        <source>Paste a code instead</source>
        <translation>Coller plutôt un code</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Coller une image</translation>
    </message>
    <message>
        <source>Paste the address of a blog, a newspaper, a forum or a channel. No account is needed.</source>
        <translation>Collez l’adresse d’un blog, d’un journal, d’un forum ou d’une chaîne. Aucun compte n’est demandé.</translation>
    </message>
    <message>
        <source>Paste the message here…</source>
        <translation>Collez le message ici…</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Pause between the parts</source>
        <translation>Pause entre les parties</translation>
    </message>
    <message>
        <source>Pause everything</source>
        <translation>Tout mettre en pause</translation>
    </message>
    <message>
        <source>Pause everything that is scheduled</source>
        <translation>Mettre en pause tout ce qui est programmé</translation>
    </message>
    <message>
        <source>Pause everything that is to leave</source>
        <translation>Mettre en pause tout ce qui doit partir</translation>
    </message>
    <message>
        <source>Pause the session or go on</source>
        <translation>Mettre la séance en pause ou reprendre</translation>
    </message>
    <message>
        <source>Pause what is scheduled</source>
        <translation>Mettre en pause ce qui est programmé</translation>
    </message>
    <message>
        <source>Pause {name}</source>
        <translation>Mettre {name} en pause</translation>
    </message>
    <message numerus="yes">
        <source>Pause {n} sources</source>
        <translation>
            <numerusform>Mettre {n} source en pause</numerusform>
            <numerusform>Mettre {n} sources en pause</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Paused: it is not fetched.</source>
        <translation>En pause : elle n’est pas relevée.</translation>
    </message>
    <message>
        <source>Paused: nothing is read and nothing leaves through it. What you send waits.</source>
        <translation>En pause : rien n’est lu et rien ne part par ce compte. Ce que vous envoyez attend.</translation>
    </message>
    <message>
        <source>Peak of mentions</source>
        <translation>Pic de mentions</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>People or communities</source>
        <translation>Personnes ou communautés</translation>
    </message>
    <message>
        <source>People review it there</source>
        <translation>On y donne son avis</translation>
    </message>
    <message>
        <source>People to know there</source>
        <translation>Personnes à y connaître</translation>
    </message>
    <message>
        <source>People waited less for a first answer: half had theirs within {median}, not {before}.</source>
        <translation>La première réponse vient plus vite : la moitié des personnes l’ont eue en {median}, contre {before} avant.</translation>
    </message>
    <message>
        <source>People waited longer for a first answer: half had theirs within {median}, not {before}.</source>
        <translation>La première réponse se fait attendre : la moitié des personnes l’ont eue en {median}, contre {before} avant.</translation>
    </message>
    <message>
        <source>Perhaps the same person: {id} {name} ({what})</source>
        <translation>Peut-être la même personne : {id} {name} ({what})</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Personal accounts are open to no program.</source>
        <translation>Les comptes personnels ne sont ouverts à aucun programme.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Photo: Anna K.</source>
        <translation>Photo : Anna K.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Pictures and films cannot be sent from a computer: Threads fetches them from a public address. Publish them by hand.</source>
        <translation>Les photos et les vidéos ne peuvent pas partir d’un ordinateur : Threads va les chercher à une adresse publique. Publiez-les à la main.</translation>
    </message>
    <message>
        <source>Pictures and films that you use again, with what they show and until when they are yours to use.</source>
        <translation>Images et vidéos à réutiliser, avec ce que l’on y voit et jusqu’à quand vous y avez droit.</translation>
    </message>
    <message>
        <source>Pictures cannot be sent from a computer: Instagram fetches them from a public address. Publish them by hand; films go from here.</source>
        <translation>Les photos ne peuvent pas partir d’un ordinateur : Instagram va les chercher à une adresse publique. Publiez-les à la main ; les vidéos partent d’ici.</translation>
    </message>
    <message>
        <source>Pictures cannot be sent from here.</source>
        <translation>Les photos ne peuvent pas partir d’ici.</translation>
    </message>
    <message>
        <source>Pictures cannot be sent from here; of those that others send, the name is read.</source>
        <translation>Les images ne peuvent pas être envoyées d’ici ; de celles que d’autres envoient, seul le nom est lu.</translation>
    </message>
    <message>
        <source>Pictures, up to {count}</source>
        <translation>Images, jusqu’à {count}</translation>
    </message>
    <message>
        <source>Pieces of text</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pilier</translation>
    </message>
    <message>
        <source>Pillar or campaign</source>
        <translation>Pilier ou campagne</translation>
    </message>
    <message>
        <source>Pillar: {name}</source>
        <translation>Pilier : {name}</translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation>Piliers</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Places that can be searched</source>
        <translation>Lieux où l’on peut chercher</translation>
    </message>
    <message>
        <source>Plain text to copy from (Markdown)</source>
        <translation>Texte brut d’où copier (Markdown)</translation>
    </message>
    <message>
        <source>Plan for a crisis</source>
        <translation>Plan de crise</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Charte</translation>
    </message>
    <message>
        <source>Playbook of {brand}</source>
        <translation>Charte de {brand}</translation>
    </message>
    <message>
        <source>Playful</source>
        <translation>Enjoué</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Sondage</translation>
    </message>
    <message>
        <source>Poll, open for {time}</source>
        <translation>Sondage, ouvert pendant {time}</translation>
    </message>
    <message>
        <source>Poll: {answers}</source>
        <translation>Sondage : {answers}</translation>
    </message>
    <message>
        <source>Polls, up to {count} answers or as its server says</source>
        <translation>Sondages, jusqu’à {count} réponses ou selon son serveur</translation>
    </message>
    <message>
        <source>Port for reading</source>
        <translation>Port en lecture</translation>
    </message>
    <message>
        <source>Port for sending</source>
        <translation>Port à l’envoi</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positif</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Post: {text}</source>
        <translation>Publication : {text}</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Posts and answers that left</source>
        <translation>Publications et réponses parties</translation>
    </message>
    <message>
        <source>Posts and comments</source>
        <translation>Articles et commentaires</translation>
    </message>
    <message>
        <source>Posts cannot be changed once they are out.</source>
        <translation>Une publication ne peut plus être modifiée une fois partie.</translation>
    </message>
    <message>
        <source>Posts for {name} can be planned now</source>
        <translation>Vous pouvez maintenant programmer des publications pour {name}</translation>
    </message>
    <message>
        <source>Posts leave without anybody else’s agreement again.</source>
        <translation>Les publications partent de nouveau sans autre accord.</translation>
    </message>
    <message>
        <source>Posts of the file</source>
        <translation>Publications du fichier</translation>
    </message>
    <message>
        <source>Posts of {name} to agree to</source>
        <translation>Publications de {name} à approuver</translation>
    </message>
    <message>
        <source>Posts published</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Éloges</translation>
    </message>
    <message>
        <source>Praise {count}</source>
        <translation>Éloges {count}</translation>
    </message>
    <message>
        <source>Prepare for a time without a connection</source>
        <translation>Préparer un moment sans connexion</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>Appuyez sur une touche…</translation>
    </message>
    <message>
        <source>Press to read</source>
        <translation>Presse à lire</translation>
    </message>
    <message>
        <source>Press “Generate Access Token”, agree for your Page and your account, and copy the token to here.</source>
        <translation>Appuyez sur « Generate Access Token », acceptez pour votre Page et votre compte, et copiez le jeton ici.</translation>
    </message>
    <message>
        <source>Press “Generate Access Token”, agree for your Page, and copy the token to here.</source>
        <translation>Appuyez sur « Generate Access Token », acceptez pour votre Page, et copiez le jeton ici.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Preview for</source>
        <translation>Aperçu pour</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversation précédente</translation>
    </message>
    <message>
        <source>Previous draft</source>
        <translation>Brouillon précédent</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Élément précédent</translation>
    </message>
    <message>
        <source>Previous line</source>
        <translation>Ligne précédente</translation>
    </message>
    <message>
        <source>Previous person</source>
        <translation>Personne précédente</translation>
    </message>
    <message>
        <source>Previous report</source>
        <translation>Rapport précédent</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Rubrique précédente</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Vue précédente</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Imprimer le rapport</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Private messages</source>
        <translation>Messages privés</translation>
    </message>
    <message>
        <source>Private messages and channels</source>
        <translation>Messages privés et salons</translation>
    </message>
    <message>
        <source>Private messages are not read, nor what you write elsewhere: each look would be charged.</source>
        <translation>Les messages privés ne sont pas lus, ni ce que vous écrivez ailleurs : chaque lecture serait facturée.</translation>
    </message>
    <message>
        <source>Private messages can be answered for 24 hours after their last one.</source>
        <translation>On peut répondre à un message privé pendant 24 heures après le dernier reçu.</translation>
    </message>
    <message>
        <source>Private messages need an app password that was allowed to read them.</source>
        <translation>Les messages privés demandent un mot de passe d’application qui y donne accès.</translation>
    </message>
    <message>
        <source>Private messages that people write to each other cannot be read.</source>
        <translation>Les messages privés que les gens s’écrivent ne peuvent pas être lus.</translation>
    </message>
    <message>
        <source>Private messages, mentions, and comments under posts of others are open to no program like this one.</source>
        <translation>Les messages privés, les mentions et les commentaires sous les publications d’autrui ne sont ouverts à aucun programme comme celui-ci.</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Notes privées</translation>
    </message>
    <message>
        <source>Private: only {names} and you see it.</source>
        <translation>Privé : seuls {names} et vous le voyez.</translation>
    </message>
    <message>
        <source>Problems with an order</source>
        <translation>Soucis de commande</translation>
    </message>
    <message>
        <source>Programs cannot do that at {host}. Open it in the browser instead.</source>
        <translation>Les programmes ne peuvent pas faire cela sur {host}. Ouvrez-le plutôt dans le navigateur.</translation>
    </message>
    <message>
        <source>Programs may answer only somebody who named you; anybody else is answered in the browser.</source>
        <translation>Un programme ne peut répondre qu’à quelqu’un qui vous a cité ; aux autres, on répond dans le navigateur.</translation>
    </message>
    <message>
        <source>Progress of the session</source>
        <translation>Avancement de la séance</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Client potentiel</translation>
    </message>
    <message>
        <source>Proton needs its Bridge, running on this computer: use the password that Bridge shows.</source>
        <translation>Proton demande son Bridge, ouvert sur cet ordinateur : utilisez le mot de passe que Bridge affiche.</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Public holidays and the dates by which trade lives, worked out on this computer.</source>
        <translation>Les jours fériés et les dates qui font vivre le commerce, calculés sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Public mentions</source>
        <translation>Mentions publiques</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Publish it now…</source>
        <translation>Publier maintenant…</translation>
    </message>
    <message>
        <source>Publish it on {network}</source>
        <translation>Publier sur {network}</translation>
    </message>
    <message>
        <source>Publish the holding statement</source>
        <translation>Publier le message d’attente</translation>
    </message>
    <message>
        <source>Publish the holding statement that the management approved</source>
        <translation>Publier le message d’attente que la direction a approuvé</translation>
    </message>
    <message>
        <source>Publish with</source>
        <translation>Publier avec</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publiée le</translation>
    </message>
    <message>
        <source>Published elsewhere</source>
        <translation>Publié ailleurs</translation>
    </message>
    <message>
        <source>Put a text that long in a file, and attach it or link to it.</source>
        <translation>Placez un texte aussi long dans un fichier, que vous joindrez ou vers lequel vous ferez un lien.</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>Put away: {signal}</source>
        <translation>Ranger : {signal}</translation>
    </message>
    <message>
        <source>Put in by hand</source>
        <translation>Saisies à la main</translation>
    </message>
    <message>
        <source>Put instead</source>
        <translation>Mettre à la place</translation>
    </message>
    <message>
        <source>Put into a collection</source>
        <translation>Mettre dans une collection</translation>
    </message>
    <message>
        <source>Put into the collection</source>
        <translation>Mettre dans la collection</translation>
    </message>
    <message>
        <source>Put into the draft</source>
        <translation>Mettre dans le brouillon</translation>
    </message>
    <message>
        <source>Put into the inbox</source>
        <translation>Mettre dans la réception</translation>
    </message>
    <message>
        <source>Put into the next free slot</source>
        <translation>Mettre au prochain créneau libre</translation>
    </message>
    <message>
        <source>Put into {name}</source>
        <translation>Mis dans {name}</translation>
    </message>
    <message>
        <source>Put it on the report</source>
        <translation>Le mettre sur le rapport</translation>
    </message>
    <message>
        <source>Put reasons on conversations in the inbox: here you see what makes people happy, and what does not.</source>
        <translation>Donnez des raisons aux conversations de la réception : vous verrez ici ce qui plaît, et ce qui déplaît.</translation>
    </message>
    <message>
        <source>Put the label</source>
        <translation>Poser l’étiquette</translation>
    </message>
    <message>
        <source>Put the newest signal away</source>
        <translation>Ranger le dernier signal</translation>
    </message>
    <message>
        <source>Put the rules in, too?</source>
        <translation>Y mettre aussi les règles ?</translation>
    </message>
    <message>
        <source>Put them into the next slots</source>
        <translation>Les mettre dans les prochains créneaux</translation>
    </message>
    <message>
        <source>Put together</source>
        <translation>Réunir</translation>
    </message>
    <message>
        <source>Put together here</source>
        <translation>Fiches réunies ici</translation>
    </message>
    <message>
        <source>Put together with another card</source>
        <translation>Réunir avec une autre fiche</translation>
    </message>
    <message>
        <source>Put together with another card…</source>
        <translation>Réunir avec une autre fiche…</translation>
    </message>
    <message>
        <source>Put together with the card of {name}</source>
        <translation>Réunie avec la fiche de {name}</translation>
    </message>
    <message>
        <source>Quebec</source>
        <translation>Québec</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Query activated: {mentions}</source>
        <translation>Requête activée : {mentions}</translation>
    </message>
    <message>
        <source>Query changed</source>
        <translation>Requête modifiée</translation>
    </message>
    <message>
        <source>Query changed: {expression}</source>
        <translation>Requête modifiée : {expression}</translation>
    </message>
    <message>
        <source>Query changed: {mentions}</source>
        <translation>Requête modifiée : {mentions}</translation>
    </message>
    <message>
        <source>Query that watches it</source>
        <translation>Requête qui la surveille</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message numerus="yes">
        <source>Quiet for {n} days; its habit is {habit}.</source>
        <translation>
            <numerusform>Silencieuse depuis {n} jour ; d’habitude {habit}.</numerusform>
            <numerusform>Silencieuse depuis {n} jours ; d’habitude {habit}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quiet for {n} years; its habit was {habit}.</source>
        <translation>
            <numerusform>Silencieuse depuis {n} an ; d’habitude {habit}.</numerusform>
            <numerusform>Silencieuse depuis {n} ans ; d’habitude {habit}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Calme à partir de</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Calme jusqu’à</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Quit cmdesk</source>
        <translation>Quitter cmdesk</translation>
    </message>
    <message>
        <source>Quotes a post</source>
        <translation>Cite une publication</translation>
    </message>
    <message>
        <source>Quotes a post that this account cannot see.</source>
        <translation>Cite une publication que ce compte ne peut pas voir.</translation>
    </message>
    <message>
        <source>Quotes a post that was deleted.</source>
        <translation>Cite une publication supprimée.</translation>
    </message>
    <message>
        <source>Quotes a post whose author does not let it be quoted here.</source>
        <translation>Cite une publication que son auteur ne laisse pas citer ici.</translation>
    </message>
    <message>
        <source>Quotes it, where its author lets people</source>
        <translation>La cite, si son auteur l’accepte</translation>
    </message>
    <message>
        <source>Quotes {name}</source>
        <translation>Cite {name}</translation>
    </message>
    <message>
        <source>Quotes, likes and follows are closed to clients of this kind.</source>
        <translation>Citations, mentions « J’aime » et abonnements sont fermés aux clients de ce type.</translation>
    </message>
    <message>
        <source>Québec</source>
        <translation>Québec</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>RÈGLE</translation>
    </message>
    <message>
        <source>Rating of reviews</source>
        <translation>Note des avis</translation>
    </message>
    <message>
        <source>Read a calendar</source>
        <translation>Lire un calendrier</translation>
    </message>
    <message>
        <source>Read a calendar…</source>
        <translation>Lire un calendrier…</translation>
    </message>
    <message>
        <source>Read a folder of a mailbox</source>
        <translation>Lire un dossier d’une boîte e-mail</translation>
    </message>
    <message>
        <source>Read as a list</source>
        <translation>Lire en liste</translation>
    </message>
    <message>
        <source>Read as a magazine</source>
        <translation>Lire en magazine</translation>
    </message>
    <message>
        <source>Read both</source>
        <translation>Lire les deux</translation>
    </message>
    <message>
        <source>Read both, then decide.</source>
        <translation>Lisez les deux, puis décidez.</translation>
    </message>
    <message>
        <source>Read day by day</source>
        <translation>Lire jour par jour</translation>
    </message>
    <message>
        <source>Read each post. “I agree” and “To be changed” begin a mail to us that you only have to send; write what you would change into it.</source>
        <translation>Lisez chaque publication. « D’accord » et « À changer » préparent un e-mail qu’il suffit d’envoyer ; écrivez-y ce que vous changeriez.</translation>
    </message>
    <message>
        <source>Read in full</source>
        <translation>Lire en entier</translation>
    </message>
    <message>
        <source>Read in one list, newest first</source>
        <translation>Lire en une seule liste, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>Read in {file}</source>
        <translation>Lu dans {file}</translation>
    </message>
    <message>
        <source>Read it through</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Read source by source</source>
        <translation>Lire source par source</translation>
    </message>
    <message>
        <source>Read the grammar</source>
        <translation>Relire la grammaire</translation>
    </message>
    <message>
        <source>Read the grammar: English by Harper, French by Grammalecte where you have it</source>
        <translation>Relire la grammaire : l’anglais par Harper, le français par Grammalecte si vous l’avez</translation>
    </message>
    <message>
        <source>Read what people write to you</source>
        <translation>Lire ce que l’on vous écrit</translation>
    </message>
    <message>
        <source>Read, answer and publish</source>
        <translation>Lire, répondre et publier</translation>
    </message>
    <message>
        <source>Read: {levels}, {steps}, {contacts}, {statements} ({approved}), {questions}.</source>
        <translation>Lu : {levels}, {steps}, {contacts}, {statements} ({approved}), {questions}.</translation>
    </message>
    <message>
        <source>Readability, at least</source>
        <translation>Lisibilité, au moins</translation>
    </message>
    <message>
        <source>Reading it for the first time …</source>
        <translation>Première lecture…</translation>
    </message>
    <message>
        <source>Reading it needs too much memory, so cmdesk gave up on it. Everything else goes on.</source>
        <translation>La lecture demande trop de mémoire ; cmdesk y a renoncé. Tout le reste continue.</translation>
    </message>
    <message>
        <source>Reading it took more than {seconds} seconds, so cmdesk gave up on it. Everything else goes on.</source>
        <translation>La lecture a pris plus de {seconds} secondes ; cmdesk y a renoncé. Tout le reste continue.</translation>
    </message>
    <message>
        <source>Reading the archive</source>
        <translation>Lecture de l’archive</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Lecture de la liste</translation>
    </message>
    <message>
        <source>Reading view</source>
        <translation>Présentation de lecture</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Lecture de {name}…</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Ready to leave</source>
        <translation>Prêt à partir</translation>
    </message>
    <message>
        <source>Ready to send: look it over</source>
        <translation>Prêt à envoyer : à relire</translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation>Prêt à servir</translation>
    </message>
    <message>
        <source>Reason “{name}” added</source>
        <translation>Raison « {name} » ajoutée</translation>
    </message>
    <message>
        <source>Reason “{name}” removed</source>
        <translation>Raison « {name} » retirée</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçues</translation>
    </message>
    <message>
        <source>Recent ones enter the inbox</source>
        <translation>Les récentes entrent dans la réception</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Reddit answers programs without an account once a minute; cmdesk waits for its turn. With an address of your own from reddit.com/prefs/feeds it answers at once.</source>
        <translation>Reddit répond une fois par minute aux programmes sans compte ; cmdesk attend son tour. Avec une adresse à vous, prise sur reddit.com/prefs/feeds, il répond aussitôt.</translation>
    </message>
    <message>
        <source>Reddit keeps everything. It wants programs to forget what its author deleted there: cmdesk asks every week, and forgets the words of what is gone; your answers and notes stay.</source>
        <translation>Reddit garde tout. Il veut que les programmes oublient ce que son auteur y a supprimé : cmdesk demande chaque semaine, et oublie les mots de ce qui a disparu ; vos réponses et vos notes restent.</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Jeton de renouvellement</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Regular expressions here know no back-references, no looking around and no options.</source>
        <translation>Les expressions régulières n’acceptent ici ni références arrière, ni assertions, ni options.</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Reprises</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation>Retirer le compte</translation>
    </message>
    <message>
        <source>Remove the collection</source>
        <translation>Supprimer la collection</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>Retirer l’étiquette</translation>
    </message>
    <message>
        <source>Remove the query</source>
        <translation>Supprimer la requête</translation>
    </message>
    <message>
        <source>Remove the source</source>
        <translation>Supprimer la source</translation>
    </message>
    <message>
        <source>Remove the sources</source>
        <translation>Supprimer les sources</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>Enlever l’étoile</translation>
    </message>
    <message>
        <source>Remove the view</source>
        <translation>Supprimer la vue</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Retirer cette ligne</translation>
    </message>
    <message>
        <source>Remove this macro</source>
        <translation>Supprimer cette macro</translation>
    </message>
    <message>
        <source>Remove this reply</source>
        <translation>Supprimer cette réponse</translation>
    </message>
    <message>
        <source>Remove this snippet</source>
        <translation>Retirer cet extrait</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>Retirer cette étape</translation>
    </message>
    <message>
        <source>Remove this task</source>
        <translation>Supprimer cette tâche</translation>
    </message>
    <message>
        <source>Remove this template</source>
        <translation>Supprimer ce modèle</translation>
    </message>
    <message>
        <source>Remove this word</source>
        <translation>Retirer ce mot</translation>
    </message>
    <message>
        <source>Remove {account}</source>
        <translation>Retirer {account}</translation>
    </message>
    <message>
        <source>Remove {account}?</source>
        <translation>Retirer {account} ?</translation>
    </message>
    <message>
        <source>Remove {label}</source>
        <translation>Retirer {label}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Supprimer {name} ?</translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} sources?</source>
        <translation>
            <numerusform>Supprimer {n} source ?</numerusform>
            <numerusform>Supprimer {n} sources ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} sources…</source>
        <translation>
            <numerusform>Supprimer {n} source…</numerusform>
            <numerusform>Supprimer {n} sources…</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>Supprimé : {name}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename or move {name}</source>
        <translation>Renommer ou déplacer {name}</translation>
    </message>
    <message>
        <source>Rename or move…</source>
        <translation>Renommer ou déplacer…</translation>
    </message>
    <message>
        <source>Rename the account</source>
        <translation>Renommer le compte</translation>
    </message>
    <message>
        <source>Rename the brand</source>
        <translation>Renommer la marque</translation>
    </message>
    <message>
        <source>Rename this person</source>
        <translation>Renommer cette personne</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>Renommer {name}</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Reopened: {name}</source>
        <translation>Rouverte : {name}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace in the selection</source>
        <translation>Remplacer dans la sélection</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Répondues</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Reply clock</source>
        <translation>Délai de réponse</translation>
    </message>
    <message>
        <source>Reply or private note</source>
        <translation>Réponse ou note privée</translation>
    </message>
    <message>
        <source>Reply within</source>
        <translation>Répondre sous</translation>
    </message>
    <message>
        <source>Report every hour to the contacts</source>
        <translation>Rendre compte chaque heure aux contacts</translation>
    </message>
    <message>
        <source>Report on one page</source>
        <translation>Rapport d’une page</translation>
    </message>
    <message>
        <source>Report to the moderators</source>
        <translation>Signaler à la modération</translation>
    </message>
    <message>
        <source>Reported to the moderators</source>
        <translation>Signalé à la modération</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Reports that were made</source>
        <translation>Rapports établis</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>Réputation</translation>
    </message>
    <message>
        <source>Request accepted</source>
        <translation>Demande acceptée</translation>
    </message>
    <message>
        <source>Request dismissed</source>
        <translation>Demande écartée</translation>
    </message>
    <message>
        <source>Requests for a quote</source>
        <translation>Demandes de devis</translation>
    </message>
    <message>
        <source>Resembles spam</source>
        <translation>Ressemble à un indésirable</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Revenir à cette version</translation>
    </message>
    <message>
        <source>Results at the end only</source>
        <translation>Résultats à la fin seulement</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resume all of it</source>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>Resume what is paused</source>
        <translation>Reprendre ce qui est en pause</translation>
    </message>
    <message>
        <source>Resume {name}</source>
        <translation>Reprendre {name}</translation>
    </message>
    <message numerus="yes">
        <source>Resume {n} sources</source>
        <translation>
            <numerusform>Reprendre {n} source</numerusform>
            <numerusform>Reprendre {n} sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resumed. {n} sends became late and wait for your decision</source>
        <translation>
            <numerusform>Repris. {n} envoi est devenu en retard et attend votre décision</numerusform>
            <numerusform>Repris. {n} envois sont devenus en retard et attendent votre décision</numerusform>
        </translation>
    </message>
    <message>
        <source>Resumed: things leave again</source>
        <translation>Repris : les envois repartent</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Reviews and your answers</source>
        <translation>Les avis et vos réponses</translation>
    </message>
    <message>
        <source>Reviews gave {mean} stars on average, down from {before}.</source>
        <translation>Les avis donnent {mean} étoiles en moyenne, contre {before} avant : c’est moins.</translation>
    </message>
    <message>
        <source>Reviews gave {mean} stars on average, up from {before}.</source>
        <translation>Les avis donnent {mean} étoiles en moyenne, contre {before} avant : c’est mieux.</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Rooms: messages and answers</source>
        <translation>Salons : messages et réponses</translation>
    </message>
    <message>
        <source>Round up to</source>
        <translation>Arrondir à</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Rules and what they did</source>
        <translation>Les règles et ce qu’elles ont fait</translation>
    </message>
    <message>
        <source>Rules are asked from top to bottom. They put in order; they never answer anybody.</source>
        <translation>Les règles s’appliquent de haut en bas. Elles rangent ; elles ne répondent jamais à personne.</translation>
    </message>
    <message>
        <source>Rules by network</source>
        <translation>Règles par réseau</translation>
    </message>
    <message>
        <source>Rules of its server</source>
        <translation>Règles de son serveur</translation>
    </message>
    <message>
        <source>Rules of {account}</source>
        <translation>Règles de {account}</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Règles…</translation>
    </message>
    <message>
        <source>Run a macro</source>
        <translation>Lancer une macro</translation>
    </message>
    <message>
        <source>SLA, opening hours, business hours, targets, deadline, holidays</source>
        <translation>SLA, horaires, heures ouvrées, délai de réponse, objectifs, jours fériés</translation>
    </message>
    <message>
        <source>SMTP port</source>
        <translation>Port SMTP</translation>
    </message>
    <message>
        <source>SMTP security</source>
        <translation>Sécurité SMTP</translation>
    </message>
    <message>
        <source>SMTP server</source>
        <translation>Serveur SMTP</translation>
    </message>
    <message>
        <source>Same address: {what}</source>
        <translation>Même adresse : {what}</translation>
    </message>
    <message>
        <source>Same handle: {what}</source>
        <translation>Même identifiant : {what}</translation>
    </message>
    <message>
        <source>Same link: {what}</source>
        <translation>Même lien : {what}</translation>
    </message>
    <message>
        <source>Same name: {what}</source>
        <translation>Même nom : {what}</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samedi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the macro</source>
        <translation>Enregistrer la macro</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Enregistrer le nom</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Enregistrer le plan</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>Enregistrer la requête</translation>
    </message>
    <message>
        <source>Save the reply</source>
        <translation>Enregistrer la réponse</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Enregistrer la règle</translation>
    </message>
    <message>
        <source>Save the sentences</source>
        <translation>Enregistrer les phrases</translation>
    </message>
    <message>
        <source>Save the snippet</source>
        <translation>Enregistrer l’extrait</translation>
    </message>
    <message>
        <source>Save the source</source>
        <translation>Enregistrer la source</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Enregistrer le modèle</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Save the word</source>
        <translation>Enregistrer le mot</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Enregistrer cette vue</translation>
    </message>
    <message>
        <source>Save what is said</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Enregistré sur cet ordinateur</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Réponses enregistrées</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Say how far it is</source>
        <translation>Dire où elle en est</translation>
    </message>
    <message>
        <source>Say in which language it is</source>
        <translation>Dire dans quelle langue elle est</translation>
    </message>
    <message>
        <source>Say thanks</source>
        <translation>Dire merci</translation>
    </message>
    <message>
        <source>Say the number of a delivery, then sent, again or cancel.</source>
        <translation>Donnez le numéro d’un envoi, puis sent, again ou cancel.</translation>
    </message>
    <message>
        <source>Say to which campaign it belongs</source>
        <translation>Dire à quelle campagne elle appartient</translation>
    </message>
    <message>
        <source>Say to which pillar it belongs</source>
        <translation>Dire à quel pilier elle appartient</translation>
    </message>
    <message>
        <source>Say what is known, and what is not known yet</source>
        <translation>Dire ce qu’on sait, et ce qu’on ne sait pas encore</translation>
    </message>
    <message>
        <source>Say what the condition looks for.</source>
        <translation>Dites ce que la condition cherche.</translation>
    </message>
    <message>
        <source>Say what the rule is to do.</source>
        <translation>Indiquez ce que la règle doit faire.</translation>
    </message>
    <message>
        <source>Say what to capture: files, or --text, or --link.</source>
        <translation>Dites quoi saisir : des fichiers, ou --text, ou --link.</translation>
    </message>
    <message>
        <source>Say when it is solved</source>
        <translation>Annoncer que c’est résolu</translation>
    </message>
    <message>
        <source>Say when the rule is to be asked.</source>
        <translation>Indiquez quand la règle doit s’appliquer.</translation>
    </message>
    <message>
        <source>Say where the part before is</source>
        <translation>Dire où est la partie précédente</translation>
    </message>
    <message>
        <source>Say where to meet them</source>
        <translation>Dire où la rencontrer</translation>
    </message>
    <message>
        <source>Say who is quoted</source>
        <translation>Dire qui est cité</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Dire pourquoi</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programmer</translation>
    </message>
    <message>
        <source>Schedule all the same</source>
        <translation>Programmer quand même</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programmés</translation>
    </message>
    <message>
        <source>Scheduled, leaves by itself</source>
        <translation>Programmé, part tout seul</translation>
    </message>
    <message>
        <source>Scheduled: {time}</source>
        <translation>Programmé : {time}</translation>
    </message>
    <message>
        <source>School holidays</source>
        <translation>Vacances scolaires</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Rechercher dans les conversations</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Rechercher partout</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Rechercher partout</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>Rechercher ou lancer une commande</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <source>Search the items</source>
        <translation>Rechercher dans les éléments</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Sections of the playbook</source>
        <translation>Rubriques de la charte</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Voir l’envoi</translation>
    </message>
    <message>
        <source>See the example</source>
        <translation>Voir l’exemple</translation>
    </message>
    <message>
        <source>Select all of this view</source>
        <translation>Sélectionner toute la vue</translation>
    </message>
    <message>
        <source>Select the conversation</source>
        <translation>Sélectionner la conversation</translation>
    </message>
    <message>
        <source>Select the conversations first, then merge them</source>
        <translation>Sélectionnez d’abord les conversations à fusionner</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Send all now</source>
        <translation>Tout envoyer maintenant</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Send and done</source>
        <translation>Envoyer et terminer</translation>
    </message>
    <message>
        <source>Send and go to the next</source>
        <translation>Envoyer et passer à la suivante</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Send as a post of its own</source>
        <translation>Envoyer comme une publication à part</translation>
    </message>
    <message>
        <source>Send it again?</source>
        <translation>Renvoyer ce texte ?</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>L’envoyer maintenant</translation>
    </message>
    <message>
        <source>Send it with a gap?</source>
        <translation>Envoyer avec un blanc ?</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation>Envoyer la question</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>Envoyer la réponse</translation>
    </message>
    <message>
        <source>Send the reply and close</source>
        <translation>Envoyer la réponse et terminer</translation>
    </message>
    <message>
        <source>Send the reply later</source>
        <translation>Envoyer la réponse plus tard</translation>
    </message>
    <message>
        <source>Send the report</source>
        <translation>Envoyer le rapport</translation>
    </message>
    <message>
        <source>Send the report by mail</source>
        <translation>Envoyer le rapport par e-mail</translation>
    </message>
    <message>
        <source>Send what was missed?</source>
        <translation>Envoyer ce qui a été manqué ?</translation>
    </message>
    <message>
        <source>Send with the gap</source>
        <translation>Envoyer avec le blanc</translation>
    </message>
    <message numerus="yes">
        <source>Send {n} posts now</source>
        <translation>
            <numerusform>Envoyer {n} publication</numerusform>
            <numerusform>Envoyer {n} publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Send {time}</source>
        <translation>Envoyer {time}</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Sending and notifications</source>
        <translation>Envois et notifications</translation>
    </message>
    <message>
        <source>Sends to settle</source>
        <translation>Envois à régler</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Envoyer…</translation>
    </message>
    <message>
        <source>Sense</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Sent at {time}</source>
        <translation>Envoyé à {time}</translation>
    </message>
    <message>
        <source>Sent or not, to check</source>
        <translation>Parti ou non, à vérifier</translation>
    </message>
    <message>
        <source>Sent or not? To check</source>
        <translation>Parti ? À vérifier</translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer: {n} pages</source>
        <translation>
            <numerusform>Envoyé à l’imprimante : {n} page</numerusform>
            <numerusform>Envoyé à l’imprimante : {n} pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent {when} to {address}</source>
        <translation>Envoyé {when} à {address}</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Envoyé.</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Sentiment</translation>
    </message>
    <message>
        <source>Sentiment: {value} ({share} sure)</source>
        <translation>Sentiment : {value} (sûr à {share})</translation>
    </message>
    <message>
        <source>Separate what was merged</source>
        <translation>Séparer ce qui a été fusionné</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Septembre</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Server for reading (IMAP)</source>
        <translation>Serveur de lecture (IMAP)</translation>
    </message>
    <message>
        <source>Server for sending (SMTP)</source>
        <translation>Serveur d’envoi (SMTP)</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>Session by session</source>
        <translation>Séance par séance</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Set it in the settings of your system.</source>
        <translation>Réglez-la dans les paramètres de votre système.</translation>
    </message>
    <message>
        <source>Set of keys</source>
        <translation>Jeu de raccourcis</translation>
    </message>
    <message>
        <source>Set opening hours and reply targets</source>
        <translation>Régler horaires et délais de réponse</translation>
    </message>
    <message>
        <source>Set the department</source>
        <translation>Choisir le service</translation>
    </message>
    <message>
        <source>Set the priority</source>
        <translation>Régler la priorité</translation>
    </message>
    <message>
        <source>Set them</source>
        <translation>Les mettre en forme</translation>
    </message>
    <message>
        <source>Sets of hashtags…</source>
        <translation>Jeux de hashtags…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Several accounts have the name {name}. Give the number.</source>
        <translation>Plusieurs comptes portent le nom {name}. Donnez le numéro.</translation>
    </message>
    <message>
        <source>Several answers</source>
        <translation>Plusieurs réponses</translation>
    </message>
    <message>
        <source>Several people write here: the answer goes to {name}.</source>
        <translation>Plusieurs personnes écrivent ici : la réponse va à {name}.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Share next: to the front of the queue</source>
        <translation>Publier ensuite : en tête de la file</translation>
    </message>
    <message>
        <source>Share of blame</source>
        <translation>Part de reproches</translation>
    </message>
    <message>
        <source>Share of posts</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Share of praise</source>
        <translation>Part d’éloges</translation>
    </message>
    <message>
        <source>Share of praise in percent</source>
        <translation>Part d’éloges en pour cent</translation>
    </message>
    <message>
        <source>Share of voice</source>
        <translation>Part de voix</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Partages</translation>
    </message>
    <message>
        <source>Shift the dates</source>
        <translation>Décaler les dates</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Code court</translation>
    </message>
    <message>
        <source>Short code, after /</source>
        <translation>Code court, après /</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Raccourcir</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Réafficher</translation>
    </message>
    <message>
        <source>Show again: {name}</source>
        <translation>Réafficher : {name}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show all accounts</source>
        <translation>Montrer tous les comptes</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Tout réafficher</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>Voir tous les raccourcis</translation>
    </message>
    <message>
        <source>Show images</source>
        <translation>Afficher les images</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>La voir</translation>
    </message>
    <message>
        <source>Show it in full</source>
        <translation>Le montrer en entier</translation>
    </message>
    <message>
        <source>Show it on one page</source>
        <translation>Le montrer sur une page</translation>
    </message>
    <message>
        <source>Show its mentions</source>
        <translation>Afficher ses mentions</translation>
    </message>
    <message>
        <source>Show only sources that are late or silent</source>
        <translation>Ne montrer que les sources en retard ou muettes</translation>
    </message>
    <message>
        <source>Show only sources that do not answer</source>
        <translation>Ne montrer que les sources qui ne répondent pas</translation>
    </message>
    <message>
        <source>Show or fold the card</source>
        <translation>Montrer ou replier la fiche</translation>
    </message>
    <message>
        <source>Show or fold the drafts without a date</source>
        <translation>Montrer ou replier les brouillons sans date</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>Afficher le tableau</translation>
    </message>
    <message>
        <source>Show the crisis file</source>
        <translation>Afficher le dossier de crise</translation>
    </message>
    <message>
        <source>Show the day</source>
        <translation>Montrer le jour</translation>
    </message>
    <message>
        <source>Show the evidence locker</source>
        <translation>Afficher le casier de preuves</translation>
    </message>
    <message>
        <source>Show the health of the account</source>
        <translation>Afficher l’état du compte</translation>
    </message>
    <message>
        <source>Show the health of the accounts</source>
        <translation>Afficher l’état des comptes</translation>
    </message>
    <message>
        <source>Show the holes</source>
        <translation>Montrer les trous</translation>
    </message>
    <message numerus="yes">
        <source>Show the last {n} days</source>
        <translation>
            <numerusform>Afficher le dernier jour</numerusform>
            <numerusform>Afficher les {n} derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the ledger of sends</source>
        <translation>Afficher le registre des envois</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Montrer la liste</translation>
    </message>
    <message>
        <source>Show the month</source>
        <translation>Montrer le mois</translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Voir les envois</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>Montrer l’aperçu</translation>
    </message>
    <message>
        <source>Show the queries</source>
        <translation>Voir les requêtes</translation>
    </message>
    <message>
        <source>Show the rest of this long text</source>
        <translation>Afficher la suite de ce long texte</translation>
    </message>
    <message>
        <source>Show the rules</source>
        <translation>Afficher les règles</translation>
    </message>
    <message>
        <source>Show the summary</source>
        <translation>Afficher le résumé</translation>
    </message>
    <message>
        <source>Show the tasks</source>
        <translation>Afficher les tâches</translation>
    </message>
    <message>
        <source>Show the traffic journal</source>
        <translation>Voir le journal du trafic</translation>
    </message>
    <message>
        <source>Show the week</source>
        <translation>Montrer la semaine</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>Afficher tout le texte</translation>
    </message>
    <message numerus="yes">
        <source>Show the {n}</source>
        <translation>
            <numerusform>Voir la mention</numerusform>
            <numerusform>Voir les {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} sources that do not answer</source>
        <translation>
            <numerusform>Montrer la {n} source qui ne répond pas</numerusform>
            <numerusform>Montrer les {n} sources qui ne répondent pas</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les voir</translation>
    </message>
    <message>
        <source>Show this time</source>
        <translation>Afficher cette période</translation>
    </message>
    <message>
        <source>Show unread items only</source>
        <translation>N’afficher que les non lus</translation>
    </message>
    <message>
        <source>Show what is late</source>
        <translation>Voir ce qui est en retard</translation>
    </message>
    <message>
        <source>Show what it holds</source>
        <translation>Voir ce qui est retenu</translation>
    </message>
    <message>
        <source>Show what rules hid</source>
        <translation>Voir ce que les règles ont masqué</translation>
    </message>
    <message>
        <source>Show what stood there before</source>
        <translation>Voir ce qui était écrit avant</translation>
    </message>
    <message>
        <source>Show what this rests on: {signal}</source>
        <translation>Voir ce sur quoi cela repose : {signal}</translation>
    </message>
    <message>
        <source>Show what waits to leave</source>
        <translation>Voir ce qui attend de partir</translation>
    </message>
    <message>
        <source>Show what was quoted</source>
        <translation>Afficher la citation</translation>
    </message>
    <message numerus="yes">
        <source>Show {n} earlier messages</source>
        <translation>
            <numerusform>Afficher {n} message plus ancien</numerusform>
            <numerusform>Afficher {n} messages plus anciens</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown again</source>
        <translation>Affiché à nouveau</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Sign in again before</source>
        <translation>Se reconnecter avant</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Se connecter dans le navigateur</translation>
    </message>
    <message>
        <source>Sign in in the browser instead</source>
        <translation>Se connecter plutôt dans le navigateur</translation>
    </message>
    <message>
        <source>Sign in to {name}</source>
        <translation>Se connecter à {name}</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signaux</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Signed in to {name}</source>
        <translation>Connecté à {name}</translation>
    </message>
    <message>
        <source>Signed in until cmdesk closes: this computer has no keyring that works.</source>
        <translation>Connecté jusqu’à la fermeture de cmdesk : cet ordinateur n’a pas de trousseau qui fonctionne.</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Since you were away ({when}):</source>
        <translation>Depuis votre départ ({when}) :</translation>
    </message>
    <message>
        <source>Since {month}</source>
        <translation>Depuis {month}</translation>
    </message>
    <message>
        <source>Since {time}</source>
        <translation>Depuis {time}</translation>
    </message>
    <message>
        <source>Single letters work while no text is being written.</source>
        <translation>Les lettres seules marchent tant qu’aucun texte n’est en cours d’écriture.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Skip this conversation</source>
        <translation>Passer cette conversation</translation>
    </message>
    <message>
        <source>Skip this one</source>
        <translation>Sauter celle-ci</translation>
    </message>
    <message>
        <source>Skipped: {title}</source>
        <translation>Sautée : {title}</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Créneaux</translation>
    </message>
    <message>
        <source>Slots again on {day}</source>
        <translation>De nouveau des créneaux le {day}</translation>
    </message>
    <message>
        <source>Slots of the accounts…</source>
        <translation>Créneaux des comptes…</translation>
    </message>
    <message>
        <source>Slow: {what} takes {milliseconds} ms.</source>
        <translation>Lent : {what} prend {milliseconds} ms.</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Extraits</translation>
    </message>
    <message>
        <source>Snippets, signatures, hashtags…</source>
        <translation>Extraits, signatures, hashtags…</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Snooze for hours</source>
        <translation>Reporter, en heures</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Reportées</translation>
    </message>
    <message>
        <source>Snoozed until they answer: {name}</source>
        <translation>Reportée jusqu’à sa réponse : {name}</translation>
    </message>
    <message>
        <source>Snoozed until {time}: {name}</source>
        <translation>Reportée jusqu’à {time} : {name}</translation>
    </message>
    <message>
        <source>Sober</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Social networks, a blog, a forum, a mailbox: read and answer from here.</source>
        <translation>Réseaux sociaux, blog, forum, messagerie : lisez et répondez d’ici.</translation>
    </message>
    <message>
        <source>Some images could not be loaded.</source>
        <translation>Certaines images n’ont pas pu être chargées.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>Somebody paid</source>
        <translation>Un partenariat</translation>
    </message>
    <message>
        <source>Something of it waits for your decision</source>
        <translation>Un envoi attend votre décision</translation>
    </message>
    <message>
        <source>Something went wrong inside cmdesk. What you wrote is kept, and the details are in the log.</source>
        <translation>Quelque chose s’est mal passé dans cmdesk. Ce que vous avez écrit est gardé, et les détails sont dans le journal technique.</translation>
    </message>
    <message>
        <source>Something went wrong inside cmdesk. Your work is kept.</source>
        <translation>Quelque chose a mal tourné dans cmdesk. Votre travail est gardé.</translation>
    </message>
    <message>
        <source>Something you wrote to this person has not left yet, or it is not known whether it did. Nothing was erased: decide about it in the outbox first.</source>
        <translation>Un message que vous avez écrit à cette personne n’est pas encore parti, ou l’on ignore s’il est parti. Rien n’a été effacé : décidez-en d’abord dans les envois.</translation>
    </message>
    <message>
        <source>Sort and group</source>
        <translation>Trier et grouper</translation>
    </message>
    <message>
        <source>Sort by need or by time</source>
        <translation>Trier par besoin ou par date</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Source by source</source>
        <translation>Source par source</translation>
    </message>
    <message>
        <source>Source paused</source>
        <translation>Source mise en pause</translation>
    </message>
    <message>
        <source>Source resumed</source>
        <translation>Source reprise</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Sources and accounts will be compared here.</source>
        <translation>Les sources et les comptes seront comparés ici.</translation>
    </message>
    <message>
        <source>Sources in trouble</source>
        <translation>Sources en difficulté</translation>
    </message>
    <message numerus="yes">
        <source>Sources left {n} gaps</source>
        <translation>
            <numerusform>Les sources ont laissé {n} trou</numerusform>
            <numerusform>Les sources ont laissé {n} trous</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources of cmdesk</source>
        <translation>Sources de cmdesk</translation>
    </message>
    <message>
        <source>Sources: {well} well, {late} to look at, {down} down, {paused} paused</source>
        <translation>Sources : {well} vont bien, {late} à surveiller, {down} en panne, {paused} en pause</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Indésirables</translation>
    </message>
    <message>
        <source>Spam, on its network</source>
        <translation>Indésirable, sur son réseau</translation>
    </message>
    <message>
        <source>Spam: {name}</source>
        <translation>Indésirable : {name}</translation>
    </message>
    <message>
        <source>Speak against (underlined): {words}</source>
        <translation>Pèsent contre (soulignés) : {words}</translation>
    </message>
    <message>
        <source>Speak in favour (bold): {words}</source>
        <translation>Pèsent pour (en gras) : {words}</translation>
    </message>
    <message>
        <source>Spelling cannot be checked on this computer</source>
        <translation>L’orthographe ne peut pas être vérifiée sur cet ordinateur</translation>
    </message>
    <message>
        <source>Spelling of a name</source>
        <translation>Graphie d’un nom</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Répartir</translation>
    </message>
    <message>
        <source>Spread over free slots…</source>
        <translation>Répartir sur les créneaux libres…</translation>
    </message>
    <message numerus="yes">
        <source>Spread {n} posts</source>
        <translation>
            <numerusform>Répartir {n} publication</numerusform>
            <numerusform>Répartir {n} publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>En est à</translation>
    </message>
    <message numerus="yes">
        <source>Star added to {n} conversations</source>
        <translation>
            <numerusform>Étoile mise sur {n} conversation</numerusform>
            <numerusform>Étoile mise sur {n} conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Start a new workspace</source>
        <translation>Commencer un nouvel espace de travail</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Messages d’attente</translation>
    </message>
    <message>
        <source>Stay polite with everybody</source>
        <translation>Rester poli avec tout le monde</translation>
    </message>
    <message>
        <source>Stays a link</source>
        <translation>Reste un lien</translation>
    </message>
    <message>
        <source>Stays here: conversations, drafts, and the history of what was sent through it.</source>
        <translation>Reste ici : les conversations, les brouillons et l’historique de ce qui a été envoyé par ce compte.</translation>
    </message>
    <message>
        <source>Step {step} of {total}: {name}</source>
        <translation>Étape {step} sur {total} : {name}</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Encore ouvertes</translation>
    </message>
    <message>
        <source>Still to answer</source>
        <translation>Reste à répondre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop blocking the author</source>
        <translation>Débloquer l’auteur</translation>
    </message>
    <message>
        <source>Stop fetching</source>
        <translation>Arrêter la relève</translation>
    </message>
    <message>
        <source>Stop here: rules below are not asked</source>
        <translation>S’arrêter ici : les règles en dessous sont ignorées</translation>
    </message>
    <message>
        <source>Stop muting the author</source>
        <translation>Ne plus mettre l’auteur en sourdine</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Ne plus attendre</translation>
    </message>
    <message>
        <source>Stopped. What was done until now is kept.</source>
        <translation>Arrêté. Ce qui a été fait jusqu’ici est gardé.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <source>Struck out: what it said then. Underlined: what was written since.</source>
        <translation>Barré : ce qui était écrit alors. Souligné : ce qui a été écrit depuis.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Suggérées</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Suggestive</source>
        <translation>Suggestif</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Dimanche</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Passer du clair au sombre</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suisse</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Relever</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTE</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>PÉRIODE</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation>Tableaux (CSV)</translation>
    </message>
    <message>
        <source>Tables of posts</source>
        <translation>Tableaux de publications</translation>
    </message>
    <message>
        <source>Take answer {number} out</source>
        <translation>Retirer la réponse {number}</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Take back and change</source>
        <translation>Reprendre et modifier</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Take in a document</source>
        <translation>Importer un document</translation>
    </message>
    <message>
        <source>Take in a playbook</source>
        <translation>Importer une charte</translation>
    </message>
    <message>
        <source>Take in a playbook…</source>
        <translation>Importer une charte…</translation>
    </message>
    <message numerus="yes">
        <source>Take in {n} entries</source>
        <translation>
            <numerusform>Reprendre {n} entrée</numerusform>
            <numerusform>Reprendre {n} entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in {n} posts</source>
        <translation>
            <numerusform>Importer {n} publication</numerusform>
            <numerusform>Importer {n} publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Take into the inbox</source>
        <translation>Mettre dans la réception</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take its rules, too, switched off until you have tried them</source>
        <translation>Prendre aussi ses règles, éteintes tant que vous ne les avez pas essayées</translation>
    </message>
    <message>
        <source>Take out of its collection</source>
        <translation>Retirer de sa collection</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Take the boost back</source>
        <translation>Ne plus partager</translation>
    </message>
    <message>
        <source>Take the date away</source>
        <translation>Retirer la date</translation>
    </message>
    <message>
        <source>Take the first comment out</source>
        <translation>Retirer le premier commentaire</translation>
    </message>
    <message>
        <source>Take the label off</source>
        <translation>Retirer l’étiquette</translation>
    </message>
    <message>
        <source>Take the like back</source>
        <translation>Ne plus aimer</translation>
    </message>
    <message>
        <source>Take the poll out</source>
        <translation>Retirer le sondage</translation>
    </message>
    <message>
        <source>Take the report out of the list</source>
        <translation>Retirer le rapport de la liste</translation>
    </message>
    <message>
        <source>Take this archive out again</source>
        <translation>Retirer cette archive</translation>
    </message>
    <message>
        <source>Take what the example says</source>
        <translation>Prendre ce que dit l’exemple</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Taken back or given up</source>
        <translation>Repris ou abandonné</translation>
    </message>
    <message>
        <source>Taken out again, but for what was worked upon</source>
        <translation>Retirée, sauf ce sur quoi vous avez travaillé</translation>
    </message>
    <message>
        <source>Taken out again, but for what was worked upon.</source>
        <translation>Retirée, sauf ce sur quoi vous avez travaillé.</translation>
    </message>
    <message>
        <source>Taken out of its collection</source>
        <translation>Retiré de sa collection</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>Import en cours</translation>
    </message>
    <message>
        <source>Task removed</source>
        <translation>Tâche supprimée</translation>
    </message>
    <message>
        <source>Task: {text}</source>
        <translation>Tâche : {text}</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Tasks of today</source>
        <translation>Tâches du jour</translation>
    </message>
    <message>
        <source>Tasks that are late</source>
        <translation>Tâches en retard</translation>
    </message>
    <message>
        <source>Tastes, habits, tone…</source>
        <translation>Goûts, habitudes, ton…</translation>
    </message>
    <message>
        <source>Telegram keeps what was not fetched for 24 hours: when cmdesk is closed for longer, messages are lost.</source>
        <translation>Telegram garde 24 heures ce qui n’a pas été relevé : si cmdesk reste fermé plus longtemps, des messages se perdent.</translation>
    </message>
    <message>
        <source>Tell of new messages and mentions while you work elsewhere.</source>
        <translation>Signaler les nouveaux messages et mentions pendant que vous travaillez ailleurs.</translation>
    </message>
    <message>
        <source>Tell when a post is nearly the same as one of the last</source>
        <translation>Signaler une publication presque identique à l’une des dernières</translation>
    </message>
    <message>
        <source>Templates of posts</source>
        <translation>Modèles de publications</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Tester maintenant</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Text for each account</source>
        <translation>Texte de chaque compte</translation>
    </message>
    <message>
        <source>Text of the item</source>
        <translation>Texte de l’élément</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Texte de la note</translation>
    </message>
    <message>
        <source>Text of the post</source>
        <translation>Texte de la publication</translation>
    </message>
    <message>
        <source>Text of the {language} version</source>
        <translation>Texte de la version {language}</translation>
    </message>
    <message>
        <source>Text or Markdown</source>
        <translation>Texte ou Markdown</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Text to go on writing (Word)</source>
        <translation>Texte à reprendre (Word)</translation>
    </message>
    <message>
        <source>Text without pictures</source>
        <translation>Texte sans images</translation>
    </message>
    <message>
        <source>Texts that stay true</source>
        <translation>Textes toujours vrais</translation>
    </message>
    <message>
        <source>Texts that stay true…</source>
        <translation>Textes toujours vrais…</translation>
    </message>
    <message>
        <source>Thank people by their first name</source>
        <translation>Remercier par le prénom</translation>
    </message>
    <message numerus="yes">
        <source>Thank the {n}</source>
        <translation>
            <numerusform>Remercier</numerusform>
            <numerusform>Remercier les {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>Thank you for telling us. We are looking into it and will answer you today.</source>
        <translation>Merci de nous l’avoir signalé. Nous regardons et vous répondons aujourd’hui.</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Mercis</translation>
    </message>
    <message>
        <source>Thanks to return</source>
        <translation>Remerciements à saluer</translation>
    </message>
    <message>
        <source>That day has passed. Choose a later one to write for it.</source>
        <translation>Ce jour est passé. Choisissez-en un autre, plus tard, pour y écrire.</translation>
    </message>
    <message>
        <source>That hour has passed. Choose a later one to write for it.</source>
        <translation>Cette heure est passée. Choisissez-en une à venir pour écrire.</translation>
    </message>
    <message>
        <source>That hour has passed. Nothing was moved; choose a later one.</source>
        <translation>Cette heure est passée. Rien n’a bougé ; choisissez-en une plus tard.</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>C’est tout</translation>
    </message>
    <message>
        <source>The Google account of your blog, and a client of your own: free, and without review for yourself.</source>
        <translation>Le compte Google de votre blog, et un client à vous : gratuit, et sans examen pour vous-même.</translation>
    </message>
    <message>
        <source>The Google account of your channel, and a client of your own: free, and without review for yourself.</source>
        <translation>Le compte Google de votre chaîne, et un client à vous : gratuit, et sans examen pour vous-même.</translation>
    </message>
    <message>
        <source>The Google account that runs the profile, a profile verified for 60 days, and a client of your own that Google has let in.</source>
        <translation>Le compte Google qui gère la fiche, une fiche validée depuis 60 jours, et un client à vous que Google a admis.</translation>
    </message>
    <message>
        <source>The Thabor bakery</source>
        <translation>Le Fournil Thabor</translation>
    </message>
    <message>
        <source>The access token is missing. Sign in, or paste a token.</source>
        <translation>Le jeton d’accès manque. Connectez-vous, ou collez un jeton.</translation>
    </message>
    <message>
        <source>The account that this came through is not connected any more.</source>
        <translation>Le compte par lequel ceci arrivait n’est plus connecté.</translation>
    </message>
    <message>
        <source>The account that this comes through is paused. Resume it to go on.</source>
        <translation>Le compte par lequel cela arrive est en pause. Reprenez-le pour continuer.</translation>
    </message>
    <message>
        <source>The account was removed, so this did not leave. The text is kept.</source>
        <translation>Le compte a été retiré ; ceci n’est donc pas parti. Le texte est gardé.</translation>
    </message>
    <message>
        <source>The address and its password; Gmail, iCloud and others want an app password, made for cmdesk alone. Mailboxes of Microsoft take no password: one signs in in the browser, with an app of one’s own; at Google one may.</source>
        <translation>L’adresse et son mot de passe ; Gmail, iCloud et d’autres veulent un mot de passe d’application, créé pour cmdesk seul. Les boîtes de Microsoft n’acceptent aucun mot de passe : on se connecte dans le navigateur, avec une application à soi ; chez Google, c’est possible aussi.</translation>
    </message>
    <message>
        <source>The administration of isso is switched off on {host}. Set “enabled = true” under [admin] in its settings.</source>
        <translation>L’administration d’isso est désactivée sur {host}. Mettez « enabled = true » sous [admin] dans ses réglages.</translation>
    </message>
    <message>
        <source>The answer comes back here as a private note: a reference in the subject brings it home.</source>
        <translation>La réponse revient ici comme note privée : une référence dans l’objet la ramène.</translation>
    </message>
    <message>
        <source>The answer leaves in {count} s</source>
        <translation>La réponse part dans {count} s</translation>
    </message>
    <message>
        <source>The answer leaves when you are back online</source>
        <translation>La réponse partira à votre retour en ligne</translation>
    </message>
    <message>
        <source>The answer leaves {time}</source>
        <translation>La réponse part {time}</translation>
    </message>
    <message>
        <source>The answer of {host} cannot be read. Nothing was lost; try again later.</source>
        <translation>La réponse de {host} est illisible. Rien n’est perdu ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The answer was: “{words}”.</source>
        <translation>La réponse était : « {words} ».</translation>
    </message>
    <message>
        <source>The answer “{answer}” is too long: {count} of {maximum} characters.</source>
        <translation>La réponse « {answer} » est trop longue : {count} caractères sur {maximum}.</translation>
    </message>
    <message>
        <source>The author is blocked</source>
        <translation>L’auteur est bloqué</translation>
    </message>
    <message>
        <source>The author is muted</source>
        <translation>L’auteur est en sourdine</translation>
    </message>
    <message>
        <source>The author is no longer blocked</source>
        <translation>L’auteur n’est plus bloqué</translation>
    </message>
    <message>
        <source>The author is no longer muted</source>
        <translation>L’auteur n’est plus en sourdine</translation>
    </message>
    <message>
        <source>The backup could not be written: {path}. The workspace is unharmed; check the folder and the room left.</source>
        <translation>La sauvegarde n’a pas pu être écrite : {path}. L’espace de travail est intact ; vérifiez le dossier et la place libre.</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>The browser cannot come back to cmdesk on this computer. Paste the code that the page shows instead.</source>
        <translation>Sur cet ordinateur, le navigateur ne peut pas revenir à cmdesk. Collez plutôt le code que la page affiche.</translation>
    </message>
    <message>
        <source>The calendar file could not be written: {path}. Choose another folder.</source>
        <translation>Le fichier de calendrier n’a pas pu être écrit : {path}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The card you choose goes into the one of {name}, with its names on the networks, its conversations and its note. It can be taken out again.</source>
        <translation>La fiche choisie rejoint celle de {name}, avec ses noms sur les réseaux, ses conversations et sa note. Elle pourra en ressortir.</translation>
    </message>
    <message>
        <source>The card, the handles, what they wrote, your answers to them and your notes are erased from this workspace for good. A fetch does not bring them back. What stands on the networks stays there, what is in the evidence locker too. Backups made before still hold it. Hand over first what must be kept.</source>
        <translation>La fiche, les identifiants, ce que cette personne a écrit, vos réponses et vos notes sont définitivement effacés de cet espace de travail. Une relève ne les ramène pas. Ce qui se trouve sur les réseaux y reste, de même que les preuves conservées. Les sauvegardes déjà faites les contiennent encore. Si ces données doivent être gardées, remettez-les d’abord.</translation>
    </message>
    <message>
        <source>The channel is missing: say where this is to be published or read.</source>
        <translation>Il manque le canal : dites où publier ou lire.</translation>
    </message>
    <message>
        <source>The clock of this computer is {span} ahead of the servers: posts would leave too early.</source>
        <translation>L’horloge de cet ordinateur avance de {span} sur les serveurs : les publications partiraient trop tôt.</translation>
    </message>
    <message>
        <source>The clock of this computer is {span} behind: posts would leave too late.</source>
        <translation>L’horloge de cet ordinateur retarde de {span} : les publications partiraient trop tard.</translation>
    </message>
    <message>
        <source>The code is missing. The page in the browser shows it.</source>
        <translation>Il manque le code. La page du navigateur l’affiche.</translation>
    </message>
    <message>
        <source>The columns of this table say nothing that cmdesk knows. It needs a title, a text or a link: {found}.</source>
        <translation>cmdesk ne reconnaît pas les colonnes de ce tableau. Il lui faut un titre, un texte ou un lien : {found}.</translation>
    </message>
    <message>
        <source>The coming days</source>
        <translation>Les jours qui viennent</translation>
    </message>
    <message>
        <source>The comments on the site</source>
        <translation>Les commentaires du site</translation>
    </message>
    <message>
        <source>The community is missing: say where this is to be published.</source>
        <translation>Il manque la communauté : dites où publier ceci.</translation>
    </message>
    <message>
        <source>The computer slept or was off. Nothing missed leaves by itself.</source>
        <translation>L’ordinateur était en veille ou éteint. Rien de ce qui est manqué ne part tout seul.</translation>
    </message>
    <message>
        <source>The computer slept, was off, or everything was paused. Nothing of this leaves by itself.</source>
        <translation>L’ordinateur dormait, était éteint, ou tout était en pause. Rien de ceci ne part tout seul.</translation>
    </message>
    <message>
        <source>The connection</source>
        <translation>La connexion</translation>
    </message>
    <message>
        <source>The connection to {host} broke off. Nothing was lost; try again later.</source>
        <translation>La connexion à {host} s’est rompue. Rien n’est perdu ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The conversation</source>
        <translation>La conversation</translation>
    </message>
    <message>
        <source>The conversation, as it goes along</source>
        <translation>La conversation, telle qu’elle est jointe</translation>
    </message>
    <message>
        <source>The cookies of {host} have run out. Sign in there again, and copy them anew.</source>
        <translation>Les cookies de {host} ont expiré. Connectez-vous-y à nouveau, puis recopiez-les.</translation>
    </message>
    <message>
        <source>The copies of the next five weeks stand in the calendar; each can be moved, changed or skipped.</source>
        <translation>Les copies des cinq prochaines semaines sont dans le calendrier ; chacune peut être déplacée, changée ou sautée.</translation>
    </message>
    <message>
        <source>The copy cannot be the workspace itself.</source>
        <translation>La copie ne peut pas être l’espace de travail lui-même.</translation>
    </message>
    <message>
        <source>The copy is the workspace now: {path}</source>
        <translation>La copie est désormais l’espace de travail : {path}</translation>
    </message>
    <message>
        <source>The copy is written and was checked: {path}</source>
        <translation>La copie est écrite et vérifiée : {path}</translation>
    </message>
    <message>
        <source>The crisis “{name}” (level {level}) is not over.</source>
        <translation>La crise « {name} » (niveau {level}) n’est pas terminée.</translation>
    </message>
    <message>
        <source>The crisis “{name}” (level {level}) lasted {span}.</source>
        <translation>La crise « {name} » (niveau {level}) a duré {span}.</translation>
    </message>
    <message>
        <source>The date cannot be read</source>
        <translation>La date est illisible</translation>
    </message>
    <message>
        <source>The dates could be read both ways.</source>
        <translation>Les dates se lisent dans les deux sens.</translation>
    </message>
    <message>
        <source>The dates could be read both ways: say --first day or --first month.</source>
        <translation>Les dates peuvent se lire des deux façons : dites --first day (le jour d’abord) ou --first month (le mois d’abord).</translation>
    </message>
    <message>
        <source>The demo: it is thrown away at the end.</source>
        <translation>La démonstration : elle est jetée à la fin.</translation>
    </message>
    <message>
        <source>The departments that you ask, and who is called in a crisis, in which order.</source>
        <translation>Les services que vous interrogez, et qui appeler en cas de crise, dans quel ordre.</translation>
    </message>
    <message>
        <source>The description of “{name}” is too long ({count} of {maximum}).</source>
        <translation>La description de « {name} » est trop longue ({count} sur {maximum}).</translation>
    </message>
    <message>
        <source>The disk gives or takes no more: {path}. It may be unplugged, or at a limit. What was kept before is as it was; see to the disk and try again.</source>
        <translation>Le disque ne donne ou ne prend plus rien : {path}. Il est peut-être débranché, ou une limite est atteinte. Ce qui était gardé est resté tel quel ; vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>The disk is full: {path}. What was kept before is safe; make room and try again.</source>
        <translation>Le disque est plein : {path}. Ce qui était gardé est sauf ; faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>The document was taken in.</source>
        <translation>Le document a été importé.</translation>
    </message>
    <message>
        <source>The draft is there. No account is meant by “{where}”: choose where it goes</source>
        <translation>Le brouillon est prêt. Aucun compte ne correspond à « {where} » : choisissez où il part</translation>
    </message>
    <message>
        <source>The draft is there. Nothing leaves before you send it</source>
        <translation>Le brouillon est prêt. Rien ne part avant que vous ne l’envoyiez</translation>
    </message>
    <message>
        <source>The draft is there. This is only an exercise: do not send it</source>
        <translation>Le brouillon est prêt. Ce n’est qu’un exercice : ne l’envoyez pas</translation>
    </message>
    <message>
        <source>The example is yours now: change what does not suit you.</source>
        <translation>L’exemple est à vous : changez ce qui ne vous va pas.</translation>
    </message>
    <message>
        <source>The export could not be written: {path}. The workspace is unharmed; check the folder and the room left.</source>
        <translation>L’export n’a pas pu être écrit : {path}. L’espace de travail est intact ; vérifiez le dossier et la place libre.</translation>
    </message>
    <message>
        <source>The expression is not complete</source>
        <translation>L’expression est incomplète</translation>
    </message>
    <message>
        <source>The figures are being read</source>
        <translation>Lecture des chiffres</translation>
    </message>
    <message>
        <source>The file is closed</source>
        <translation>Le dossier est clos</translation>
    </message>
    <message>
        <source>The file is closed; everything stays paused</source>
        <translation>Le dossier est clos ; tout reste en pause</translation>
    </message>
    <message>
        <source>The file is closed; what was paused goes on</source>
        <translation>Le dossier est clos ; ce qui était en pause reprend</translation>
    </message>
    <message>
        <source>The file {name} was not found.</source>
        <translation>Le fichier {name} est introuvable.</translation>
    </message>
    <message>
        <source>The file “{name}” cannot be read: {details}. Attach it again.</source>
        <translation>Le fichier « {name} » est illisible : {details}. Joignez-le à nouveau.</translation>
    </message>
    <message>
        <source>The file “{name}” is not the one that was approved any more. Nothing was sent; attach it again.</source>
        <translation>Le fichier « {name} » n’est plus celui qui avait été approuvé. Rien n’a été envoyé ; joignez-le à nouveau.</translation>
    </message>
    <message>
        <source>The files are too large together: at most {size} MB go with one mail.</source>
        <translation>Les fichiers sont trop lourds ensemble : {size} Mo au plus partent avec un e-mail.</translation>
    </message>
    <message>
        <source>The first one counts. 0: until you end the series.</source>
        <translation>La première compte. 0 : jusqu’à ce que vous arrêtiez la série.</translation>
    </message>
    <message>
        <source>The first {kept} characters were added, {left} were left out: a text has room for {most}.</source>
        <translation>Les {kept} premiers caractères ont été ajoutés, {left} laissés de côté : un texte peut en contenir {most}.</translation>
    </message>
    <message>
        <source>The forum keeps everything.</source>
        <translation>Le forum garde tout.</translation>
    </message>
    <message>
        <source>The handle {handle} leads to an account that does not say it is its own. Nothing was connected.</source>
        <translation>L’identifiant {handle} mène à un compte qui ne le reconnaît pas comme sien. Rien n’a été connecté.</translation>
    </message>
    <message>
        <source>The holes of {name} are known</source>
        <translation>Les trous de {name} sont connus</translation>
    </message>
    <message>
        <source>The identity of {host} cannot be verified, so cmdesk did not connect. Nothing secret was told.</source>
        <translation>L’identité de {host} ne peut pas être vérifiée ; cmdesk ne s’est donc pas connecté. Rien de secret n’a été dit.</translation>
    </message>
    <message>
        <source>The items of: {place}.</source>
        <translation>Les éléments de : {place}.</translation>
    </message>
    <message>
        <source>The key may not do this: {permission} is missing. Add it to your app at {host}, and sign in again with it.</source>
        <translation>La clé ne permet pas cela : il manque {permission}. Ajoutez-le à votre application sur {host}, puis reconnectez-vous avec elle.</translation>
    </message>
    <message>
        <source>The keyring of the system does not answer. Unlock or restart it; nothing was lost.</source>
        <translation>Le trousseau du système ne répond pas. Déverrouillez-le ou relancez-le ; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The keyring of the system is locked. Unlock it; nothing was lost.</source>
        <translation>Le trousseau du système est verrouillé. Déverrouillez-le ; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
    <message>
        <source>The link becomes a quote where its author allows it, else it stays a link.</source>
        <translation>Le lien devient une citation si son auteur l’accepte ; sinon, il reste un lien.</translation>
    </message>
    <message>
        <source>The link of the part before</source>
        <translation>Le lien de la partie précédente</translation>
    </message>
    <message>
        <source>The links you pasted were freed from what follows people.</source>
        <translation>Les liens collés ont été débarrassés de ce qui suit les gens.</translation>
    </message>
    <message>
        <source>The list is cut off here: what came after is missing.</source>
        <translation>La liste est coupée ici : la suite manque.</translation>
    </message>
    <message>
        <source>The media are beside it: {path}</source>
        <translation>Les médias sont à côté : {path}</translation>
    </message>
    <message>
        <source>The message that this answers is gone from {host}. Nothing was published; the text is kept.</source>
        <translation>Le message auquel ceci répond a disparu de {host}. Rien n’a été publié ; le texte est gardé.</translation>
    </message>
    <message>
        <source>The name and password that the site asks for in a small window of the browser.</source>
        <translation>Le nom et le mot de passe que le site demande dans une petite fenêtre du navigateur.</translation>
    </message>
    <message>
        <source>The name of the server is missing.</source>
        <translation>Il manque le nom du serveur.</translation>
    </message>
    <message>
        <source>The neighbours, on foot, in the morning</source>
        <translation>Les gens du quartier, à pied, le matin</translation>
    </message>
    <message>
        <source>The network has revoked its access, too.</source>
        <translation>Le réseau a aussi révoqué son accès.</translation>
    </message>
    <message>
        <source>The newest first</source>
        <translation>Les plus récentes d’abord</translation>
    </message>
    <message>
        <source>The night, the mill, the team</source>
        <translation>La nuit, le moulin, l’équipe</translation>
    </message>
    <message>
        <source>The note is kept in Drafts</source>
        <translation>La note est dans les brouillons</translation>
    </message>
    <message>
        <source>The number of your client is missing. Make one there first, and type it in.</source>
        <translation>Il manque l’identifiant de votre client. Créez-en un là-bas d’abord, et tapez-le ici.</translation>
    </message>
    <message>
        <source>The one you sign in to your site with</source>
        <translation>Celui avec lequel vous vous connectez à votre site</translation>
    </message>
    <message>
        <source>The one you sign in with there</source>
        <translation>Celui avec lequel vous vous y connectez</translation>
    </message>
    <message>
        <source>The opening hours are kept; what is due was worked out anew</source>
        <translation>Les horaires sont gardés ; les délais ont été recalculés</translation>
    </message>
    <message>
        <source>The organisation you speak for.</source>
        <translation>L’organisation au nom de laquelle vous parlez.</translation>
    </message>
    <message>
        <source>The organisation you speak for. Its name shows in this window only.</source>
        <translation>L’organisation au nom de laquelle vous parlez. Son nom ne paraît que dans cette fenêtre.</translation>
    </message>
    <message>
        <source>The outbox is empty.</source>
        <translation>Aucun envoi.</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>La page</translation>
    </message>
    <message>
        <source>The page in the browser shows it once you have agreed</source>
        <translation>La page du navigateur l’affiche après votre accord</translation>
    </message>
    <message>
        <source>The page is being looked at</source>
        <translation>La page est en cours de lecture</translation>
    </message>
    <message>
        <source>The page is looked at again and again. What changes in it will appear here.</source>
        <translation>La page est relue régulièrement. Ce qui y change apparaîtra ici.</translation>
    </message>
    <message>
        <source>The page is watched; a change is told once a second look has confirmed it.</source>
        <translation>La page est surveillée ; un changement est signalé une fois confirmé par une seconde lecture.</translation>
    </message>
    <message>
        <source>The page of a blog, a newspaper, a channel or a forum will do. Words are searched for everywhere.</source>
        <translation>La page d’un blog, d’un journal, d’une chaîne ou d’un forum suffit. Des mots sont cherchés partout.</translation>
    </message>
    <message>
        <source>The page where it stands, to go back there and to answer.</source>
        <translation>La page où il se trouve, pour y retourner et y répondre.</translation>
    </message>
    <message>
        <source>The panel I was in last</source>
        <translation>Le dernier panneau ouvert</translation>
    </message>
    <message>
        <source>The part of the page that is watched is not there any more. Choose it again; nothing was told meanwhile.</source>
        <translation>La partie de la page que vous surveillez n’y est plus. Choisissez-la de nouveau ; rien n’a été signalé entre-temps.</translation>
    </message>
    <message>
        <source>The password is missing. Type it to go on.</source>
        <translation>Le mot de passe manque. Saisissez-le pour continuer.</translation>
    </message>
    <message>
        <source>The places were looked at in {heard} of the {total} hours of this time ({share}).</source>
        <translation>Les lieux ont été relevés pendant {heard} des {total} heures de la période ({share}).</translation>
    </message>
    <message>
        <source>The poll has {count} answers: at most {most} are possible there.</source>
        <translation>Le sondage a {count} réponses : {most} au plus sont possibles là-bas.</translation>
    </message>
    <message>
        <source>The poll is open for too short or too long a time for this network.</source>
        <translation>Le sondage reste ouvert trop peu ou trop longtemps pour ce réseau.</translation>
    </message>
    <message>
        <source>The post that it links to could not be looked up just then: it went out with the link, not as a quote.</source>
        <translation>La publication vers laquelle elle renvoie n’a pas pu être consultée à ce moment-là : elle est partie avec le lien, et non comme citation.</translation>
    </message>
    <message>
        <source>The post was changed</source>
        <translation>La publication a été modifiée</translation>
    </message>
    <message>
        <source>The post “{text}” drew {count} reactions, far more than any other.</source>
        <translation>La publication « {text} » a suscité {count} réactions, bien plus que toute autre.</translation>
    </message>
    <message>
        <source>The query “{name}” would name itself, by way of others.</source>
        <translation>La requête « {name} » se nommerait elle-même, en passant par d’autres.</translation>
    </message>
    <message>
        <source>The question leaves in {count} s</source>
        <translation>La question part dans {count} s</translation>
    </message>
    <message>
        <source>The question was taken back</source>
        <translation>La question est reprise</translation>
    </message>
    <message>
        <source>The regular expression cannot be read from here. Write \ before a sign that is meant as itself.</source>
        <translation>L’expression régulière n’est plus lisible à partir d’ici. Mettez \ devant un signe pris pour lui-même.</translation>
    </message>
    <message>
        <source>The report leaves for {address}</source>
        <translation>Le rapport part pour {address}</translation>
    </message>
    <message>
        <source>The report of last month is ready</source>
        <translation>Le rapport du mois dernier est prêt</translation>
    </message>
    <message>
        <source>The room “{name}” is encrypted: cmdesk cannot read there, and publishes nothing.</source>
        <translation>Le salon « {name} » est chiffré : cmdesk ne peut pas y lire, et n’y publie rien.</translation>
    </message>
    <message>
        <source>The same archive again adds nothing. All of it can be taken out again.</source>
        <translation>La même archive une seconde fois n’ajoute rien. Tout peut être retiré.</translation>
    </message>
    <message>
        <source>The same hours every day</source>
        <translation>Les mêmes heures chaque jour</translation>
    </message>
    <message>
        <source>The same in another language</source>
        <translation>La même chose dans une autre langue</translation>
    </message>
    <message>
        <source>The same in another language…</source>
        <translation>La même chose dans une autre langue…</translation>
    </message>
    <message>
        <source>The same text everywhere: a word of its own to each network speaks better</source>
        <translation>Même texte partout : un mot propre à chaque réseau parlerait mieux</translation>
    </message>
    <message numerus="yes">
        <source>The series ends: {n} posts were taken out</source>
        <translation>
            <numerusform>La série s’arrête : {n} publication retirée</numerusform>
            <numerusform>La série s’arrête : {n} publications retirées</numerusform>
        </translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Le serveur</translation>
    </message>
    <message>
        <source>The server keeps everything, unless the room says otherwise.</source>
        <translation>Le serveur garde tout, sauf si le salon en décide autrement.</translation>
    </message>
    <message>
        <source>The server keeps everything.</source>
        <translation>Le serveur garde tout.</translation>
    </message>
    <message>
        <source>The server keeps everything; comments that nobody approves go after 30 days.</source>
        <translation>Le serveur garde tout ; les commentaires que personne n’approuve partent après 30 jours.</translation>
    </message>
    <message>
        <source>The servers are looked for at the usual places. If yours are elsewhere, open Servers.</source>
        <translation>Les serveurs sont cherchés aux endroits habituels. Si les vôtres sont ailleurs, ouvrez « Serveurs ».</translation>
    </message>
    <message>
        <source>The service you need is switched off in your project at {host}. Switch it on in its console, then try again.</source>
        <translation>Le service nécessaire est désactivé dans votre projet sur {host}. Activez-le dans sa console, puis réessayez.</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>La séance est finie</translation>
    </message>
    <message>
        <source>The setting “{name}” has a value that makes no sense. Correct it and try again.</source>
        <translation>Le réglage « {name} » a une valeur qui n’a pas de sens. Corrigez-la et réessayez.</translation>
    </message>
    <message>
        <source>The sign-in at {host} was renewed; it goes on in a moment. Nothing was lost.</source>
        <translation>La connexion à {host} a été renouvelée ; la suite vient dans un instant. Rien n’a été perdu.</translation>
    </message>
    <message>
        <source>The sign-in has ended: it was revoked, or the client is still “in testing”. Sign in again; nothing was lost.</source>
        <translation>La connexion est terminée : elle a été révoquée, ou le client est encore « en test ». Reconnectez-vous ; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The sign-in was refused. Nothing was changed; you can start again.</source>
        <translation>La connexion a été refusée. Rien n’a changé ; vous pouvez recommencer.</translation>
    </message>
    <message>
        <source>The site keeps everything; it empties its spam and its trash itself.</source>
        <translation>Le site garde tout ; il vide lui-même ses indésirables et sa corbeille.</translation>
    </message>
    <message>
        <source>The site links to it</source>
        <translation>Le site y renvoie</translation>
    </message>
    <message>
        <source>The site says that this is its feed</source>
        <translation>Le site dit que c’est son flux</translation>
    </message>
    <message>
        <source>The site says that this is its own account</source>
        <translation>Le site dit que c’est son propre compte</translation>
    </message>
    <message>
        <source>The slots are kept</source>
        <translation>Les créneaux sont enregistrés</translation>
    </message>
    <message>
        <source>The sources that speak of it are looked at more often.</source>
        <translation>Les sources qui en parlent sont relevées plus souvent.</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>Le texte est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The text is too long: {count} of {maximum}. Shorten it and send again.</source>
        <translation>Le texte est trop long : {count} sur {maximum}. Raccourcissez-le et renvoyez.</translation>
    </message>
    <message>
        <source>The text is too short: at least {minimum} characters are needed.</source>
        <translation>Le texte est trop court : il faut au moins {minimum} caractères.</translation>
    </message>
    <message>
        <source>The time is up; finish in peace</source>
        <translation>Le temps est écoulé ; finissez tranquillement</translation>
    </message>
    <message>
        <source>The two texts stand side by side, each with its own accounts, counters and spelling.</source>
        <translation>Les deux textes se tiennent côte à côte, chacun avec ses comptes, ses compteurs et son orthographe.</translation>
    </message>
    <message>
        <source>The unread items of: {place}.</source>
        <translation>Les éléments non lus de : {place}.</translation>
    </message>
    <message>
        <source>The view “{name}” is kept</source>
        <translation>La vue « {name} » est gardée</translation>
    </message>
    <message>
        <source>The week that comes</source>
        <translation>La semaine qui vient</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>L’image entière</translation>
    </message>
    <message>
        <source>The workspace is closed already: what was just asked for was not done.</source>
        <translation>L’espace de travail est déjà fermé : ce qui vient d’être demandé n’a pas été fait.</translation>
    </message>
    <message>
        <source>Their answers go to</source>
        <translation>Leurs réponses vont à</translation>
    </message>
    <message>
        <source>Their links, the first is where you publish; a blank between them</source>
        <translation>Leurs liens, séparés par une espace ; le premier est celui où vous publiez</translation>
    </message>
    <message>
        <source>Their message sounds angry: the answer leaves in {count} min</source>
        <translation>Leur message semble en colère : la réponse part dans {count} min</translation>
    </message>
    <message>
        <source>Their message sounds angry: your answer will wait {count} min, so that you can think again.</source>
        <translation>Leur message semble en colère : votre réponse attendra {count} min, pour vous laisser y repenser.</translation>
    </message>
    <message>
        <source>Their words show after one click. They stay in every list, and in the queue.</source>
        <translation>Leurs mots s’affichent d’un clic. Ils restent dans toutes les listes et dans la file.</translation>
    </message>
    <message numerus="yes">
        <source>Their {n} items go with them.</source>
        <translation>
            <numerusform>Leur {n} élément part avec elles.</numerusform>
            <numerusform>Leurs {n} éléments partent avec elles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Alors</translation>
    </message>
    <message>
        <source>Then paste the code that the page shows:</source>
        <translation>Collez ensuite le code que la page affiche :</translation>
    </message>
    <message>
        <source>There are too many files ({count}): at most {most} can go with one text.</source>
        <translation>Il y a trop de fichiers ({count}) : {most} au plus peuvent accompagner un texte.</translation>
    </message>
    <message>
        <source>There are too many parentheses inside each other.</source>
        <translation>Il y a trop de parenthèses les unes dans les autres.</translation>
    </message>
    <message>
        <source>There everybody sees from the first vote on how the poll stands: it cannot be kept back.</source>
        <translation>Là-bas, chacun voit dès la première voix où en est le sondage : cela ne peut pas être caché.</translation>
    </message>
    <message>
        <source>There is a macro called “{name}” already. Choose another name.</source>
        <translation>Une macro s’appelle déjà « {name} ». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is a query named “{name}” already. Choose another name.</source>
        <translation>Il y a déjà une requête nommée « {name} ». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is a workspace here already: {path}. It was not touched; use --force to set it aside and go on.</source>
        <translation>Il y a déjà un espace de travail ici : {path}. Il n’a pas été touché ; avec --force il est mis de côté.</translation>
    </message>
    <message>
        <source>There is no article on this page, only links or a notice. Open it in the browser to see it whole.</source>
        <translation>Cette page ne contient pas d’article, seulement des liens ou un avis. Ouvrez-la dans le navigateur pour la voir en entier.</translation>
    </message>
    <message>
        <source>There is no conversation here.</source>
        <translation>Il n’y a aucune conversation ici.</translation>
    </message>
    <message>
        <source>There is no cookie for {host} in this. Copy it again while {host} is open.</source>
        <translation>Il n’y a là aucun cookie pour {host}. Copiez-le à nouveau pendant que {host} est ouvert.</translation>
    </message>
    <message>
        <source>There is no keyring on this computer that could keep the secret, so it is forgotten now. Set one up, or connect the account in the window, which keeps it while it is open.</source>
        <translation>Cet ordinateur n’a pas de trousseau qui puisse garder le secret ; il est donc oublié dès maintenant. Installez-en un, ou connectez le compte dans la fenêtre, qui le garde tant qu’elle est ouverte.</translation>
    </message>
    <message>
        <source>There is no keyring: the secrets of accounts last only as long as the program runs.</source>
        <translation>Il n’y a pas de trousseau : les secrets des comptes ne durent que le temps d’une session.</translation>
    </message>
    <message>
        <source>There is no post in this table: {name}. Its first line must name the columns.</source>
        <translation>Il n’y a aucune publication dans ce tableau : {name}. Sa première ligne doit nommer les colonnes.</translation>
    </message>
    <message>
        <source>There is no query named “{name}”.</source>
        <translation>Aucune requête ne porte le nom « {name} ».</translation>
    </message>
    <message>
        <source>There is no rule yet. Make one in the window.</source>
        <translation>Il n’y a pas encore de règle. Créez-en une dans la fenêtre.</translation>
    </message>
    <message>
        <source>There is no spam folder and no trash: what is deleted is gone, what is approved stays so.</source>
        <translation>Il n’y a ni indésirables ni corbeille : ce qui est supprimé disparaît, ce qui est approuvé le reste.</translation>
    </message>
    <message>
        <source>There is no such folder: {folder}. Create it, or choose another place.</source>
        <translation>Ce dossier n’existe pas : {folder}. Créez-le, ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>There is no text yet</source>
        <translation>Il n’y a pas encore de texte</translation>
    </message>
    <message>
        <source>There is no text yet. Write something first.</source>
        <translation>Il n’y a pas encore de texte. Écrivez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>There is no workspace here yet: {path}. Open the window once, or add a source.</source>
        <translation>Il n’y a pas encore d’espace de travail ici : {path}. Ouvrez une fois la fenêtre, ou ajoutez une source.</translation>
    </message>
    <message>
        <source>There is no workspace yet.</source>
        <translation>Il n’y a pas encore d’espace de travail.</translation>
    </message>
    <message>
        <source>There is nobody here.</source>
        <translation>Il n’y a personne ici.</translation>
    </message>
    <message>
        <source>There is nobody to send this to. Answer a message instead.</source>
        <translation>Il n’y a personne à qui envoyer ceci. Répondez plutôt à un message.</translation>
    </message>
    <message>
        <source>There is nothing in it. Check the address or the file.</source>
        <translation>C’est vide. Vérifiez l’adresse ou le fichier.</translation>
    </message>
    <message>
        <source>There is nothing named “{name}”. There is: {names}.</source>
        <translation>Rien ne s’appelle « {name} ». Il y a : {names}.</translation>
    </message>
    <message>
        <source>There is nothing to capture: no text, no address, no picture.</source>
        <translation>Il n’y a rien à saisir : ni texte, ni adresse, ni image.</translation>
    </message>
    <message>
        <source>There is nothing to choose where this one goes</source>
        <translation>Il n’y a rien à choisir là où va cette publication</translation>
    </message>
    <message>
        <source>There is nothing to read on this page without a browser; it cannot be watched.</source>
        <translation>Sans navigateur, il n’y a rien à lire sur cette page ; elle ne peut pas être surveillée.</translation>
    </message>
    <message>
        <source>There is nothing to say in it</source>
        <translation>Elle ne contient rien à dire</translation>
    </message>
    <message>
        <source>There is one named “{name}” already. Choose another name.</source>
        <translation>Il y en a déjà un du nom de « {name} ». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is one of that name already.</source>
        <translation>Il en existe déjà une de ce nom.</translation>
    </message>
    <message>
        <source>These are two cards again.</source>
        <translation>Ce sont de nouveau deux fiches.</translation>
    </message>
    <message>
        <source>These places are searched for “{words}”:</source>
        <translation>« {words} » est cherché dans ces lieux :</translation>
    </message>
    <message>
        <source>These two cards cannot be put together: one of them is gone.</source>
        <translation>Ces deux fiches ne peuvent pas être réunies : l’une d’elles n’existe plus.</translation>
    </message>
    <message>
        <source>They are kept for thirty days, then they go for good.</source>
        <translation>Ils sont gardés trente jours, puis disparaissent pour de bon.</translation>
    </message>
    <message>
        <source>They are out; moving them here would change nothing there. Copies leave once you let them go.</source>
        <translation>Elles sont déjà parties ; les déplacer ici n’y changerait rien. Des copies ne partiront qu’une fois programmées par vous.</translation>
    </message>
    <message>
        <source>They need no program and no account: the file shows each post as it would leave, with two mails to answer. What they answer is read from your mailbox by the reference in its subject.</source>
        <translation>Ni programme ni compte pour eux : le fichier montre chaque publication comme elle partirait, avec deux e-mails pour répondre. Leur réponse est lue dans votre boîte grâce à la référence de l’objet.</translation>
    </message>
    <message>
        <source>They stay on their networks, and no later fetch brings them back here. This cannot be undone.</source>
        <translation>Elles restent sur leurs réseaux, et aucune relève ne les ramènera ici. C’est définitif.</translation>
    </message>
    <message>
        <source>Thin no-break spaces</source>
        <translation>Espaces fines insécables</translation>
    </message>
    <message>
        <source>This account does not exist any more. What was read stays.</source>
        <translation>Ce compte n’existe plus. Ce qui a été lu reste.</translation>
    </message>
    <message>
        <source>This account does not say on which server it lives. Type the server into the form.</source>
        <translation>Ce compte ne dit pas sur quel serveur il se trouve. Saisissez le serveur dans le formulaire.</translation>
    </message>
    <message>
        <source>This account has its own text; changes of the common text do not reach it</source>
        <translation>Ce compte a son propre texte ; les changements du texte commun ne l’atteignent pas</translation>
    </message>
    <message>
        <source>This account is not in the room “{name}”. Join it there first, then connect.</source>
        <translation>Ce compte n’est pas dans le salon « {name} ». Rejoignez d’abord ce salon là-bas, puis connectez le compte ici.</translation>
    </message>
    <message>
        <source>This account needs you to sign in again. Your text is kept.</source>
        <translation>Ce compte demande une nouvelle connexion. Votre texte est gardé.</translation>
    </message>
    <message>
        <source>This app password may not read or write private messages. Make another that may, and sign in again.</source>
        <translation>Ce mot de passe d’application ne donne pas accès aux messages privés. Créez-en un autre qui y donne accès, et reconnectez-vous.</translation>
    </message>
    <message>
        <source>This calendar is too large: five megabytes are read at most.</source>
        <translation>Ce calendrier est trop gros : cinq mégaoctets au plus sont lus.</translation>
    </message>
    <message>
        <source>This came back from a backup and may have left since. Look, then send it or drop it.</source>
        <translation>Cet envoi revient d’une sauvegarde et a pu partir depuis. Vérifiez, puis envoyez-le ou abandonnez-le.</translation>
    </message>
    <message>
        <source>This cannot be answered from here: your text is copied, and the page opens in your browser.</source>
        <translation>On ne peut pas répondre d’ici : votre texte est copié et la page s’ouvre dans votre navigateur.</translation>
    </message>
    <message>
        <source>This cannot be answered from here: your text is copied, to be pasted where they wrote.</source>
        <translation>On ne peut pas répondre d’ici : votre texte est copié, à coller là où la personne a écrit.</translation>
    </message>
    <message>
        <source>This cannot be done here, or not any more. Nothing was changed.</source>
        <translation>Cela ne peut pas se faire ici, ou plus maintenant. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This cannot be read as a table: {name}. Save it as CSV or XLSX and try again.</source>
        <translation>Ceci ne peut pas être lu comme un tableau : {name}. Enregistrez-le en CSV ou XLSX, puis réessayez.</translation>
    </message>
    <message>
        <source>This cannot be understood: {message}</source>
        <translation>Ceci n’a pas été compris : {message}</translation>
    </message>
    <message>
        <source>This collection was removed meanwhile. Nothing was moved.</source>
        <translation>Cette collection a été supprimée entre-temps. Rien n’a été déplacé.</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be used: passwords and tokens are kept for this run only, and never in the file.</source>
        <translation>Cet ordinateur n’a pas de trousseau utilisable : mots de passe et jetons ne sont gardés que pour cette session, et jamais dans le fichier.</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be used: the secret is kept for this run only. You will have to sign in again after closing cmdesk.</source>
        <translation>Cet ordinateur n’a pas de trousseau utilisable : le secret n’est gardé que pour cette session. Il faudra vous reconnecter après avoir fermé cmdesk.</translation>
    </message>
    <message>
        <source>This computer has no password for {account} any more. Sign in again; what waits to be sent is kept.</source>
        <translation>Cet ordinateur n’a plus de mot de passe pour {account}. Reconnectez-vous ; ce qui attend de partir est gardé.</translation>
    </message>
    <message>
        <source>This computer is now on the time of {here}, no longer of {before}. What is planned leaves at the hour of its own place; where that differs, both hours are shown.</source>
        <translation>Cet ordinateur est maintenant à l’heure de {here}, et non plus de {before}. Ce qui est prévu part à l’heure de son propre lieu ; quand elle diffère, les deux heures sont montrées.</translation>
    </message>
    <message>
        <source>This conversation cannot be answered from here. Open it in the browser and answer there.</source>
        <translation>On ne peut pas répondre d’ici à cette conversation. Ouvrez-la dans le navigateur et répondez là-bas.</translation>
    </message>
    <message>
        <source>This conversation has no page to open</source>
        <translation>Cette conversation n’a pas de page à ouvrir</translation>
    </message>
    <message>
        <source>This conversation is not merged into another one any more.</source>
        <translation>Cette conversation n’est plus fusionnée avec une autre.</translation>
    </message>
    <message>
        <source>This delivery waits for no such decision: it is {state}.</source>
        <translation>Cet envoi n’attend pas cette décision : il est {state}.</translation>
    </message>
    <message>
        <source>This did not work; nothing was lost. The code of the problem: {code}.</source>
        <translation>Cela n’a pas marché ; rien n’est perdu. Le code du problème : {code}.</translation>
    </message>
    <message>
        <source>This draft is gone</source>
        <translation>Ce brouillon n’existe plus</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Ce soir</translation>
    </message>
    <message>
        <source>This feed is empty for now; it can be added all the same.</source>
        <translation>Ce flux est vide pour l’instant ; il peut être ajouté quand même.</translation>
    </message>
    <message>
        <source>This file cannot be read: {path}. Check that it exists and that you may read it.</source>
        <translation>Ce fichier ne peut pas être lu : {path}. Vérifiez qu’il existe et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>This file cannot be written: {path}.</source>
        <translation>Ce fichier ne peut pas être écrit : {path}.</translation>
    </message>
    <message>
        <source>This file is not a calendar that can be read (iCalendar, .ics).</source>
        <translation>Ce fichier n’est pas un calendrier lisible (iCalendar, .ics).</translation>
    </message>
    <message>
        <source>This folder is not empty: {path}. Nothing was written; choose a new or empty one.</source>
        <translation>Ce dossier n’est pas vide : {path}. Rien n’a été écrit ; choisissez-en un nouveau ou un vide.</translation>
    </message>
    <message>
        <source>This folder or file is not there: {path}. What was read stays; it goes on once it is back.</source>
        <translation>Ce dossier ou ce fichier est introuvable : {path}. Ce qui a été lu reste ; la lecture reprendra dès son retour.</translation>
    </message>
    <message>
        <source>This happens on the network, and you are working offline. Nothing was changed; do it once you are back.</source>
        <translation>Cela se passe sur le réseau, et vous travaillez hors ligne. Rien n’a été modifié ; faites-le une fois de retour en ligne.</translation>
    </message>
    <message>
        <source>This holds no text, and is no source. Give the page or the feed that it comes from.</source>
        <translation>Ce contenu ne comporte pas de texte et n’est pas une source. Indiquez la page ou le flux d’où il provient.</translation>
    </message>
    <message>
        <source>This hour is over</source>
        <translation>Cette heure est passée</translation>
    </message>
    <message>
        <source>This is a JSON document, but not a feed. Check the address.</source>
        <translation>Ceci est un document JSON, mais pas un flux. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>This is a document, and no source. Save it as a page (.html) or a table (.csv), and give that.</source>
        <translation>C’est un document et non une source. Enregistrez-le comme page (.html) ou comme tableau (.csv), puis indiquez ce fichier.</translation>
    </message>
    <message>
        <source>This is a list of sources (OPML). Import it, and choose which of them to watch.</source>
        <translation>C’est une liste de sources (OPML). Importez-la pour choisir celles à suivre.</translation>
    </message>
    <message>
        <source>This is a picture, and no source. Give the page or the feed in which it stands.</source>
        <translation>C’est une image et non une source. Indiquez la page ou le flux où elle se trouve.</translation>
    </message>
    <message>
        <source>This is a web page, not a feed. Add the address of the page and cmdesk looks for its feed.</source>
        <translation>Ceci est une page web, pas un flux. Ajoutez l’adresse de la page et cmdesk cherchera son flux.</translation>
    </message>
    <message>
        <source>This is an XML document, but not a feed. Check the address.</source>
        <translation>Ceci est un document XML, mais pas un flux. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>This is an archive, and no source. Unpack it, and give its folder.</source>
        <translation>C’est une archive et non une source. Décompressez-la, puis indiquez son dossier.</translation>
    </message>
    <message>
        <source>This is gone from {host}. Nothing was changed.</source>
        <translation>Cela n’existe plus sur {host}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This is larger than cmdesk reads or the server takes (the limit: {size} MB).</source>
        <translation>C’est plus que ce que cmdesk lit ou que le serveur accepte (la limite : {size} Mo).</translation>
    </message>
    <message>
        <source>This is larger than the server takes. Make it shorter and try again.</source>
        <translation>C’est plus que ce que le serveur accepte. Raccourcissez et réessayez.</translation>
    </message>
    <message>
        <source>This is no CSS selector.</source>
        <translation>Ce n’est pas un sélecteur CSS.</translation>
    </message>
    <message>
        <source>This is no address of a page. It looks like https://example.org/page</source>
        <translation>Ce n’est pas l’adresse d’une page. Elle ressemble à https://exemple.org/page</translation>
    </message>
    <message>
        <source>This is not a cmdesk workspace: {path}. It was not touched.</source>
        <translation>Ceci n’est pas un espace de travail cmdesk : {path}. Il n’a pas été touché.</translation>
    </message>
    <message>
        <source>This is not a feed. Check the address or the file.</source>
        <translation>Ceci n’est pas un flux. Vérifiez l’adresse ou le fichier.</translation>
    </message>
    <message>
        <source>This is not a list of sources (OPML). Nothing was added.</source>
        <translation>Ceci n’est pas une liste de sources (OPML). Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>This is not a mail: it names neither a sender nor a date.</source>
        <translation>Ce n’est pas un e-mail : ni expéditeur ni date n’y figurent.</translation>
    </message>
    <message>
        <source>This is not an address that cmdesk can open: {address}. Check how it is written.</source>
        <translation>Ce n’est pas une adresse que cmdesk sait ouvrir : {address}. Vérifiez comment elle s’écrit.</translation>
    </message>
    <message>
        <source>This is only an exercise</source>
        <translation>Ce n’est qu’un exercice</translation>
    </message>
    <message>
        <source>This is sound or film, and no source. Give the page or the feed of the channel or podcast.</source>
        <translation>C’est un son ou une vidéo et non une source. Indiquez la page ou le flux de la chaîne ou du podcast.</translation>
    </message>
    <message>
        <source>This item is gone</source>
        <translation>Cet élément n’est plus là</translation>
    </message>
    <message>
        <source>This line says no day: {line}</source>
        <translation>Cette ligne ne donne pas de jour : {line}</translation>
    </message>
    <message>
        <source>This mail begins without a greeting.</source>
        <translation>Cet e-mail commence sans salutation.</translation>
    </message>
    <message>
        <source>This mail ends without a closing.</source>
        <translation>Cet e-mail finit sans formule de politesse.</translation>
    </message>
    <message>
        <source>This mailbox takes no password: {provider} lets programs sign in only in the browser.</source>
        <translation>Cette boîte e-mail n’accepte pas de mot de passe : {provider} ne laisse les programmes se connecter que dans le navigateur.</translation>
    </message>
    <message>
        <source>This message is not there any more.</source>
        <translation>Ce message n’est plus là.</translation>
    </message>
    <message>
        <source>This network takes {count} posts in {limit} minutes; this one waits its turn.</source>
        <translation>Ce réseau accepte {count} publications en {limit} minutes ; celle-ci attend son tour.</translation>
    </message>
    <message>
        <source>This one is for you alone: cmdesk does not send it. Write it into a file, and hand it on if you want.</source>
        <translation>Celui-ci est pour vous seul : cmdesk ne l’envoie pas. Écrivez-le dans un fichier, et transmettez-le si vous le voulez.</translation>
    </message>
    <message>
        <source>This page has several feeds; the best one was taken:</source>
        <translation>Cette page a plusieurs flux ; le meilleur a été pris :</translation>
    </message>
    <message>
        <source>This page offers several feeds</source>
        <translation>Cette page propose plusieurs flux</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing.</source>
        <translation>Cette parenthèse ne ferme rien.</translation>
    </message>
    <message>
        <source>This person is not there any more.</source>
        <translation>Cette personne n’est plus là.</translation>
    </message>
    <message>
        <source>This post is no longer there.</source>
        <translation>Cette publication n’existe plus.</translation>
    </message>
    <message>
        <source>This proof says that it was done, without saying who it was. Give it to the person.</source>
        <translation>Cette preuve dit que l’effacement a eu lieu, sans dire de qui. Remettez-la à la personne.</translation>
    </message>
    <message>
        <source>This query says more than three boxes can. Change its expression instead.</source>
        <translation>Cette requête en dit plus que trois cases. Modifiez plutôt son expression.</translation>
    </message>
    <message>
        <source>This query was removed meanwhile. Nothing was changed.</source>
        <translation>Cette requête a été supprimée entre-temps. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This regular expression is too large. Repeat fewer times.</source>
        <translation>Cette expression régulière est trop grande. Répétez moins souvent.</translation>
    </message>
    <message>
        <source>This report is no longer in the list.</source>
        <translation>Ce rapport n’est plus dans la liste.</translation>
    </message>
    <message>
        <source>This resembles what you called spam: {reasons}</source>
        <translation>Ceci ressemble à ce que vous avez classé indésirable : {reasons}</translation>
    </message>
    <message>
        <source>This send is gone; nothing was done.</source>
        <translation>Cet envoi n’existe plus ; rien n’a été fait.</translation>
    </message>
    <message>
        <source>This short code belongs to “{name}”. Choose another one.</source>
        <translation>Ce code court est celui de « {name} ». Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This takes a moment where much was said.</source>
        <translation>Cela prend un moment quand il s’est dit beaucoup de choses.</translation>
    </message>
    <message>
        <source>This text has {count} characters. All of it is kept, its beginning is shown, and nothing of it can be changed here. Copy it into a file; then what is shown can be kept alone.</source>
        <translation>Ce texte compte {count} caractères. Il est conservé en entier, mais seul son début est affiché et rien ne peut y être modifié ici. Copiez-le dans un fichier ; vous pourrez ensuite ne garder que ce qui est affiché.</translation>
    </message>
    <message>
        <source>This token opens no such page. Check its name, and that the token was made for the page you run.</source>
        <translation>Ce jeton n’ouvre pas cette page. Vérifiez son nom, et que le jeton a bien été fait pour la page que vous gérez.</translation>
    </message>
    <message>
        <source>This token opens several pages: {names}. Type the name of the one you mean.</source>
        <translation>Ce jeton ouvre plusieurs pages : {names}. Tapez le nom de celle que vous voulez.</translation>
    </message>
    <message>
        <source>This was an exercise.</source>
        <translation>C’était un exercice.</translation>
    </message>
    <message>
        <source>This window goes on by itself once you have signed in on the page of {server} and agreed.</source>
        <translation>Cette fenêtre continue d’elle-même dès que vous avez ouvert votre session sur la page de {server} et donné votre accord.</translation>
    </message>
    <message>
        <source>This workspace cannot be read: {path}. It was not touched; check the rights of the file.</source>
        <translation>Cet espace de travail ne peut pas être lu : {path}. Il n’a pas été touché ; vérifiez les droits du fichier.</translation>
    </message>
    <message>
        <source>This workspace cannot be written: {path}. Check the rights of the file and of its folder.</source>
        <translation>Cet espace de travail ne peut pas être écrit : {path}. Vérifiez les droits du fichier et de son dossier.</translation>
    </message>
    <message>
        <source>This workspace is damaged: {path}. Nothing was changed; restore a backup with “cmdesk restore”.</source>
        <translation>Cet espace de travail est abîmé : {path}. Rien n’a changé ; remettez une sauvegarde avec « cmdesk restore ».</translation>
    </message>
    <message>
        <source>This workspace is open in another cmdesk (process {process}). Use that window, or close it first; nothing was changed.</source>
        <translation>Cet espace de travail est ouvert dans un autre cmdesk (processus {process}). Servez-vous de cette fenêtre, ou fermez-la d’abord ; rien n’a changé.</translation>
    </message>
    <message>
        <source>This workspace is open in another cmdesk. Use that window, or close it first; nothing was changed.</source>
        <translation>Cet espace de travail est ouvert dans un autre cmdesk. Servez-vous de cette fenêtre, ou fermez-la d’abord ; rien n’a changé.</translation>
    </message>
    <message>
        <source>This workspace was not opened</source>
        <translation>Cet espace de travail n’a pas été ouvert</translation>
    </message>
    <message>
        <source>This workspace was written by a newer cmdesk: {path}. Update cmdesk to open it; nothing was changed.</source>
        <translation>Cet espace de travail vient d’un cmdesk plus récent : {path}. Mettez cmdesk à jour pour l’ouvrir ; rien n’a changé.</translation>
    </message>
    <message>
        <source>This workspace was written by an older cmdesk: {path}. Open it once in the window to bring it up to date.</source>
        <translation>Cet espace de travail vient d’un cmdesk plus ancien : {path}. Ouvrez-le une fois dans la fenêtre pour le mettre à jour.</translation>
    </message>
    <message>
        <source>This would go</source>
        <translation>Ce qui partirait</translation>
    </message>
    <message>
        <source>This would go over the {cap} dollars that you set for the month. Nothing was done; nothing is charged.</source>
        <translation>Cela dépasserait les {cap} dollars que vous avez fixés pour le mois. Rien n’a été fait, rien n’est facturé.</translation>
    </message>
    <message>
        <source>This {{ weekday }} in the shop: {{ bread }}</source>
        <translation>Ce {{ weekday }} en boutique : {{ bread }}</translation>
    </message>
    <message>
        <source>Those who say most will be named here.</source>
        <translation>Ceux qui en parlent le plus seront nommés ici.</translation>
    </message>
    <message>
        <source>Those you follow</source>
        <translation>Les comptes que vous suivez</translation>
    </message>
    <message>
        <source>Those you use, those you do not, and how they are written.</source>
        <translation>Ceux que vous employez, ceux que vous évitez, et comment ils s’écrivent.</translation>
    </message>
    <message>
        <source>Threads keeps everything. The sign-in lasts 60 days: cmdesk renews it by itself, unless it stays closed for so long.</source>
        <translation>Threads garde tout. La connexion dure 60 jours : cmdesk la renouvelle de lui-même, sauf s’il reste fermé aussi longtemps.</translation>
    </message>
    <message>
        <source>Threats, or talk of the law</source>
        <translation>Menaces ou mentions du droit</translation>
    </message>
    <message>
        <source>Three boxes</source>
        <translation>Trois cases</translation>
    </message>
    <message>
        <source>Three years at most.</source>
        <translation>Trois ans au plus.</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Throw away, on its network</source>
        <translation>Mettre à la corbeille, sur son réseau</translation>
    </message>
    <message>
        <source>Thrown away on its network</source>
        <translation>Mis à la corbeille sur son réseau</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Jeudi</translation>
    </message>
    <message>
        <source>Tick pages_show_list, instagram_basic, instagram_manage_comments and instagram_content_publish; for messages also instagram_manage_messages; business_management where a business owns the Page.</source>
        <translation>Cochez pages_show_list, instagram_basic, instagram_manage_comments et instagram_content_publish ; pour les messages, aussi instagram_manage_messages ; business_management si la Page appartient à une entreprise.</translation>
    </message>
    <message>
        <source>Tick pages_show_list, pages_read_engagement, pages_read_user_content, pages_manage_posts and pages_manage_engagement; for messages also pages_messaging; business_management where a business owns the Page.</source>
        <translation>Cochez pages_show_list, pages_read_engagement, pages_read_user_content, pages_manage_posts et pages_manage_engagement ; pour les messages, aussi pages_messaging ; business_management si la Page appartient à une entreprise.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Time sheet</source>
        <translation>Feuille d’heures</translation>
    </message>
    <message>
        <source>Time to cool off</source>
        <translation>Temps pour se calmer</translation>
    </message>
    <message>
        <source>Time to undo a sending</source>
        <translation>Délai pour annuler un envoi</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Times are in UTC (ISO 8601); texts are in UTF-8.</source>
        <translation>Les heures sont en UTC (ISO 8601) ; les textes sont en UTF-8.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>To add one, choose what the inbox shows, then “Save this view”.</source>
        <translation>Pour en ajouter, choisissez ce que montre la réception, puis « Enregistrer cette vue ».</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>To ask a department, connect a mail account first</source>
        <translation>Pour demander à un service, connectez d’abord un compte e-mail</translation>
    </message>
    <message>
        <source>To be changed</source>
        <translation>À changer</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>Pour commencer</translation>
    </message>
    <message>
        <source>To check that it was about you: the SHA-256 of the line below followed by network:handle (in small letters) is one of these marks. They do not say who you are.</source>
        <translation>Pour vérifier qu’il s’agit de vous : le SHA-256 de la ligne ci-dessous suivie de réseau:identifiant (en minuscules) est l’une de ces marques. Elles ne disent pas qui vous êtes.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>To fix</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>To hand on, as PDF…</source>
        <translation>À transmettre, en PDF…</translation>
    </message>
    <message>
        <source>To hand on, as a page (HTML)…</source>
        <translation>À transmettre, en page (HTML)…</translation>
    </message>
    <message>
        <source>To hand on, as a text (Word)…</source>
        <translation>À transmettre, en texte (Word)…</translation>
    </message>
    <message>
        <source>To publish by hand</source>
        <translation>À publier à la main</translation>
    </message>
    <message>
        <source>To publish, add the bot to the administrators of your channel, and let it post messages.</source>
        <translation>Pour publier, ajoutez le bot aux administrateurs de votre canal et laissez-le publier des messages.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Together {share}%</source>
        <translation>Ensemble {share} %</translation>
    </message>
    <message>
        <source>Token of the bot</source>
        <translation>Jeton du bot</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Demain matin</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Too late to answer this on {network}: too much time has passed since their last message. The text is kept; wait for their next message, or write to them elsewhere.</source>
        <translation>Trop tard pour répondre sur {network} : trop de temps a passé depuis leur dernier message. Le texte est gardé ; attendez leur prochain message, ou écrivez-leur ailleurs.</translation>
    </message>
    <message>
        <source>Too late: the answer has left</source>
        <translation>Trop tard : la réponse est partie</translation>
    </message>
    <message>
        <source>Too late: the question has left</source>
        <translation>Trop tard : la question est partie</translation>
    </message>
    <message>
        <source>Too late: this network takes no answer any more until they write again.</source>
        <translation>Trop tard : ce réseau n’accepte plus de réponse tant que la personne n’a pas réécrit.</translation>
    </message>
    <message>
        <source>Too little was said to tell a trend: {mentions} and {talks}. The figures below are exact; how they differ from the time before may be chance.</source>
        <translation>Trop peu de messages pour parler d’une tendance : {mentions} et {talks}. Les chiffres ci-dessous sont exacts ; leur écart avec la période d’avant peut tenir au hasard.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Traffic journal</source>
        <translation>Journal du trafic</translation>
    </message>
    <message numerus="yes">
        <source>Traffic journal: {n} hosts in 10 min</source>
        <translation>
            <numerusform>Journal du trafic : {n} hôte en 10 min</numerusform>
            <numerusform>Journal du trafic : {n} hôtes en 10 min</numerusform>
        </translation>
    </message>
    <message>
        <source>Troll</source>
        <translation>Troll</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try to write there, unseen</source>
        <translation>Essayer d’y écrire, sans témoin</translation>
    </message>
    <message>
        <source>Trying it on what is kept…</source>
        <translation>Essai sur ce qui est conservé…</translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation>Essai en cours…</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Mardi</translation>
    </message>
    <message>
        <source>Twice as many orders for Saturdays</source>
        <translation>Deux fois plus de commandes le samedi</translation>
    </message>
    <message>
        <source>Two answers of the poll are the same.</source>
        <translation>Deux réponses du sondage sont identiques.</translation>
    </message>
    <message>
        <source>Two drafts of their own now</source>
        <translation>Deux brouillons indépendants désormais</translation>
    </message>
    <message>
        <source>Type it by hand: {what}</source>
        <translation>Saisir à la main : {what}</translation>
    </message>
    <message>
        <source>Type or paste the address of a page.</source>
        <translation>Tapez ou collez l’adresse d’une page.</translation>
    </message>
    <message>
        <source>UTM, tracking, tag, campaign</source>
        <translation>UTM, suivi, balise, campagne</translation>
    </message>
    <message>
        <source>Undefined</source>
        <translation>Indéfini</translation>
    </message>
    <message>
        <source>Under App registrations, press “New registration”. As supported account types choose any directory and personal Microsoft accounts.</source>
        <translation>Dans Inscriptions d’applications, cliquez sur « Nouvelle inscription ». Comme types de comptes pris en charge, choisissez tout annuaire et les comptes Microsoft personnels.</translation>
    </message>
    <message>
        <source>Under Bot, switch on “Message Content Intent”, then press “Reset Token” and copy the token to here.</source>
        <translation>Sous Bot, activez « Message Content Intent », puis appuyez sur « Reset Token » et copiez le jeton ici.</translation>
    </message>
    <message>
        <source>Under Clients, create a client of the type “Desktop app”.</source>
        <translation>Dans Clients, créez un client de type « Application de bureau ».</translation>
    </message>
    <message>
        <source>Under Google Auth Platform, Audience, choose External and press “Publish app”: while it is in testing, Google ends every sign-in after seven days.</source>
        <translation>Dans Google Auth Platform, Audience, choisissez Externe et appuyez sur « Publier l’application » : tant qu’elle est en test, Google met fin à chaque connexion au bout de sept jours.</translation>
    </message>
    <message>
        <source>Under OAuth2, tick “bot” in the URL generator, and below it View Channels, Send Messages, Read Message History, Add Reactions and Manage Messages.</source>
        <translation>Sous OAuth2, cochez « bot » dans l’URL Generator et, en dessous, View Channels, Send Messages, Read Message History, Add Reactions et Manage Messages.</translation>
    </message>
    <message>
        <source>Under its roles, invite your own profile as a Threads tester, and accept the invitation in the settings of Threads, under website permissions.</source>
        <translation>Dans ses rôles, invitez votre propre profil comme testeur Threads, et acceptez l’invitation dans les réglages de Threads, sous les autorisations du site web.</translation>
    </message>
    <message>
        <source>Under “My apps”, create an app of the type “Business”, and switch it from development to Live.</source>
        <translation>Dans « Mes apps », créez une application de type « Business », et passez-la du mode développement en ligne.</translation>
    </message>
    <message>
        <source>Under “My apps”, create an app with the use case “Access the Threads API”.</source>
        <translation>Dans « Mes apps », créez une application avec le cas d’usage « Accéder à l’API Threads ».</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the last action</source>
        <translation>Annuler la dernière action</translation>
    </message>
    <message>
        <source>Undo the last change of the playbook</source>
        <translation>Annuler la dernière modification de la charte</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>Mécontent</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>Unselect</source>
        <translation>Désélectionner</translation>
    </message>
    <message>
        <source>Unsure: the answer was lost, it may be out. Look on the page before you send again.</source>
        <translation>Incertain : l’accusé s’est perdu, le texte est peut-être parti. Regardez la page avant de renvoyer.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Until LinkedIn has let your app in, it can do nothing: use “by hand”, and the mails of LinkedIn.</source>
        <translation>Tant que LinkedIn n’a pas admis votre application, elle ne peut rien : publiez à la main, et suivez les e-mails de LinkedIn.</translation>
    </message>
    <message>
        <source>Until Meta has reviewed your app, it tells only of mentions by its testers.</source>
        <translation>Tant que Meta n’a pas examiné votre application, elle ne signale que les mentions de ses testeurs.</translation>
    </message>
    <message>
        <source>Until a conversation is closed, for the reports</source>
        <translation>Jusqu’à la clôture d’une conversation, pour les rapports</translation>
    </message>
    <message>
        <source>Until it was closed, median</source>
        <translation>Jusqu’à la clôture, médiane</translation>
    </message>
    <message>
        <source>Until they answer</source>
        <translation>Jusqu’à sa réponse</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>Jusqu’à {time}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Urgency: {value}</source>
        <translation>Urgence : {value}</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Urgent: {words}</source>
        <translation>Urgent : {words}</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Utilisation :</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Use an access token</source>
        <translation>Utiliser un jeton d’accès</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Use it instead of what is there</source>
        <translation>Remplacer ce qui est là</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>Prendre cette partie</translation>
    </message>
    <message>
        <source>Used once to sign in, and not kept</source>
        <translation>Sert une seule fois, à la connexion, et n’est pas gardé</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Consommé</translation>
    </message>
    <message numerus="yes">
        <source>Used {n} times</source>
        <translation>
            <numerusform>Utilisée {n} fois</numerusform>
            <numerusform>Utilisée {n} fois</numerusform>
        </translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Taille de texte habituelle</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>VIP, favourite, ambassador</source>
        <translation>VIP, favori, ambassadeur</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Versions of this draft</source>
        <translation>Versions de ce brouillon</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>View {name} kept</source>
        <translation>Vue {name} gardée</translation>
    </message>
    <message>
        <source>View {name} removed</source>
        <translation>Vue {name} supprimée</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Views and sources</source>
        <translation>Vues et sources</translation>
    </message>
    <message>
        <source>Views of the inbox</source>
        <translation>Vues de la réception</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Vous</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>QUOI</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>En attente de relecture</translation>
    </message>
    <message>
        <source>Waiting for the browser</source>
        <translation>En attente du navigateur</translation>
    </message>
    <message>
        <source>Waiting for us</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting for {name}</source>
        <translation>Attend {name}</translation>
    </message>
    <message>
        <source>Waiting for {time}</source>
        <translation>Attend depuis {time}</translation>
    </message>
    <message>
        <source>Waiting is counted in opening hours ({zone}), up to the first answer. “In time” is within what was promised for that kind of message; who still waits beyond it counts as late.</source>
        <translation>L’attente se compte en heures ouvrées ({zone}), jusqu’à la première réponse. « À temps » veut dire dans le délai promis pour ce genre de message ; qui attend encore au-delà compte comme en retard.</translation>
    </message>
    <message>
        <source>Waiting to leave</source>
        <translation>Attend de partir</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Attend un accord</translation>
    </message>
    <message>
        <source>Waits to leave</source>
        <translation>Attend de partir</translation>
    </message>
    <message>
        <source>Waits until you have signed in again</source>
        <translation>Attend que vous vous soyez reconnecté</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Chaleureux</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Chaleur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Warning: {words}</source>
        <translation>Avertissement : {words}</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Surveiller</translation>
    </message>
    <message>
        <source>Watch a folder or file</source>
        <translation>Surveiller un dossier ou un fichier</translation>
    </message>
    <message>
        <source>Watch a page</source>
        <translation>Surveiller une page</translation>
    </message>
    <message>
        <source>Watch a part of it…</source>
        <translation>En surveiller une partie…</translation>
    </message>
    <message>
        <source>Watch a part of the page</source>
        <translation>Surveiller une partie de la page</translation>
    </message>
    <message>
        <source>Watch followed hashtags and lists</source>
        <translation>Surveiller les hashtags et listes suivis</translation>
    </message>
    <message>
        <source>Watch for your name</source>
        <translation>Guetter votre nom</translation>
    </message>
    <message>
        <source>Watch the comments of this item</source>
        <translation>Surveiller les commentaires de cet élément</translation>
    </message>
    <message>
        <source>Watch the places where you are talked about</source>
        <translation>Veillez sur les lieux où l’on parle de vous</translation>
    </message>
    <message>
        <source>Watch this part</source>
        <translation>Surveiller cette partie</translation>
    </message>
    <message>
        <source>Watch {name}?</source>
        <translation>Surveiller {name} ?</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>Veille</translation>
    </message>
    <message>
        <source>We</source>
        <translation>Nous</translation>
    </message>
    <message>
        <source>We are open from Tuesday to Sunday, from 7 am to 7.30 pm.</source>
        <translation>Nous sommes ouverts du mardi au dimanche, de 7 h à 19 h 30.</translation>
    </message>
    <message>
        <source>We have seen your messages, and are finding out what happened. We will say more here at {hour}.</source>
        <translation>Nous avons lu vos messages et cherchons ce qui s’est passé. Nous en dirons plus ici à {hour}.</translation>
    </message>
    <message>
        <source>We speak as we do at the counter</source>
        <translation>On parle comme au comptoir</translation>
    </message>
    <message>
        <source>Web and print, in France</source>
        <translation>Web et papier, en France</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Page web (HTML)</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mercredi</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Week in review</source>
        <translation>Revue de la semaine</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Semaine du {day}</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Jour de la semaine</translation>
    </message>
    <message>
        <source>Welcome to cmdesk</source>
        <translation>Bienvenue dans cmdesk</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What I would change:</source>
        <translation>Ce que je changerais :</translation>
    </message>
    <message>
        <source>What a figure counted cannot be kept as a view</source>
        <translation>Ce qu’un chiffre a compté ne peut pas être gardé comme vue</translation>
    </message>
    <message>
        <source>What all of it is for, how you will know, and by when.</source>
        <translation>À quoi tout cela sert, comment vous le saurez, et pour quand.</translation>
    </message>
    <message>
        <source>What belongs nowhere else; also what was not understood in a document that you took in.</source>
        <translation>Ce qui n’a pas sa place ailleurs ; aussi ce qui n’a pas été compris dans un document importé.</translation>
    </message>
    <message>
        <source>What came, who waits, what comes next: for you</source>
        <translation>Ce qui est venu, qui attend, ce qui vient : pour vous</translation>
    </message>
    <message>
        <source>What can be done to this message</source>
        <translation>Ce qu’on peut faire de ce message</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Ce qui a changé depuis</translation>
    </message>
    <message>
        <source>What changed, and why</source>
        <translation>Ce qui a changé, et pourquoi</translation>
    </message>
    <message>
        <source>What cmdesk learned from your corrections</source>
        <translation>Ce que cmdesk a appris de vos corrections</translation>
    </message>
    <message>
        <source>What did not leave on time</source>
        <translation>Ce qui n’est pas parti à l’heure</translation>
    </message>
    <message>
        <source>What did not leave on time is never sent by itself; what is stale is not even proposed.</source>
        <translation>Ce qui n’est pas parti à l’heure n’est jamais envoyé tout seul ; ce qui est périmé n’est même pas proposé.</translation>
    </message>
    <message>
        <source>What do you do about it?</source>
        <translation>Que faites-vous ?</translation>
    </message>
    <message>
        <source>What do you need to know to answer?</source>
        <translation>Que vous faut-il savoir pour répondre ?</translation>
    </message>
    <message>
        <source>What do you want to say?</source>
        <translation>Que voulez-vous dire ?</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>What for, {when}</source>
        <translation>Pour quoi, {when}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What happened meanwhile, and your answer</source>
        <translation>Ce qui s’est passé entre-temps, et votre réponse</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Que s’est-il passé ?</translation>
    </message>
    <message>
        <source>What has a star and what is in the inbox stays here.</source>
        <translation>Ce qui a une étoile et ce qui est en réception reste ici.</translation>
    </message>
    <message>
        <source>What has a star, a mention or is in the inbox always stays.</source>
        <translation>Ce qui a une étoile, une mention ou se trouve dans la réception reste toujours.</translation>
    </message>
    <message>
        <source>What is done with what comes in, before you see it.</source>
        <translation>Ce qui est fait de ce qui arrive, avant que vous le voyiez.</translation>
    </message>
    <message>
        <source>What is forbidden there</source>
        <translation>Ce qui y est interdit</translation>
    </message>
    <message>
        <source>What is in it becomes items, and so does what is added to it later. Nothing in it is changed.</source>
        <translation>Ce qu’il contient devient des éléments, comme ce qui y sera ajouté plus tard. Rien n’y est modifié.</translation>
    </message>
    <message>
        <source>What is kept as evidence</source>
        <translation>Ce qui est gardé comme preuve</translation>
    </message>
    <message>
        <source>What is kept of {name}</source>
        <translation>Ce qui est gardé de {name}</translation>
    </message>
    <message>
        <source>What is late counts as stale</source>
        <translation>Ce qui est en retard est périmé</translation>
    </message>
    <message numerus="yes">
        <source>What is more than {n} hours late counts as stale and is not ticked.</source>
        <translation>
            <numerusform>Ce qui a plus d’{n} heure de retard compte comme périmé et n’est pas coché.</numerusform>
            <numerusform>Ce qui a plus de {n} heures de retard compte comme périmé et n’est pas coché.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is out cannot be changed from here</source>
        <translation>Ce qui est en ligne ne peut pas être modifié d’ici</translation>
    </message>
    <message>
        <source>What is planned, as a calendar file that your calendar program can read. It is kept up to date.</source>
        <translation>Ce qui est prévu, dans un fichier que votre agenda sait lire. Il est tenu à jour.</translation>
    </message>
    <message>
        <source>What is public there can be watched: add the link in the Watchlist.</source>
        <translation>Ce qui y est public peut être suivi : ajoutez le lien dans la Veille.</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Ce qui est lu</translation>
    </message>
    <message>
        <source>What is said below your posts without answering or naming you is not read.</source>
        <translation>Ce qui se dit sous vos publications sans vous répondre ni vous nommer n’est pas lu.</translation>
    </message>
    <message>
        <source>What is scheduled leaves at its hour.</source>
        <translation>Ce qui est programmé part à son heure.</translation>
    </message>
    <message>
        <source>What is scheduled or out follows from what leaves: write or take it back in its page</source>
        <translation>Ce qui est programmé ou parti suit l’envoi : modifiez-le ou reprenez-le dans sa page</translation>
    </message>
    <message>
        <source>What is scrolled past becomes read</source>
        <translation>Ce qui défile devient lu</translation>
    </message>
    <message>
        <source>What is scrolled past stays unread</source>
        <translation>Ce qui défile reste non lu</translation>
    </message>
    <message>
        <source>What is set</source>
        <translation>Ce qui se règle</translation>
    </message>
    <message>
        <source>What is there can be found out once there is a network.</source>
        <translation>Ce qui s’y trouve sera cherché dès qu’il y aura du réseau.</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Ce qui est à faire</translation>
    </message>
    <message>
        <source>What is to be edited</source>
        <translation>Ce qui est à modifier</translation>
    </message>
    <message>
        <source>What it answered</source>
        <translation>Sa réponse</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>Ce qu’il peut faire</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Ce que cela coûte</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Ce qu’elle a fait</translation>
    </message>
    <message>
        <source>What it follows is out, but nobody knows under which name: it would leave as a post of its own.</source>
        <translation>Ce qu’il suit est en ligne, mais on ne sait pas sous quel nom : il partirait comme une publication à part.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Ce que l’on y voit</translation>
    </message>
    <message>
        <source>What it was before: {name}</source>
        <translation>La précédente : {name}</translation>
    </message>
    <message>
        <source>What it would find among the items kept here is counted as you type.</source>
        <translation>Ce qu’elle trouverait parmi les éléments gardés ici est compté pendant que vous tapez.</translation>
    </message>
    <message>
        <source>What it would have matched in the last 30 days is shown here.</source>
        <translation>Ce qu’elle aurait trouvé ces 30 derniers jours s’affiche ici.</translation>
    </message>
    <message>
        <source>What may be said while the facts are not known. They belong to the plan for a crisis.</source>
        <translation>Ce qui peut être dit tant que les faits ne sont pas connus. Ils font partie du plan de crise.</translation>
    </message>
    <message>
        <source>What nobody addressed to you is not read: watch the forum’s feed for that.</source>
        <translation>Ce que personne ne vous a adressé n’est pas lu : suivez pour cela le flux du forum dans la Veille.</translation>
    </message>
    <message>
        <source>What nobody is to do in your name.</source>
        <translation>Ce que personne ne doit faire en votre nom.</translation>
    </message>
    <message>
        <source>What others said becomes conversations that are done: with the people, and without any alarm.</source>
        <translation>Ce que d’autres ont dit devient des conversations terminées : avec les personnes, et sans aucune alerte.</translation>
    </message>
    <message>
        <source>What others wrote can be deleted only by whoever moderates the room.</source>
        <translation>Ce que d’autres ont écrit ne peut être supprimé que par qui modère le salon.</translation>
    </message>
    <message>
        <source>What ought to be decided? What was done?</source>
        <translation>Que faudrait-il décider ? Qu’a-t-on fait ?</translation>
    </message>
    <message>
        <source>What people ask for</source>
        <translation>Ce qu’on demande</translation>
    </message>
    <message>
        <source>What people say to you comes here</source>
        <translation>Ici arrive ce que l’on vous dit</translation>
    </message>
    <message>
        <source>What people write to you</source>
        <translation>Ce que l’on vous écrit</translation>
    </message>
    <message>
        <source>What people write to you comes in by itself from now on.</source>
        <translation>Ce que l’on vous écrit arrive désormais tout seul.</translation>
    </message>
    <message>
        <source>What rules did here</source>
        <translation>Ce que les règles ont fait ici</translation>
    </message>
    <message>
        <source>What rules did here in the last 90 days, and why</source>
        <translation>Ce que les règles ont fait ici ces 90 derniers jours, et pourquoi</translation>
    </message>
    <message>
        <source>What rules did in the last 90 days, and why</source>
        <translation>Ce que les règles ont fait ces 90 derniers jours, et pourquoi</translation>
    </message>
    <message>
        <source>What rules hide goes for good after thirty days.</source>
        <translation>Ce que les règles masquent disparaît définitivement après trente jours.</translation>
    </message>
    <message>
        <source>What somebody else wrote cannot be hidden or deleted by you.</source>
        <translation>Vous ne pouvez ni masquer ni supprimer ce que quelqu’un d’autre a écrit.</translation>
    </message>
    <message>
        <source>What stands between {{ and }} is asked for; after || comes what is written if nobody knows.</source>
        <translation>Ce qui est entre {{ et }} vous est demandé ; après ||, ce qui s’écrit si personne ne le sait.</translation>
    </message>
    <message>
        <source>What stood out</source>
        <translation>Ce qui a marqué</translation>
    </message>
    <message>
        <source>What the field says</source>
        <translation>Ce que dit le terrain</translation>
    </message>
    <message>
        <source>What the pictures show</source>
        <translation>Ce que montrent les images</translation>
    </message>
    <message>
        <source>What the signal rests on</source>
        <translation>Ce sur quoi repose le signal</translation>
    </message>
    <message>
        <source>What the window opens with.</source>
        <translation>Ce que la fenêtre montre en s’ouvrant.</translation>
    </message>
    <message>
        <source>What they are there</source>
        <translation>Son rôle dans cette communauté</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>Ce qu’elles ont fait</translation>
    </message>
    <message>
        <source>What they let you do with their data</source>
        <translation>Ce que la personne vous laisse faire de ses données</translation>
    </message>
    <message>
        <source>What they write is treated as spam</source>
        <translation>Ce que cette personne écrit est traité comme indésirable</translation>
    </message>
    <message>
        <source>What this view finds will appear here.</source>
        <translation>Ce que trouve cette vue apparaîtra ici.</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Que dire</translation>
    </message>
    <message>
        <source>What was closed</source>
        <translation>Ce qui a été terminé</translation>
    </message>
    <message>
        <source>What was counted is no longer here, or was judged otherwise since.</source>
        <translation>Ce qui était compté n’est plus là, ou a été jugé autrement depuis.</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Ce qui a été décidé</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>What was not understood is kept in the notes.</source>
        <translation>Ce qui n’a pas été compris est gardé dans les notes.</translation>
    </message>
    <message>
        <source>What was published</source>
        <translation>Ce qui a été publié</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>What was said and decided</source>
        <translation>Ce qui a été dit et décidé</translation>
    </message>
    <message>
        <source>What was there before is kept: {path}</source>
        <translation>Ce qui s’y trouvait est gardé : {path}</translation>
    </message>
    <message>
        <source>What was written before the bot was there, or to you rather than to it, cannot be read.</source>
        <translation>Ce qui a été écrit avant l’arrivée du bot, ou à vous plutôt qu’à lui, ne peut pas être lu.</translation>
    </message>
    <message>
        <source>What we said elsewhere</source>
        <translation>Ce que nous avons dit ailleurs</translation>
    </message>
    <message>
        <source>What we said elsewhere…</source>
        <translation>Ce que nous avons dit ailleurs…</translation>
    </message>
    <message>
        <source>What went well, what did not, what changes.</source>
        <translation>Ce qui a marché, ce qui n’a pas marché, ce qui change.</translation>
    </message>
    <message>
        <source>What works with {network}</source>
        <translation>Ce qui fonctionne avec {network}</translation>
    </message>
    <message>
        <source>What would be watched</source>
        <translation>Ce qui serait surveillé</translation>
    </message>
    <message>
        <source>What you delete lies here for thirty days and can be restored.</source>
        <translation>Ce que vous supprimez reste ici trente jours et peut être restauré.</translation>
    </message>
    <message>
        <source>What you did and how long: for you</source>
        <translation>Ce que vous avez fait, et combien de temps : pour vous</translation>
    </message>
    <message>
        <source>What you hold yourself to on each network, beside its own limits.</source>
        <translation>Ce que vous vous imposez sur chaque réseau, en plus de ses propres limites.</translation>
    </message>
    <message>
        <source>What you know</source>
        <translation>Ce que vous savez</translation>
    </message>
    <message>
        <source>What you know about them</source>
        <translation>Ce que vous savez de cette personne</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Ce qu’il vous faut</translation>
    </message>
    <message>
        <source>What you noted of its manners is forgotten. The people stay.</source>
        <translation>Ce que vous avez noté de ses usages est oublié. Les personnes restent.</translation>
    </message>
    <message>
        <source>What you publish elsewhere</source>
        <translation>Ce que vous publiez ailleurs</translation>
    </message>
    <message>
        <source>What you published elsewhere shows here: read from your accounts, or taken from an archive.</source>
        <translation>Ce que vous avez publié ailleurs se trouve ici : lu sur vos comptes, ou repris d’une archive.</translation>
    </message>
    <message>
        <source>What you said becomes history: it can be searched, new drafts are compared with it, it never leaves.</source>
        <translation>Ce que vous avez dit devient de l’historique : on peut y chercher, les nouveaux brouillons y sont comparés, rien n’en repart.</translation>
    </message>
    <message>
        <source>What you send shows here until it is out, with every attempt and what became of it.</source>
        <translation>Ce que vous envoyez apparaît ici jusqu’à son départ, avec chaque essai et ce qu’il est devenu.</translation>
    </message>
    <message>
        <source>What you send waits this long before it leaves, so that you can take it back.</source>
        <translation>Ce que vous envoyez attend ce temps avant de partir, pour que vous puissiez le reprendre.</translation>
    </message>
    <message>
        <source>What you speak of, and how much of each. The calendar shows what is planned beside it.</source>
        <translation>Ce dont vous parlez, et dans quelle proportion. Le calendrier montre en face ce qui est prévu.</translation>
    </message>
    <message>
        <source>What your sources publish will appear here.</source>
        <translation>Ce que vos sources publient apparaîtra ici.</translation>
    </message>
    <message>
        <source>What {host} grants in a day is used up. cmdesk goes on when the next one begins.</source>
        <translation>Ce que {host} accorde par jour est épuisé. cmdesk reprendra quand le suivant commencera.</translation>
    </message>
    <message>
        <source>What {name} did in the last 90 days, and why</source>
        <translation>Ce que « {name} » a fait ces 90 derniers jours, et pourquoi</translation>
    </message>
    <message>
        <source>What {name} shows</source>
        <translation>Ce que montre {name}</translation>
    </message>
    <message>
        <source>Whatever leaves, or was to leave, is written here.</source>
        <translation>Tout ce qui part, ou devait partir, est inscrit ici.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>When conversations are closed is noted since {day}.</source>
        <translation>Les dates de clôture des conversations sont relevées depuis le {day}.</translation>
    </message>
    <message>
        <source>When conversations are closed was not noted yet: how long that took is not known.</source>
        <translation>Les dates de clôture des conversations n’étaient pas encore relevées : les délais ne sont pas connus.</translation>
    </message>
    <message>
        <source>When should it go out?</source>
        <translation>Quand doit-il partir ?</translation>
    </message>
    <message>
        <source>When: {criteria}</source>
        <translation>Quand : {criteria}</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Where (utm_source)</source>
        <translation>Où (utm_source)</translation>
    </message>
    <message>
        <source>Where is the part before?</source>
        <translation>Où est la partie précédente ?</translation>
    </message>
    <message>
        <source>Where it costs by the byte, sources wait two hours longer.</source>
        <translation>Quand elle se paie au volume, les sources attendent deux heures de plus.</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où en est l’envoi</translation>
    </message>
    <message>
        <source>Where items may be missing</source>
        <translation>Là où il peut manquer des éléments</translation>
    </message>
    <message>
        <source>Where others mention you is told to no program that runs on a computer.</source>
        <translation>Les mentions faites par d’autres ne sont dites à aucun programme qui tourne sur un ordinateur.</translation>
    </message>
    <message>
        <source>Where the client asks for a way back (redirect), give it this address: {address}</source>
        <translation>Si le client demande une adresse de retour (redirect), donnez-lui celle-ci : {address}</translation>
    </message>
    <message>
        <source>Where you are talked about</source>
        <translation>Où l’on parle de vous</translation>
    </message>
    <message>
        <source>Where your account has several</source>
        <translation>Si votre compte en a plusieurs</translation>
    </message>
    <message>
        <source>Where your account lives</source>
        <translation>Là où se trouve votre compte</translation>
    </message>
    <message>
        <source>Where your posts go: bread, or bread@lemmy.world</source>
        <translation>Où vont vos publications : pain, ou pain@lemmy.world</translation>
    </message>
    <message>
        <source>Where your posts go; empty for your own profile</source>
        <translation>Où vont vos publications ; vide pour votre propre profil</translation>
    </message>
    <message>
        <source>Which one (utm_content)</source>
        <translation>Lequel (utm_content)</translation>
    </message>
    <message>
        <source>Which tasks</source>
        <translation>Quelles tâches</translation>
    </message>
    <message>
        <source>Which time?</source>
        <translation>Quelle période ?</translation>
    </message>
    <message>
        <source>While a crisis file is open, an answer to an angry message waits its minutes. Use them to read it once more.</source>
        <translation>Tant qu’un dossier de crise est ouvert, une réponse à un message en colère attend ses quelques minutes. Profitez-en pour la relire.</translation>
    </message>
    <message>
        <source>While your app is in development mode, only you see what it publishes: switch it to Live.</source>
        <translation>Tant que votre application est en mode développement, vous seul voyez ce qu’elle publie : passez-la en ligne.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Who can see it</source>
        <translation>Qui peut le voir</translation>
    </message>
    <message>
        <source>Who comments is told as a number: open the comment in the browser to see the name.</source>
        <translation>Qui commente n’est donné que par un numéro : ouvrez le commentaire dans le navigateur pour voir le nom.</translation>
    </message>
    <message>
        <source>Who may answer</source>
        <translation>Qui peut répondre</translation>
    </message>
    <message>
        <source>Who may quote it</source>
        <translation>Qui peut la citer</translation>
    </message>
    <message>
        <source>Who names you</source>
        <translation>Qui vous cite</translation>
    </message>
    <message>
        <source>Who needs it most first</source>
        <translation>Les plus pressantes d’abord</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Qui l’a dit</translation>
    </message>
    <message>
        <source>Who talks about you</source>
        <translation>Qui parle de vous</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>Qui attend</translation>
    </message>
    <message>
        <source>Who was contacted, when and why</source>
        <translation>Qui a été contacté, quand et pourquoi</translation>
    </message>
    <message>
        <source>Who you speak to, what of, and how: written once, it is at hand for whoever writes in your name, and drafts and replies are checked against it.</source>
        <translation>À qui vous parlez, de quoi et comment : écrite une fois, la charte sert à toutes les personnes qui écrivent en votre nom, et brouillons et réponses y sont confrontés.</translation>
    </message>
    <message>
        <source>Who you speak to, what they expect of you, and where they are.</source>
        <translation>À qui vous parlez, ce qu’ils attendent de vous, et où ils sont.</translation>
    </message>
    <message>
        <source>Whoever reads it there sees that it was changed, and can see what stood there before.</source>
        <translation>Qui la lit là-bas voit qu’elle a été modifiée, et peut voir ce qu’elle disait avant.</translation>
    </message>
    <message>
        <source>Whoever writes to you gets a card here, with all that you said to each other.</source>
        <translation>Quiconque vous écrit reçoit ici une fiche, avec tout ce que vous vous êtes dit.</translation>
    </message>
    <message>
        <source>Whoever wrote the post that it quotes is asked first; until then only its link is shown.</source>
        <translation>L’auteur de la publication citée est d’abord consulté ; d’ici là, seul le lien est affiché.</translation>
    </message>
    <message>
        <source>Whom that key is for</source>
        <translation>Pour qui est cette clé</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Qui appeler</translation>
    </message>
    <message>
        <source>Whose history it is</source>
        <translation>De quel compte c’est l’historique</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Why (the moderators read it)</source>
        <translation>Pourquoi (la modération le lit)</translation>
    </message>
    <message>
        <source>Why people write</source>
        <translation>Pourquoi on écrit</translation>
    </message>
    <message>
        <source>Why this was judged so</source>
        <translation>Pourquoi ce jugement</translation>
    </message>
    <message>
        <source>Width of the columns</source>
        <translation>Largeur des colonnes</translation>
    </message>
    <message>
        <source>Will be tried again {time}: {reason}</source>
        <translation>Nouvel essai {time} : {reason}</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>Avec un mot de passe</translation>
    </message>
    <message>
        <source>With a role</source>
        <translation>Avec un rôle</translation>
    </message>
    <message>
        <source>With a star</source>
        <translation>Avec étoile</translation>
    </message>
    <message>
        <source>With an app of your own</source>
        <translation>Avec une application à vous</translation>
    </message>
    <message>
        <source>With it this part leaves as an answer to that one. Without it, what came in since may tell.</source>
        <translation>Avec lui, cette partie part en réponse à l’autre. Sans lui, ce qui est arrivé depuis le dira peut-être.</translation>
    </message>
    <message>
        <source>With its secret, the token lasts two months instead of hours</source>
        <translation>Avec sa clé secrète, le jeton dure deux mois au lieu de quelques heures</translation>
    </message>
    <message>
        <source>With the rules</source>
        <translation>Avec les règles</translation>
    </message>
    <message>
        <source>With their images</source>
        <translation>Avec leurs images</translation>
    </message>
    <message>
        <source>With what was answered to what has a star or is in the inbox</source>
        <translation>Avec les réponses à ce qui a une étoile ou est en réception</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Without a date: {title}</source>
        <translation>Sans date : {title}</translation>
    </message>
    <message>
        <source>Without a folder</source>
        <translation>Sans dossier</translation>
    </message>
    <message>
        <source>Without these buttons: answer with “{yes}” or “{no}” in the subject.</source>
        <translation>Sans ces boutons : répondez avec « {yes} » ou « {no} » dans l’objet.</translation>
    </message>
    <message>
        <source>Word or words</source>
        <translation>Mot ou expression</translation>
    </message>
    <message>
        <source>WordPress.com wants a token of an application of your own (developer.wordpress.com/apps). Type it by hand.</source>
        <translation>WordPress.com veut le jeton d’une application à vous (developer.wordpress.com/apps). Saisissez-le à la main.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Words and phrases, with commas between them.</source>
        <translation>Mots et expressions, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Words and rules</source>
        <translation>Mots et règles</translation>
    </message>
    <message>
        <source>Words in a sentence, at most</source>
        <translation>Mots par phrase, au plus</translation>
    </message>
    <message>
        <source>Words of the house</source>
        <translation>Mots de la maison</translation>
    </message>
    <message>
        <source>Words of the house and checks</source>
        <translation>Mots de la maison et vérifications</translation>
    </message>
    <message>
        <source>Words of the house and checks…</source>
        <translation>Mots de la maison et vérifications…</translation>
    </message>
    <message>
        <source>Words that must stand in some posts: a check asks for them where they are missing.</source>
        <translation>Des mentions obligatoires dans certains messages : un contrôle les réclame quand elles manquent.</translation>
    </message>
    <message>
        <source>Words to look for are missing</source>
        <translation>Il manque les mots à chercher</translation>
    </message>
    <message>
        <source>Words you do not use, with what you say instead, and names that are spelt in one way.</source>
        <translation>Les mots que vous n’employez pas, avec ce que vous dites à la place, et les noms qui ne s’écrivent que d’une façon.</translation>
    </message>
    <message>
        <source>Words, OR, NOT, quotes</source>
        <translation>Mots, OU, SAUF, guillemets</translation>
    </message>
    <message>
        <source>Words, names, notes</source>
        <translation>Mots, noms, notes</translation>
    </message>
    <message>
        <source>Words, with commas between</source>
        <translation>Mots, séparés par des virgules</translation>
    </message>
    <message>
        <source>Work for a while</source>
        <translation>Travailler un moment</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message>
        <source>Work online</source>
        <translation>Travailler en ligne</translation>
    </message>
    <message>
        <source>Workbook with every row (Excel)</source>
        <translation>Classeur avec chaque ligne (Excel)</translation>
    </message>
    <message>
        <source>Works with no network</source>
        <translation>Marche sans réseau</translation>
    </message>
    <message>
        <source>Works; its sign-in ends {when}: sign in again before</source>
        <translation>Fonctionne ; sa connexion prend fin {when} : reconnectez-vous avant</translation>
    </message>
    <message>
        <source>Works; its sign-in should have ended {when}: sign in again</source>
        <translation>Fonctionne ; sa connexion aurait dû prendre fin {when} : reconnectez-vous</translation>
    </message>
    <message>
        <source>Works; last read: {time}</source>
        <translation>Fonctionne ; dernière relève : {time}</translation>
    </message>
    <message>
        <source>Works; not read yet</source>
        <translation>Fonctionne ; pas encore relevé</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espaces de travail</translation>
    </message>
    <message>
        <source>Would have matched {found} of {looked} in {days} days.</source>
        <translation>Aurait trouvé, en {days} jours : {found} sur {looked}.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Write a copy</source>
        <translation>Écrire une copie</translation>
    </message>
    <message>
        <source>Write a day like {example}.</source>
        <translation>Écrivez un jour comme {example}.</translation>
    </message>
    <message>
        <source>Write a draft from it</source>
        <translation>En faire un brouillon</translation>
    </message>
    <message>
        <source>Write a draft from the statement for {where}</source>
        <translation>Faire un brouillon du message pour {where}</translation>
    </message>
    <message>
        <source>Write a first comment</source>
        <translation>Écrire un premier commentaire</translation>
    </message>
    <message>
        <source>Write a first post</source>
        <translation>Écrire une première publication</translation>
    </message>
    <message>
        <source>Write a note to yourself</source>
        <translation>Écrivez une note pour vous seul</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>Écrire une publication</translation>
    </message>
    <message>
        <source>Write a post for one account or several: it is saved as you type and leaves when you say so.</source>
        <translation>Écrivez pour un ou plusieurs comptes : le texte est enregistré à mesure et part quand vous le dites.</translation>
    </message>
    <message>
        <source>Write a post: {text}</source>
        <translation>Écrire une publication : {text}</translation>
    </message>
    <message>
        <source>Write a private note</source>
        <translation>Écrire une note privée</translation>
    </message>
    <message>
        <source>Write a query in the watchlist for your name and its spellings, or connect an account.</source>
        <translation>Écrivez dans la veille une requête pour votre nom et ses variantes, ou connectez un compte.</translation>
    </message>
    <message>
        <source>Write a query: what it finds in your sources is gathered here and in the inbox.</source>
        <translation>Écrivez une requête : ce qu’elle trouve dans vos sources est réuni ici et en réception.</translation>
    </message>
    <message>
        <source>Write a word first.</source>
        <translation>Écrivez d’abord un mot.</translation>
    </message>
    <message>
        <source>Write again from it</source>
        <translation>Réécrire à partir de là</translation>
    </message>
    <message>
        <source>Write all that is kept of this person into a folder.</source>
        <translation>Écrire dans un dossier tout ce qui est gardé de cette personne.</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Write for this day</source>
        <translation>Écrire pour ce jour</translation>
    </message>
    <message>
        <source>Write hours like 9:00, 17:30. An empty day has no slots. What is planned already stays where it is.</source>
        <translation>Écrivez les heures comme 9:00, 17:30. Un jour vide n’a pas de créneau. Ce qui est déjà prévu ne bouge pas.</translation>
    </message>
    <message>
        <source>Write instead</source>
        <translation>Écrire plutôt</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Réécrire</translation>
    </message>
    <message>
        <source>Write it as 2027-03-31 or 31/03/2027.</source>
        <translation>Écrivez-la ainsi : 31/03/2027 ou 2027-03-31.</translation>
    </message>
    <message>
        <source>Write it no longer</source>
        <translation>Ne plus l’écrire</translation>
    </message>
    <message>
        <source>Write something, and it can be sent</source>
        <translation>Écrivez quelque chose, et l’envoi sera possible</translation>
    </message>
    <message>
        <source>Write the chart to a file</source>
        <translation>Écrire le graphique dans un fichier</translation>
    </message>
    <message>
        <source>Write the chart to a picture</source>
        <translation>Écrire le graphique dans une image</translation>
    </message>
    <message>
        <source>Write the debrief</source>
        <translation>Écrire le bilan</translation>
    </message>
    <message>
        <source>Write the debrief…</source>
        <translation>Écrire le bilan…</translation>
    </message>
    <message>
        <source>Write the figures to a file</source>
        <translation>Écrire les chiffres dans un fichier</translation>
    </message>
    <message>
        <source>Write the figures to a table</source>
        <translation>Écrire les chiffres dans un tableau</translation>
    </message>
    <message>
        <source>Write the hour like {example}.</source>
        <translation>Écrivez l’heure comme {example}.</translation>
    </message>
    <message>
        <source>Write the playbook as Markdown…</source>
        <translation>Enregistrer la charte en Markdown…</translation>
    </message>
    <message>
        <source>Write the playbook as PDF…</source>
        <translation>Enregistrer la charte en PDF…</translation>
    </message>
    <message>
        <source>Write the playbook as a page…</source>
        <translation>Enregistrer la charte en page HTML…</translation>
    </message>
    <message>
        <source>Write the playbook for Word…</source>
        <translation>Enregistrer la charte pour Word…</translation>
    </message>
    <message>
        <source>Write the playbook to a file</source>
        <translation>Enregistrer la charte dans un fichier</translation>
    </message>
    <message>
        <source>Write the proof to a file</source>
        <translation>Écrire la preuve dans un fichier</translation>
    </message>
    <message>
        <source>Write the report as PDF</source>
        <translation>Écrire le rapport en PDF</translation>
    </message>
    <message>
        <source>Write the report to a file</source>
        <translation>Écrire le rapport dans un fichier</translation>
    </message>
    <message>
        <source>Write the {language} version</source>
        <translation>Écrire la version {language}</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>Écrire dans un fichier…</translation>
    </message>
    <message>
        <source>Write your first saved reply</source>
        <translation>Écrire votre première réponse enregistrée</translation>
    </message>
    <message>
        <source>Write your reply, or / for a saved one</source>
        <translation>Écrivez votre réponse, ou / pour une réponse enregistrée</translation>
    </message>
    <message>
        <source>Write “{words}”</source>
        <translation>Écrire « {words} »</translation>
    </message>
    <message>
        <source>Writing works on {network}, but the draft that tried it could not be deleted. It is called “cmdesk”, and only you see it.</source>
        <translation>Écrire sur {network} marche, mais le brouillon qui l’a essayé n’a pas pu être supprimé. Il s’appelle « cmdesk », et vous seul le voyez.</translation>
    </message>
    <message>
        <source>Written on {date}.</source>
        <translation>Établi le {date}.</translation>
    </message>
    <message>
        <source>Written on {date}. The file beside this one, person.json, holds the same for programs.</source>
        <translation>Écrit le {date}. Le fichier voisin, person.json, contient la même chose pour les programmes.</translation>
    </message>
    <message>
        <source>Written: {files} in {folder}.</source>
        <translation>Écrit : {files} dans {folder}.</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Écrit : {name}</translation>
    </message>
    <message>
        <source>X charges for each thing: about a cent for a mention that is read, 1.5 cents for a post, 20 cents for one with a link. cmdesk counts and stops at the sum that you set.</source>
        <translation>X facture chaque chose : environ un cent pour une mention lue, 1,5 cent pour une publication, 20 cents si elle porte un lien. cmdesk compte, et s’arrête à la somme que vous fixez.</translation>
    </message>
    <message>
        <source>X keeps everything. It wants programs to forget what its author deleted there: cmdesk asks once, after a week (half a cent each), and forgets the words of what is gone; your answers and notes stay.</source>
        <translation>X garde tout. Il veut que les programmes oublient ce que son auteur y a supprimé : cmdesk demande une fois, après une semaine (un demi-cent chacun), et oublie les mots de ce qui a disparu ; vos réponses et vos notes restent.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>You answer in the browser</source>
        <translation>Vous répondez dans le navigateur</translation>
    </message>
    <message>
        <source>You answer there, in the browser.</source>
        <translation>Vous répondez là-bas, dans le navigateur.</translation>
    </message>
    <message>
        <source>You are asked again in an hour</source>
        <translation>La question vous sera reposée dans une heure</translation>
    </message>
    <message>
        <source>You are asked in a moment</source>
        <translation>À vous dans un instant</translation>
    </message>
    <message>
        <source>You are asked in a moment.</source>
        <translation>Ce sera à vous dans un instant.</translation>
    </message>
    <message>
        <source>You are asked to publish it {time}.</source>
        <translation>À publier vous-même, {time}.</translation>
    </message>
    <message>
        <source>You are signed in. You can close this page and go back to cmdesk.</source>
        <translation>La connexion est faite. Vous pouvez fermer cette page et revenir à cmdesk.</translation>
    </message>
    <message>
        <source>You are working offline</source>
        <translation>Vous travaillez hors ligne</translation>
    </message>
    <message>
        <source>You are working offline.</source>
        <translation>Vous travaillez hors ligne.</translation>
    </message>
    <message>
        <source>You are working offline. Nothing was lost; it continues once you are back online.</source>
        <translation>Vous travaillez hors ligne. Rien n’est perdu ; tout reprendra une fois en ligne.</translation>
    </message>
    <message>
        <source>You can close this page and come back to cmdesk.</source>
        <translation>Vous pouvez fermer cette page et revenir à cmdesk.</translation>
    </message>
    <message>
        <source>You did nothing in this time yet.</source>
        <translation>Vous n’avez encore rien fait sur cette période.</translation>
    </message>
    <message>
        <source>You hear of it when somebody speaks of you there.</source>
        <translation>Vous saurez quand on y parle de vous.</translation>
    </message>
    <message>
        <source>You signed in as {name}: it was added beside {other}</source>
        <translation>Connexion faite en tant que {name} : ce compte a été ajouté à côté de {other}</translation>
    </message>
    <message>
        <source>You watch this source already</source>
        <translation>Vous suivez déjà cette source</translation>
    </message>
    <message>
        <source>You work offline. It is kept here and you see it before it leaves.</source>
        <translation>Vous travaillez hors ligne. L’envoi est gardé ici et vous le verrez avant son départ.</translation>
    </message>
    <message>
        <source>You work offline: it leaves when you are back and have seen what is due</source>
        <translation>Vous travaillez hors ligne : il partira à votre retour, une fois revu ce qui est dû</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>Vous : {text}</translation>
    </message>
    <message>
        <source>YouTube keeps everything. It wants comments renewed or forgotten after 30 days: cmdesk asks before that, and forgets the words of those that are gone; your answers and notes stay.</source>
        <translation>YouTube garde tout. Il veut que les commentaires soient renouvelés ou oubliés après 30 jours : cmdesk demande avant, et oublie les mots de ceux qui ont disparu ; vos réponses et vos notes restent.</translation>
    </message>
    <message>
        <source>Your accounts follow no hashtag and no list yet. Follow one on its page there, then come back.</source>
        <translation>Vos comptes ne suivent encore aucun hashtag ni aucune liste. Suivez-en sur leur page là-bas, puis revenez.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Your answer did not leave.</source>
        <translation>Votre réponse n’est pas partie.</translation>
    </message>
    <message>
        <source>Your app, Settings, Basic</source>
        <translation>Votre application, Paramètres, Général</translation>
    </message>
    <message>
        <source>Your browser shows a page of {server}. Agree there, then copy the password that it shows to here.</source>
        <translation>Votre navigateur affiche une page de {server}. Acceptez-y, puis copiez ici le mot de passe qu’elle affiche.</translation>
    </message>
    <message>
        <source>Your browser shows a page of {server}. Sign in there and agree; this window goes on by itself.</source>
        <translation>Votre navigateur affiche une page de {server}. Connectez-vous et donnez votre accord ; cette fenêtre continue toute seule.</translation>
    </message>
    <message>
        <source>Your channel</source>
        <translation>Votre canal</translation>
    </message>
    <message>
        <source>Your credentials there</source>
        <translation>Vos identifiants</translation>
    </message>
    <message>
        <source>Your credit at {host} is used up. Nothing was done; buy some more in its console.</source>
        <translation>Votre crédit chez {host} est épuisé. Rien n’a été fait ; rachetez-en dans sa console.</translation>
    </message>
    <message>
        <source>Your messages, your drafts and your watch, in one file, on this computer.</source>
        <translation>Vos messages, vos brouillons et votre veille, dans un seul fichier, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your own days off, one a line</source>
        <translation>Vos jours de fermeture, un par ligne</translation>
    </message>
    <message>
        <source>Your posts are made ready here, and you publish them there by hand.</source>
        <translation>Vos publications se préparent ici, et vous les publiez là-bas à la main.</translation>
    </message>
    <message>
        <source>Your private note</source>
        <translation>Votre note privée</translation>
    </message>
    <message>
        <source>Your provider keeps the mails; reading them here marks nothing as read there.</source>
        <translation>Votre fournisseur garde les e-mails ; les lire ici n’y marque rien comme lu.</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Your role on {host} does not let you moderate. Nothing was changed; ask to become an editor.</source>
        <translation>Votre rôle sur {host} ne vous permet pas de modérer. Rien n’a été modifié ; demandez à devenir éditeur.</translation>
    </message>
    <message>
        <source>Your role on {host} does not let you publish. The text is kept; ask to become an author.</source>
        <translation>Votre rôle sur {host} ne vous permet pas de publier. Le texte est conservé ; demandez à devenir auteur.</translation>
    </message>
    <message>
        <source>Your role on {host} does not let you see this. Ask whoever runs the site.</source>
        <translation>Votre rôle sur {host} ne vous permet pas de voir cela. Demandez à qui s’occupe du site.</translation>
    </message>
    <message>
        <source>Your role on {host} does not let you send pictures. The text is kept; ask to become an author.</source>
        <translation>Votre rôle sur {host} ne vous permet pas d’envoyer des images. Le texte est conservé ; demandez à devenir auteur.</translation>
    </message>
    <message>
        <source>Your week</source>
        <translation>Votre semaine</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Vos mots</translation>
    </message>
    <message>
        <source>Your work is kept and cmdesk goes on. If this comes back, send these details to whoever looks after cmdesk; they hold no password.</source>
        <translation>Votre travail est gardé et cmdesk continue. Si cela revient, envoyez ces détails à la personne qui s’occupe de cmdesk ; ils ne contiennent aucun mot de passe.</translation>
    </message>
    <message>
        <source>Yours: it tells your own comments from those of others</source>
        <translation>La vôtre : elle distingue vos commentaires de ceux des autres</translation>
    </message>
    <message>
        <source>ZONE</source>
        <translation>FUSEAU</translation>
    </message>
    <message>
        <source>a conversation is done</source>
        <translation>une conversation est terminée</translation>
    </message>
    <message>
        <source>a conversation reopens</source>
        <translation>une conversation se rouvre</translation>
    </message>
    <message>
        <source>a crisis file is open</source>
        <translation>un dossier de crise est ouvert</translation>
    </message>
    <message>
        <source>a label is put on</source>
        <translation>une étiquette est posée</translation>
    </message>
    <message>
        <source>a link in a draft</source>
        <translation>un lien d’un brouillon</translation>
    </message>
    <message>
        <source>a look at an address</source>
        <translation>l’examen d’une adresse</translation>
    </message>
    <message>
        <source>a query finds an item</source>
        <translation>une requête trouve un élément</translation>
    </message>
    <message>
        <source>a quick thank you</source>
        <translation>un merci rapide</translation>
    </message>
    <message>
        <source>a saved view</source>
        <translation>une vue enregistrée</translation>
    </message>
    <message>
        <source>a source</source>
        <translation>une source</translation>
    </message>
    <message>
        <source>a table of posts</source>
        <translation>un tableau de publications</translation>
    </message>
    <message>
        <source>a table: .csv or .xlsx</source>
        <translation>un tableau : .csv ou .xlsx</translation>
    </message>
    <message numerus="yes">
        <source>a thread of {n} parts</source>
        <translation>
            <numerusform>un fil d’{n} partie</numerusform>
            <numerusform>un fil de {n} parties</numerusform>
        </translation>
    </message>
    <message>
        <source>accept requests</source>
        <translation>accepter les demandes</translation>
    </message>
    <message>
        <source>account, password, sign in again, disconnected, expired, token, status</source>
        <translation>compte, mot de passe, se reconnecter, déconnecté, expiré, jeton, état</translation>
    </message>
    <message>
        <source>add a network, profile, sign in, log in, Mastodon, Bluesky, mail, Facebook, Instagram</source>
        <translation>ajouter un compte, réseau, profil, se connecter, identifiant, Mastodon, Bluesky, e-mail, Facebook, Instagram</translation>
    </message>
    <message>
        <source>advertisement, cookies</source>
        <translation>publicité, cookies</translation>
    </message>
    <message>
        <source>affordable</source>
        <translation>abordable</translation>
    </message>
    <message>
        <source>agreed to</source>
        <translation>approuvée</translation>
    </message>
    <message>
        <source>alert, unusual, peak</source>
        <translation>alerte, inhabituel, pic</translation>
    </message>
    <message>
        <source>all conversations</source>
        <translation>toutes les conversations</translation>
    </message>
    <message>
        <source>all of these are so</source>
        <translation>toutes sont remplies</translation>
    </message>
    <message>
        <source>also search for this name everywhere</source>
        <translation>chercher aussi ce nom partout</translation>
    </message>
    <message>
        <source>among mentions in public places</source>
        <translation>parmi les mentions dans des lieux publics</translation>
    </message>
    <message>
        <source>an account</source>
        <translation>un compte</translation>
    </message>
    <message>
        <source>an address that leads nowhere</source>
        <translation>une adresse qui ne mène nulle part</translation>
    </message>
    <message>
        <source>an answer is due soon</source>
        <translation>une réponse est bientôt attendue</translation>
    </message>
    <message>
        <source>an answer is late</source>
        <translation>une réponse est en retard</translation>
    </message>
    <message>
        <source>an answer was sent</source>
        <translation>une réponse est partie</translation>
    </message>
    <message>
        <source>an image you asked for</source>
        <translation>une image demandée</translation>
    </message>
    <message>
        <source>an item arrives</source>
        <translation>un élément arrive</translation>
    </message>
    <message numerus="yes">
        <source>and {n} from before</source>
        <translation>
            <numerusform>et {n} d’avant</numerusform>
            <numerusform>et {n} d’avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>et {n} autre</numerusform>
            <numerusform>et {n} autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more lines</source>
        <translation>
            <numerusform>et {n} autre ligne</numerusform>
            <numerusform>et {n} autres lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>another language, or too short to tell</source>
        <translation>une autre langue, ou trop court pour le dire</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>answer a conversation, now</source>
        <translation>répondre à une conversation, maintenant</translation>
    </message>
    <message>
        <source>answer, reply, assign</source>
        <translation>répondre, assigner</translation>
    </message>
    <message>
        <source>answer, respond, comment, direct message</source>
        <translation>réponse, répondre, commenter, message privé</translation>
    </message>
    <message>
        <source>answered {status}, nothing new</source>
        <translation>a répondu {status}, rien de nouveau</translation>
    </message>
    <message>
        <source>answered {status}, {size}</source>
        <translation>a répondu {status}, {size}</translation>
    </message>
    <message>
        <source>answers that were kept to be read offline</source>
        <translation>les réponses gardées pour être lues hors ligne</translation>
    </message>
    <message>
        <source>answers to people leave all the same</source>
        <translation>les réponses aux personnes partent quand même</translation>
    </message>
    <message>
        <source>answers to them</source>
        <translation>réponses à cette personne</translation>
    </message>
    <message>
        <source>approval, validation, sign-off</source>
        <translation>approbation, validation, accord</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>approuver</translation>
    </message>
    <message>
        <source>approve, hide, report a message; alone: what can be done</source>
        <translation>approuver, masquer, signaler un message ; seul : ce qui est possible</translation>
    </message>
    <message>
        <source>approve, validate, client, boss, review</source>
        <translation>approbation, approuver, valider, validation, client, relecture</translation>
    </message>
    <message>
        <source>approved: {who}</source>
        <translation>approuvé : {who}</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>comme d’habitude</translation>
    </message>
    <message>
        <source>ask for an access token instead of using a browser</source>
        <translation>demander un jeton d’accès au lieu de passer par le navigateur</translation>
    </message>
    <message>
        <source>ask for what the browser shows at the end</source>
        <translation>demander ce que le navigateur montre à la fin</translation>
    </message>
    <message>
        <source>asks a question</source>
        <translation>pose une question</translation>
    </message>
    <message>
        <source>assign, transfer, forward, escalate, colleague</source>
        <translation>assigner, attribuer, transférer, faire suivre, escalader, collègue</translation>
    </message>
    <message>
        <source>assign, transfer, forward, team, service</source>
        <translation>assigner, attribuer, transférer, déléguer, équipe, service</translation>
    </message>
    <message>
        <source>at</source>
        <translation>à</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>at most five other words between them; ONEAR: in this order</source>
        <translation>au plus cinq autres mots entre eux ; ONEAR : dans cet ordre</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>à {time}</translation>
    </message>
    <message>
        <source>atelier@example.org</source>
        <translation>atelier@exemple.fr</translation>
    </message>
    <message>
        <source>automation, shortcut</source>
        <translation>automatisation, raccourci</translation>
    </message>
    <message>
        <source>bad buzz, checklist, contacts, statements, prepare</source>
        <translation>bad buzz, liste de contrôle, contacts, messages d’attente, préparer</translation>
    </message>
    <message>
        <source>bad buzz, incident, drill, exercise, emergency</source>
        <translation>bad buzz, incident, exercice, simulation, urgence</translation>
    </message>
    <message>
        <source>bakery Thabor</source>
        <translation>boulangerie Thabor</translation>
    </message>
    <message>
        <source>ban, mute, troll</source>
        <translation>bannir, masquer, troll</translation>
    </message>
    <message>
        <source>because {reasons}</source>
        <translation>parce que : {reasons}</translation>
    </message>
    <message>
        <source>begin with &gt; for commands only</source>
        <translation>commencez par &gt; pour les commandes seules</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>en cours d’envoi</translation>
    </message>
    <message>
        <source>beside what is there, not instead of it</source>
        <translation>en plus de ce qui s’y trouve, au lieu de le remplacer</translation>
    </message>
    <message>
        <source>block</source>
        <translation>bloquer</translation>
    </message>
    <message>
        <source>boost</source>
        <translation>partager</translation>
    </message>
    <message>
        <source>both words</source>
        <translation>les deux mots</translation>
    </message>
    <message>
        <source>brand, reviews, forums, discover, search the web</source>
        <translation>marque, avis, forums, découvrir, chercher sur le web</translation>
    </message>
    <message>
        <source>bread NOT recipe   bread -recipe</source>
        <translation>pain SAUF recette   pain -recette</translation>
    </message>
    <message>
        <source>breakdown, delay</source>
        <translation>panne, retard</translation>
    </message>
    <message>
        <source>bring a copy back as the workspace</source>
        <translation>remettre une copie à la place de l’espace de travail</translation>
    </message>
    <message>
        <source>broken NEAR/5 oven   "broken oven"~5</source>
        <translation>panne NEAR/5 four   "panne four"~5</translation>
    </message>
    <message>
        <source>broken OR delay</source>
        <translation>panne OU retard</translation>
    </message>
    <message>
        <source>broken, dead, errors</source>
        <translation>en panne, mortes, erreurs</translation>
    </message>
    <message>
        <source>broken, silent, errors</source>
        <translation>en panne, muettes, erreurs</translation>
    </message>
    <message>
        <source>bulk, spreadsheet, edit many</source>
        <translation>en masse, tableur, en lot</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>par {name}</translation>
    </message>
    <message>
        <source>can be answered until {time}</source>
        <translation>réponse possible jusqu’à {time}</translation>
    </message>
    <message>
        <source>can be undone</source>
        <translation>peut être annulé</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>ne peut pas être annulé</translation>
    </message>
    <message>
        <source>cards of people that were put together</source>
        <translation>les fiches de personnes qui ont été réunies</translation>
    </message>
    <message>
        <source>cards that look alike and are two people</source>
        <translation>les fiches qui se ressemblent et sont deux personnes</translation>
    </message>
    <message>
        <source>cheap</source>
        <translation>pas cher</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>christmas</source>
        <translation>noel</translation>
    </message>
    <message>
        <source>clear, everything seen</source>
        <translation>vider, tout vu</translation>
    </message>
    <message>
        <source>close, conversation, archive, resolve, finish, handled, complete, reopen</source>
        <translation>clore, clôturer, fermer, conversation, archiver, résoudre, terminer, traité, rouvrir</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>close</translation>
    </message>
    <message>
        <source>cmdesk does not count for {name}. It does for: {known}.</source>
        <translation>cmdesk ne sait pas compter pour {name}. Il le sait pour : {known}.</translation>
    </message>
    <message>
        <source>cmdesk does not know any more what this answers. The text is kept; answer in the browser.</source>
        <translation>cmdesk ne sait plus à quoi ceci répond. Le texte est gardé ; répondez dans le navigateur.</translation>
    </message>
    <message>
        <source>cmdesk fetches the whole articles of what is unread, so that you can read them on a train.</source>
        <translation>cmdesk récupère les articles entiers de ce qui n’est pas lu, pour que vous puissiez les lire dans le train.</translation>
    </message>
    <message>
        <source>cmdesk goes on beside the clock: it fetches, and sends what is due.</source>
        <translation>cmdesk continue à côté de l’horloge : il relève, et envoie ce qui est prévu.</translation>
    </message>
    <message>
        <source>cmdesk stopped while this was leaving. It may be out: look it up before you send it again.</source>
        <translation>cmdesk s’est arrêté pendant l’envoi. C’est peut-être parti : vérifiez avant de renvoyer.</translation>
    </message>
    <message>
        <source>comes again</source>
        <translation>revient</translation>
    </message>
    <message>
        <source>comment, note, summary</source>
        <translation>commentaire, note, résumé</translation>
    </message>
    <message>
        <source>comments.mysite.fr</source>
        <translation>commentaires.monsite.fr</translation>
    </message>
    <message>
        <source>communities: forums, groups, trades</source>
        <translation>les communautés : forums, groupes, métiers</translation>
    </message>
    <message>
        <source>compared with {before}</source>
        <translation>comparé à {before}</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>plainte</translation>
    </message>
    <message>
        <source>connect an account; its secret is asked for, or read from standard input</source>
        <translation>connecter un compte ; son secret est demandé, ou lu sur l’entrée standard</translation>
    </message>
    <message>
        <source>contact, customer, who</source>
        <translation>contact, client, chercher quelqu’un, qui</translation>
    </message>
    <message>
        <source>contacts, customers, followers, influencers, profiles, CRM</source>
        <translation>contacts, clients, abonnés, influenceurs, profils, CRM</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>continue, go on, unpause, after a crisis</source>
        <translation>continuer, relancer, fin de la pause, après une crise</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>conversations</translation>
    </message>
    <message>
        <source>conversations in the bin</source>
        <translation>conversations de la corbeille</translation>
    </message>
    <message>
        <source>conversations that wait for them</source>
        <translation>conversations en attente d’eux</translation>
    </message>
    <message>
        <source>conversations that were joined or parted</source>
        <translation>les conversations réunies ou séparées</translation>
    </message>
    <message>
        <source>conversations to answer</source>
        <translation>conversations à traiter</translation>
    </message>
    <message>
        <source>conversations with their notes, labels and the numbers of their items</source>
        <translation>les conversations avec leurs notes, leurs étiquettes et les numéros de leurs éléments</translation>
    </message>
    <message>
        <source>conversations with their notes, to read</source>
        <translation>les conversations avec leurs notes, à lire</translation>
    </message>
    <message>
        <source>conversations, and change</source>
        <translation>conversations, et évolution</translation>
    </message>
    <message>
        <source>copy its pictures and films, too</source>
        <translation>copier aussi ses images et ses vidéos</translation>
    </message>
    <message>
        <source>correct, corrections, sentiment, mistake, classification</source>
        <translation>corriger, corrections, sentiment, tonalité, erreur, classement</translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation>corrigé par vous</translation>
    </message>
    <message>
        <source>crisis file</source>
        <translation>dossier ouvert</translation>
    </message>
    <message>
        <source>curation, quote, share, post</source>
        <translation>curation, citer, partager, publication</translation>
    </message>
    <message>
        <source>curation, share, repost, post</source>
        <translation>curation, partager, relayer, publication</translation>
    </message>
    <message>
        <source>dark mode, night, appearance, colours, contrast</source>
        <translation>mode sombre, thème, nuit, dark mode, apparence, couleurs, contraste</translation>
    </message>
    <message>
        <source>dates, month, custom</source>
        <translation>dates, mois, période, personnalisé</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>debrief</source>
        <translation>bilan</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>décision</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>supprimer</translation>
    </message>
    <message>
        <source>deleted there</source>
        <translation>supprimé là-bas</translation>
    </message>
    <message>
        <source>deleted {time}</source>
        <translation>supprimé {time}</translation>
    </message>
    <message>
        <source>dictionary</source>
        <translation>dictionnaire</translation>
    </message>
    <message>
        <source>dictionary, spelling, corrections, banned words, grammar</source>
        <translation>dictionnaire, orthographe, corrections, mots interdits, grammaire</translation>
    </message>
    <message>
        <source>disk, file, local</source>
        <translation>disque, fichier, local</translation>
    </message>
    <message>
        <source>dismiss, alert, ignore</source>
        <translation>écarter, alerte, ignorer</translation>
    </message>
    <message>
        <source>distribute, bulk schedule</source>
        <translation>répartir, distribuer, programmer en masse</translation>
    </message>
    <message>
        <source>do it to the last 30 days</source>
        <translation>l’appliquer aux 30 derniers jours</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>ne répond pas</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>ne contient pas</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>down</source>
        <translation>en panne</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>draft, new post, compose, create, publish, tweet, message</source>
        <translation>brouillon, nouveau post, publication, rédiger, composer, créer, publier, écrire, tweet, message</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>bientôt attendue</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>pour {time}</translation>
    </message>
    <message>
        <source>duplicate, repeat</source>
        <translation>dupliquer, répéter</translation>
    </message>
    <message>
        <source>duplicates, same person</source>
        <translation>doublons, même personne, fusionner</translation>
    </message>
    <message>
        <source>earlier versions of posts</source>
        <translation>les versions antérieures des publications</translation>
    </message>
    <message>
        <source>early</source>
        <translation>dès les premiers signes</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>edited at {time}</source>
        <translation>modifié à {time}</translation>
    </message>
    <message>
        <source>empty where there is none</source>
        <translation>vide s’il n’y en a pas</translation>
    </message>
    <message>
        <source>end of the crisis, incident, debrief, lessons, review</source>
        <translation>fermer, terminer la crise, fin de crise, incident, bilan, débriefing, leçons</translation>
    </message>
    <message>
        <source>ends in .pdf, .html, .docx, .xlsx or .csv</source>
        <translation>se termine par .pdf, .html, .docx, .xlsx ou .csv</translation>
    </message>
    <message>
        <source>entries of evidence that stay, kept for a legal claim</source>
        <translation>preuves qui restent, conservées en vue d’une action en justice</translation>
    </message>
    <message>
        <source>erase all that is kept of a person, for good</source>
        <translation>effacer définitivement tout ce qui est gardé d’une personne</translation>
    </message>
    <message>
        <source>evergreen</source>
        <translation>toujours vrai</translation>
    </message>
    <message>
        <source>every attempt to send, kept when the post is deleted</source>
        <translation>chaque tentative d’envoi, gardée même si la publication est supprimée</translation>
    </message>
    <message>
        <source>everything was paused</source>
        <translation>tout était en pause</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>preuves</translation>
    </message>
    <message>
        <source>exactly these signs; a regular expression</source>
        <translation>exactement ces signes ; une expression régulière</translation>
    </message>
    <message>
        <source>exclude, noise, ignore, mute, NOT</source>
        <translation>exclure, bruit, ignorer, masquer, SAUF</translation>
    </message>
    <message>
        <source>exercise, </source>
        <translation>exercice, </translation>
    </message>
    <message>
        <source>exit, close the program, leave</source>
        <translation>quitter, sortir, fermer le programme</translation>
    </message>
    <message>
        <source>export, DOCX, strategy, guidelines</source>
        <translation>exporter, DOCX, stratégie, charte</translation>
    </message>
    <message>
        <source>export, HTML, strategy, guidelines</source>
        <translation>exporter, HTML, stratégie, charte</translation>
    </message>
    <message>
        <source>export, save, download</source>
        <translation>exporter, enregistrer, télécharger</translation>
    </message>
    <message>
        <source>export, strategy, guidelines, save</source>
        <translation>exporter, stratégie, charte, enregistrer</translation>
    </message>
    <message>
        <source>export, strategy, guidelines, share</source>
        <translation>exporter, stratégie, charte, partager</translation>
    </message>
    <message>
        <source>far too much comes out of it</source>
        <translation>il en sort beaucoup trop</translation>
    </message>
    <message>
        <source>favourite, important, flag</source>
        <translation>favori, important, marquer</translation>
    </message>
    <message>
        <source>favourite, save, bookmark</source>
        <translation>favori, garder, signet</translation>
    </message>
    <message>
        <source>feed, RSS, Atom, subscribe, site, blog, follow</source>
        <translation>flux, RSS, Atom, s’abonner, site, blog, suivre</translation>
    </message>
    <message>
        <source>feeds, RSS, listening, monitoring, streams, alerts, sources, news, curation</source>
        <translation>flux, RSS, écoute, surveillance, alertes, sources, actualités, curation</translation>
    </message>
    <message>
        <source>fetch everything now, and send what is due; it ends with 1 only where nothing could be read</source>
        <translation>tout relever maintenant, et envoyer ce qui doit partir ; ne se termine par 1 que si rien n’a pu être lu</translation>
    </message>
    <message>
        <source>fewer than</source>
        <translation>moins de</translation>
    </message>
    <message>
        <source>field report, statistics, time sheet, week in review, create</source>
        <translation>rapport de terrain, statistiques, feuille de temps, semaine, créer</translation>
    </message>
    <message>
        <source>file closed</source>
        <translation>dossier fermé</translation>
    </message>
    <message>
        <source>file, switch, client, another brand, database, restore</source>
        <translation>fichier, changer, client, autre marque, base de données, restaurer</translation>
    </message>
    <message>
        <source>filter, search, my views</source>
        <translation>filtre, recherche, mes vues, enregistrer</translation>
    </message>
    <message>
        <source>filtered, muted, hidden</source>
        <translation>filtrés, masqués, cachés</translation>
    </message>
    <message>
        <source>final result</source>
        <translation>résultat final</translation>
    </message>
    <message>
        <source>find the places where a brand is present, from its site or a saved page</source>
        <translation>trouver les lieux où une marque est présente, depuis son site ou une page enregistrée</translation>
    </message>
    <message>
        <source>finished conversations</source>
        <translation>conversations terminées</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>repliée</translation>
    </message>
    <message>
        <source>folder, bookmark, press review, save</source>
        <translation>dossier, signet, revue de presse, garder</translation>
    </message>
    <message>
        <source>followers:1000   followers:/500</source>
        <translation>abonnés:1000   abonnés:/500</translation>
    </message>
    <message>
        <source>for a day</source>
        <translation>pendant un jour</translation>
    </message>
    <message>
        <source>for a week</source>
        <translation>pendant une semaine</translation>
    </message>
    <message>
        <source>for an hour</source>
        <translation>pendant une heure</translation>
    </message>
    <message>
        <source>for followers only</source>
        <translation>pour les abonnés seulement</translation>
    </message>
    <message>
        <source>for later</source>
        <translation>pour plus tard</translation>
    </message>
    <message>
        <source>for rows that name none</source>
        <translation>pour les lignes qui n’en nomment aucun</translation>
    </message>
    <message>
        <source>for this department</source>
        <translation>pour ce service</translation>
    </message>
    <message>
        <source>for you in a moment</source>
        <translation>à vous dans un instant</translation>
    </message>
    <message>
        <source>for you to publish</source>
        <translation>à publier à la main</translation>
    </message>
    <message>
        <source>forget an account and its secret; what was said stays</source>
        <translation>oublier un compte et son secret ; ce qui s’est dit reste</translation>
    </message>
    <message>
        <source>forum.myproject.org</source>
        <translation>forum.monprojet.org</translation>
    </message>
    <message>
        <source>found by {query}</source>
        <translation>trouvé par {query}</translation>
    </message>
    <message>
        <source>fournil.bsky.social, or your own domain</source>
        <translation>fournil.bsky.social, ou votre propre domaine</translation>
    </message>
    <message>
        <source>free: {hours}</source>
        <translation>libre : {hours}</translation>
    </message>
    <message>
        <source>frequency, pace, retention, keep, delete old, interval</source>
        <translation>fréquence, rythme, conservation, garder, purger, intervalle</translation>
    </message>
    <message>
        <source>from a restored backup</source>
        <translation>d’une sauvegarde restaurée</translation>
    </message>
    <message>
        <source>from the first message until it was closed, in opening hours</source>
        <translation>du premier message à la clôture, en heures d’ouverture</translation>
    </message>
    <message>
        <source>from the sentiment alone</source>
        <translation>d’après le seul sentiment</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>de {first} à {last}</translation>
    </message>
    <message>
        <source>grammar, {checker}</source>
        <translation>grammaire, {checker}</translation>
    </message>
    <message>
        <source>group, forum, trade</source>
        <translation>groupe, forum, métier</translation>
    </message>
    <message>
        <source>group, join, duplicates</source>
        <translation>fusionner, regrouper, doublons</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>handles on networks</source>
        <translation>identifiants sur des réseaux</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>content</translation>
    </message>
    <message>
        <source>hashtags, signature, snippet</source>
        <translation>hashtags, mots-dièse, signature, extrait</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenue</translation>
    </message>
    <message>
        <source>held, to be read first</source>
        <translation>retenu, à lire d’abord</translation>
    </message>
    <message>
        <source>help, manual, documentation, how to, explain, learn</source>
        <translation>aide, manuel, mode d’emploi, documentation, comment faire, expliquer, apprendre</translation>
    </message>
    <message>
        <source>hidden from others</source>
        <translation>masqué aux autres</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>masquer</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haute</translation>
    </message>
    <message>
        <source>high priority</source>
        <translation>priorité haute</translation>
    </message>
    <message>
        <source>history, earlier, restore</source>
        <translation>historique, antérieures, restaurer</translation>
    </message>
    <message>
        <source>hold back</source>
        <translation>remettre en attente</translation>
    </message>
    <message>
        <source>home, dashboard, start, overview</source>
        <translation>accueil, tableau de bord, début, vue d’ensemble</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>how it will look</source>
        <translation>prévisualiser, rendu</translation>
    </message>
    <message>
        <source>how many at most</source>
        <translation>combien au plus</translation>
    </message>
    <message>
        <source>how many of each there are</source>
        <translation>combien il y en a de chaque sorte</translation>
    </message>
    <message>
        <source>how messages were judged: kind, mood</source>
        <translation>comment les messages ont été jugés : genre, humeur</translation>
    </message>
    <message>
        <source>how posts were received, over time</source>
        <translation>l’accueil fait aux publications, au fil du temps</translation>
    </message>
    <message>
        <source>how the organisation speaks: take it in, hand it on, check a text against it</source>
        <translation>la façon dont l’organisation s’exprime : l’importer, la transmettre, y confronter un texte</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>idée</translation>
    </message>
    <message>
        <source>idea, inspiration, structure</source>
        <translation>idée, inspiration, accroche</translation>
    </message>
    <message>
        <source>ideas, kanban, columns, stages</source>
        <translation>idées, kanban, colonnes, étapes</translation>
    </message>
    <message>
        <source>important to us</source>
        <translation>important pour nous</translation>
    </message>
    <message>
        <source>in one field only: title, text, author, source, folder, label, lang</source>
        <translation>dans un seul champ : titre, texte, auteur, source, dossier, étiquette, langue</translation>
    </message>
    <message>
        <source>in opening hours</source>
        <translation>en heures ouvrées</translation>
    </message>
    <message>
        <source>in the account, the answer or the link</source>
        <translation>dans le compte, la réponse ou le lien</translation>
    </message>
    <message>
        <source>in the part</source>
        <translation>dans la partie</translation>
    </message>
    <message numerus="yes">
        <source>in {n} days</source>
        <translation>
            <numerusform>dans {n} jour</numerusform>
            <numerusform>dans {n} jours</numerusform>
        </translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>dans {time}</translation>
    </message>
    <message>
        <source>incident, bad buzz, checklist, timeline, level</source>
        <translation>incident, bad buzz, liste de contrôle, chronologie, niveau</translation>
    </message>
    <message>
        <source>incident, bad buzz, checklist, timeline, level, drill</source>
        <translation>incident, bad buzz, liste de contrôle, chronologie, niveau, exercice</translation>
    </message>
    <message>
        <source>instead of the ending</source>
        <translation>au lieu de l’extension</translation>
    </message>
    <message>
        <source>insult</source>
        <translation>insulte</translation>
    </message>
    <message>
        <source>internal, comment, memo, colleague</source>
        <translation>interne, commentaire, mémo, collègue</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>isso 0.12 or newer with its administration switched on ([admin] enabled = true).</source>
        <translation>isso 0.12 ou plus récent, avec son administration activée ([admin] enabled = true).</translation>
    </message>
    <message>
        <source>it does not say when it was</source>
        <translation>la date n’y est pas</translation>
    </message>
    <message>
        <source>it has a password</source>
        <translation>il est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>it is a link, no file</source>
        <translation>c’est un lien, pas un fichier</translation>
    </message>
    <message>
        <source>it is cut short: what comes before was read</source>
        <translation>il est tronqué : ce qui précède a été lu</translation>
    </message>
    <message>
        <source>it is damaged: what comes before was read</source>
        <translation>il est endommagé : ce qui précède a été lu</translation>
    </message>
    <message>
        <source>it is not what its name says</source>
        <translation>ce n’est pas ce que son nom annonce</translation>
    </message>
    <message>
        <source>it is spam, or in the bin</source>
        <translation>indésirable, ou à la corbeille</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>il est trop gros</translation>
    </message>
    <message>
        <source>it was not published</source>
        <translation>cela n’a pas été publié</translation>
    </message>
    <message>
        <source>its author</source>
        <translation>son auteur</translation>
    </message>
    <message>
        <source>its hour has passed</source>
        <translation>son heure est passée</translation>
    </message>
    <message>
        <source>its name leads out of the archive</source>
        <translation>son nom mène hors de l’archive</translation>
    </message>
    <message>
        <source>its number or its name</source>
        <translation>son numéro ou son nom</translation>
    </message>
    <message>
        <source>its rules count, too</source>
        <translation>ses règles comptent aussi</translation>
    </message>
    <message>
        <source>job application</source>
        <translation>candidature</translation>
    </message>
    <message>
        <source>job offer, internship</source>
        <translation>offre d’emploi, stage</translation>
    </message>
    <message>
        <source>judge each line of the file as a text of its own</source>
        <translation>juger chaque ligne du fichier comme un texte à part</translation>
    </message>
    <message>
        <source>junk, unwanted, advertising</source>
        <translation>indésirable, pourriel, publicité</translation>
    </message>
    <message>
        <source>keep a query and find what it matches</source>
        <translation>garder une requête et trouver ce qui y correspond</translation>
    </message>
    <message>
        <source>keep addresses as they are; what is there is found out by “sync”</source>
        <translation>garder les adresses telles quelles ; ce qui s’y trouve sera cherché par « sync »</translation>
    </message>
    <message>
        <source>kept for later</source>
        <translation>gardé pour plus tard</translation>
    </message>
    <message>
        <source>kept until you are back online</source>
        <translation>gardés jusqu’au retour du réseau</translation>
    </message>
    <message>
        <source>keyboard, keys, help, hotkeys</source>
        <translation>clavier, touches, aide, raccourcis</translation>
    </message>
    <message>
        <source>label, tag, UTM, operation</source>
        <translation>étiquette, UTM, opération, campagne</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>late since {time}</source>
        <translation>en retard depuis {time}</translation>
    </message>
    <message>
        <source>law of 9 June 2023, FTC part 255</source>
        <translation>loi du 9 juin 2023</translation>
    </message>
    <message>
        <source>leaves in a moment</source>
        <translation>part dans un instant</translation>
    </message>
    <message>
        <source>leaves now</source>
        <translation>part maintenant</translation>
    </message>
    <message>
        <source>leaving</source>
        <translation>en cours d’envoi</translation>
    </message>
    <message>
        <source>ledger of sends</source>
        <translation>registre des envois</translation>
    </message>
    <message>
        <source>lemmy.world, or your handle</source>
        <translation>lemmy.world, ou votre identifiant</translation>
    </message>
    <message>
        <source>let things leave again</source>
        <translation>laisser repartir les envois</translation>
    </message>
    <message>
        <source>level</source>
        <translation>niveau</translation>
    </message>
    <message>
        <source>level {number}</source>
        <translation>niveau {number}</translation>
    </message>
    <message>
        <source>level {number} of {most}</source>
        <translation>niveau {number} sur {most}</translation>
    </message>
    <message>
        <source>like</source>
        <translation>aimer</translation>
    </message>
    <message>
        <source>line {line}, {name}: {reason}</source>
        <translation>ligne {line}, {name} : {reason}</translation>
    </message>
    <message>
        <source>link in the first comment, reply to oneself</source>
        <translation>premier commentaire, lien en commentaire</translation>
    </message>
    <message>
        <source>links</source>
        <translation>liens</translation>
    </message>
    <message>
        <source>list all that happened to whatever was to leave</source>
        <translation>lister tout ce qui est arrivé à ce qui devait partir</translation>
    </message>
    <message>
        <source>list people, the one heard last first</source>
        <translation>lister les personnes, la dernière entendue d’abord</translation>
    </message>
    <message>
        <source>list the accounts</source>
        <translation>lister les comptes</translation>
    </message>
    <message>
        <source>list the archives that were taken in</source>
        <translation>lister les archives reprises</translation>
    </message>
    <message>
        <source>list the conversations</source>
        <translation>lister les conversations</translation>
    </message>
    <message>
        <source>list the newest items</source>
        <translation>lister les derniers éléments</translation>
    </message>
    <message>
        <source>list the queries</source>
        <translation>lister les requêtes</translation>
    </message>
    <message>
        <source>list the rules</source>
        <translation>lister les règles</translation>
    </message>
    <message>
        <source>list the sources</source>
        <translation>lister les sources</translation>
    </message>
    <message>
        <source>list what is leaving and what has left, or decide about it</source>
        <translation>lister ce qui part et ce qui est parti, ou en décider</translation>
    </message>
    <message>
        <source>log, requests, connections, privacy, debug</source>
        <translation>journal, requêtes, connexions, vie privée, débogage</translation>
    </message>
    <message>
        <source>look at the program and the workspace, and say what is wrong or slow</source>
        <translation>examiner le programme et l’espace de travail, et dire ce qui ne va pas ou traîne</translation>
    </message>
    <message>
        <source>looked at {time}</source>
        <translation>vérifié {time}</translation>
    </message>
    <message>
        <source>low</source>
        <translation>basse</translation>
    </message>
    <message>
        <source>low priority</source>
        <translation>priorité basse</translation>
    </message>
    <message>
        <source>mail, share, department</source>
        <translation>e-mail, partager, service</translation>
    </message>
    <message>
        <source>mails, mailboxes, saved pages, pictures</source>
        <translation>e-mails, boîtes e-mail, pages enregistrées, images</translation>
    </message>
    <message>
        <source>marked as spam there</source>
        <translation>marqué indésirable là-bas</translation>
    </message>
    <message>
        <source>mastodon.social, or your handle</source>
        <translation>mastodon.social, ou votre identifiant</translation>
    </message>
    <message>
        <source>matrix.org, or your handle: @fournil:matrix.org</source>
        <translation>matrix.org, ou votre identifiant : @fournil:matrix.org</translation>
    </message>
    <message>
        <source>mean it: nothing brings it back</source>
        <translation>le vouloir vraiment : rien ne le ramènera</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>mention</translation>
    </message>
    <message>
        <source>mention, alert, keyword, brand, monitor, search</source>
        <translation>mention, alerte, mot-clé, marque, surveiller, recherche</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>mentions</translation>
    </message>
    <message>
        <source>mentions in {span}</source>
        <translation>mentions en {span}</translation>
    </message>
    <message>
        <source>mentions, what was said</source>
        <translation>mentions, verbatims</translation>
    </message>
    <message>
        <source>messages they wrote</source>
        <translation>messages écrits par la personne</translation>
    </message>
    <message>
        <source>messages, comments, mentions, reply, answer, assign, close, moderate, direct messages</source>
        <translation>messages, commentaires, mentions, répondre, assigner, attribuer, clore, fermer, modérer, messages privés, inbox</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>manqué</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>mostly {place}</source>
        <translation>surtout {place}</translation>
    </message>
    <message>
        <source>mute</source>
        <translation>mettre en sourdine</translation>
    </message>
    <message>
        <source>mute; it speaks again {when}</source>
        <translation>muette, reprise {when}</translation>
    </message>
    <message>
        <source>myblog.fr</source>
        <translation>monblog.fr</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>nom@exemple.fr</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>négatif</translation>
    </message>
    <message>
        <source>negative, complaints, criticism</source>
        <translation>négatif, plaintes, critiques</translation>
    </message>
    <message>
        <source>network, airplane, connection, internet</source>
        <translation>réseau, avion, connexion, internet</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutre</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>jamais encore</translation>
    </message>
    <message>
        <source>new draft</source>
        <translation>nouveau brouillon</translation>
    </message>
    <message>
        <source>new, rule, word</source>
        <translation>nouveau, règle, mot</translation>
    </message>
    <message>
        <source>newsletters, mail, Google Alerts</source>
        <translation>newsletters, lettres, e-mail, Google Alertes</translation>
    </message>
    <message>
        <source>next try {time}</source>
        <translation>prochain essai {time}</translation>
    </message>
    <message>
        <source>next try {when}</source>
        <translation>prochain essai {when}</translation>
    </message>
    <message>
        <source>next {when}</source>
        <translation>prochain {when}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>sans adresse</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>aucun contact</translation>
    </message>
    <message>
        <source>no first answer</source>
        <translation>aucune première réponse</translation>
    </message>
    <message>
        <source>no picture or film that cmdesk knows</source>
        <translation>ni image ni vidéo que cmdesk connaisse</translation>
    </message>
    <message>
        <source>no stars in what came</source>
        <translation>aucune étoile reçue</translation>
    </message>
    <message>
        <source>nobody waits too long</source>
        <translation>personne n’attend trop longtemps</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>aucun de ceux-ci</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normale</translation>
    </message>
    <message>
        <source>not a feed</source>
        <translation>pas un flux</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>pas approuvé</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>non fait</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connue</translation>
    </message>
    <message>
        <source>not noted yet</source>
        <translation>pas encore relevé</translation>
    </message>
    <message>
        <source>not over</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore lu</translation>
    </message>
    <message>
        <source>not scheduled yet</source>
        <translation>pas encore programmé</translation>
    </message>
    <message>
        <source>not seen, new</source>
        <translation>non lu, nouveau</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message numerus="yes">
        <source>nothing for {n} days</source>
        <translation>
            <numerusform>rien pendant {n} jour</numerusform>
            <numerusform>rien pendant {n} jours</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is said in it</source>
        <translation>rien n’y est dit</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>rien de prévu</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien pour l’instant</translation>
    </message>
    <message>
        <source>now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>of hours that name none: Europe/Paris</source>
        <translation>des heures qui n’en nomment aucun : Europe/Paris</translation>
    </message>
    <message>
        <source>of the last seven days; of these months; seen: for when it came</source>
        <translation>des sept derniers jours ; de ces mois ; avec vu, la date d’arrivée</translation>
    </message>
    <message>
        <source>of this kind; said in this mood</source>
        <translation>de ce type ; dit dans cette humeur</translation>
    </message>
    <message>
        <source>of which blame</source>
        <translation>dont reproches</translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation>sur {total}</translation>
    </message>
    <message>
        <source>offline, train, travel, download</source>
        <translation>hors ligne, train, voyage, télécharger</translation>
    </message>
    <message>
        <source>on this site; with this in the address</source>
        <translation>sur ce site ; avec ceci dans l’adresse</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>{day} à {time}</translation>
    </message>
    <message>
        <source>one JSON document on standard output</source>
        <translation>un document JSON sur la sortie standard</translation>
    </message>
    <message>
        <source>one of them, or both</source>
        <translation>l’un d’eux, ou les deux</translation>
    </message>
    <message>
        <source>one of these is so</source>
        <translation>l’une est remplie</translation>
    </message>
    <message>
        <source>only if it is glaring</source>
        <translation>seulement si c’est flagrant</translation>
    </message>
    <message>
        <source>only of this brand</source>
        <translation>seulement de cette marque</translation>
    </message>
    <message>
        <source>only of this department</source>
        <translation>seulement de ce service</translation>
    </message>
    <message>
        <source>only say what is in it</source>
        <translation>dire seulement ce qu’elle contient</translation>
    </message>
    <message>
        <source>only this account: its number or its name</source>
        <translation>seulement ce compte : son numéro ou son nom</translation>
    </message>
    <message>
        <source>only this source</source>
        <translation>seulement cette source</translation>
    </message>
    <message>
        <source>only those that match, like: bakery AND NOT jobs</source>
        <translation>seulement ceux qui correspondent, comme : boulangerie SAUF emploi</translation>
    </message>
    <message>
        <source>only those whose answer should be out by now</source>
        <translation>seulement celles dont la réponse devrait être partie</translation>
    </message>
    <message>
        <source>only whose card has these words</source>
        <translation>seulement celles dont la fiche contient ces mots</translation>
    </message>
    <message>
        <source>only with this label</source>
        <translation>seulement avec cette étiquette</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>open it</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>open until {time}</source>
        <translation>clôture : {time}</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>opened {time}, {span} ago</source>
        <translation>ouvert {time}, depuis {span}</translation>
    </message>
    <message>
        <source>order problem</source>
        <translation>problème de commande</translation>
    </message>
    <message>
        <source>others said it: it was only shared</source>
        <translation>d’autres l’ont dit : c’était un partage</translation>
    </message>
    <message>
        <source>outbox, queue, sent, scheduled, failed, retry</source>
        <translation>boîte d’envoi, file d’attente, envoyés, programmés, échecs, réessayer</translation>
    </message>
    <message>
        <source>overdue, waiting</source>
        <translation>retard, en attente</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>papier</translation>
    </message>
    <message>
        <source>parentheses say what belongs together</source>
        <translation>les parenthèses disent ce qui va ensemble</translation>
    </message>
    <message>
        <source>past posts, archives, history</source>
        <translation>anciennes publications, archives, historique</translation>
    </message>
    <message>
        <source>paste, clipboard, screenshot</source>
        <translation>coller, presse-papiers, capture d’écran</translation>
    </message>
    <message>
        <source>pause everything that is to leave</source>
        <translation>mettre en pause tout ce qui doit partir</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>people blame in a day</source>
        <translation>personnes font un reproche en un jour</translation>
    </message>
    <message>
        <source>people, for a spreadsheet</source>
        <translation>les personnes, pour un tableur</translation>
    </message>
    <message>
        <source>people, for an address book (vCard)</source>
        <translation>les personnes, pour un carnet d’adresses (vCard)</translation>
    </message>
    <message>
        <source>people, with all that is kept of them and their names on networks</source>
        <translation>les personnes, avec tout ce qui est gardé d’elles et leurs noms sur les réseaux</translation>
    </message>
    <message>
        <source>photo-1</source>
        <translation>photo-1</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>picture, image, photo, video, file</source>
        <translation>image, photo, vidéo, fichier, pièce jointe</translation>
    </message>
    <message>
        <source>picture, image, photo, video, file, media, upload</source>
        <translation>image, photo, vidéo, fichier, média, pièce jointe, téléverser</translation>
    </message>
    <message>
        <source>pictures, images, photos, videos, media, assets</source>
        <translation>images, photos, vidéos, médias, médiathèque</translation>
    </message>
    <message>
        <source>pieces of text to put into posts</source>
        <translation>des morceaux de texte à insérer dans les publications</translation>
    </message>
    <message>
        <source>playbook</source>
        <translation>charte</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positif</translation>
    </message>
    <message>
        <source>post, draft, create</source>
        <translation>post, publication, brouillon, créer</translation>
    </message>
    <message>
        <source>post, publish, compose, create, tweet</source>
        <translation>post, publication, publier, rédiger, composer, créer, tweet</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>publications</translation>
    </message>
    <message>
        <source>posts that come again</source>
        <translation>les publications qui reviennent</translation>
    </message>
    <message>
        <source>posts to begin others from</source>
        <translation>les modèles de publications</translation>
    </message>
    <message>
        <source>posts, publish, compose, poll, publications</source>
        <translation>posts, publications, publier, rédiger, sondage</translation>
    </message>
    <message>
        <source>praise</source>
        <translation>éloge</translation>
    </message>
    <message>
        <source>preferences, options, configure, language, French, notifications, sounds, accounts, corrections, learning</source>
        <translation>réglages, préférences, options, paramètres, configurer, langue, anglais, notifications, sons, comptes, corrections, apprentissage</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privé</translation>
    </message>
    <message>
        <source>private message</source>
        <translation>message privé</translation>
    </message>
    <message>
        <source>private note</source>
        <translation>note privée</translation>
    </message>
    <message>
        <source>promotion rules of the networks</source>
        <translation>règles des jeux sur les réseaux</translation>
    </message>
    <message>
        <source>proof of erasure</source>
        <translation>preuve d’effacement</translation>
    </message>
    <message>
        <source>proof, screenshot, harassment, legal</source>
        <translation>preuve, capture d’écran, harcèlement, juridique</translation>
    </message>
    <message>
        <source>proof, screenshot, legal</source>
        <translation>preuve, capture d’écran, juridique</translation>
    </message>
    <message>
        <source>proof, vault, safe, screenshot, harassment, legal, complaint</source>
        <translation>preuve, coffre, coffre-fort, capture d’écran, harcèlement, juridique, plainte</translation>
    </message>
    <message>
        <source>proofs that people were erased, without saying who</source>
        <translation>les preuves d’effacement, sans dire de qui</translation>
    </message>
    <message>
        <source>publish a post, now</source>
        <translation>publier un message, maintenant</translation>
    </message>
    <message>
        <source>publish, answer</source>
        <translation>publier, répondre</translation>
    </message>
    <message>
        <source>publish, post, schedule, plan, queue</source>
        <translation>publier, poster, planifier, programmer, envoyer</translation>
    </message>
    <message>
        <source>published elsewhere</source>
        <translation>publié ailleurs</translation>
    </message>
    <message>
        <source>put another card into this one</source>
        <translation>réunir une autre fiche à celle-ci</translation>
    </message>
    <message>
        <source>put in by hand what was said where no account reaches</source>
        <translation>saisir à la main ce qui a été dit là où aucun compte n’atteint</translation>
    </message>
    <message>
        <source>queries that watch for something</source>
        <translation>les requêtes, qui guettent quelque chose</translation>
    </message>
    <message>
        <source>query:"Our name"</source>
        <translation>requête:"Notre nom"</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>queue, best times, schedule, time slots</source>
        <translation>file d’attente, meilleurs horaires, créneaux, programmer</translation>
    </message>
    <message>
        <source>queue, schedule, plan, automatic</source>
        <translation>file d’attente, programmer, planifier, automatique</translation>
    </message>
    <message>
        <source>queue, sent, failed, scheduled</source>
        <translation>file d’attente, envoyés, échecs, programmés</translation>
    </message>
    <message>
        <source>read a conversation</source>
        <translation>lire une conversation</translation>
    </message>
    <message>
        <source>read and answer</source>
        <translation>lire et répondre</translation>
    </message>
    <message>
        <source>read {when}</source>
        <translation>lu {when}</translation>
    </message>
    <message>
        <source>reader mode, whole article</source>
        <translation>mode lecture, article entier</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>recurring, series, every week</source>
        <translation>récurrent, répéter, série, chaque semaine</translation>
    </message>
    <message>
        <source>recycle, repeat, requeue</source>
        <translation>recycler, répéter, republier, evergreen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>register, log, history, proof, audit, who sent</source>
        <translation>registre, historique, preuve, audit, qui a envoyé</translation>
    </message>
    <message>
        <source>remind, later, postpone, sleep</source>
        <translation>rappeler, plus tard, reporter, snooze</translation>
    </message>
    <message>
        <source>remove, trash, bin</source>
        <translation>effacer, corbeille, retirer</translation>
    </message>
    <message>
        <source>remove, trash, erase</source>
        <translation>supprimer, effacer, corbeille</translation>
    </message>
    <message>
        <source>report</source>
        <translation>signaler</translation>
    </message>
    <message>
        <source>reputation</source>
        <translation>réputation</translation>
    </message>
    <message>
        <source>request for a quote</source>
        <translation>demande de devis</translation>
    </message>
    <message>
        <source>reschedule, date, hour, plan</source>
        <translation>reprogrammer, replanifier, déplacer, date, heure</translation>
    </message>
    <message>
        <source>revert, cancel</source>
        <translation>revenir, défaire</translation>
    </message>
    <message>
        <source>revert, cancel, mistake, take back</source>
        <translation>revenir, défaire, erreur, rétablir</translation>
    </message>
    <message>
        <source>reviews, changes, site without a feed, monitor</source>
        <translation>avis, changements, site sans flux, surveiller</translation>
    </message>
    <message>
        <source>rules of the network</source>
        <translation>règles du réseau</translation>
    </message>
    <message>
        <source>rules that put in order what comes in</source>
        <translation>les règles qui rangent ce qui arrive</translation>
    </message>
    <message>
        <source>rules, automation, filter, automatic, workflow</source>
        <translation>règles, automatisation, filtre, automatique</translation>
    </message>
    <message>
        <source>rum, cider, champagne</source>
        <translation>rhum, cidre, champagne</translation>
    </message>
    <message>
        <source>safety, law, press or television; or level 2 for more than a day</source>
        <translation>sécurité, justice, presse ou télévision ; ou niveau 2 depuis plus d’un jour</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>même adresse</translation>
    </message>
    <message>
        <source>same handle</source>
        <translation>même identifiant</translation>
    </message>
    <message>
        <source>same link</source>
        <translation>même lien</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>même nom</translation>
    </message>
    <message>
        <source>save, copy, safety, restore</source>
        <translation>sauvegarde, sauver, copie de sécurité, backup, restaurer</translation>
    </message>
    <message>
        <source>say how long a text is for a network</source>
        <translation>dire la longueur d’un texte pour un réseau</translation>
    </message>
    <message>
        <source>say of one that waits: it is out, send it again, or forget it</source>
        <translation>dire d’un envoi qui attend : il est parti, le renvoyer, ou l’oublier</translation>
    </message>
    <message>
        <source>say what a query would find, and keep nothing</source>
        <translation>dire ce qu’une requête trouverait, sans rien garder</translation>
    </message>
    <message>
        <source>say what a rule would do to the last 30 days, and do nothing</source>
        <translation>dire ce qu’une règle ferait des 30 derniers jours, sans rien faire</translation>
    </message>
    <message>
        <source>say what cmdesk understands of a file</source>
        <translation>dire ce que cmdesk comprend d’un fichier</translation>
    </message>
    <message>
        <source>say what in a text is not as the playbook has it</source>
        <translation>dire ce qui, dans un texte, s’écarte de la charte</translation>
    </message>
    <message>
        <source>say what rules did, and why</source>
        <translation>dire ce que les règles ont fait, et pourquoi</translation>
    </message>
    <message>
        <source>say who is quoted</source>
        <translation>dire qui est cité</translation>
    </message>
    <message>
        <source>schedule, automatic, every month</source>
        <translation>programmer, automatique, chaque mois</translation>
    </message>
    <message>
        <source>schedule, delay</source>
        <translation>programmer, planifier, différer</translation>
    </message>
    <message>
        <source>schedule, plan, date, hour, later, slot</source>
        <translation>planifier, programmer, date, plus tard, créneau</translation>
    </message>
    <message>
        <source>schedule, plan, planner, agenda, queue, week</source>
        <translation>planifier, programmer, planning, agenda, file d’attente, semaine</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>programmé</translation>
    </message>
    <message>
        <source>search everything that is kept</source>
        <translation>chercher dans tout ce qui est gardé</translation>
    </message>
    <message>
        <source>see online, original, link</source>
        <translation>voir en ligne, original, lien</translation>
    </message>
    <message>
        <source>seen by you only</source>
        <translation>visible de vous seul</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>sent or not, to be checked</source>
        <translation>parti ou non, à vérifier</translation>
    </message>
    <message>
        <source>sentiment, statistics, analytics, managing a crisis, signals, bad buzz, competitors</source>
        <translation>sentiment, tonalité, statistiques, analyse, gestion de crise, signaux, bad buzz, concurrents, e-réputation</translation>
    </message>
    <message>
        <source>set a workspace that is there aside</source>
        <translation>mettre de côté l’espace de travail qui s’y trouve</translation>
    </message>
    <message>
        <source>several answers</source>
        <translation>plusieurs réponses</translation>
    </message>
    <message>
        <source>several complaints about one thing in a day</source>
        <translation>plusieurs plaintes sur un même sujet en un jour</translation>
    </message>
    <message>
        <source>show how an account is: streams, sending, traffic</source>
        <translation>montrer l’état d’un compte : lecture, envois, trafic</translation>
    </message>
    <message>
        <source>show the card of a person</source>
        <translation>montrer la fiche d’une personne</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>montrer la version</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>montrer cette aide</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>signal</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>depuis {time}</translation>
    </message>
    <message>
        <source>site:example.org   url:jobs</source>
        <translation>site:example.org   url:emploi</translation>
    </message>
    <message>
        <source>smiley, emoticon</source>
        <translation>emoji, smiley, émoticône</translation>
    </message>
    <message>
        <source>snoozed conversations</source>
        <translation>conversations reportées</translation>
    </message>
    <message>
        <source>so far; compared with as much of {before}</source>
        <translation>à ce jour ; comparé à la même durée, {before}</translation>
    </message>
    <message>
        <source>somebody on {network}</source>
        <translation>quelqu’un sur {network}</translation>
    </message>
    <message>
        <source>somebody writes</source>
        <translation>quelqu’un écrit</translation>
    </message>
    <message>
        <source>somebody, by mail</source>
        <translation>quelqu’un, par e-mail</translation>
    </message>
    <message>
        <source>something may be missing before {time}</source>
        <translation>il peut manquer quelque chose avant {time}</translation>
    </message>
    <message>
        <source>something may be missing before {when}</source>
        <translation>il peut manquer quelque chose avant {when}</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>indésirable</translation>
    </message>
    <message>
        <source>spike</source>
        <translation>pic</translation>
    </message>
    <message>
        <source>split, too long, parts</source>
        <translation>découper, trop long, parties, thread</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stable</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>suivi</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>message</translation>
    </message>
    <message>
        <source>statistics, analytics, time sheet, PDF, performance, digest</source>
        <translation>statistiques, analyse, feuille de temps, PDF, performance, bilan</translation>
    </message>
    <message>
        <source>status, idea, ready, evergreen, workflow</source>
        <translation>statut, étape, idée, prêt, toujours vrai</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>encore ouverte</translation>
    </message>
    <message>
        <source>stop here</source>
        <translation>s’arrêter ici</translation>
    </message>
    <message>
        <source>stop, suspend, hold, emergency, panic, in a crisis</source>
        <translation>stop, arrêter, suspendre, bloquer, urgence, en cas de crise</translation>
    </message>
    <message>
        <source>strategy, guidelines, tone, charter, glossary, brand voice, pillars</source>
        <translation>stratégie, charte, ligne éditoriale, ton, glossaire, piliers</translation>
    </message>
    <message>
        <source>survey, vote, question</source>
        <translation>sondage, poll, vote, question, enquête</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivée</translation>
    </message>
    <message>
        <source>sync, refresh, update, reload, receive</source>
        <translation>synchroniser, actualiser, rafraîchir, mettre à jour, recevoir</translation>
    </message>
    <message>
        <source>tag, category, classify</source>
        <translation>tag, catégorie, classer, libellé</translation>
    </message>
    <message>
        <source>tags, categories, teams</source>
        <translation>tags, catégories, équipes, étiquettes</translation>
    </message>
    <message>
        <source>tags, topics, Mastodon, fediverse</source>
        <translation>tags, sujets, mots-clés, Mastodon, fédivers</translation>
    </message>
    <message>
        <source>take a playbook in from Markdown; what it was before is written beside it</source>
        <translation>importer une charte en Markdown ; la précédente est écrite à côté</translation>
    </message>
    <message>
        <source>take back what was done to the last 30 days</source>
        <translation>annuler ce qui a été fait aux 30 derniers jours</translation>
    </message>
    <message>
        <source>take in the archive of a network as history</source>
        <translation>reprendre l’archive d’un réseau comme historique</translation>
    </message>
    <message>
        <source>take it out again</source>
        <translation>la retirer</translation>
    </message>
    <message>
        <source>take two cards apart that were put together</source>
        <translation>séparer deux fiches qui avaient été réunies</translation>
    </message>
    <message>
        <source>take what is named as words to look for everywhere</source>
        <translation>prendre ce qui est nommé comme des mots à chercher partout</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>taken in {time}</source>
        <translation>reprise {time}</translation>
    </message>
    <message>
        <source>task</source>
        <translation>tâche</translation>
    </message>
    <message>
        <source>template, canned answer, macro, standard reply</source>
        <translation>modèle, réponse type, réponse toute faite, macro</translation>
    </message>
    <message>
        <source>template, model, reuse</source>
        <translation>modèle, gabarit, réutiliser</translation>
    </message>
    <message>
        <source>templates, canned answers, standard replies</source>
        <translation>modèles, réponses types, réponses toutes faites</translation>
    </message>
    <message>
        <source>templates, variables, model</source>
        <translation>modèles, gabarits, variables</translation>
    </message>
    <message>
        <source>ten people or more, or a place with an audience, within a few hours</source>
        <translation>dix personnes ou plus, ou un lieu très lu, en quelques heures</translation>
    </message>
    <message>
        <source>text blocks, signature, hashtag groups</source>
        <translation>blocs de texte, signature, groupes de hashtags, mots-dièse</translation>
    </message>
    <message>
        <source>texts that stay true, and how they fill free hours</source>
        <translation>les textes toujours vrais, et comment ils remplissent les heures libres</translation>
    </message>
    <message>
        <source>thank, acknowledge</source>
        <translation>remercier, merci, accuser réception</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>remerciement</translation>
    </message>
    <message>
        <source>thanks, quick replies</source>
        <translation>remercier, merci, réponses rapides</translation>
    </message>
    <message>
        <source>that of this brand (the first)</source>
        <translation>celle de cette marque (la première)</translation>
    </message>
    <message>
        <source>the accounts to read and publish with</source>
        <translation>les comptes avec lesquels lire et publier</translation>
    </message>
    <message>
        <source>the accounts, without their secrets, which only the keyring holds</source>
        <translation>les comptes, sans leurs secrets, que seul le trousseau détient</translation>
    </message>
    <message>
        <source>the answer; - reads it from standard input</source>
        <translation>la réponse ; - la lit sur l’entrée standard</translation>
    </message>
    <message>
        <source>the archives of networks that were taken in</source>
        <translation>les archives de réseaux qui ont été reprises</translation>
    </message>
    <message>
        <source>the author is not told</source>
        <translation>l’auteur n’en est pas averti</translation>
    </message>
    <message>
        <source>the author sees it</source>
        <translation>l’auteur le voit</translation>
    </message>
    <message>
        <source>the author {name}</source>
        <translation>l’auteur {name}</translation>
    </message>
    <message>
        <source>the collections of items</source>
        <translation>les collections d’éléments</translation>
    </message>
    <message>
        <source>the departments</source>
        <translation>les services</translation>
    </message>
    <message>
        <source>the file is not in the archive</source>
        <translation>le fichier n’est pas dans l’archive</translation>
    </message>
    <message>
        <source>the file; - reads standard input</source>
        <translation>le fichier ; - lit l’entrée standard</translation>
    </message>
    <message>
        <source>the files of crises</source>
        <translation>les dossiers de crise</translation>
    </message>
    <message>
        <source>the first without the second</source>
        <translation>le premier sans le second</translation>
    </message>
    <message>
        <source>the folder of the watchlist to put them in</source>
        <translation>le dossier de veille où les ranger</translation>
    </message>
    <message>
        <source>the hour on the clock at which posts are to leave</source>
        <translation>l’heure, à l’horloge, à laquelle les publications doivent partir</translation>
    </message>
    <message>
        <source>the hours at which accounts publish</source>
        <translation>les heures auxquelles les comptes publient</translation>
    </message>
    <message>
        <source>the labels</source>
        <translation>les étiquettes</translation>
    </message>
    <message>
        <source>the labels of people</source>
        <translation>les étiquettes des personnes</translation>
    </message>
    <message>
        <source>the language of the text, if known</source>
        <translation>la langue du texte, si elle est connue</translation>
    </message>
    <message>
        <source>the language to speak</source>
        <translation>la langue à parler</translation>
    </message>
    <message>
        <source>the list is cut off here, what came after is missing</source>
        <translation>la liste est coupée ici, la suite manque</translation>
    </message>
    <message>
        <source>the list of the media, which are in media/</source>
        <translation>la liste des médias, qui sont dans media/</translation>
    </message>
    <message>
        <source>the macros</source>
        <translation>les macros</translation>
    </message>
    <message>
        <source>the message, as “show --json” numbers it</source>
        <translation>le message, au numéro que donne « show --json »</translation>
    </message>
    <message>
        <source>the network gave no reason</source>
        <translation>le réseau n’a pas donné de raison</translation>
    </message>
    <message>
        <source>the organisations you speak for</source>
        <translation>les organisations pour lesquelles vous parlez</translation>
    </message>
    <message>
        <source>the page where it stands</source>
        <translation>la page où il se trouve</translation>
    </message>
    <message>
        <source>the people you deal with, and what is kept of them</source>
        <translation>les personnes avec qui vous êtes en rapport, et ce qui est gardé d’elles</translation>
    </message>
    <message>
        <source>the post; - reads it from standard input</source>
        <translation>le message ; - le lit sur l’entrée standard</translation>
    </message>
    <message>
        <source>the quarter before</source>
        <translation>le trimestre d’avant</translation>
    </message>
    <message>
        <source>the queries, and the numbers of the items they found</source>
        <translation>les requêtes, et les numéros des éléments trouvés</translation>
    </message>
    <message>
        <source>the reasons for which people write</source>
        <translation>les raisons pour lesquelles on écrit</translation>
    </message>
    <message>
        <source>the reports, as they were set up</source>
        <translation>les rapports, tels qu’ils ont été préparés</translation>
    </message>
    <message>
        <source>the rest can wait until {time}</source>
        <translation>le reste peut attendre jusqu’à {time}</translation>
    </message>
    <message>
        <source>the rules that act by themselves</source>
        <translation>les règles qui agissent d’elles-mêmes</translation>
    </message>
    <message>
        <source>the same for other feed readers</source>
        <translation>la même chose pour d’autres lecteurs de flux</translation>
    </message>
    <message>
        <source>the same in one table, for a spreadsheet</source>
        <translation>la même chose en un seul tableau, pour un tableur</translation>
    </message>
    <message>
        <source>the saved replies</source>
        <translation>les réponses enregistrées</translation>
    </message>
    <message>
        <source>the settings of this workspace</source>
        <translation>les réglages de cet espace de travail</translation>
    </message>
    <message>
        <source>the signals that were raised</source>
        <translation>les signaux qui ont été donnés</translation>
    </message>
    <message>
        <source>the site {name}</source>
        <translation>le site {name}</translation>
    </message>
    <message>
        <source>the tasks</source>
        <translation>les tâches</translation>
    </message>
    <message>
        <source>the text; - reads it from standard input</source>
        <translation>le texte ; - le lit sur l’entrée standard</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>la page habituelle</translation>
    </message>
    <message>
        <source>the views that were saved</source>
        <translation>les vues enregistrées</translation>
    </message>
    <message>
        <source>the week before</source>
        <translation>la semaine d’avant</translation>
    </message>
    <message>
        <source>the workspace to work on</source>
        <translation>l’espace de travail concerné</translation>
    </message>
    <message>
        <source>the zone and the days off of those hours</source>
        <translation>le fuseau et les jours sans publication de ces heures</translation>
    </message>
    <message numerus="yes">
        <source>the {n} days before</source>
        <translation>
            <numerusform>le jour d’avant</numerusform>
            <numerusform>les {n} jours d’avant</numerusform>
        </translation>
    </message>
    <message>
        <source>their turn</source>
        <translation>à eux</translation>
    </message>
    <message>
        <source>theme, category, topic</source>
        <translation>thème, catégorie, sujet, pilier</translation>
    </message>
    <message>
        <source>there is too much of it</source>
        <translation>il y en a trop</translation>
    </message>
    <message>
        <source>these words, in this order</source>
        <translation>ces mots, dans cet ordre</translation>
    </message>
    <message>
        <source>this server</source>
        <translation>ce serveur</translation>
    </message>
    <message>
        <source>threat or legal</source>
        <translation>menace ou droit</translation>
    </message>
    <message>
        <source>throw away</source>
        <translation>mettre à la corbeille</translation>
    </message>
    <message>
        <source>thrown away there</source>
        <translation>mis à la corbeille là-bas</translation>
    </message>
    <message>
        <source>title:bakery   author:Léa</source>
        <translation>titre:boulangerie   auteur:Léa</translation>
    </message>
    <message>
        <source>tls or starttls</source>
        <translation>tls ou starttls</translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation>à changer</translation>
    </message>
    <message>
        <source>to be changed: {words}</source>
        <translation>à changer : {words}</translation>
    </message>
    <message>
        <source>to be made there once</source>
        <translation>à créer là-bas une fois</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>to do, reminders</source>
        <translation>à faire, rappels, todo</translation>
    </message>
    <message>
        <source>to publish by hand</source>
        <translation>à publier à la main</translation>
    </message>
    <message>
        <source>to read first</source>
        <translation>à relire d’abord</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>aujourd’hui à {time}</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>demain à {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>demain {time}</translation>
    </message>
    <message>
        <source>tone</source>
        <translation>ton</translation>
    </message>
    <message>
        <source>too late to answer here</source>
        <translation>trop tard pour répondre ici</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>trop long</translation>
    </message>
    <message>
        <source>topic, cause, classify, complaint</source>
        <translation>motif, sujet, cause, classer, réclamation</translation>
    </message>
    <message>
        <source>translate, French, English</source>
        <translation>traduire, français, anglais</translation>
    </message>
    <message>
        <source>translation, bilingual, French, English</source>
        <translation>traduction, bilingue, français, anglais</translation>
    </message>
    <message>
        <source>trash, bin, restore, recover</source>
        <translation>corbeille, restaurer, récupérer</translation>
    </message>
    <message>
        <source>type in, phone call, screenshot, manual message, by hand</source>
        <translation>saisir, appel téléphonique, capture d’écran, message manuel, à la main</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>indéterminé</translation>
    </message>
    <message>
        <source>undone by {deed}</source>
        <translation>annulé par {deed}</translation>
    </message>
    <message>
        <source>unhappy</source>
        <translation>mécontent</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>unschedule, edit, cancel</source>
        <translation>déprogrammer, modifier, annuler</translation>
    </message>
    <message>
        <source>unschedule, remove the date</source>
        <translation>déprogrammer, enlever la date</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgent</translation>
    </message>
    <message>
        <source>urgent first, newest first, sort</source>
        <translation>trier, urgents d’abord, plus récents</translation>
    </message>
    <message>
        <source>urgent, important, high</source>
        <translation>urgent, important, haute</translation>
    </message>
    <message>
        <source>usual: {count}</source>
        <translation>habituel : {count}</translation>
    </message>
    <message>
        <source>usually hardly any</source>
        <translation>presque aucune d’habitude</translation>
    </message>
    <message>
        <source>variables</source>
        <translation>variables</translation>
    </message>
    <message>
        <source>view, pictures, cards</source>
        <translation>affichage, images, cartes</translation>
    </message>
    <message>
        <source>visibility, public, content warning, title, community</source>
        <translation>visibilité, public, avertissement, titre, communauté</translation>
    </message>
    <message>
        <source>visibility, public, private, content warning, language</source>
        <translation>visibilité, public, privé, avertissement, langue</translation>
    </message>
    <message>
        <source>waiting to leave</source>
        <translation>en attente de départ</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>attend une réponse</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>attend une validation</translation>
    </message>
    <message>
        <source>waits to be approved</source>
        <translation>attend d’être approuvé</translation>
    </message>
    <message>
        <source>watch feeds: addresses, feed files, lists of sources (OPML), folders</source>
        <translation>suivre des flux : adresses, fichiers, listes de sources (OPML), dossiers</translation>
    </message>
    <message>
        <source>watch these files or folders, also what comes into them</source>
        <translation>surveiller ces fichiers ou dossiers, et ce qui y arrive</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semaine</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semaines</translation>
    </message>
    <message>
        <source>what a saved query finds</source>
        <translation>ce que trouve une requête enregistrée</translation>
    </message>
    <message>
        <source>what asking networks that are paid for has cost</source>
        <translation>ce qu’ont coûté les demandes aux réseaux payants</translation>
    </message>
    <message>
        <source>what comes first in 05/03/2026</source>
        <translation>ce qui vient d’abord dans 05/03/2026</translation>
    </message>
    <message>
        <source>what happened in crises, in order</source>
        <translation>ce qui s’est passé pendant les crises, dans l’ordre</translation>
    </message>
    <message>
        <source>what is watched, with its state</source>
        <translation>ce qui est suivi, avec son état</translation>
    </message>
    <message>
        <source>what its authors deleted, by number only</source>
        <translation>ce que ses auteurs ont supprimé, par son seul numéro</translation>
    </message>
    <message>
        <source>what left or is to leave, with every attempt</source>
        <translation>ce qui est parti ou doit partir, avec chaque tentative</translation>
    </message>
    <message>
        <source>what matters on one page</source>
        <translation>l’essentiel sur une page</translation>
    </message>
    <message>
        <source>what people wrote: one file per source or account, one JSON object per line</source>
        <translation>ce que les gens ont écrit : un fichier par source ou par compte, un objet JSON par ligne</translation>
    </message>
    <message>
        <source>what rules did, and to what</source>
        <translation>ce que les règles ont fait, et à quoi</translation>
    </message>
    <message>
        <source>what somebody was asked to agree to, and what was answered</source>
        <translation>ce qui a été soumis à l’accord de quelqu’un, et la réponse</translation>
    </message>
    <message>
        <source>what stood in messages before their authors changed them</source>
        <translation>ce que disaient les messages avant que leurs auteurs les modifient</translation>
    </message>
    <message>
        <source>what the network gave: zip, tar.gz, xml, mbox, a folder</source>
        <translation>ce que le réseau a donné : zip, tar.gz, xml, mbox, un dossier</translation>
    </message>
    <message>
        <source>what they answer</source>
        <translation>ce à quoi on répond</translation>
    </message>
    <message>
        <source>what was applied to older messages</source>
        <translation>ce qui a été appliqué aux messages plus anciens</translation>
    </message>
    <message>
        <source>what was done to messages on their networks</source>
        <translation>ce qui a été fait aux messages sur leurs réseaux</translation>
    </message>
    <message>
        <source>what was handed over to departments</source>
        <translation>ce qui a été transmis aux services</translation>
    </message>
    <message>
        <source>what was said to be spam, or not</source>
        <translation>ce qui a été dit indésirable, ou non</translation>
    </message>
    <message>
        <source>what was said; - reads standard input</source>
        <translation>ce qui a été dit ; - lit l’entrée standard</translation>
    </message>
    <message>
        <source>what was written and has not left</source>
        <translation>ce qui a été écrit comme brouillon</translation>
    </message>
    <message>
        <source>what you watch</source>
        <translation>votre veille</translation>
    </message>
    <message>
        <source>when conversations were closed and opened again</source>
        <translation>quand des conversations ont été terminées et rouvertes</translation>
    </message>
    <message>
        <source>when they came</source>
        <translation>quand elles sont revenues</translation>
    </message>
    <message>
        <source>where a person judged otherwise</source>
        <translation>là où quelqu’un en a jugé autrement</translation>
    </message>
    <message>
        <source>where a saved page was found</source>
        <translation>où la page enregistrée a été trouvée</translation>
    </message>
    <message>
        <source>where it was found on the web</source>
        <translation>où il a été trouvé sur le web</translation>
    </message>
    <message>
        <source>where it was said</source>
        <translation>où cela a été dit</translation>
    </message>
    <message>
        <source>where something may be missing, by source</source>
        <translation>là où il peut manquer quelque chose, par source</translation>
    </message>
    <message>
        <source>which files were kept as evidence of which items</source>
        <translation>quels fichiers ont été gardés comme preuve de quels éléments</translation>
    </message>
    <message>
        <source>which items came from which archive</source>
        <translation>quels éléments viennent de quelle archive</translation>
    </message>
    <message>
        <source>which ones (open)</source>
        <translation>lesquelles (open)</translation>
    </message>
    <message>
        <source>which reasons conversations have</source>
        <translation>les raisons de chaque conversation</translation>
    </message>
    <message>
        <source>which report (field)</source>
        <translation>quel rapport (field)</translation>
    </message>
    <message>
        <source>which thanks were said where</source>
        <translation>les remerciements employés, et où</translation>
    </message>
    <message>
        <source>which way</source>
        <translation>dans quel sens</translation>
    </message>
    <message>
        <source>who is to be met in which community</source>
        <translation>qui se rencontre dans quelle communauté</translation>
    </message>
    <message>
        <source>who needs it most first</source>
        <translation>les plus pressantes d’abord</translation>
    </message>
    <message>
        <source>who said it</source>
        <translation>qui l’a dit</translation>
    </message>
    <message>
        <source>who was contacted, why and when</source>
        <translation>qui a été contacté, pourquoi et quand</translation>
    </message>
    <message>
        <source>whole articles that were kept, with the numbers of their items</source>
        <translation>les articles entiers gardés, avec les numéros de leurs éléments</translation>
    </message>
    <message>
        <source>whose author has at least so many followers; at most</source>
        <translation>dont l’auteur a au moins tant d’abonnés ; au plus</translation>
    </message>
    <message>
        <source>whose columns it has (cmdesk)</source>
        <translation>de quel programme sont ses colonnes (cmdesk)</translation>
    </message>
    <message>
        <source>whose history it is (nobody’s)</source>
        <translation>de quel compte c’est l’historique (d’aucun)</translation>
    </message>
    <message>
        <source>why: goes with a report</source>
        <translation>pourquoi : accompagne un signalement</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>avec étoile</translation>
    </message>
    <message>
        <source>with the words “{words}”</source>
        <translation>avec les mots « {words} »</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>words of the house, and words to avoid</source>
        <translation>les mots de la maison, et les mots à éviter</translation>
    </message>
    <message>
        <source>words that begin like this; one letter left open</source>
        <translation>mots qui commencent ainsi ; une lettre laissée libre</translation>
    </message>
    <message>
        <source>words that were learned to be spam, or not</source>
        <translation>les mots appris comme indésirables, ou non</translation>
    </message>
    <message>
        <source>write a report into a file: for management, of a week, of hours</source>
        <translation>écrire un rapport dans un fichier : pour la direction, d’une semaine, d’heures</translation>
    </message>
    <message>
        <source>write a table; - is standard output</source>
        <translation>écrire un tableau ; - est la sortie standard</translation>
    </message>
    <message>
        <source>write a whole copy of the workspace</source>
        <translation>écrire une copie complète de l’espace de travail</translation>
    </message>
    <message>
        <source>write all that is kept of a person into a folder, readable and as JSON</source>
        <translation>écrire dans un dossier tout ce qui est gardé d’une personne, lisible et en JSON</translation>
    </message>
    <message>
        <source>write drafts into a table for another program, or take one in</source>
        <translation>écrire les brouillons dans un tableau pour un autre programme, ou en reprendre un</translation>
    </message>
    <message>
        <source>write everything in open formats into a new folder</source>
        <translation>tout écrire en formats ouverts dans un nouveau dossier</translation>
    </message>
    <message>
        <source>write it into a file: .csv or .json</source>
        <translation>l’écrire dans un fichier : .csv ou .json</translation>
    </message>
    <message>
        <source>write the playbook as Markdown</source>
        <translation>écrire la charte en Markdown</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>hier à {time}</translation>
    </message>
    <message>
        <source>you publish, cmdesk makes ready</source>
        <translation>vous publiez, cmdesk prépare</translation>
    </message>
    <message>
        <source>your library</source>
        <translation>votre médiathèque</translation>
    </message>
    <message>
        <source>your own dates</source>
        <translation>vos propres dates</translation>
    </message>
    <message>
        <source>your past posts</source>
        <translation>vos publications</translation>
    </message>
    <message>
        <source>your posts as a table that cmdesk takes in again</source>
        <translation>vos publications, en un tableau que cmdesk sait reprendre</translation>
    </message>
    <message>
        <source>your posts, also those from elsewhere, to read</source>
        <translation>vos publications, y compris celles d’ailleurs, à lire</translation>
    </message>
    <message>
        <source>your rule</source>
        <translation>votre règle</translation>
    </message>
    <message>
        <source>zoom in, bigger, font size</source>
        <translation>zoom, agrandir, plus gros, taille de police</translation>
    </message>
    <message>
        <source>zoom out, font size</source>
        <translation>zoom, réduire, plus petit, taille de police</translation>
    </message>
    <message>
        <source>zoom, reset, font size</source>
        <translation>zoom, réinitialiser, taille de police</translation>
    </message>
    <message>
        <source>{account} got the same text before</source>
        <translation>{account} a déjà reçu ce texte</translation>
    </message>
    <message>
        <source>{account} is paused: what is sent waits until you resume it</source>
        <translation>{account} est en pause : ce qui est envoyé attend que vous le repreniez</translation>
    </message>
    <message>
        <source>{account} is removed, and the network has revoked its access.</source>
        <translation>{account} est retiré, et le réseau a révoqué son accès.</translation>
    </message>
    <message>
        <source>{account} is removed.</source>
        <translation>{account} est retiré.</translation>
    </message>
    <message>
        <source>{account} is removed. Revoke its access on the site of the network.</source>
        <translation>{account} est retiré. Révoquez son accès sur le site du réseau.</translation>
    </message>
    <message>
        <source>{account} needs a new sign-in: what is sent waits for it</source>
        <translation>{account} demande une nouvelle connexion : les envois l’attendent</translation>
    </message>
    <message>
        <source>{account} needs you to sign in again. Until then nothing comes in or leaves.</source>
        <translation>{account} : reconnectez-vous. D’ici là, rien n’arrive et rien ne part.</translation>
    </message>
    <message>
        <source>{account} speaks {theirs}; this text is in {ours}</source>
        <translation>{account} parle {theirs} ; ce texte est en {ours}</translation>
    </message>
    <message>
        <source>{account}: nobody can comment below a post there; take the first comment out</source>
        <translation>{account} : là, personne ne peut commenter sous une publication ; retirez le premier commentaire</translation>
    </message>
    <message numerus="yes">
        <source>{account}: the first comment is {n} characters too long</source>
        <translation>
            <numerusform>{account} : le premier commentaire a {n} caractère de trop</numerusform>
            <numerusform>{account} : le premier commentaire a {n} caractères de trop</numerusform>
        </translation>
    </message>
    <message>
        <source>{account}: the text is empty</source>
        <translation>{account} : le texte est vide</translation>
    </message>
    <message>
        <source>{account}: {count} of {total} parts are out</source>
        <translation>{account} : {count} parties sur {total} sont parties</translation>
    </message>
    <message numerus="yes">
        <source>{account}: {n} characters too many ({count} of {maximum})</source>
        <translation>
            <numerusform>{account} : {n} caractère de trop ({count} sur {maximum})</numerusform>
            <numerusform>{account} : {n} caractères de trop ({count} sur {maximum})</numerusform>
        </translation>
    </message>
    <message>
        <source>{account}: {reason}</source>
        <translation>{account} : {reason}</translation>
    </message>
    <message>
        <source>{account}: {share}% the same as “{title}”</source>
        <translation>{account} : {share} % identique à « {title} »</translation>
    </message>
    <message>
        <source>{account}: {text}</source>
        <translation>{account} : {text}</translation>
    </message>
    <message>
        <source>{account}: {width} × {height}, {size}</source>
        <translation>{account} : {width} × {height}, {size}</translation>
    </message>
    <message>
        <source>{account}: {words}</source>
        <translation>{account} : {words}</translation>
    </message>
    <message>
        <source>{account}: “{title}” leaves within the same hour</source>
        <translation>{account} : « {title} » part dans la même heure</translation>
    </message>
    <message>
        <source>{articles}, and {images}.</source>
        <translation>{articles} et {images}.</translation>
    </message>
    <message>
        <source>{before} before</source>
        <translation>{before} avant</translation>
    </message>
    <message>
        <source>{brand}, {time}</source>
        <translation>{brand}, {time}</translation>
    </message>
    <message>
        <source>{brand}, {time}. For you alone.</source>
        <translation>{brand}, {time}. À votre seul usage.</translation>
    </message>
    <message>
        <source>{brand}, {time}. Made with cmdesk on {day}.</source>
        <translation>{brand}, {time}. Établi avec cmdesk le {day}.</translation>
    </message>
    <message>
        <source>{brand}: what the field says, {time}</source>
        <translation>{brand} : ce que dit le terrain, {time}</translation>
    </message>
    <message>
        <source>{change} mentions ({count} in all)</source>
        <translation>{change} de mentions ({count} en tout)</translation>
    </message>
    <message numerus="yes">
        <source>{change} points</source>
        <translation>
            <numerusform>{change} point</numerusform>
            <numerusform>{change} points</numerusform>
        </translation>
    </message>
    <message>
        <source>{change} since the beginning</source>
        <translation>{change} depuis le début</translation>
    </message>
    <message>
        <source>{change}%</source>
        <translation>{change} %</translation>
    </message>
    <message>
        <source>{change}, {before} before</source>
        <translation>{change}, {before} avant</translation>
    </message>
    <message>
        <source>{counts}, of which {blame} blame.</source>
        <translation>{counts}, dont {blame} de reproches.</translation>
    </message>
    <message>
        <source>{count} before</source>
        <translation>{count} avant</translation>
    </message>
    <message>
        <source>{count} characters of {maximum}</source>
        <translation>{count} caractères sur {maximum}</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} j</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} hashtags, the house puts {most} on {network}</source>
        <translation>{count} hashtags, la maison en met {most} sur {network}</translation>
    </message>
    <message>
        <source>{count} hashtags: on {network} {most} are enough</source>
        <translation>{count} hashtags : sur {network}, {most} suffisent</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} min read</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} sur {total}</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count}M</source>
        <translation>{count} M</translation>
    </message>
    <message>
        <source>{count}k</source>
        <translation>{count} k</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} à {time}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} {start} to {end}</source>
        <translation>{day} de {start} à {end}</translation>
    </message>
    <message>
        <source>{day} · {words}</source>
        <translation>{day} · {words}</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation>{day}, aujourd’hui</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{day}, {what}</source>
        <translation>{day}, {what}</translation>
    </message>
    <message>
        <source>{day}; empty for ever</source>
        <translation>{day} ; vide pour toujours</translation>
    </message>
    <message>
        <source>{done} of {total} conversations in {time}</source>
        <translation>Conversations terminées : {done} sur {total}, en {time}</translation>
    </message>
    <message>
        <source>{done} of {total} files copied</source>
        <translation>{done} fichiers copiés sur {total}</translation>
    </message>
    <message>
        <source>{done} of {total} pages</source>
        <translation>{done} pages sur {total}</translation>
    </message>
    <message>
        <source>{done} of {total} taken in</source>
        <translation>{done} repris sur {total}</translation>
    </message>
    <message>
        <source>{factor} times the usual</source>
        <translation>{factor} fois l’habitude</translation>
    </message>
    <message numerus="yes">
        <source>{feast} in {n} days</source>
        <translation>
            <numerusform>{feast} dans {n} jour</numerusform>
            <numerusform>{feast} dans {n} jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{feast} is today</source>
        <translation>Aujourd’hui : {feast}</translation>
    </message>
    <message>
        <source>{feast} is tomorrow</source>
        <translation>Demain : {feast}</translation>
    </message>
    <message>
        <source>{figure} in the time before</source>
        <translation>{figure} dans la période d’avant</translation>
    </message>
    <message>
        <source>{file} goes along, with the names of those who wrote.</source>
        <translation>{file} est joint, avec les noms de qui a écrit.</translation>
    </message>
    <message>
        <source>{file} goes along.</source>
        <translation>{file} est joint.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: {name}, {n} rows.</source>
        <translation>
            <numerusform>{file} : {name}, {n} ligne.</numerusform>
            <numerusform>{file} : {name}, {n} lignes.</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>du {first} au {last}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{holes}, in which about {missing} texts may be missing.</source>
        <translation>{holes}, où il peut manquer environ {missing} textes.</translation>
    </message>
    <message>
        <source>{host} asked for a pause, and cmdesk keeps it. Nothing was lost; try later.</source>
        <translation>{host} a demandé une pause, et cmdesk la respecte. Rien n’est perdu ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>{host} asks for a name and a password before it shows this. Sign in with the button below.</source>
        <translation>{host} demande un nom et un mot de passe avant d’afficher cette source. Connectez-vous avec le bouton ci-dessous.</translation>
    </message>
    <message>
        <source>{host} asks for fewer requests ({status}). Nothing was lost; cmdesk goes slower there.</source>
        <translation>{host} demande moins de requêtes ({status}). Rien n’est perdu ; cmdesk y va plus doucement.</translation>
    </message>
    <message>
        <source>{host} asks for the code of your second factor. Type the one that is valid now.</source>
        <translation>{host} demande le code de votre second facteur. Tapez celui qui est valable maintenant.</translation>
    </message>
    <message>
        <source>{host} asks to sign in before it shows this page ({status}). Check the address.</source>
        <translation>{host} demande de se connecter avant de montrer cette page ({status}). Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Nothing was lost; check the connection or try later.</source>
        <translation>{host} est injoignable. Rien n’est perdu ; vérifiez la connexion ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>{host} cannot take this mail now. It did not leave; cmdesk tries again later.</source>
        <translation>{host} ne peut pas prendre ce message pour l’instant. Il n’est pas parti ; cmdesk réessaiera plus tard.</translation>
    </message>
    <message>
        <source>{host} did not confirm, so it is not known whether writing works. Nothing was published; at most a draft called “cmdesk” was left there, which only you see.</source>
        <translation>{host} n’a pas confirmé : on ne sait donc pas si écrire marche. Rien n’a été publié ; il y reste tout au plus un brouillon appelé « cmdesk », que vous seul voyez.</translation>
    </message>
    <message>
        <source>{host} did not confirm. It may be done: look at the page, or do it again, which does no harm.</source>
        <translation>{host} n’a pas confirmé. C’est peut-être fait : regardez la page, ou recommencez, c’est sans risque.</translation>
    </message>
    <message>
        <source>{host} did not confirm. It may be out: cmdesk looks for it, and never sends it again unasked.</source>
        <translation>{host} n’a pas confirmé. C’est peut-être parti : cmdesk le cherche, et ne le renvoie jamais sans votre accord.</translation>
    </message>
    <message>
        <source>{host} did not take “{name}”. Nothing was published.</source>
        <translation>{host} n’a pas accepté « {name} ». Rien n’a été publié.</translation>
    </message>
    <message>
        <source>{host} does not accept this sign-in. Sign in again; what waits to be sent is kept.</source>
        <translation>{host} n’accepte pas cette connexion. Reconnectez-vous ; ce qui attend de partir est gardé.</translation>
    </message>
    <message>
        <source>{host} does not accept this. Check it; what you typed is kept.</source>
        <translation>{host} ne l’accepte pas. Vérifiez ; ce que vous avez saisi est gardé.</translation>
    </message>
    <message>
        <source>{host} does not answer like a Discourse forum. Check the address.</source>
        <translation>{host} ne répond pas comme un forum Discourse. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>{host} does not answer like a Lemmy server of version 0.19. Others do not tell cmdesk who answered you.</source>
        <translation>{host} ne répond pas comme un serveur Lemmy de version 0.19. Les autres ne disent pas à cmdesk qui vous a répondu.</translation>
    </message>
    <message>
        <source>{host} does not answer like a Matrix server. Check its name.</source>
        <translation>{host} ne répond pas comme un serveur Matrix. Vérifiez son nom.</translation>
    </message>
    <message>
        <source>{host} does not answer like a WordPress site. Check the address; its API may also be switched off.</source>
        <translation>{host} ne répond pas comme un site WordPress. Vérifiez l’adresse ; son API est peut-être désactivée.</translation>
    </message>
    <message>
        <source>{host} does not answer like a server of the Mastodon family. Check the name.</source>
        <translation>{host} ne répond pas comme un serveur de la famille Mastodon. Vérifiez le nom.</translation>
    </message>
    <message>
        <source>{host} does not answer like an isso server. Check the address.</source>
        <translation>{host} ne répond pas comme un serveur isso. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>{host} does not know this client, or not with this secret. Copy both again.</source>
        <translation>{host} ne connaît pas ce client, ou pas avec ce secret. Recopiez les deux.</translation>
    </message>
    <message>
        <source>{host} does not let programs read this page ({status}). Open it in the browser, or look for another address of the same source.</source>
        <translation>{host} ne laisse pas les programmes lire cette page ({status}). Ouvrez-la dans le navigateur, ou cherchez une autre adresse de la même source.</translation>
    </message>
    <message>
        <source>{host} does not let programs sign in with a password. Ask whoever runs the mailbox.</source>
        <translation>{host} ne laisse pas les programmes se connecter par mot de passe. Demandez à qui gère la boîte e-mail.</translation>
    </message>
    <message>
        <source>{host} does not let the bot into this channel. Ask whoever runs the server to give it the right.</source>
        <translation>{host} n’ouvre pas ce canal au bot. Demandez à qui s’occupe du serveur de lui en donner le droit.</translation>
    </message>
    <message>
        <source>{host} does not let this sign-in into the mailbox. Sign in as its owner, and see that IMAP and SMTP are switched on there.</source>
        <translation>{host} n’ouvre pas la boîte e-mail avec cette connexion. Connectez-vous comme son propriétaire, et vérifiez qu’IMAP et SMTP y sont activés.</translation>
    </message>
    <message>
        <source>{host} does not understand the request ({status}). Check the address; nothing was lost.</source>
        <translation>{host} ne comprend pas la demande ({status}). Vérifiez l’adresse ; rien n’est perdu.</translation>
    </message>
    <message>
        <source>{host} gave an unexpected answer ({status}). Nothing was lost; try again later.</source>
        <translation>{host} a donné une réponse inattendue ({status}). Rien n’est perdu ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>{host} gives no application passwords: they need https, or are switched off. Ask whoever runs it.</source>
        <translation>{host} ne donne pas de mots de passe d’application : il leur faut https, ou ils sont désactivés. Demandez à qui s’en occupe.</translation>
    </message>
    <message>
        <source>{host} has a breakdown of its own ({status}). Nothing was lost; a later try usually works.</source>
        <translation>{host} est en panne de son côté ({status}). Rien n’est perdu ; un nouvel essai suffit d’ordinaire.</translation>
    </message>
    <message>
        <source>{host} has a guard that keeps programs out. Open it in the browser, or look for another address of the same source.</source>
        <translation>{host} a un gardien qui écarte les programmes. Ouvrez l’adresse dans le navigateur, ou cherchez une autre adresse de la même source.</translation>
    </message>
    <message>
        <source>{host} has closed this account, or it was switched off. Nothing was lost here.</source>
        <translation>{host} a fermé ce compte, ou il a été désactivé. Rien n’a été perdu ici.</translation>
    </message>
    <message>
        <source>{host} has no room left for pictures. Nothing was published; make room there.</source>
        <translation>{host} n’a plus de place pour les images. Rien n’a été publié ; faites-y de la place.</translation>
    </message>
    <message>
        <source>{host} has nothing at this address ({status}). Check how it is written, or whether it moved.</source>
        <translation>{host} n’a rien à cette adresse ({status}). Vérifiez comment elle s’écrit, ou si elle a changé.</translation>
    </message>
    <message>
        <source>{host} hides from this bot what people write. Switch on “message content intent” on the bot’s page.</source>
        <translation>{host} cache à ce bot ce que les gens écrivent. Activez « message content intent » sur la page du bot.</translation>
    </message>
    <message>
        <source>{host} is busy and asks to come back later. Nothing was lost.</source>
        <translation>{host} est occupé et demande de revenir plus tard. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>{host} is no server of the Bluesky network. Check its address.</source>
        <translation>{host} n’est pas un serveur du réseau Bluesky. Vérifiez son adresse.</translation>
    </message>
    <message>
        <source>{host} is not part of the demo, in which nothing leaves this computer.</source>
        <translation>{host} ne fait pas partie de la démonstration, où rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>{host} is still working on “{name}”. Nothing was published; it goes on later.</source>
        <translation>{host} traite encore « {name} ». Rien n’a été publié ; la suite viendra plus tard.</translation>
    </message>
    <message>
        <source>{host} knows no community “{name}”. Nothing was published; check its name.</source>
        <translation>{host} ne connaît pas de communauté « {name} ». Rien n’a été publié ; vérifiez son nom.</translation>
    </message>
    <message>
        <source>{host} knows no room “{name}”. Check how it is written.</source>
        <translation>{host} ne connaît pas de salon « {name} ». Vérifiez son écriture.</translation>
    </message>
    <message>
        <source>{host} leads to a private network, which a feed may not do. Type the address yourself if you want it.</source>
        <translation>{host} mène à un réseau privé, ce qu’un flux n’a pas le droit de faire. Saisissez l’adresse vous-même si vous y tenez.</translation>
    </message>
    <message>
        <source>{host} let cmdesk sign in for less than this needs; everything else goes on. Sign in to the account again, and this works, too.</source>
        <translation>{host} a laissé cmdesk se connecter avec moins de droits qu’il n’en faut ici ; tout le reste continue. Reconnectez ce compte, et cela marchera aussi.</translation>
    </message>
    <message>
        <source>{host} lets nobody sign in with a password, which cmdesk needs there.</source>
        <translation>{host} ne laisse personne se connecter par mot de passe, ce dont cmdesk a besoin.</translation>
    </message>
    <message>
        <source>{host} lets programs answer only somebody who named you. The text is kept; answer in the browser.</source>
        <translation>{host} ne laisse les programmes répondre qu’à quelqu’un qui vous a cité. Le texte est gardé ; répondez dans le navigateur.</translation>
    </message>
    <message>
        <source>{host} no longer takes the version of its interface that this cmdesk speaks ({version}). A newer cmdesk does.</source>
        <translation>{host} n’accepte plus la version de son interface que parle ce cmdesk ({version}). Un cmdesk plus récent la parle.</translation>
    </message>
    <message>
        <source>{host} offers {count} feeds. Choose those that you want to watch.</source>
        <translation>{host} propose {count} flux. Choisissez ceux que vous voulez surveiller.</translation>
    </message>
    <message>
        <source>{host} refused the recipient {recipient}. The mail did not leave; check the address.</source>
        <translation>{host} a refusé le destinataire {recipient}. Le message n’est pas parti ; vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>{host} refused this mail. It did not leave; the text is kept.</source>
        <translation>{host} a refusé ce message. Il n’est pas parti ; le texte est gardé.</translation>
    </message>
    <message>
        <source>{host} refused this text. Nothing was published; the text is kept.</source>
        <translation>{host} a refusé ce texte. Rien n’a été publié ; le texte est gardé.</translation>
    </message>
    <message>
        <source>{host} refused this. Nothing was changed.</source>
        <translation>{host} a refusé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{host} says that this is gone for good. What was read stays; remove the source or find its new address.</source>
        <translation>{host} dit que cela a disparu pour de bon. Ce qui a été lu reste ; retirez la source ou trouvez sa nouvelle adresse.</translation>
    </message>
    <message>
        <source>{host} sends us on to a page without encryption, so cmdesk stopped. Nothing secret was told.</source>
        <translation>{host} renvoie vers une page sans chiffrement ; cmdesk s’est donc arrêté. Rien de secret n’a été dit.</translation>
    </message>
    <message>
        <source>{host} sends us on to an address that makes no sense. Check the address.</source>
        <translation>{host} renvoie vers une adresse qui n’a pas de sens. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>{host} sends us round in circles. Check the address in the browser.</source>
        <translation>{host} fait tourner en rond. Vérifiez l’adresse dans le navigateur.</translation>
    </message>
    <message>
        <source>{host} shows a sign-in page instead of the feed. Sign in with the button below, or look at it in the browser.</source>
        <translation>{host} affiche une page de connexion au lieu du flux. Connectez-vous avec le bouton ci-dessous, ou regardez dans le navigateur.</translation>
    </message>
    <message>
        <source>{host} takes no comments there any more. Nothing was published.</source>
        <translation>{host} n’y accepte plus de commentaires. Rien n’a été publié.</translation>
    </message>
    <message>
        <source>{host} takes no sign-in of Google or Microsoft. Check whether the mailbox is really there.</source>
        <translation>{host} n’accepte pas de connexion de Google ou de Microsoft. Vérifiez que la boîte e-mail s’y trouve vraiment.</translation>
    </message>
    <message>
        <source>{host} took too long to answer ({status}). Nothing was lost; a later try usually works.</source>
        <translation>{host} a mis trop de temps à répondre ({status}). Rien n’est perdu ; un nouvel essai suffit d’ordinaire.</translation>
    </message>
    <message>
        <source>{host} wants a password made for this program, not your usual one. Make an app password in the settings of the mailbox.</source>
        <translation>{host} veut un mot de passe créé pour ce programme, pas le vôtre. Créez un mot de passe d’application dans les réglages de la boîte e-mail.</translation>
    </message>
    <message>
        <source>{host} wants an app password here, not the password of the account itself. Make one in the settings of your account, under Privacy and security, and type it in.</source>
        <translation>{host} attend ici un mot de passe d’application, pas celui du compte lui-même. Créez-en un dans les paramètres de votre compte, sous Confidentialité et sécurité, puis saisissez-le.</translation>
    </message>
    <message>
        <source>{host} would be used without encryption, which cmdesk does on this computer only. Choose TLS or STARTTLS.</source>
        <translation>{host} serait utilisé sans chiffrement, ce que cmdesk ne fait que sur cet ordinateur même. Choisissez TLS ou STARTTLS.</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours} h {minutes}</translation>
    </message>
    <message>
        <source>{hour} free</source>
        <translation>{hour} libre</translation>
    </message>
    <message>
        <source>{key} is also the key of: {commands}</source>
        <translation>{key} est aussi la touche de : {commands}</translation>
    </message>
    <message>
        <source>{kind} file</source>
        <translation>Fichier {kind}</translation>
    </message>
    <message>
        <source>{language}: last changed {time}, before this text; does it still say the same?</source>
        <translation>{language} : modifié {time}, avant ce texte ; dit-il toujours la même chose ?</translation>
    </message>
    <message>
        <source>{language}: nothing is written yet</source>
        <translation>{language} : rien n’est encore écrit</translation>
    </message>
    <message>
        <source>{left} of {most} requests</source>
        <translation>{left} demandes sur {most}</translation>
    </message>
    <message>
        <source>{left} requests</source>
        <translation>{left} demandes</translation>
    </message>
    <message>
        <source>{left}, all of them again {when}</source>
        <translation>{left} ; le compteur repart {when}</translation>
    </message>
    <message>
        <source>{link} could not be reached just now</source>
        <translation>{link} n’a pas pu être joint à l’instant</translation>
    </message>
    <message>
        <source>{link} has moved to {target}</source>
        <translation>{link} a déménagé vers {target}</translation>
    </message>
    <message>
        <source>{link} leads inside your own network: nobody else gets there</source>
        <translation>{link} mène dans votre propre réseau : personne d’autre n’y arrive</translation>
    </message>
    <message numerus="yes">
        <source>{link} takes {n} seconds to answer</source>
        <translation>
            <numerusform>{link} met {n} seconde à répondre</numerusform>
            <numerusform>{link} met {n} secondes à répondre</numerusform>
        </translation>
    </message>
    <message>
        <source>{link}: browsers refuse to go there</source>
        <translation>{link} : les navigateurs refusent d’y aller</translation>
    </message>
    <message>
        <source>{link}: nothing is there (error {status})</source>
        <translation>{link} : il n’y a rien là (erreur {status})</translation>
    </message>
    <message>
        <source>{many}, where there is hardly ever one</source>
        <translation>{many}, là où il n’y en a presque jamais</translation>
    </message>
    <message>
        <source>{many}, {factor} times the usual</source>
        <translation>{many}, {factor} fois l’habitude</translation>
    </message>
    <message>
        <source>{mentions}; {answered} answered, {waiting} wait</source>
        <translation>{mentions} ; réponse donnée : {answered}, en attente : {waiting}</translation>
    </message>
    <message>
        <source>{names} do not write under one name.</source>
        <translation>{names} n’écrivent pas sous un même nom.</translation>
    </message>
    <message>
        <source>{names} get the same text: on one network it looks like spam</source>
        <translation>{names} reçoivent le même texte : sur un même réseau, cela passe pour un envoi indésirable</translation>
    </message>
    <message numerus="yes">
        <source>{names}: text of their own</source>
        <translation>
            <numerusform>{names} a son propre texte</numerusform>
            <numerusform>{names} ont leur propre texte</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (competitor)</source>
        <translation>{name} (concurrent)</translation>
    </message>
    <message>
        <source>{name} +{count}</source>
        <translation>{name} +{count}</translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation>Ajouté : {name}</translation>
    </message>
    <message>
        <source>{name} answered for you:</source>
        <translation>{name} a répondu à votre place :</translation>
    </message>
    <message>
        <source>{name} applied: {changes}</source>
        <translation>{name} appliquée : {changes}</translation>
    </message>
    <message>
        <source>{name} cannot publish.</source>
        <translation>{name} ne peut pas publier.</translation>
    </message>
    <message>
        <source>{name} changed a message. Before:</source>
        <translation>{name} a modifié un message. Avant :</translation>
    </message>
    <message>
        <source>{name} deleted a message. It said:</source>
        <translation>{name} a supprimé un message. Il disait :</translation>
    </message>
    <message>
        <source>{name} is asked without a sign-in from now on</source>
        <translation>{name} est relevée sans connexion désormais</translation>
    </message>
    <message>
        <source>{name} is blocked: what they write goes to spam</source>
        <translation>{name} : blocage en place, ce qui vient de là va aux indésirables</translation>
    </message>
    <message>
        <source>{name} is connected.</source>
        <translation>{name} est connecté.</translation>
    </message>
    <message>
        <source>{name} is forgotten. What was said through it stays.</source>
        <translation>{name} est oublié. Ce qui s’est dit par ce compte reste.</translation>
    </message>
    <message>
        <source>{name} is mute; it speaks again {when}</source>
        <translation>{name} se tait, reprise {when}</translation>
    </message>
    <message>
        <source>{name} is not one of: {names}</source>
        <translation>{name} n’est pas dans la liste : {names}</translation>
    </message>
    <message>
        <source>{name} is to be mentioned</source>
        <translation>{name} est à mentionner</translation>
    </message>
    <message>
        <source>{name} is watched</source>
        <translation>{name} est surveillé</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>{name} supprimé</translation>
    </message>
    <message>
        <source>{name} speaks again</source>
        <translation>{name} se fait de nouveau entendre</translation>
    </message>
    <message>
        <source>{name} stays, paused, with what was kept of it</source>
        <translation>{name} reste, en pause, avec ce qui en a été gardé</translation>
    </message>
    <message>
        <source>{name} switched off</source>
        <translation>Désactivée : {name}</translation>
    </message>
    <message>
        <source>{name} switched on</source>
        <translation>Activée : {name}</translation>
    </message>
    <message>
        <source>{name} wrote:</source>
        <translation>{name} a écrit :</translation>
    </message>
    <message>
        <source>{name}, by mail</source>
        <translation>{name}, par e-mail</translation>
    </message>
    <message>
        <source>{name}, needs you to sign in again</source>
        <translation>{name}, demande une nouvelle connexion</translation>
    </message>
    <message>
        <source>{name}, on</source>
        <translation>{name}, mise</translation>
    </message>
    <message>
        <source>{name}, paused</source>
        <translation>{name}, en pause</translation>
    </message>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}, {time}</translation>
    </message>
    <message>
        <source>{name}: the right to use it ends before ({day})</source>
        <translation>{name} : le droit de l’utiliser prend fin avant ({day})</translation>
    </message>
    <message>
        <source>{name}: {amount}</source>
        <translation>{name} : {amount}</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name} : {count}</translation>
    </message>
    <message>
        <source>{name}: {count}, {before} in the time before</source>
        <translation>{name} : {count}, {before} dans la période d’avant</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} posts, {planned}% of what is planned, {target}% wanted</source>
        <translation>
            <numerusform>{name} : {n} publication, {planned} % de ce qui est prévu, {target} % visés</numerusform>
            <numerusform>{name} : {n} publications, {planned} % de ce qui est prévu, {target} % visés</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {share}% of the voices, {count} mentions</source>
        <translation>{name} : {share} % des voix, {count} mentions</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name} : {value}</translation>
    </message>
    <message>
        <source>{network} at {time}: the house publishes there at {hours}</source>
        <translation>{network} à {time} : la maison y publie à {hours}</translation>
    </message>
    <message>
        <source>{network} lets a program in only with an app of your own, made there in a quarter of an hour: choose it below.</source>
        <translation>{network} ne laisse entrer un programme qu’avec une application à vous, créée là-bas en un quart d’heure : choisissez-le ci-dessous.</translation>
    </message>
    <message>
        <source>{network} lets no program like cmdesk read or answer for you.</source>
        <translation>{network} ne laisse aucun programme comme cmdesk lire ou répondre à votre place.</translation>
    </message>
    <message>
        <source>{network} makes no link of an address: say where it is found</source>
        <translation>{network} ne rend pas les adresses cliquables : dites où trouver le lien</translation>
    </message>
    <message>
        <source>{network} needs the option {option}.</source>
        <translation>{network} demande l’option {option}.</translation>
    </message>
    <message>
        <source>{network} refuses a sign in it that nobody sees ({words})</source>
        <translation>{network} refuse un signe invisible qui s’y trouve ({words})</translation>
    </message>
    <message>
        <source>{network} takes {most} hashtags, here are {count}</source>
        <translation>{network} accepte {most} hashtags, il y en a {count}</translation>
    </message>
    <message>
        <source>{network}: {place}</source>
        <translation>{network} : {place}</translation>
    </message>
    <message>
        <source>{new} saved replies added, {changed} changed</source>
        <translation>Réponses enregistrées : {new} ajoutées, {changed} modifiées</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>{number}: {name}</source>
        <translation>{number} : {name}</translation>
    </message>
    <message numerus="yes">
        <source>{n} a day</source>
        <translation>
            <numerusform>{n} par jour</numerusform>
            <numerusform>{n} par jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} a month</source>
        <translation>
            <numerusform>{n} par mois</numerusform>
            <numerusform>{n} par mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} a week</source>
        <translation>
            <numerusform>{n} par semaine</numerusform>
            <numerusform>{n} par semaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} a year</source>
        <translation>
            <numerusform>{n} par an</numerusform>
            <numerusform>{n} par an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} accounts</source>
        <translation>
            <numerusform>{n} compte</numerusform>
            <numerusform>{n} comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} accounts cannot be read</source>
        <translation>
            <numerusform>{n} compte ne peut pas être relevé</numerusform>
            <numerusform>{n} comptes ne peuvent pas être relevés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} accounts could not be read</source>
        <translation>
            <numerusform>{n} compte n’a pas pu être relevé</numerusform>
            <numerusform>{n} comptes n’ont pas pu être relevés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} accounts had a text of their own.</source>
        <translation>
            <numerusform>{n} compte avait son propre texte.</numerusform>
            <numerusform>{n} comptes avaient leur propre texte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} accounts have texts of their own</source>
        <translation>
            <numerusform>{n} compte a son propre texte</numerusform>
            <numerusform>{n} comptes ont leur propre texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} answers</source>
        <translation>
            <numerusform>{n} réponse</numerusform>
            <numerusform>{n} réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} answers fall due before then.</source>
        <translation>
            <numerusform>{n} réponse est attendue d’ici là.</numerusform>
            <numerusform>{n} réponses sont attendues d’ici là.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} answers of yours</source>
        <translation>
            <numerusform>{n} réponse de vous</numerusform>
            <numerusform>{n} réponses de vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} approved</source>
        <translation>
            <numerusform>{n} approuvé</numerusform>
            <numerusform>{n} approuvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are out and stay</source>
        <translation>
            <numerusform>{n} déjà partie reste</numerusform>
            <numerusform>{n} déjà parties restent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} attempts in a row failed</source>
        <translation>
            <numerusform>{n} tentative a échoué</numerusform>
            <numerusform>{n} tentatives de suite ont échoué</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cells changed</source>
        <translation>
            <numerusform>{n} cellule modifiée</numerusform>
            <numerusform>{n} cellules modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cells put back</source>
        <translation>
            <numerusform>{n} cellule rétablie</numerusform>
            <numerusform>{n} cellules rétablies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cells were not understood and stay as they were</source>
        <translation>
            <numerusform>{n} cellule n’a pas été comprise et reste telle quelle</numerusform>
            <numerusform>{n} cellules n’ont pas été comprises et restent telles quelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes</source>
        <translation>
            <numerusform>{n} modification</numerusform>
            <numerusform>{n} modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} characters too many</source>
        <translation>
            <numerusform>{n} caractère de trop</numerusform>
            <numerusform>{n} caractères de trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} characters, the house keeps to {most} on {network}</source>
        <translation>
            <numerusform>{n} caractère, la maison en veut {most} sur {network}</numerusform>
            <numerusform>{n} caractères, la maison en veut {most} sur {network}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} choices</source>
        <translation>
            <numerusform>{n} choix</numerusform>
            <numerusform>{n} choix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chosen</source>
        <translation>
            <numerusform>{n} choisie</numerusform>
            <numerusform>{n} choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} comments</source>
        <translation>
            <numerusform>{n} commentaire</numerusform>
            <numerusform>{n} commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} comments of others</source>
        <translation>
            <numerusform>{n} commentaire d’autres</numerusform>
            <numerusform>{n} commentaires d’autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} competitors</source>
        <translation>
            <numerusform>un concurrent</numerusform>
            <numerusform>{n} concurrents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contacts</source>
        <translation>
            <numerusform>{n} contact</numerusform>
            <numerusform>{n} contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contacts with {hosts}, {size} received</source>
        <translation>
            <numerusform>{n} contact avec {hosts}, {size} reçus</numerusform>
            <numerusform>{n} contacts avec {hosts}, {size} reçus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contacts, {lost} without an answer</source>
        <translation>
            <numerusform>{n} contact, {lost} sans réponse</numerusform>
            <numerusform>{n} contacts, {lost} sans réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations</source>
        <translation>
            <numerusform>{n} conversation</numerusform>
            <numerusform>{n} conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are in the bin</source>
        <translation>
            <numerusform>{n} conversation est dans la corbeille</numerusform>
            <numerusform>{n} conversations sont dans la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are still open</source>
        <translation>
            <numerusform>{n} conversation est encore ouverte</numerusform>
            <numerusform>{n} conversations sont encore ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations came back after they had been closed, fewer than before ({before}).</source>
        <translation>
            <numerusform>{n} conversation est revenue après sa clôture, moins qu’avant ({before}).</numerusform>
            <numerusform>{n} conversations sont revenues après leur clôture, moins qu’avant ({before}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations came back after they had been closed, more than before ({before}).</source>
        <translation>
            <numerusform>{n} conversation est revenue après sa clôture, plus qu’avant ({before}).</numerusform>
            <numerusform>{n} conversations sont revenues après leur clôture, plus qu’avant ({before}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations captured</source>
        <translation>
            <numerusform>{n} conversation saisie</numerusform>
            <numerusform>{n} conversations saisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations deleted</source>
        <translation>
            <numerusform>{n} conversation supprimée</numerusform>
            <numerusform>{n} conversations supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations done</source>
        <translation>
            <numerusform>{n} conversation terminée</numerusform>
            <numerusform>{n} conversations terminées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations marked as read</source>
        <translation>
            <numerusform>{n} conversation marquée comme lue</numerusform>
            <numerusform>{n} conversations marquées comme lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations marked as spam</source>
        <translation>
            <numerusform>{n} conversation classée comme indésirable</numerusform>
            <numerusform>{n} conversations classées comme indésirables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations marked as unread</source>
        <translation>
            <numerusform>{n} conversation marquée comme non lue</numerusform>
            <numerusform>{n} conversations marquées comme non lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations merged</source>
        <translation>
            <numerusform>{n} conversation fusionnée</numerusform>
            <numerusform>{n} conversations fusionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations reopened</source>
        <translation>
            <numerusform>{n} conversation rouverte</numerusform>
            <numerusform>{n} conversations rouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations separated again</source>
        <translation>
            <numerusform>{n} conversation séparée à nouveau</numerusform>
            <numerusform>{n} conversations séparées à nouveau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations snoozed</source>
        <translation>
            <numerusform>{n} conversation reportée</numerusform>
            <numerusform>{n} conversations reportées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations written</source>
        <translation>
            <numerusform>{n} conversation écrite</numerusform>
            <numerusform>{n} conversations écrites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} copies that were to leave are cancelled</source>
        <translation>
            <numerusform>{n} copie qui allait partir est annulée</numerusform>
            <numerusform>{n} copies qui allaient partir sont annulées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be added</source>
        <translation>
            <numerusform>{n} n’a pas pu être ajoutée</numerusform>
            <numerusform>{n} n’ont pas pu être ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be read</source>
        <translation>
            <numerusform>{n} illisible</numerusform>
            <numerusform>{n} illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} dates of {file}</source>
        <translation>
            <numerusform>{n} date de {file}</numerusform>
            <numerusform>{n} dates de {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} dates taken over</source>
        <translation>
            <numerusform>{n} date reprise</numerusform>
            <numerusform>{n} dates reprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} jour</numerusform>
            <numerusform>{n} jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts copied; nothing of them leaves by itself</source>
        <translation>
            <numerusform>{n} brouillon copié ; rien n’en part tout seul</numerusform>
            <numerusform>{n} brouillons copiés ; rien n’en part tout seul</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts were made</source>
        <translation>
            <numerusform>{n} brouillon créé</numerusform>
            <numerusform>{n} brouillons créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts were scheduled meanwhile and stay as they are</source>
        <translation>
            <numerusform>{n} brouillon a été programmé entre-temps et reste tel quel</numerusform>
            <numerusform>{n} brouillons ont été programmés entre-temps et restent tels quels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts written</source>
        <translation>
            <numerusform>{n} brouillon écrit</numerusform>
            <numerusform>{n} brouillons écrits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts written on</source>
        <translation>
            <numerusform>{n} brouillon travaillé</numerusform>
            <numerusform>{n} brouillons travaillés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} due soon</source>
        <translation>
            <numerusform>{n} bientôt attendue</numerusform>
            <numerusform>{n} bientôt attendues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} due within the hour</source>
        <translation>
            <numerusform>{n} attendue dans l’heure</numerusform>
            <numerusform>{n} attendues dans l’heure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} emoji, the house puts {most} at most</source>
        <translation>
            <numerusform>{n} émoji, la maison en met {most} au plus</numerusform>
            <numerusform>{n} émojis, la maison en met {most} au plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries</source>
        <translation>
            <numerusform>{n} entrée</numerusform>
            <numerusform>{n} entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries read</source>
        <translation>
            <numerusform>{n} entrée lue</numerusform>
            <numerusform>{n} entrées lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries taken in as history</source>
        <translation>
            <numerusform>{n} entrée reprise comme historique</numerusform>
            <numerusform>{n} entrées reprises comme historique</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries taken in as history, {known} were here already.</source>
        <translation>
            <numerusform>{n} entrée reprise comme historique, {known} y étaient déjà.</numerusform>
            <numerusform>{n} entrées reprises comme historique, {known} y étaient déjà.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} errors</source>
        <translation>
            <numerusform>{n} erreur</numerusform>
            <numerusform>{n} erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} failures in a row</source>
        <translation>
            <numerusform>{n} échec</numerusform>
            <numerusform>{n} échecs de suite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} feeds</source>
        <translation>
            <numerusform>{n} flux</numerusform>
            <numerusform>{n} flux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <translation>
            <numerusform>{n} fichier</numerusform>
            <numerusform>{n} fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files and folders</source>
        <translation>
            <numerusform>{n} fichier ou dossier</numerusform>
            <numerusform>{n} fichiers et dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files were not found: {names}</source>
        <translation>
            <numerusform>{n} fichier introuvable : {names}</numerusform>
            <numerusform>{n} fichiers introuvables : {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} folders</source>
        <translation>
            <numerusform>{n} dossier</numerusform>
            <numerusform>{n} dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} followers</source>
        <translation>
            <numerusform>{n} abonné</numerusform>
            <numerusform>{n} abonnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} found</source>
        <translation>
            <numerusform>{n} résultat</numerusform>
            <numerusform>{n} résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} here</source>
        <translation>
            <numerusform>{n} ici</numerusform>
            <numerusform>{n} ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} holding statements</source>
        <translation>
            <numerusform>{n} message d’attente</numerusform>
            <numerusform>{n} messages d’attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hours</source>
        <translation>
            <numerusform>{n} heure</numerusform>
            <numerusform>{n} heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <translation>
            <numerusform>{n} image</numerusform>
            <numerusform>{n} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images not loaded</source>
        <translation>
            <numerusform>{n} image non chargée</numerusform>
            <numerusform>{n} images non chargées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} important to us</source>
        <translation>
            <numerusform>{n} importante pour nous</numerusform>
            <numerusform>{n} importantes pour nous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items</source>
        <translation>
            <numerusform>{n} élément</numerusform>
            <numerusform>{n} éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items are ready to be read.</source>
        <translation>
            <numerusform>{n} élément est prêt à lire.</numerusform>
            <numerusform>{n} éléments sont prêts à lire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items are shown again</source>
        <translation>
            <numerusform>{n} élément est réaffiché</numerusform>
            <numerusform>{n} éléments sont réaffichés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items cannot be searched yet; the window or “cmdesk sync” finishes that.</source>
        <translation>
            <numerusform>{n} élément ne peut pas encore être cherché ; la fenêtre ou « cmdesk sync » s’en charge.</numerusform>
            <numerusform>{n} éléments ne peuvent pas encore être cherchés ; la fenêtre ou « cmdesk sync » s’en charge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items kept here match</source>
        <translation>
            <numerusform>{n} élément déjà gardé correspond</numerusform>
            <numerusform>{n} éléments déjà gardés correspondent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items marked as read</source>
        <translation>
            <numerusform>{n} élément marqué comme lu</numerusform>
            <numerusform>{n} éléments marqués comme lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items may be missing between {after} and {before}</source>
        <translation>
            <numerusform>Il peut manquer {n} élément entre {after} et {before}</numerusform>
            <numerusform>Il peut manquer {n} éléments entre {after} et {before}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items may be missing: more was published than one fetch holds.</source>
        <translation>
            <numerusform>Il manque peut-être {n} élément : il en a été publié plus qu’une relève n’en contient.</numerusform>
            <numerusform>Il manque peut-être {n} éléments : il en a été publié plus qu’une relève n’en contient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items may be missing: show where</source>
        <translation>
            <numerusform>Il peut manquer {n} élément : montrer où</numerusform>
            <numerusform>Il peut manquer {n} éléments : montrer où</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items of {name}</source>
        <translation>
            <numerusform>{n} élément de {name}</numerusform>
            <numerusform>{n} éléments de {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} judgements corrected</source>
        <translation>
            <numerusform>{n} jugement corrigé</numerusform>
            <numerusform>{n} jugements corrigés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} known before</source>
        <translation>
            <numerusform>{n} déjà connue</numerusform>
            <numerusform>{n} déjà connues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} late</source>
        <translation>
            <numerusform>{n} en retard</numerusform>
            <numerusform>{n} en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} late answers</source>
        <translation>
            <numerusform>{n} réponse en retard</numerusform>
            <numerusform>{n} réponses en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} late conversations</source>
        <translation>
            <numerusform>{n} conversation en retard</numerusform>
            <numerusform>{n} conversations en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} levels</source>
        <translation>
            <numerusform>{n} niveau</numerusform>
            <numerusform>{n} niveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation>
            <numerusform>{n} ligne</numerusform>
            <numerusform>{n} lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines in a crisis file</source>
        <translation>
            <numerusform>{n} ligne au dossier de crise</numerusform>
            <numerusform>{n} lignes au dossier de crise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mails of others</source>
        <translation>
            <numerusform>{n} e-mail d’autres</numerusform>
            <numerusform>{n} e-mails d’autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mails of yours</source>
        <translation>
            <numerusform>{n} e-mail de vous</numerusform>
            <numerusform>{n} e-mails de vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions</source>
        <translation>
            <numerusform>{n} mention</numerusform>
            <numerusform>{n} mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions found</source>
        <translation>
            <numerusform>{n} mention trouvée</numerusform>
            <numerusform>{n} mentions trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions in {span}</source>
        <translation>
            <numerusform>{n} mention en {span}</numerusform>
            <numerusform>{n} mentions en {span}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions, after {before}</source>
        <translation>
            <numerusform>{n} mention, contre {before} avant</numerusform>
            <numerusform>{n} mentions, contre {before} avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} messages are a conversation of their own</source>
        <translation>
            <numerusform>{n} message forme sa propre conversation</numerusform>
            <numerusform>{n} messages forment leur propre conversation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} messages are kept as evidence</source>
        <translation>
            <numerusform>{n} message est gardé comme preuve</numerusform>
            <numerusform>{n} messages sont gardés comme preuve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} messages moderated</source>
        <translation>
            <numerusform>{n} message modéré</numerusform>
            <numerusform>{n} messages modérés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} min</source>
        <translation>
            <numerusform>{n} min</numerusform>
            <numerusform>{n} min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <translation>
            <numerusform>{n} minute</numerusform>
            <numerusform>{n} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <translation>
            <numerusform>encore {n}</numerusform>
            <numerusform>encore {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more lines were not understood.</source>
        <translation>
            <numerusform>{n} autre ligne n’a pas été comprise.</numerusform>
            <numerusform>{n} autres lignes n’ont pas été comprises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more tasks</source>
        <translation>
            <numerusform>{n} autre tâche</numerusform>
            <numerusform>{n} autres tâches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more texts only repeat another one</source>
        <translation>
            <numerusform>{n} autre texte ne fait que reprendre</numerusform>
            <numerusform>{n} autres textes ne font que reprendre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more than once in the list</source>
        <translation>
            <numerusform>{n} en double dans la liste</numerusform>
            <numerusform>{n} en double dans la liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more wait that did not fit into the time</source>
        <translation>
            <numerusform>{n} autre attend encore, faute de temps</numerusform>
            <numerusform>{n} autres attendent encore, faute de temps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more went for good: only their numbers are kept, so that no fetch brings them back.</source>
        <translation>
            <numerusform>{n} autre a disparu définitivement : seul son numéro est gardé, pour qu’aucune relève ne le ramène.</numerusform>
            <numerusform>{n} autres ont disparu définitivement : seuls leurs numéros sont gardés, pour qu’aucune relève ne les ramène.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more, once these are settled</source>
        <translation>
            <numerusform>{n} autre, une fois celles-ci réglées</numerusform>
            <numerusform>{n} autres, une fois celles-ci réglées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} need you</source>
        <translation>
            <numerusform>{n} à voir</numerusform>
            <numerusform>{n} à voir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <translation>
            <numerusform>{n} nouveau</numerusform>
            <numerusform>{n} nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new items</source>
        <translation>
            <numerusform>{n} nouvel élément</numerusform>
            <numerusform>{n} nouveaux éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new mentions</source>
        <translation>
            <numerusform>{n} nouvelle mention</numerusform>
            <numerusform>{n} nouvelles mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new messages</source>
        <translation>
            <numerusform>{n} nouveau message</numerusform>
            <numerusform>{n} nouveaux messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new messages below</source>
        <translation>
            <numerusform>{n} nouveau message plus bas</numerusform>
            <numerusform>{n} nouveaux messages plus bas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} notes</source>
        <translation>
            <numerusform>{n} note</numerusform>
            <numerusform>{n} notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of the newest items match</source>
        <translation>
            <numerusform>{n} des éléments les plus récents correspond</numerusform>
            <numerusform>{n} des éléments les plus récents correspondent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them late</source>
        <translation>
            <numerusform>dont {n} en retard</numerusform>
            <numerusform>dont {n} en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} accounts</source>
        <translation>
            <numerusform>{n} compte sur {total}</numerusform>
            <numerusform>{n} comptes sur {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} other files can be read by watching the folder:</source>
        <translation>
            <numerusform>{n} autre fichier peut être lu en suivant le dossier :</numerusform>
            <numerusform>{n} autres fichiers peuvent être lus en suivant le dossier :</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} others stay unread as they came, without their articles.</source>
        <translation>
            <numerusform>{n} autre reste non lu tel qu’il est arrivé, sans son article.</numerusform>
            <numerusform>{n} autres restent non lus tels qu’ils sont arrivés, sans leurs articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people answered</source>
        <translation>
            <numerusform>{n} personne a répondu</numerusform>
            <numerusform>{n} personnes ont répondu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people blame in a day, {usual} would be usual</source>
        <translation>
            <numerusform>{n} personne fait des reproches en un jour, d’habitude {usual}</numerusform>
            <numerusform>{n} personnes font des reproches en un jour, d’habitude {usual}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people say what was not heard before</source>
        <translation>
            <numerusform>{n} personne dit ce qu’on n’avait jamais lu</numerusform>
            <numerusform>{n} personnes disent ce qu’on n’avait jamais lu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people were answered</source>
        <translation>
            <numerusform>réponse à {n} personne</numerusform>
            <numerusform>réponse à {n} personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures</source>
        <translation>
            <numerusform>{n} image</numerusform>
            <numerusform>{n} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are not described</source>
        <translation>
            <numerusform>{n} image n’est pas décrite</numerusform>
            <numerusform>{n} images ne sont pas décrites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pieces of evidence kept</source>
        <translation>
            <numerusform>{n} preuve gardée</numerusform>
            <numerusform>{n} preuves gardées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} places where spaces or signs are not as in print: “{words}”</source>
        <translation>
            <numerusform>{n} endroit où une espace ou un signe n’est pas comme il faut : « {words} »</numerusform>
            <numerusform>{n} endroits où espaces ou signes ne sont pas comme il faut : « {words} »</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts</source>
        <translation>
            <numerusform>{n} publication</numerusform>
            <numerusform>{n} publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts are agreed to</source>
        <translation>
            <numerusform>{n} publication approuvée</numerusform>
            <numerusform>{n} publications approuvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts are to be changed</source>
        <translation>
            <numerusform>{n} publication à changer</numerusform>
            <numerusform>{n} publications à changer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts did not leave on time</source>
        <translation>
            <numerusform>{n} publication n’est pas partie à l’heure</numerusform>
            <numerusform>{n} publications ne sont pas parties à l’heure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts given up: nothing of them leaves any more</source>
        <translation>
            <numerusform>{n} publication abandonnée : plus rien n’en part</numerusform>
            <numerusform>{n} publications abandonnées : plus rien n’en part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts have a slot</source>
        <translation>
            <numerusform>{n} publication a un créneau</numerusform>
            <numerusform>{n} publications ont un créneau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts have another hour: {time}</source>
        <translation>
            <numerusform>{n} publication a une autre heure : {time}</numerusform>
            <numerusform>{n} publications ont une autre heure : {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts have the next free slots</source>
        <translation>
            <numerusform>{n} publication a le prochain créneau libre</numerusform>
            <numerusform>{n} publications ont les prochains créneaux libres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts leave now</source>
        <translation>
            <numerusform>{n} publication part maintenant</numerusform>
            <numerusform>{n} publications partent maintenant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts moved</source>
        <translation>
            <numerusform>{n} publication déplacée</numerusform>
            <numerusform>{n} publications déplacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts of one account on one day</source>
        <translation>
            <numerusform>{n} publication d’un même compte le même jour</numerusform>
            <numerusform>{n} publications d’un même compte le même jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts should have left while the computer was asleep.</source>
        <translation>
            <numerusform>{n} publication aurait dû partir pendant que l’ordinateur dormait.</numerusform>
            <numerusform>{n} publications auraient dû partir pendant que l’ordinateur dormait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts wait for an answer: send {file} to whom must agree</source>
        <translation>
            <numerusform>{n} publication attend une réponse : envoyez {file} à qui doit approuver</numerusform>
            <numerusform>{n} publications attendent une réponse : envoyez {file} à qui doit approuver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts wait for somebody to agree.</source>
        <translation>
            <numerusform>{n} publication attend un accord.</numerusform>
            <numerusform>{n} publications attendent un accord.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts were published</source>
        <translation>
            <numerusform>{n} publication</numerusform>
            <numerusform>{n} publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts, median {median} reactions against {others} at other hours</source>
        <translation>
            <numerusform>{n} publication, médiane de {median} réactions contre {others} aux autres heures</numerusform>
            <numerusform>{n} publications, médiane de {median} réactions contre {others} aux autres heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} questions</source>
        <translation>
            <numerusform>{n} question</numerusform>
            <numerusform>{n} questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} questions to departments</source>
        <translation>
            <numerusform>{n} question aux services</numerusform>
            <numerusform>{n} questions aux services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} quick thanks</source>
        <translation>
            <numerusform>{n} merci rapide</numerusform>
            <numerusform>{n} mercis rapides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} relays</source>
        <translation>
            <numerusform>{n} reprise</numerusform>
            <numerusform>{n} reprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reviews</source>
        <translation>
            <numerusform>{n} avis</numerusform>
            <numerusform>{n} avis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rules about items can go with it: whoever gets the list can read their words.</source>
        <translation>
            <numerusform>{n} règle sur les éléments peut l’accompagner : qui reçoit la liste peut en lire les mots.</numerusform>
            <numerusform>{n} règles sur les éléments peuvent l’accompagner : qui reçoit la liste peut en lire les mots.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rules were taken; try them, then switch them on.</source>
        <translation>
            <numerusform>{n} règle a été prise ; essayez-la, puis allumez-la.</numerusform>
            <numerusform>{n} règles ont été prises ; essayez-les, puis allumez-les.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} saved replies written</source>
        <translation>
            <numerusform>{n} réponse enregistrée écrite</numerusform>
            <numerusform>{n} réponses enregistrées écrites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds</source>
        <translation>
            <numerusform>{n} seconde</numerusform>
            <numerusform>{n} secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} selected</source>
        <translation>
            <numerusform>{n} sélectionnée</numerusform>
            <numerusform>{n} sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sendings are planned before then: they leave if this computer is online.</source>
        <translation>
            <numerusform>{n} envoi est prévu d’ici là : il partira si cet ordinateur est en ligne.</numerusform>
            <numerusform>{n} envois sont prévus d’ici là : ils partiront si cet ordinateur est en ligne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sends are paused</source>
        <translation>
            <numerusform>{n} envoi en pause</numerusform>
            <numerusform>{n} envois en pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sends held</source>
        <translation>
            <numerusform>{n} envoi retenu</numerusform>
            <numerusform>{n} envois retenus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sends wait because of this file.</source>
        <translation>
            <numerusform>{n} envoi attend à cause de ce dossier.</numerusform>
            <numerusform>{n} envois attendent à cause de ce dossier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sends wait because of this file. What you let leave goes at its hour.</source>
        <translation>
            <numerusform>{n} envoi attend à cause de ce dossier. Ce que vous laissez partir part à son heure.</numerusform>
            <numerusform>{n} envois attendent à cause de ce dossier. Ce que vous laissez partir part à son heure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sends will wait until you resume them, one by one or all together.</source>
        <translation>
            <numerusform>{n} envoi attendra que vous le repreniez.</numerusform>
            <numerusform>{n} envois attendront que vous les repreniez, un par un ou tous ensemble.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources</source>
        <translation>
            <numerusform>{n} source</numerusform>
            <numerusform>{n} sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources added</source>
        <translation>
            <numerusform>{n} source ajoutée</numerusform>
            <numerusform>{n} sources ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources are late, silent or may miss items: show them</source>
        <translation>
            <numerusform>{n} source est en retard, muette ou peut-être incomplète : la voir</numerusform>
            <numerusform>{n} sources sont en retard, muettes ou peut-être incomplètes : les voir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources could not be read</source>
        <translation>
            <numerusform>{n} source n’a pas pu être relevée</numerusform>
            <numerusform>{n} sources n’ont pas pu être relevées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources do not answer; “cmdesk sources” shows which.</source>
        <translation>
            <numerusform>{n} source ne répond pas ; « cmdesk sources » dit laquelle.</numerusform>
            <numerusform>{n} sources ne répondent pas ; « cmdesk sources » dit lesquelles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources known before</source>
        <translation>
            <numerusform>{n} source déjà connue</numerusform>
            <numerusform>{n} sources déjà connues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources moved</source>
        <translation>
            <numerusform>{n} source déplacée</numerusform>
            <numerusform>{n} sources déplacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources paused</source>
        <translation>
            <numerusform>{n} source en pause</numerusform>
            <numerusform>{n} sources en pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources removed</source>
        <translation>
            <numerusform>{n} source supprimée</numerusform>
            <numerusform>{n} sources supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources resumed</source>
        <translation>
            <numerusform>{n} source reprise</numerusform>
            <numerusform>{n} sources reprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources stay, paused, with what was kept of them</source>
        <translation>
            <numerusform>{n} source reste, en pause, avec ce qui en a été gardé</numerusform>
            <numerusform>{n} sources restent, en pause, avec ce qui en a été gardé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources written to {name}</source>
        <translation>
            <numerusform>{n} source écrite dans {name}</numerusform>
            <numerusform>{n} sources écrites dans {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stars removed</source>
        <translation>
            <numerusform>{n} étoile enlevée</numerusform>
            <numerusform>{n} étoiles enlevées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps</source>
        <translation>
            <numerusform>{n} étape</numerusform>
            <numerusform>{n} étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} tasks</source>
        <translation>
            <numerusform>{n} tâche</numerusform>
            <numerusform>{n} tâches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts</source>
        <translation>
            <numerusform>{n} texte</numerusform>
            <numerusform>{n} textes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts are being judged</source>
        <translation>
            <numerusform>{n} texte est en cours de jugement</numerusform>
            <numerusform>{n} textes sont en cours de jugement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} threads were kept with their answers.</source>
        <translation>
            <numerusform>{n} fil a été gardé avec ses réponses.</numerusform>
            <numerusform>{n} fils ont été gardés avec leurs réponses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} times</source>
        <translation>
            <numerusform>{n} fois</numerusform>
            <numerusform>{n} fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} to answer</source>
        <translation>
            <numerusform>{n} à traiter</numerusform>
            <numerusform>{n} à traiter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} today</source>
        <translation>
            <numerusform>{n} aujourd’hui</numerusform>
            <numerusform>{n} aujourd’hui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unread</source>
        <translation>
            <numerusform>{n} non lu</numerusform>
            <numerusform>{n} non lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} urgent</source>
        <translation>
            <numerusform>{n} urgente</numerusform>
            <numerusform>{n} urgentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} wait for an answer</source>
        <translation>
            <numerusform>{n} attend une réponse</numerusform>
            <numerusform>{n} attendent une réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} warnings</source>
        <translation>
            <numerusform>{n} avertissement</numerusform>
            <numerusform>{n} avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} were corrected by hand.</source>
        <translation>
            <numerusform>{n} a été corrigé à la main.</numerusform>
            <numerusform>{n} ont été corrigés à la main.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} were here already</source>
        <translation>
            <numerusform>{n} y était déjà</numerusform>
            <numerusform>{n} y étaient déjà</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} whole articles were fetched</source>
        <translation>
            <numerusform>{n} article entier récupéré</numerusform>
            <numerusform>{n} articles entiers récupérés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without an answer</source>
        <translation>
            <numerusform>{n} sans réponse</numerusform>
            <numerusform>{n} sans réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} working days</source>
        <translation>
            <numerusform>{n} jour ouvré</numerusform>
            <numerusform>{n} jours ouvrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{parts}. About {n} minutes.</source>
        <translation>
            <numerusform>{parts}. Environ {n} minute.</numerusform>
            <numerusform>{parts}. Environ {n} minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent} %</translation>
    </message>
    <message numerus="yes">
        <source>{period}: {n} mentions, of which {praise} praise, {neutral} neutral and {blame} blame; most on {top}, {most}</source>
        <translation>
            <numerusform>{period} : {n} mention, dont {praise} éloge, {neutral} neutre et {blame} reproche ; le plus le {top}, {most}</numerusform>
            <numerusform>{period} : {n} mentions, dont {praise} éloges, {neutral} neutres et {blame} reproches ; le plus le {top}, {most}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place} speaks again: {n} mentions in a day</source>
        <translation>
            <numerusform>{place} se réveille : {n} mention en un jour</numerusform>
            <numerusform>{place} se réveille : {n} mentions en un jour</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}: where they are published</source>
        <translation>{place} : où elles sont publiées</translation>
    </message>
    <message>
        <source>{place}: {words}</source>
        <translation>{place} : {words}</translation>
    </message>
    <message>
        <source>{planned}% of {target}%</source>
        <translation>{planned} % sur {target} %</translation>
    </message>
    <message>
        <source>{posts} ({change})</source>
        <translation>{posts} ({change})</translation>
    </message>
    <message>
        <source>{provider} takes no password of programs: sign in in the browser.</source>
        <translation>{provider} n’accepte aucun mot de passe de la part des programmes : connectez-vous dans le navigateur.</translation>
    </message>
    <message>
        <source>{provider} wants an app password, made for this program alone. Create one on its site, under Security, and paste it here.</source>
        <translation>{provider} demande un mot de passe d’application, fait pour ce seul programme. Créez-le sur son site, rubrique Sécurité, et collez-le ici.</translation>
    </message>
    <message>
        <source>{provider}: the servers are known, your address and password are enough.</source>
        <translation>{provider} : les serveurs sont connus, votre adresse et votre mot de passe suffisent.</translation>
    </message>
    <message>
        <source>{query} · {time}</source>
        <translation>{query} · {time}</translation>
    </message>
    <message>
        <source>{query}. {words}</source>
        <translation>{query}. {words}</translation>
    </message>
    <message>
        <source>{query}: {mentions}</source>
        <translation>{query} : {mentions}</translation>
    </message>
    <message numerus="yes">
        <source>{query}: {n} texts, unusual for such a time</source>
        <translation>
            <numerusform>{query} : {n} texte, inhabituel à cette heure</numerusform>
            <numerusform>{query} : {n} textes, inhabituel à cette heure</numerusform>
        </translation>
    </message>
    <message>
        <source>{reason} Nothing has left. Open the conversation to read both.</source>
        <translation>{reason} Rien n’est parti. Ouvrez la conversation pour lire les deux.</translation>
    </message>
    <message>
        <source>{said}, 100% would be all of it</source>
        <translation>{said}, le tout ferait 100 %</translation>
    </message>
    <message>
        <source>{said}; {words}.</source>
        <translation>{said} ; {words}.</translation>
    </message>
    <message>
        <source>{share} % of what may be asked in an hour</source>
        <translation>{share} % de ce qui peut être demandé en une heure</translation>
    </message>
    <message>
        <source>{share} blame</source>
        <translation>reproches {share}</translation>
    </message>
    <message>
        <source>{share} in time</source>
        <translation>{share} à temps</translation>
    </message>
    <message>
        <source>{share} of all</source>
        <translation>{share} du total</translation>
    </message>
    <message>
        <source>{share}%</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{since}, late</source>
        <translation>{since}, en retard</translation>
    </message>
    <message>
        <source>{since}; ended {when}</source>
        <translation>{since} ; a pris fin {when}</translation>
    </message>
    <message>
        <source>{since}; ends {when}</source>
        <translation>{since} ; prend fin {when}</translation>
    </message>
    <message>
        <source>{site}: {trouble}</source>
        <translation>{site} : {trouble}</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} Mo</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} ko</translation>
    </message>
    <message>
        <source>{sources} in {folders}</source>
        <translation>{sources} dans {folders}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>de {start} à {end}</translation>
    </message>
    <message>
        <source>{start}, {seconds} s</source>
        <translation>{start}, {seconds} s</translation>
    </message>
    <message>
        <source>{tag} is a hashtag the house does not use</source>
        <translation>{tag} est un hashtag que la maison n’emploie pas</translation>
    </message>
    <message>
        <source>{tag} is missing</source>
        <translation>Il manque {tag}</translation>
    </message>
    <message>
        <source>{tag} is not among the hashtags of the house</source>
        <translation>{tag} n’est pas un hashtag de la maison</translation>
    </message>
    <message>
        <source>{tag} is too long to be a hashtag</source>
        <translation>{tag} est trop long pour un hashtag</translation>
    </message>
    <message>
        <source>{tag} stands there twice</source>
        <translation>{tag} figure deux fois</translation>
    </message>
    <message>
        <source>{tag}: a capital for each word makes it readable, also aloud</source>
        <translation>{tag} : une majuscule par mot le rend lisible, même à voix haute</translation>
    </message>
    <message>
        <source>{tag}: a hashtag of figures only leads nowhere</source>
        <translation>{tag} : un hashtag fait de chiffres ne mène nulle part</translation>
    </message>
    <message>
        <source>{tag}: the house writes {instead}</source>
        <translation>{tag} : la maison écrit {instead}</translation>
    </message>
    <message>
        <source>{text}, {network}</source>
        <translation>{text}, {network}</translation>
    </message>
    <message>
        <source>{time} away</source>
        <translation>{time} d’absence</translation>
    </message>
    <message>
        <source>{time} has passed. Choose a later hour, or send now.</source>
        <translation>{time} est passé. Choisissez une heure plus tardive, ou envoyez maintenant.</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>Reste {time}</translation>
    </message>
    <message>
        <source>{time} left to answer here</source>
        <translation>Reste {time} pour répondre ici</translation>
    </message>
    <message>
        <source>{time}, so far</source>
        <translation>{time}, à ce jour</translation>
    </message>
    <message numerus="yes">
        <source>{time}, {n} files, {size}</source>
        <translation>
            <numerusform>{time}, {n} fichier, {size}</numerusform>
            <numerusform>{time}, {n} fichiers, {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} from {query}</source>
        <translation>{title} de {query}</translation>
    </message>
    <message>
        <source>{title}:</source>
        <translation>{title} :</translation>
    </message>
    <message>
        <source>{told} Its text and its files are ready then; nothing leaves by itself.</source>
        <translation>{told} Le texte et les fichiers seront prêts ; rien ne part tout seul.</translation>
    </message>
    <message>
        <source>{used} of {most} units today</source>
        <translation>{used} unités sur {most} aujourd’hui</translation>
    </message>
    <message>
        <source>{usual} would be usual</source>
        <translation>{usual} d’habitude</translation>
    </message>
    <message>
        <source>{what} is not: {value}</source>
        <translation>{what}, sauf : {value}</translation>
    </message>
    <message>
        <source>{what} without: {value}</source>
        <translation>{what} sans : {value}</translation>
    </message>
    <message>
        <source>{what}, mostly from {place} ({part}).</source>
        <translation>{what}, portées surtout par {place} ({part}).</translation>
    </message>
    <message>
        <source>{what}, spread over many places.</source>
        <translation>{what}, réparties sur de nombreux lieux.</translation>
    </message>
    <message>
        <source>{what}, {older} of them from before.</source>
        <translation>{what}, dont {older} d’avant la période.</translation>
    </message>
    <message>
        <source>{what}: {text}</source>
        <translation>{what} : {text}</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what} : {value}</translation>
    </message>
    <message>
        <source>{what}; the reason that grew most is “{reason}”.</source>
        <translation>{what} ; le motif qui monte le plus est « {reason} ».</translation>
    </message>
    <message>
        <source>{when}: sent</source>
        <translation>{when} : envoyé</translation>
    </message>
    <message>
        <source>{when}: under way</source>
        <translation>{when} : en cours</translation>
    </message>
    <message numerus="yes">
        <source>{when}: {n} mentions, of which {praise} praise, {neutral} neutral, {blame} blame</source>
        <translation>
            <numerusform>{when} : {n} mention, dont {praise} éloge, {neutral} neutre, {blame} reproche</numerusform>
            <numerusform>{when} : {n} mentions, dont {praise} éloges, {neutral} neutres, {blame} reproches</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}: {reason}</source>
        <translation>{when} : {reason}</translation>
    </message>
    <message>
        <source>{why}; it does not answer now</source>
        <translation>{why} ; il ne répond pas pour l’instant</translation>
    </message>
    <message>
        <source>{why}; it shows nothing to programs that are not signed in</source>
        <translation>{why} ; il ne montre rien aux programmes non connectés</translation>
    </message>
    <message>
        <source>{width} by {height} percent, from {left} and {top}</source>
        <translation>{width} sur {height} pour cent, à partir de {left} et {top}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} pixels</translation>
    </message>
    <message>
        <source>{words}. Why, and correct it</source>
        <translation>{words}. Pourquoi, et corriger</translation>
    </message>
    <message>
        <source>{words}: the house uses no emoji</source>
        <translation>{words} : la maison n’emploie pas d’émoji</translation>
    </message>
    <message>
        <source>{word}, corrected by you. cmdesk says: {judged}</source>
        <translation>{word}, corrigé par vous. cmdesk dit : {judged}</translation>
    </message>
    <message>
        <source>{word}, {percent}% sure</source>
        <translation>{word}, sûr à {percent} %</translation>
    </message>
    <message>
        <source>± points</source>
        <translation>± points</translation>
    </message>
    <message>
        <source>“Done” and “open” are as they stand on the day of this report. A change is only spoken of where chance would bring it less than once in twenty times.</source>
        <translation>« Terminées » et « ouvertes » s’entendent au jour du rapport. Un changement n’est commenté que si le hasard l’amènerait moins d’une fois sur vingt.</translation>
    </message>
    <message>
        <source>“cmdesk rules undo {number}” takes all of it back.</source>
        <translation>« cmdesk rules undo {number} » annule le tout.</translation>
    </message>
    <message>
        <source>“{action}” does nothing to an item that is not in the inbox. Take it in, too.</source>
        <translation>« {action} » est sans effet sur un élément qui n’est pas dans la Réception. Mettez-l’y aussi.</translation>
    </message>
    <message>
        <source>“{action}” is for items only: it does nothing to a conversation.</source>
        <translation>« {action} » ne vaut que pour les éléments : sans effet sur une conversation.</translation>
    </message>
    <message>
        <source>“{address}” is not a mail address. Type it like name@example.org.</source>
        <translation>« {address} » n’est pas une adresse e-mail. Écrivez-la comme nom@exemple.fr.</translation>
    </message>
    <message>
        <source>“{address}” is not the address of a site. Type it like myblog.fr, with https.</source>
        <translation>« {address} » n’est pas l’adresse d’un site. Écrivez-la comme monblog.fr, en https.</translation>
    </message>
    <message>
        <source>“{field}” needs a word after it.</source>
        <translation>« {field} » demande un mot à sa suite.</translation>
    </message>
    <message>
        <source>“{handle}” is no handle. A handle looks like name.bsky.social, or like a domain of your own.</source>
        <translation>« {handle} » n’est pas un identifiant. Un identifiant ressemble à nom.bsky.social, ou à un domaine à vous.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>« {name} »</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened as an archive: {details}. If its download was broken off, download it again.</source>
        <translation>« {name} » ne s’ouvre pas comme une archive : {details}. Si son téléchargement a été interrompu, téléchargez-la de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as a playbook: {details}. It wants to be a text in UTF-8.</source>
        <translation>« {name} » ne peut pas être lu comme une charte : {details}. Il faut un texte en UTF-8.</translation>
    </message>
    <message>
        <source>“{name}” cannot hang below itself. Choose another place.</source>
        <translation>« {name} » ne peut pas être sous elle-même. Choisissez une autre place.</translation>
    </message>
    <message>
        <source>“{name}” is an HEIC picture, which no network takes. Save it as JPEG first (on an iPhone: Settings, Camera, Formats, Most compatible).</source>
        <translation>« {name} » est une image HEIC, qu’aucun réseau n’accepte. Enregistrez-la d’abord en JPEG (sur un iPhone : Réglages, Appareil photo, Formats, Le plus compatible).</translation>
    </message>
    <message>
        <source>“{name}” is broken, or no picture that cmdesk knows. Nothing was attached.</source>
        <translation>« {name} » est abîmé, ou n’est pas une image que cmdesk connaît. Rien n’a été joint.</translation>
    </message>
    <message>
        <source>“{name}” is no archive that cmdesk knows: it reads those of Mastodon, X, Facebook, Instagram (in JSON), WordPress, YouTube, Disqus, and mailboxes (mbox).</source>
        <translation>« {name} » n’est pas une archive que cmdesk connaît : il lit celles de Mastodon, X, Facebook, Instagram (en JSON), WordPress, YouTube, Disqus, et les boîtes aux lettres (mbox).</translation>
    </message>
    <message>
        <source>“{name}” is no time zone. Say one like Europe/Paris.</source>
        <translation>« {name} » n’est pas un fuseau horaire. Indiquez-en un comme Europe/Paris.</translation>
    </message>
    <message>
        <source>“{name}” is none of these: {names}</source>
        <translation>« {name} » n’est aucun de ceux-ci : {names}</translation>
    </message>
    <message>
        <source>“{name}” is of a kind that is not taken here ({type}).</source>
        <translation>« {name} » est d’un type qui n’est pas accepté ici ({type}).</translation>
    </message>
    <message>
        <source>“{name}” is too large: at most {size} MB are taken.</source>
        <translation>« {name} » est trop lourd : {size} Mo au plus sont acceptés.</translation>
    </message>
    <message>
        <source>“{name}” is too long: at most {limit} seconds are taken.</source>
        <translation>« {name} » est trop long : {limit} secondes au plus sont acceptées.</translation>
    </message>
    <message>
        <source>“{name}” was the reason of {count} conversations, after {before}.</source>
        <translation>Le motif « {name} » revient dans {count} conversations, contre {before} avant.</translation>
    </message>
    <message>
        <source>“{operator}” joins words, phrases, or words in parentheses joined with OR.</source>
        <translation>« {operator} » relie des mots, des expressions, ou des mots entre parenthèses reliés par OU.</translation>
    </message>
    <message>
        <source>“{operator}” needs a number of words after the slash, like {operator}/5.</source>
        <translation>« {operator} » demande un nombre de mots après la barre, par exemple {operator}/5.</translation>
    </message>
    <message>
        <source>“{operator}” needs a word on each side.</source>
        <translation>« {operator} » demande un mot de chaque côté.</translation>
    </message>
    <message>
        <source>“{server}” is not the name of a server. Type it like mastodon.social.</source>
        <translation>« {server} » n’est pas le nom d’un serveur. Écrivez-le comme mastodon.social.</translation>
    </message>
    <message>
        <source>“{text}” has left, or is leaving. It stays where it is, so that nothing is sent twice.</source>
        <translation>« {text} » est partie, ou en train de partir. Elle reste où elle est, pour que rien ne parte deux fois.</translation>
    </message>
    <message>
        <source>“{text}” is no time. Say 2026-10, 2026-W42, 2026-Q4 or 2026-10-05..2026-10-20.</source>
        <translation>« {text} » n’est pas une période. Dites 2026-10, 2026-W42, 2026-T4 ou 2026-10-05..2026-10-20.</translation>
    </message>
    <message>
        <source>“{text}” is not a date and a time. Write it like 2026-12-01 08:00.</source>
        <translation>« {text} » n’est pas une date avec une heure. Écrivez-la comme 2026-12-01 08:00.</translation>
    </message>
    <message>
        <source>“{text}” is not a sum. Write dollars a month, like 5 or 7.50.</source>
        <translation>« {text} » n’est pas une somme. Écrivez des dollars par mois, comme 5 ou 7.50.</translation>
    </message>
    <message>
        <source>“{text}” is scheduled. Take it back before you take its date away.</source>
        <translation>« {text} » est programmée. Reprenez-la avant de lui retirer sa date.</translation>
    </message>
    <message>
        <source>“{text}” waits for you to decide something else: open it first.</source>
        <translation>« {text} » attend une autre décision de vous : ouvrez-la d’abord.</translation>
    </message>
    <message>
        <source>“{title}” is out; moving it here would change nothing there. A copy for {day} leaves only once you let it go.</source>
        <translation>« {title} » est déjà partie ; la déplacer ici n’y changerait rien. Une copie pour le {day} ne partira qu’une fois programmée par vous.</translation>
    </message>
    <message>
        <source>“{title}” waits for somebody to agree.</source>
        <translation>« {title} » attend un accord.</translation>
    </message>
    <message>
        <source>“{value}” is no date. Expected: P7D (seven days), 2026-11-02, 2026-11, or 2026-01/2026-03.</source>
        <translation>« {value} » n’est pas une date. Attendu : P7D (sept jours), 2026-11-02, 2026-11 ou 2026-01/2026-03.</translation>
    </message>
    <message>
        <source>“{value}” is no number of followers. Expected: 1000 (at least), /500 (at most) or 100/500.</source>
        <translation>« {value} » n’est pas un nombre d’abonnés. On attend : 1000 (au moins), /500 (au plus) ou 100/500.</translation>
    </message>
    <message>
        <source>“{value}” is no sentiment. Expected: positive, neutral, negative or unknown.</source>
        <translation>« {value} » n’est pas un sentiment. Attendu : positif, neutre, négatif ou inconnu.</translation>
    </message>
    <message>
        <source>“{value}” is no site. Expected: a name like example.org.</source>
        <translation>« {value} » n’est pas un site. Attendu : un nom comme exemple.org.</translation>
    </message>
    <message>
        <source>“{value}” is no type. Expected: article, post, comment, message or mail.</source>
        <translation>« {value} » n’est pas un type. Attendu : article, publication, commentaire, message ou mail.</translation>
    </message>
    <message>
        <source>“{variable}” stands in the answer, and nothing is known for it. It would be sent as it is written.</source>
        <translation>« {variable} » figure dans la réponse, et rien n’est connu pour le remplacer. Ce serait envoyé tel quel.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>« {words} »</translation>
    </message>
    <message>
        <source>“{words}” drew a picture: say that a machine made it</source>
        <translation>« {words} » a créé une image : dites qu’elle vient d’une IA</translation>
    </message>
    <message>
        <source>“{words}” is not encrypted</source>
        <translation>« {words} » n’est pas chiffré</translation>
    </message>
    <message>
        <source>“{words}” leads nowhere outside your own network</source>
        <translation>« {words} » ne mène nulle part hors de votre réseau local</translation>
    </message>
    <message>
        <source>“{words}” may be taken for mockery.</source>
        <translation>« {words} » peut passer pour de la moquerie.</translation>
    </message>
    <message>
        <source>“{words}” may sound harsh.</source>
        <translation>« {words} » peut sembler dur.</translation>
    </message>
    <message>
        <source>“{words}” reads like shouting.</source>
        <translation>« {words} » se lit comme un cri.</translation>
    </message>
    <message>
        <source>“{words}” stands for something nobody has written yet</source>
        <translation>« {words} » attend encore sa valeur</translation>
    </message>
    <message>
        <source>“{words}” tells who shared it</source>
        <translation>« {words} » trahit qui l’a partagé</translation>
    </message>
    <message>
        <source>“{words}” will not be a link without https://</source>
        <translation>« {words} » ne sera pas un lien sans https://</translation>
    </message>
    <message>
        <source>“{words}”: a link to the rules is expected</source>
        <translation>« {words} » : un lien vers le règlement est attendu</translation>
    </message>
    <message>
        <source>“{words}”: not how the house writes inclusively</source>
        <translation>« {words} » : ce n’est pas l’écriture inclusive de la maison</translation>
    </message>
    <message>
        <source>“{words}”: say that it is advertising</source>
        <translation>« {words} » : dites que c’est de la publicité</translation>
    </message>
    <message>
        <source>“{words}”: the familiar and the formal address are mixed.</source>
        <translation>« {words} » : le tu et le vous se mélangent.</translation>
    </message>
    <message>
        <source>“{words}”: the house says “{form}”</source>
        <translation>« {words} » : la maison dit « {form} »</translation>
    </message>
    <message>
        <source>“{words}”: the house stays sober</source>
        <translation>« {words} » : la maison reste sobre</translation>
    </message>
    <message>
        <source>“{words}”: the notice “{notice}” is missing</source>
        <translation>« {words} » : il manque la mention « {notice} »</translation>
    </message>
    <message>
        <source>“{words}”: {message}</source>
        <translation>« {words} » : {message}</translation>
    </message>
    <message>
        <source>“{words}”: {network} forbids this as a condition of a game</source>
        <translation>« {words} » : {network} interdit d’en faire une condition de jeu</translation>
    </message>
    <message>
        <source>“{word}” is a word the house does not use</source>
        <translation>« {word} » est un mot que la maison n’emploie pas</translation>
    </message>
    <message>
        <source>“{word}” is in the list already.</source>
        <translation>« {word} » est déjà dans la liste.</translation>
    </message>
    <message>
        <source>“{word}” is not in the dictionary</source>
        <translation>« {word} » n’est pas dans le dictionnaire</translation>
    </message>
    <message>
        <source>“{word}”: the house writes “{instead}”</source>
        <translation>« {word} » : la maison écrit « {instead} »</translation>
    </message>
    <message>
        <source>“{word}”: the name is written “{instead}”</source>
        <translation>« {word} » : le nom s’écrit « {instead} »</translation>
    </message>
    <message>
        <source>… more</source>
        <translation>… suite</translation>
    </message>
</context>
</TS>

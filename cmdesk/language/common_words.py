"""The commonest words of some languages, by which a text is recognised; written for this program.

Besides French and English stand the languages that are most easily taken for them.
"""

_LISTS = {
    "fr": """
        le la les un une des du de au aux et ou où mais donc car ni que qui quoi dont ce cet cette ces ça cela ceci c
        ci je j tu il elle on nous vous ils elles me m te t se s lui leur leurs y en moi toi soi eux mon ma mes ton ta
        tes son sa ses notre nos votre vos l d n qu jusqu lorsqu puisqu quelqu aujourd hui ne pas plus jamais rien
        personne aucun aucune est es suis sommes êtes sont était étais étaient serai sera serait seront été être ai as
        a avons avez ont avait avais avaient aura aurait eu avoir fait fais faites faire font faut va vas vais allons
        allez vont aller peut peux peuvent pouvez pouvoir veut veux veulent voulez vouloir doit dois doivent devrait
        sais sait savoir voir vois voit dit dire dis vient viens venir prend prendre mettre met pour par avec sans
        sous sur dans chez vers entre contre depuis pendant avant après comme si quand alors puis aussi très trop peu
        beaucoup bien mal tout toute tous toutes même mêmes autre autres quel quelle quels quelles comment pourquoi
        combien encore déjà toujours souvent ici là bas voilà voici oui non merci bonjour bonsoir salut svp stp mdr
        ptdr lol jour jours an ans année temps fois chose choses gens homme femme monde vie pays ville jeune petit
        petite grand grande bon bonne bons nouveau nouvelle premier première dernier dernière heureux vraiment juste
        parce afin ainsi plutôt surtout assez moins mieux pire hier demain matin soir semaine mois avis commande
        livraison client magasin vite enfin sinon quelque quelques chaque plusieurs celui celle ceux celles rt deux
        trois quatre cinq belle beau vrai genre jai jsuis cest chui pk pq tkt wesh ouais grave putain merde
        franchement dommage super gros mec france français française politique ministre président gouvernement
        écologie transport via selon avenir énergie énergies réunion projet projets attention regardez monsieur madame
    """,
    "en": """
        the a an and or but so if of to in on at for from with without by about into over under after before between
        through during against as than then that this these those there here it its he she they them we us you your
        yours our ours his her him their my mine me i im am is are was were be been being do does did done doing dont
        doesnt didnt have has had having havent will would wont wouldnt can could cant couldnt shall should shouldnt
        may might must not no nor never nothing nobody none ever every everything everyone everybody some something
        someone any anything anyone all both each few more most much many other another such only own same too very
        just also even still again already always often when where why how what which who whom whose while because
        until since though get gets got getting go goes going gone went make makes made making take takes took know
        knows knew think thinks thought see saw seen look looks looking want wants wanted need needs say says said
        tell told come comes came give gave good great best better bad new first last long little big old right wrong
        time day days today tomorrow tonight yesterday morning night week month year years people man men woman women
        guy guys thing things way life world love loves like likes hate hope feel feels thanks thank please sorry
        hello hi hey yes yeah okay lol omg really well back out up down off now one two three s t re ve ll d m u ur
        gonna wanna gotta thats whats lets friend friends family home work works school game play watch follow happy
        birthday fun nice amazing awesome lot let try help call buy order delivery customer service shop store price
        free next around away
    """,
    "es": """
        el la los las lo un una unos unas de del al a y e o u pero que qué quien quién cual cuál como cómo cuando
        cuándo donde dónde por para con sin sobre entre hasta desde en es son era eran fue fueron ser estar está están
        estoy estaba he ha han había hay tengo tiene tienen tener hacer hace hizo voy va van ir puede pueden puedo
        poder quiero quiere no ni nada nadie nunca siempre también tampoco muy más menos mucho mucha muchos poco todo
        toda todos todas yo tú él ella nosotros vosotros ustedes usted ellos ellas me te se nos os le mi mis tu tus su
        sus nuestro nuestra este esta esto estos estas ese esa eso esos aquel si sí ya porque pues así ahora hoy ayer
        mañana día días año años vez gente vida mundo cosa cosas bueno buena buen gran gracias hola favor mejor peor
        solo sólo otro otra aquí allí después antes entonces pedido tienda
    """,
    "it": """
        il lo la i gli le un uno una l d di del dello della dei degli delle a al allo alla ai agli alle da dal dalla
        dai in nel nella nei nelle su sul sulla con per tra fra e ed o ma che chi cui non né più meno anche ancora già
        mai sempre molto molta molti poco tutto tutta tutti tutte è sono sei siamo siete era erano fu essere ho hai ha
        abbiamo avete hanno aveva avere fare fa faccio fatto vado va vanno andare posso può possono potere voglio
        vuole io tu lui lei noi voi loro mi ti si ci vi ne mio mia miei tuo tua suo sua nostro vostro questo questa
        questi queste quello quella quelli se come quando dove perché perchè cosa così ora oggi ieri domani giorno
        giorni anno anni volta gente vita mondo cose buono buona bene male grazie ciao buongiorno prego solo altro
        altra qui dopo prima poi ordine negozio stato stata nessuno niente quindi però
    """,
    "pt": """
        o a os as um uma uns umas de do da dos das no na nos nas ao à aos às em por pelo pela para pra com sem sobre
        entre até desde e ou mas que quem qual como quando onde não nem nada ninguém nunca sempre também muito muita
        muitos pouco mais menos tudo todo toda todos todas é são era eram foi foram ser estar está estão estou estava
        tem têm tenho tinha ter há fazer faz fez vou vai vão ir pode podem posso quero quer eu tu ele ela nós vocês
        você eles elas me te se lhe meu minha meus teu tua seu sua seus nosso nossa este esta isto esse essa isso
        aquele sim já porque então assim agora hoje ontem amanhã dia dias ano anos vez gente vida mundo coisa coisas
        bom boa bem obrigado obrigada olá só outro outra aqui depois antes ainda loja pedido
    """,
    "de": """
        der die das den dem des ein eine einen einem einer eines und oder aber denn sondern ist sind war waren bin
        bist sein seid gewesen hat habe haben hast hatte hatten wird werden wurde wurden kann können könnte muss
        müssen soll sollte will wollen möchte darf mag macht machen gemacht geht gehen gut nicht kein keine keinen
        nichts nie niemand immer auch noch schon nur sehr mehr viel viele wenig alle alles ich du er sie es wir ihr
        mich dich sich uns euch mir dir ihm ihn ihnen mein meine dein deine seine ihre unser unsere dieser diese
        dieses jeder jede wer was wie wo wann warum weil dass daß wenn ob als für mit ohne auf aus bei nach von vom zu
        zum zur über unter vor hinter zwischen gegen durch um bis seit im am an in so da hier dort dann jetzt heute
        gestern morgen tag tage jahr jahre zeit mal leute leben welt danke bitte hallo ja nein doch neue neuen ganz
        wieder bestellung
    """,
    "nl": """
        de het een en of maar want dus is zijn was waren ben bent wordt worden werd heeft heb hebben had hadden kan
        kunnen kon moet moeten zal zullen zou wil willen mag doet doen gaat gaan ga niet geen niets nooit niemand
        altijd ook nog al alleen zeer heel meer veel weinig alle alles ik jij je u hij zij ze wij we jullie mij me hem
        haar ons hen hun mijn jouw uw onze deze dit die dat wie wat hoe waar wanneer waarom omdat als voor met zonder
        op uit bij na naar van aan in om tot sinds over onder tussen tegen door te er hier daar dan nu vandaag
        gisteren morgen dag dagen jaar jaren tijd keer mensen leven wereld dank bedankt graag hallo ja nee goed goede
        nieuwe weer winkel bestelling
    """,
    "ca": """
        el la els les un una uns unes de del dels al als a i o però que què qui com quan on per amb sense sobre entre
        fins des en és són era eren va ser estar està estan no ni res ningú mai sempre també molt molta molts més
        menys poc tot tota tots totes jo tu ell ella nosaltres vosaltres ells em et es ens us li meu meva teu teva seu
        seva aquest aquesta aquests aquestes això allò aquell si sí ja perquè doncs així ara avui ahir demà dia dies
        any anys vegada gent vida món cosa coses bo bona gràcies hola altre altra aquí després abans pot poden fer fa
        ha han hi ho s
    """,
    "da": """
        og i at det er en et den de som på til for af med ikke har jeg du han hun vi var kan vil skal blev være om men
        fra så der hvad hvor hvem når eller nu også efter her ud ind alle dette denne mig dig os mit min din sin noget
        ingen meget mere kun hej tak ja nej dag år tid god gøre kommer får sig ved over op ned hvis bare godt
    """,
    "sv": """
        och i att det är en ett den de som på till för av med inte har jag du han hon vi var kan vill ska blev vara om
        men från så där vad vem när eller nu också efter här ut in alla detta denna mig dig oss mitt min din sin något
        ingen mycket mer bara hej tack ja nej dag år tid bra göra kommer får sig vid över upp ner hur
    """,
    "ro": """
        și si în de la cu pe nu că ce care este sunt era a o un unei unui din pentru mai am ai are au fi fost va vor
        să se eu tu el ea noi voi ei ele mă te ne vă îl îi mi ți lui lor meu mea tău ta său sa nostru acest această
        aceste acesta asta aceasta dar sau dacă când cum unde cine cât foarte mult multe tot toate toți doar acum azi
        ieri mâine zi zile an ani lume viață bun bună bine mulțumesc salut după până fără despre între prin nici
        niciun poate pot
    """,
}

COMMON_WORDS = {language: frozenset(words.split()) for language, words in _LISTS.items()}

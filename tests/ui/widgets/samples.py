"""A bakery's day, as lines for the lists."""

from cmdesk.ui.widgets import (
    CommandLine,
    ConversationLine,
    DraftLine,
    PersonLine,
    SectionLine,
    SourceLine,
    WatchLine,
)

FACES = (
    ("Léa Marchand", "mastodon"),
    ("Garage Rousseau", "mail"),
    ("Thomas Le Goff", "google"),
    ("Inès Kaddour", "bluesky"),
    ("Marie-Claude Hervé", "facebook"),
    ("Yann Prigent", "instagram"),
    ("Collectif Pains", "wordpress"),
    ("Sofiane B.", "reddit"),
    ("Zoé Q.", "youtube"),
)
CONVERSATIONS = (
    ConversationLine(
        1,
        "Léa Marchand",
        "mastodon",
        "2 h",
        "Bonjour, ma bûche praliné commandée samedi n’apparaît plus dans mon espace 😟 Vous pouvez vérifier ?",
        True,
        True,
        "unhappy",
        ("Commande",),
        "En retard de 1\u00a0h\u00a010",
        "late",
    ),
    ConversationLine(
        2,
        "Garage Rousseau",
        "mail",
        "5 h",
        "Demande de devis\u00a0: petit-déjeuner pour 18 personnes le 17 décembre, avec deux options sans gluten",
        True,
        False,
        "question",
        ("Devis", "Entreprises"),
        "Reste 25 min",
        "soon",
    ),
    ConversationLine(
        3,
        "Thomas Le Goff",
        "google",
        "6 h",
        "Le pain est excellent",
        True,
        False,
        "unhappy",
        ("Avis 2/5",),
        "Reste 1 h",
    ),
    ConversationLine(
        4,
        "Yann Prigent",
        "instagram",
        "hier",
        "Vous\u00a0: Merci Yann\u202f! Nous permettez-vous de repartager votre photo, avec votre nom\u202f?",
        feeling="neutral",
        labels=("Photo",),
        clock_text="Attend Yann",
        clock_kind="waiting",
    ),
    ConversationLine(
        5, "Sofiane B.", "reddit", "mar.", "Ouvert le 26 au matin ?", False, False, "happy", (), "Répondu", "done"
    ),
)
SOURCES = (
    SourceLine("m", "Toutes les mentions", "mention", 23),
    SourceLine("k", "À lire plus tard", "keep", 6),
    SectionLine("Sources"),
    SourceLine("f1", "Presse locale", "folder", 8, open=True),
    SourceLine("s1", "Rennes à table", "feed", 3, depth=1, health="ok"),
    SourceLine("s2", "Mairie, marchés publics et autres avis", "web", 1, depth=1, health="late"),
    SourceLine("s3", "Forum du quartier", "web", depth=1, health="down"),
    SourceLine("s4", "r/Rennes", "reddit", depth=1, health="off"),
    SourceLine("f2", "Confrères", "folder", 2, open=False),
)
ITEMS = (
    WatchLine(
        1,
        "Le site du Fournil Thabor est en rade, quelqu’un a pu commander\u202f?",
        "r/Rennes",
        "reddit",
        "25 min",
        True,
        False,
        "unhappy",
        "« Fournil Thabor »",
    ),
    WatchLine(
        2, "Dix bûches rennaises goûtées à l’aveugle", "Rennes à table", "feed", "1 h", True, True, "happy", "bûche"
    ),
    WatchLine(3, "Farine T80 bretonne", "Levain & Cie", "discourse", "4 h", snippet="Où vous fournissez-vous ?"),
)
DRAFTS = (
    SectionLine("À corriger", 1),
    DraftLine(1, "Fournée de 17 h", "Baguettes tièdes", "unsure", ("bluesky",), "Parti ou non ? À vérifier", "warn"),
    SectionLine("Brouillons", 2),
    DraftLine(
        2,
        "Bûches de Noël",
        "Nos bûches de Noël sont prêtes à réserver",
        "draft",
        ("mastodon", "bluesky", "facebook"),
        "modifié à 10:31",
    ),
    DraftLine(3, "Pain d’hier", "Idée : demander les recettes", "idea", (), "lun."),
)
PEOPLE = (
    PersonLine(1, "Léa Marchand", "mastodon", "Habituée depuis 2023", "2 h", True, ("Habituée", "Thabor"), "happy"),
    PersonLine(2, "Hélène Pasco", "mail", "3 conversations", "oct."),
)
COMMANDS = (
    SectionLine("Commandes"),
    CommandLine("w", "Écrire une publication\u00a0: bûche", "write", "nouveau brouillon", ("Ctrl", "N")),
    CommandLine("s", "Chercher « bûche » partout", "search", "38 éléments", ("Ctrl", "⏎")),
    SectionLine("Conversations"),
    CommandLine(1, "Léa Marchand", "", "bûche praliné, en retard de 1 h 10", face=True),
)

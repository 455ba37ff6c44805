"""Every widget in every state on a few sheets, to test and to look at."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from cmdesk.ui import theme
from cmdesk.ui.widgets import (
    Avatar,
    Badge,
    BrandButton,
    Button,
    Card,
    Chip,
    ChoiceCard,
    ComboField,
    CommandRow,
    ConversationRow,
    Counter,
    Day,
    DraftRow,
    EmptyState,
    Field,
    Flow,
    Header,
    Heading,
    Icon,
    IconButton,
    Key,
    Labelled,
    Line,
    Lines,
    ListView,
    Message,
    NavButton,
    NumberField,
    Panel,
    PersonRow,
    Progress,
    Scroll,
    Section,
    Segmented,
    SourceRow,
    Splitter,
    StatusButton,
    StatusItem,
    Steps,
    Switch,
    Tab,
    Tabs,
    Tag,
    Text,
    TextArea,
    Tick,
    TimeField,
    WatchRow,
    col,
    line_of,
    row,
)
from tests.ui.widgets.samples import COMMANDS, CONVERSATIONS, DRAFTS, FACES, ITEMS, PEOPLE, SOURCES


def sheet(title, *rows):
    return Card(Section(title), *rows, None, gap=12)


def controls() -> QWidget:
    off, on = Button("Éteint"), IconButton("star", "Habitué", "s", checkable=True)
    off.setEnabled(False)
    on.setChecked(True)
    menu = Button("À traiter")
    menu.setMenu(QMenu())
    progress = Progress("Relève")
    progress.set(42, 180)
    number = NumberField("Délai", 45, 5, 120, "min")
    wrong = Labelled("Serveur", Field(value="serveur.exmple"))
    wrong.set_error("Ce serveur ne répond pas. Vérifiez l’orthographe du nom.")
    group, cards = QButtonGroup(), [ChoiceCard("mastodon", "Mastodon", "Adresse de votre serveur")]
    cards.append(ChoiceCard("mail", "Courrier", "IMAP et SMTP, toute boîte"))
    cards[0].setChecked(True)
    for card in cards:
        group.addButton(card)
    left = col(
        sheet(
            "Boutons",
            row(
                Button("Envoyer", "send", "primary", "Ctrl+⏎"),
                Button("Programmer", "clock"),
                Button("Plus tard", kind="quiet"),
                Button("Supprimer", "close", "danger"),
                None,
            ),
            row(off, IconButton("snooze", "Reporter", "z"), on, Button("Décrire", kind="soft", small=True), menu, None),
        ),
        sheet(
            "Champs",
            row(
                Field("Chercher", symbol="search", keys="/"),
                Field(value="bûche", symbol="search", name="Recherche", clear=True),
            ),
            row((wrong, 1), (Labelled("Langue", ComboField("Langue", ["Français", "English"]), "Du programme"), 1)),
            TextArea("Réponse", "Écrivez ici", least=2),
            row(
                Tick("Presse locale", True),
                Tick("Forums"),
                number,
                TimeField("Heure"),
                None,
            ),
            row(Switch("Un", True), Switch("Deux"), Switch("Travailler en ligne", True, "text2", True), Key("K"), None),
        ),
        sheet(
            "Étiquettes et états",
            Flow(
                Chip("Commande"),
                Chip("envoyé", "sent", "good"),
                Chip("à vérifier", "question", "warn"),
                Chip("refusé", "error", "bad"),
                Chip("programmé", "clock", "accent"),
                Chip("note", "private", "note"),
                Chip("filtre", "filter", "line"),
                Tag("Habituée"),
                Tag("Noël", "label"),
                Badge(12, True),
                Badge(5),
            ),
            line_of("late", "En retard", "bad", role="meta-strong"),
        ),
        None,
        gap=12,
    )
    right = col(
        sheet("Visages", row(*[Avatar(name, network, 36) for name, network in FACES], None, gap=10)),
        sheet(
            "Compteurs, onglets, progression",
            row(Counter(219, 500), Counter(287, 300, "bluesky"), Counter(317, 300, "bluesky"), progress, None, gap=12),
            row(
                Tabs(
                    "Texte",
                    [Tab("Répondre", "reply"), Tab("Note privée", "private"), Tab("B", extra="+17", tone="bad")],
                ),
                Segmented("Période", ["Mois", "Semaine", "Liste"]),
                None,
            ),
            row(Segmented("Réseau", [("Mastodon", "mastodon"), ("Bluesky", "bluesky")], 1), None),
        ),
        sheet("Choix", Steps(["Réseau", "Connexion", "Droits"], 1), row(*cards)),
        sheet(
            "Caractères",
            Heading("Bûche n° 24"),
            Text("Portez ce vieux whisky", "heading"),
            Text(
                "Nous étions six autour de la table, les yeux bandés, et la fourchette sévère. " * 2,
                "reading",
                wrap=True,
            ),
            Text("Nous étions six autour de la table.\nLes yeux bandés.", "body", "text2", wrap=True, leading=140),
            Icon("watch", says="Veille"),
        ),
        EmptyState(
            "watch", "Aucune source", "Collez l’adresse d’un blog.", Button("Ajouter", "add", "primary"), framed=True
        ),
        None,
        gap=12,
    )
    board = Panel(col(row((left, 1), (right, 1), gap=16), None, pad=24), "list")
    board.setProperty("group", group)
    return board


def listing(name, delegate, lines, chosen=None):
    view = ListView(name, delegate, Lines(lines))
    if chosen is not None:
        view.choose(chosen)
    return view


def thread() -> QWidget:
    sent = Message("Vous", "12:05", "Merci Léa, c’est noté\u00a0: retrait le 24. À très vite\u202f!", "ours")
    sent.set_happened("ok", "Envoyé, paru sur Mastodon à 12:05")
    first = "Commande passée, voir https://fournil.example/2214. Hâte\u202f! 🎄"
    note = "La commande 2214 est bien dans le cahier. C’est l’affichage du site qui est en panne depuis hier."
    return Scroll(
        col(
            Day("Samedi 5 décembre"),
            Message("Léa Marchand", "11:40", first, network="mastodon", quoted="Le 4 décembre, vous écriviez"),
            sent,
            Day("Aujourd’hui"),
            Message("Note d’Augustine", "09:50 · visible de l’équipe seulement", note, "note"),
            None,
            gap=12,
            pad=(16, 12),
        )
    )


def desk() -> QWidget:
    """Lists, thread and rail as in the inbox."""
    inbox = NavButton("inbox", "Réception")
    inbox.set_count(12, True)
    inbox.setChecked(True)
    alarm = NavButton("reputation", "Réputation")
    alarm.set_alert("crisis", "bad", "Crise ouverte")
    folded = NavButton("inbox", "Réception")
    folded.set_folded(True)
    folded.set_count(3, True)
    rail = Panel(col(BrandButton("Fournil Thabor"), inbox, alarm, folded, None, gap=0, pad=8), "window", sides="r")
    columns = Splitter(
        "gallery",
        {},
        (rail, 176),
        (Panel(col(listing("Vues", SourceRow(), SOURCES, "s1")), "list"), 190),
        (
            Panel(
                col(
                    Header("À traiter", IconButton("filter", "Filtrer"), sub=12),
                    (listing("Conversations", ConversationRow(), CONVERSATIONS, 1), 1),
                    gap=0,
                ),
                "list",
            ),
            336,
        ),
        Panel(col((thread(), 1), Line(), status(), gap=0), "surface"),
        (
            Panel(
                col((listing("Éléments", WatchRow(), ITEMS, 2), 1), (listing("Gens", PersonRow(), PEOPLE), 1)), "list"
            ),
            300,
        ),
    )
    lower = row(
        (listing("Brouillons", DraftRow(), DRAFTS, 2), 1),
        (listing("Commandes", CommandRow(), COMMANDS, "w"), 2),
        gap=16,
    )
    return Panel(col((columns, 3), (lower, 2), gap=0), "list")


def status() -> QWidget:
    parts = (
        StatusButton("outbox", "Envois : 3", "prochain à 14:30"),
        StatusItem("drive", "", "Enregistré ici"),
    )
    return Panel(row(*parts, None, pad=(12, 0)), "window", height=30)


SHEETS = {"controls": controls, "desk": desk}


def picture(widget: QWidget, ratio: int = 1) -> QImage:
    """What a widget shows, at a pixel ratio."""
    image = QImage(widget.size() * ratio, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.magenta)
    widget.render(image)
    return image


def shows(image: QImage, tone: str) -> bool:
    """Whether a colour of the scheme is seen; thin lines are never quite of it."""
    wanted = theme.colour(tone)
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return any(
        abs(seen.red() - wanted.red()) + abs(seen.green() - wanted.green()) + abs(seen.blue() - wanted.blue()) < 60
        for seen in map(QColor, {image.pixel(x, y) for x, y in points})
    )

"""The page of the documentation that leads through what is done once on the pages of a network, with pictures."""

from collections.abc import Callable, Sequence

from cmdesk.networks.base import Network, Spoken

_WORDS = {
    "en": {
        "begin": """# An app of your own, step by step

Some networks let in only a program that somebody registered there, or a bot, or a password made for one program.
You make it for yourself alone: it belongs to you, and nobody stands between you and the network. It is done once.

How to go about it: in cmdesk, press Ctrl+K, type *Connect an account*, and choose the network. The window shows the
steps that stand here; *Open the page* leads to where they begin. Put the window beside your browser, do one step
after the other there, and copy what you are given into the fields here. Then press the button at the foot. Whatever
you copy goes into the keyring of your system, and never into the file.""",
        "needs": "What you need",
        "costs": "What it costs",
        "there": "Begin at <{console}>:",
        "picture": "{network} in cmdesk: the steps, and the fields to fill in",
        "fields": "In cmdesk you fill in",
        "may": "may stay empty",
        "cannot": "Not possible there",
        "end": """## When it does not work at once

- **A permission is missing.** cmdesk says which. Go back to the step where permissions are ticked, add it, make a
  new token, and paste that one.
- **The network does not know the client.** Its ID or its secret was copied with a letter too few, or the address
  that a step asks you to enter there is not letter for letter the same.
- **The sign-in at Google ends after a week.** The project is still in testing: press “Publish app” (see the steps).
- **There are several Pages, places or blogs.** Type the name of the one that you want into its field.
- **It worked, and stopped.** Passwords were changed, or the sign-in came to its end: cmdesk says so ten days before
  wherever the network tells when. *Sign in again* on the page of the account loses nothing.""",
    },
    "fr": {
        "begin": """# Une application à vous, pas à pas

Certains réseaux ne laissent entrer qu’un programme que quelqu’un y a déclaré, ou un bot, ou un mot de passe créé
pour un seul programme. Vous créez cela pour vous seul : c’est à vous, et personne ne se tient entre vous et le
réseau. Cela ne se fait qu’une fois.

Comment vous y prendre : dans cmdesk, appuyez sur Ctrl+K, tapez *Connecter un compte* et choisissez le réseau. La
fenêtre montre les étapes qui figurent ici ; *Ouvrir la page* mène là où elles commencent. Placez la fenêtre à côté
de votre navigateur, faites-y une étape après l’autre et recopiez ici, dans les champs, ce qu’on vous donne. Appuyez
ensuite sur le bouton du bas. Ce que vous collez va dans le trousseau de votre système, jamais dans le fichier.""",
        "needs": "Ce qu’il vous faut",
        "costs": "Ce que cela coûte",
        "there": "Commencez sur <{console}> :",
        "picture": "{network} dans cmdesk : les étapes et les champs à remplir",
        "fields": "Dans cmdesk, vous remplissez",
        "may": "peut rester vide",
        "cannot": "Impossible là-bas",
        "end": """## Si cela ne marche pas du premier coup

- **Il manque une autorisation.** cmdesk dit laquelle. Revenez à l’étape où les autorisations se cochent,
  ajoutez-la, créez un nouveau jeton et collez celui-là.
- **Le réseau ne connaît pas le client.** Il manque une lettre à l’identifiant ou au secret que vous avez copié, ou
  l’adresse qu’une étape demande d’y saisir n’est pas exactement la même.
- **La connexion à Google prend fin au bout d’une semaine.** Le projet est encore en test : appuyez sur « Publier
  l’application » (voir les étapes).
- **Il y a plusieurs Pages, établissements ou blogs.** Tapez le nom de celui que vous voulez dans son champ.
- **Cela marchait, puis plus.** Le mot de passe a changé, ou la connexion est arrivée à son terme : cmdesk le dit
  dix jours avant, partout où le réseau annonce la date. *Se reconnecter*, sur la page du compte, ne fait rien
  perdre.""",
    },
}


def walkthrough(networks: Sequence[Network], language: str, tr: Callable[[str], str]) -> str:
    """The page in one language; each network with steps has its picture in docs/pictures."""
    words = _WORDS[language]
    stop = "\N{NO-BREAK SPACE}:" if language == "fr" else ":"
    rows = [words["begin"], ""]
    for network in networks:
        facts = network.facts
        if facts is None or not facts.steps:
            continue
        title = tr(network.title) if isinstance(network.title, Spoken) else network.title
        picture = f"pictures/add-account-{network.name}-{language}-light.png"
        rows += [f"## {title}", "", f"**{words['needs']}.** {tr(facts.needs)}", ""]
        rows += [f"**{words['costs']}.** {tr(facts.costs)}", "", words["there"].format(console=facts.console), ""]
        rows += [f"{number}. {tr(step)}" for number, step in enumerate(facts.steps, 1)]
        rows += [
            "",
            f"![{words['picture'].format(network=title)}]({picture})",
            "",
            f"{words['fields']}{stop}",
            "",
        ]
        for field in network.fields:
            if field.required or field.name not in ("server", "refresh_token"):
                may = f" ({words['may']})"
                said = f" – {tr(field.hint)}" if field.hint else ""
                rows.append(f"- **{tr(field.label)}**{said}{'' if field.required else may}")
        rows += ["", f"{words['cannot']}{stop}", "", *(f"- {tr(each)}" for each in facts.cannot), ""]
    return "\n".join([*rows, words["end"]]) + "\n"

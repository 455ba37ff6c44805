"""How scenes of accounts and of what comes from them come by what they show."""

import json
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from cmdesk.ui.window import Window


def has_cards(dialog: Any) -> bool:
    return bool(dialog.group.buttons())


def sign_in(card: int, dialog: Any) -> None:
    dialog.group.button(card).setChecked(True)
    dialog.primary.click()


def choose_network(name: str, dialog: Any) -> None:
    dialog._choose(name)


def sign_in_to(name: str, dialog: Any) -> None:
    choose_network(name, dialog)
    dialog.primary.click()


def sign_in_to_outlook(dialog: Any) -> None:
    sign_in_to("mail", dialog)
    dialog.page.fields["address"].field.setText("contact@outlook.fr")
    dialog.page.choose_way("microsoft")


def import_archive(window: Window) -> None:
    """An archive of X, as X hands it out."""
    from cmdesk.ui.dialogs.import_archive import ImportArchive

    folder = tempfile.TemporaryDirectory(prefix="cmdesk-pictures-")
    path = Path(folder.name) / "twitter-2026-12-08.zip"
    tweets = [
        {"tweet": {"id_str": str(number), "full_text": text, "created_at": f"Sat Mar {number:02} 08:00:00 +0000 2019"}}
        for number, text in enumerate(
            ["Bûches", "Galettes", "@lea Merci", "RT @ouest: le fournil", "Pain de seigle"], 1
        )
    ]
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("data/account.js", 'window.YTD.account.part0 = [{"account": {"username": "fournil_thabor"}}]')
        packed.writestr("data/tweets.js", f"window.YTD.tweets.part0 = {json.dumps(tweets)}")
        packed.writestr("data/tweets_media/1-vitrine.jpg", b"")
    dialog = ImportArchive(window, window, path)
    dialog.finished.connect(lambda: folder.cleanup())
    dialog.open()

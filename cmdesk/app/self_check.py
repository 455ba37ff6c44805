"""`--self-check`: does this program, as it is installed here, have all that it needs? One line per thing."""

import asyncio
import importlib
import pkgutil
import sys
import tempfile
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

import cmdesk
from cmdesk.app.calm import hear_qt
from cmdesk.settings import Settings
from cmdesk.translations import LANGUAGES, Catalogue
from cmdesk.ui import taste, theme
from cmdesk.ui.window import Window

FEED = b"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Check</title>
<entry><id>urn:check:1</id><title>Bonjour</title><updated>2026-01-01T00:00:00Z</updated></entry></feed>"""
NOT_IMPORTED = ("cmdesk.__main__", "cmdesk.store.migrations")  # started, or run when a file is opened


def check(app: QApplication) -> int:
    """Print what was found; 1 when something is missing."""
    hear_qt()
    content = True
    for name, look in (
        ("modules", modules),
        ("workspace", workspace),
        ("parser", parser),
        ("keyring", keyring),
        ("translations", translations),
        ("reports", reports),
        ("window", lambda: window(app)),
    ):
        content = report(name, look) and content
    print("everything works" if content else "NOT everything works")
    return 0 if content else 1


def report(name: str, look: Callable[[], str]) -> bool:
    try:
        print(f"{name}: {look()}", flush=True)
    except Exception:  # whatever it is, it is the answer
        print(f"{name}: FAILED\n{traceback.format_exc()}", flush=True)
        return False
    return True


def modules() -> str:
    """Import all of cmdesk, and with it every library."""
    names = [found.name for found in pkgutil.walk_packages(cmdesk.__path__, "cmdesk.")]
    names = [name for name in names if not name.startswith(NOT_IMPORTED)]
    for name in names:
        importlib.import_module(name)
    return f"{len(names)} imported, Python {sys.version.split()[0]}"


def workspace() -> str:
    """Make a workspace, write into it, open it again, and have SQLite look at all of it."""
    from cmdesk.store import Store, drafts

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder, "check.cmdesk")
        store = Store(path)
        with store.write() as db:
            drafts.start(db, "été", (), datetime.now(UTC))
        store.close()
        store = Store(path)
        with store.read() as db:
            texts = [row.text for row in drafts.page(db)]
        wrong = store.integrity()
        store.close()
    if texts != ["été"] or wrong:
        raise RuntimeError(f"read {texts}; {wrong}")
    return "written, read again, whole"


def parser() -> str:
    """Read a feed in a worker process."""
    from cmdesk.engine.pool import Pool
    from cmdesk.networks import anyfeed

    async def parse() -> int:
        pool = Pool(workers=1)
        try:
            feed = await pool(anyfeed.parse, FEED, "application/atom+xml", "https://feed.example/")
            return len(feed.items)
        finally:
            await asyncio.to_thread(pool.stop)

    count = asyncio.run(parse())
    if count != 1:
        raise RuntimeError(f"{count} entries instead of 1")
    return "one entry read in a process of its own"


def keyring() -> str:
    """Not having one is no fault: secrets are then kept for one run."""
    from cmdesk.secrets import Secrets

    return Secrets(patience=5).back_end() or "none here; passwords are kept until cmdesk is closed"


def translations() -> str:
    for language in LANGUAGES:
        Catalogue(language)
    return ", ".join(LANGUAGES)


def reports() -> str:
    """Set a page and write it as PDF and as a text document: fonts and templates are files of their own."""
    from cmdesk import paths
    from cmdesk.reports import layout, pdf, word
    from cmdesk.reports.document import Document, Paragraph
    from cmdesk.reports.typesetting import Type

    type_ = Type(*(paths.resource("fonts", f"Report-{face}.ttf") for face in ("Regular", "SemiBold")))
    document, made = Document("été", "", "", (Paragraph("été"),)), datetime.now(UTC)
    written = pdf.pdf(document, layout.sheets(document, type_), made), word.word(document, made, type_)
    if not (written[0].startswith(b"%PDF") and written[1].startswith(b"PK")):
        raise RuntimeError("what was written is no report")
    return "a page as PDF and as a text document"


def window(app: QApplication) -> str:
    """Show the frame and look whether something was painted."""
    settings = Settings(theme="light")
    taste.speak(app, settings)
    taste.dress(app, settings)
    shown = Window(settings, lambda _: None, lambda: datetime.now(UTC))
    shown.show()
    app.processEvents()
    image = shown.grab().toImage()
    colours = {image.pixel(x, 20) for x in range(0, image.width(), 3)}
    shown.hide()
    shown.deleteLater()
    if len(colours) < 5:
        raise RuntimeError("the window stayed blank")
    return f"shown on {app.platformName()}, letters in {QFontInfo(theme.font()).family()}"

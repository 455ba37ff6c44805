"""The program's own diary for people who repair it: a small file that turns over and tells no secret."""

import logging
import re
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

BYTES, KEPT = 1_000_000, 3
_HIDDEN = "•••"
_NAMES = r"(?:[a-z]+_)*token|(?:client_|app_)?secret|password|passwd|code_verifier|api[_-]?key|authorization|cookie"
_SECRETS: tuple[tuple[re.Pattern[str], str], ...] = (
    # Authorization: Bearer abc, and the same wherever a scheme is named
    (re.compile(r"\b(Bearer|Basic|Digest)\s+[\w.~+/=-]{6,}", re.IGNORECASE), rf"\1 {_HIDDEN}"),
    (re.compile(r"\bBot\s+[\w-]+\.[\w-]+\.[\w-]+"), f"Bot {_HIDDEN}"),
    # https://api.telegram.org/bot123:abc/getMe
    (re.compile(r"/bot\d+:[\w-]+"), f"/bot{_HIDDEN}"),
    # https://me:secret@host
    (re.compile(r"(\b[a-z][a-z0-9+.-]*://[^\s/:@]+):[^\s/@]+@", re.IGNORECASE), rf"\1:{_HIDDEN}@"),
    # ?access_token=abc, {"password": "abc"}, password: abc
    (
        re.compile(rf"\b({_NAMES})(['\"]?\s*[=:]\s*)(\"[^\"]*\"|'[^']*'|[^\s&,;)}}\]]+)", re.IGNORECASE),
        rf"\1\2{_HIDDEN}",
    ),
    # What an address asks for, whole: codes and states of sign-ins are there, and nobody knows what else.
    (re.compile(r"(\b[a-z][a-z0-9+.-]*://[^\s?#'\"<>]*)[?#][^\s'\"<>]+", re.IGNORECASE), rf"\1?{_HIDDEN}"),
    # GET /oauth/callback?code=abc
    (re.compile(r"([?&](?:code|state)=)[^\s&]+", re.IGNORECASE), rf"\1{_HIDDEN}"),
)


def redact(text: str) -> str:
    """The same text without what looks like a credential."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


class Discreet(logging.Formatter):
    """Redacts the whole line, its arguments and its traceback."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class Alarm(logging.Handler):
    """Tells somebody of each error that reaches the diary; called from the thread that had it."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__(logging.ERROR)
        self.setFormatter(Discreet("%(name)s: %(message)s"))
        self._tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        self._tell(self.format(record))


def start(path: Path) -> logging.Handler:
    """Write warnings and what cmdesk itself says to `path`; where that cannot be, to standard error."""
    handler: logging.Handler
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=BYTES, backupCount=KEPT, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("cmdesk").setLevel(logging.INFO)
    return handler


def stop(*handlers: logging.Handler) -> None:
    for handler in handlers:
        logging.getLogger().removeHandler(handler)
        handler.close()

"""Feeds of a realistic size, the same at every run, served by nginx with validators and compression."""

import gzip
import os
import random
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from html import escape
from itertools import accumulate
from pathlib import Path

PORTS = 32  # the polite client asks one host for two things at a time: many hosts are many ports
FIRST_PORT = 18100
NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)

FRENCH = (
    "de la le et les des en un une du que est pour qui dans par plus pas au sur ne se ce il sont avec ont cette comme"
    " mais nous vous être fait tout elle aussi leur après entre sans encore même temps très jour année déjà où août été"
    " équipe projet réunion message réponse question première nouvelle sécurité réseau bénévoles région ville société"
    " santé énergie musée cinéma français européen difficulté préparer répondre découvrir gérer samedi dimanche février"
)
ENGLISH = (
    "the of and to in a is that for it as was with be by on not he this are at from or have an which you had but they"
    " one were all we can there been has more when who will would up out their what them about into than its some time"
    " team project meeting message answer question first new security network volunteers region city company health"
    " energy museum cinema european difficulty prepare answer discover manage saturday sunday february release café"
)
SYLLABLES = (
    "ba be bi bo bu ca ce ci co da de di do fa fe fi ga ge la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se"
    " si ta te ti to va ve vi é è ou an on in eu ai tion ment eur ing ly er"
)
RARER = 18_000  # words beside the common ones; a language repeats itself


@cache
def _vocabulary(common: str) -> tuple[list[str], list[float]]:
    """Words with the running sum of their weights: each is as much rarer as it stands further back."""
    chance = random.Random(7)
    syllables = SYLLABLES.split()
    known = common.split()
    words = list(dict.fromkeys([*known, *("".join(chance.choices(syllables, k=n % 3 + 2)) for n in range(RARER))]))
    weights = [(1 if place < len(known) else 0.5) / (place + 8) for place in range(len(words))]
    return words, list(accumulate(weights))


def rare_word() -> str:
    """A word of one item in a hundred and fifty: what a query might watch for."""
    words, _ = _vocabulary(FRENCH)
    return words[4000]


def sentence(chance: random.Random, common: str = FRENCH) -> str:
    words, weights = _vocabulary(common)
    return " ".join(chance.choices(words, cum_weights=weights, k=chance.randint(8, 20))).capitalize() + "."


def _body(chance: random.Random, common: str, home: str) -> str:
    """About 4 kB of HTML."""
    parts = [f'<img src="{home}.jpg" alt="" width="600" height="400">']
    for part in range(5):
        text = " ".join(sentence(chance, common) for _ in range(5))
        parts.append(f'<p>{text} <a href="{home}/{part}?a=1&amp;b=2">lien</a> <strong>fin</strong>&nbsp;!</p>\n')
    points = "".join(f"<li>{sentence(chance, common)}</li>" for _ in range(4))
    return "".join(parts) + f"<h3>{sentence(chance, common)}</h3><ul>{points}</ul>"


def _entry(feed: int, number: int, version: int, *, atom: bool) -> str:
    chance = random.Random(feed * 1000 + number)
    common = FRENCH if feed % 2 else ENGLISH
    title = sentence(chance, common)[:80]
    link = f"https://blog{feed}.example/article-{number}"
    body = _body(chance, common, link)
    if version:
        body += f"<p>Mise à jour {version}.</p>"
    moment = NOW - timedelta(hours=number * 7 + feed % 5)
    if atom:
        return (
            f'<entry><id>tag:blog{feed}.example,{number}</id><title>{title}</title><link href="{link}"/>'
            f"<published>{moment.isoformat()}</published><updated>{moment.isoformat()}</updated><author><name>Auteur"
            f' {feed % 7}</name></author><content type="html">{escape(body)}</content></entry>'
        )
    return (
        f'<item><guid isPermaLink="false">{feed}-{number}</guid><title>{title}</title><link>{link}</link>'
        f"<pubDate>{format_datetime(moment)}</pubDate><author>a@blog{feed}.example (Auteur {feed % 7})</author>"
        f"<description><![CDATA[{body}]]></description></item>"
    )


def is_atom(feed: int) -> bool:
    return feed % 5 < 2


def write(folder: Path, feed: int, *, fresh: int = 0, version: int = 0) -> None:
    """A feed of 35 entries, two of five in Atom; `fresh` more on top, and the first old one edited by `version`."""
    atom = is_atom(feed)
    numbers = [*range(900, 900 + fresh), *range(35)]
    entries = "".join(_entry(feed, number, 0 if number else version, atom=atom) for number in numbers)
    home = f"https://blog{feed}.example/"
    if atom:
        text = (
            f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
            f'<title>Blog {feed}</title><id>{home}</id><link href="{home}"/><updated>{NOW.isoformat()}</updated>'
            f"{entries}</feed>"
        )
    else:
        text = (
            f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Blog {feed}</title>'
            f"<link>{home}</link><description>Essai</description>{entries}</channel></rss>"
        )
    path = folder / f"{feed}.xml"
    path.write_text(text, encoding="utf-8")
    with gzip.open(path.with_suffix(".xml.gz"), "wb", compresslevel=6) as packed:
        packed.write(text.encode())


def change(folder: Path, count: int, version: int) -> None:
    """One feed of twenty gets two new entries and an edited one."""
    for feed in range(0, count, 20):
        write(folder, feed, fresh=2 * version, version=version)


def asked(folder: Path) -> int:
    """How often somebody asked for a feed."""
    with (folder / "nginx" / "asked.log").open("rb") as file:
        return sum(b".xml " in line for line in file)


def addresses(count: int) -> list[str]:
    return [f"http://127.0.0.1:{FIRST_PORT + feed % PORTS}/{feed}.xml" for feed in range(count)]


@contextmanager
def served(folder: Path) -> Iterator[None]:
    """nginx on the loopback for the time of a measurement; RuntimeError where it is not installed."""
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if nginx is None:
        raise RuntimeError("nginx is not installed")
    home = folder / "nginx"
    home.mkdir(exist_ok=True)
    temporary = "".join(
        f"{kind}_temp_path {home}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    listens = "".join(f"listen 127.0.0.1:{FIRST_PORT + port};" for port in range(PORTS))
    # Started by root it would become somebody who may not read a private folder.
    user = "user root; " if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
    config = home / "nginx.conf"
    config.write_text(
        f"{user}daemon off; worker_processes 1; pid {home}/pid; error_log {home}/error.log; "
        "events { worker_connections 2048; } http { types { application/xml xml; } charset utf-8; "
        f"access_log {home}/asked.log; {temporary} etag on; gzip_static on; keepalive_requests 100000; "
        f"server {{ root {folder}; {listens} }} }}"
    )
    process = subprocess.Popen([nginx, "-c", str(config), "-e", str(home / "error.log")], stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    try:
        if process.poll() is not None or not (home / "pid").exists():
            raise RuntimeError(f"nginx cannot serve: {(home / 'error.log').read_text()[-200:]}")
        yield
    finally:
        process.terminate()
        process.wait()

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
from pathlib import Path

PORTS = 32  # the polite client asks one host for two things at a time: many hosts are many ports
FIRST_PORT = 18100
NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)

_SYLLABLES = (
    "ba be bi bo bu ca ce ci co da de di do fa fe fi ga ge la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se"
    " si ta te ti to va ve vi é ou an on in eu ai"
)
_COMMON = (
    "le la les de des un une et en pour dans sur avec que qui nous vous est sont pas plus the of and to in is that for"
    " it with"
)
SYLLABLES, COMMON = _SYLLABLES.split(), _COMMON.split()


def word(chance: random.Random) -> str:
    if chance.random() < 0.45:
        return chance.choice(COMMON)
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))


def sentence(chance: random.Random) -> str:
    words = [word(chance) for _ in range(chance.randint(8, 20))]
    return " ".join(words).capitalize() + "."


def entry(feed: int, number: int, version: int = 0) -> str:
    """One item of about 4 kB of HTML."""
    chance = random.Random(feed * 1000 + number)
    title = sentence(chance)[:80]
    paragraphs = [
        f'<p>{" ".join(sentence(chance) for _ in range(5))} <a href="https://blog{feed}.example/{number}/{i}">lien</a></p>'
        for i in range(6)
    ]
    body = f'<img src="https://blog{feed}.example/{number}.jpg" alt="" width="600" height="400">' + "".join(paragraphs)
    if version:
        body += f"<p>Mise à jour {version}.</p>"
    date = format_datetime(NOW - timedelta(hours=number * 7 + feed % 5))
    link = f"https://blog{feed}.example/article-{number}"
    return (
        f'<item><guid isPermaLink="false">{feed}-{number}</guid><title>{title}</title><link>{link}</link>'
        f"<pubDate>{date}</pubDate><author>a@blog{feed}.example (Auteur {feed % 7})</author>"
        f"<description><![CDATA[{body}]]></description></item>"
    )


def write(folder: Path, feed: int, *, fresh: int = 0, version: int = 0) -> None:
    """A feed of 35 entries; `fresh` more on top, and the first old one edited when `version` says so."""
    entries = [entry(feed, 900 + number) for number in range(fresh)]
    entries += [entry(feed, number, version if number == 0 else 0) for number in range(35)]
    text = (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Blog {feed}</title>'
        f"<link>https://blog{feed}.example/</link><description>Essai</description>{''.join(entries)}</channel></rss>"
    )
    path = folder / f"{feed}.xml"
    path.write_text(text, encoding="utf-8")
    with gzip.open(path.with_suffix(".xml.gz"), "wb", compresslevel=6) as packed:
        packed.write(text.encode())


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
        "events { worker_connections 2048; } http { types { application/rss+xml xml; } charset utf-8; "
        f"access_log off; {temporary} etag on; gzip_static on; keepalive_requests 100000; "
        f"server {{ root {folder}; {listens} }} }}"
    )
    process = subprocess.Popen([nginx, "-c", str(config), "-e", str(home / "error.log")])
    time.sleep(0.5)
    try:
        yield
    finally:
        process.terminate()
        process.wait()

"""A place on the loopback with papers that grow and people who write: it remembers all it ever said and heard."""

import contextlib
import json
import random
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.servers.feeds import feed

Answer = tuple[int, str, bytes, Mapping[str, str]]
US, LEA = "1", "2"


class Town:
    """Feeds that never let go of an entry, and a server of the Mastodon family that knows no keys of idempotency.

    `ahead` moves its clock, and that of whoever asks `now`. It takes its time before and after a post is published.
    """

    def __init__(self, feeds: int, seed: int) -> None:
        self.ahead = timedelta()
        self.papers = {f"/feed-{number}.xml": 3 for number in range(feeds)}
        self.posts: list[dict[str, Any]] = []
        self.mentions: list[dict[str, Any]] = []
        self._printed: dict[tuple[str, int], bytes] = {}
        self._chance = random.Random(seed)
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    @contextmanager
    def open(self) -> Iterator["Town"]:
        thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield self
        self._server.shutdown()
        self._server.server_close()

    def print_more(self, paper: str, count: int) -> None:
        with self._lock:
            self.papers[paper] += count

    def somebody_writes(self, text: str) -> None:
        with self._lock:
            status = self._status(f"m{len(self.mentions):05d}", text, LEA)
            self.mentions.append({"id": f"{len(self.mentions) + 1:05d}", "type": "mention", "status": status})

    def published(self) -> Counter[str]:
        with self._lock:
            return Counter(post["text"] for post in self.posts)

    # -- what it answers ----------------------------------------------------------------------------------------

    def _get(self, path: str, asked: Mapping[str, str], known: str) -> Answer:
        if path in self.papers:
            with self._lock:
                count = self.papers[path]
                mark = f'"{count}"'
                if known == mark:
                    return 304, "text/xml", b"", {"ETag": mark}
                if (path, count) not in self._printed:
                    text = feed(count, title=path).replace("breve-", f"{path}-")
                    self._printed[path, count] = text.encode()
                return 200, "application/rss+xml", self._printed[path, count], {"ETag": mark}
        with self._lock:
            match path:
                case "/api/v2/instance":
                    return said({"version": "4.5.0", "domain": "town.example"})
                case "/api/v1/accounts/verify_credentials":
                    return said({"id": US, "acct": "fournil"})
                case "/api/v1/notifications":
                    return said(page(self.mentions, asked))
                case "/api/v1/accounts/1/statuses":
                    return said(page(self.posts, asked))
        return 404, "text/plain", b"", {}

    def _post(self, form: Mapping[str, str]) -> Answer:
        time.sleep(self._chance.random() * 0.05)
        with self._lock:
            status = self._status(f"{len(self.posts) + 1:05d}", form["status"], US)
            self.posts.append(status)
        time.sleep(self._chance.random() * 0.05)
        return said(status)

    def _status(self, status_id: str, text: str, author: str) -> dict[str, Any]:
        name = "fournil" if author == US else "lea@ailleurs.example"
        return {
            "id": status_id,
            "text": text,
            "created_at": self.now().isoformat(),
            "content": f"<p>{text}</p>",
            "url": f"{self.address}/@{name}/{status_id}",
            "visibility": "public",
            "account": {"id": author, "acct": name, "display_name": name, "url": f"{self.address}/@{name}"},
            "mentions": [],
            "media_attachments": [],
        }

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        town = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def date_time_string(self, timestamp: float | None = None) -> str:
                return format_datetime(town.now(), usegmt=True)

            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
                self._say(town._get(parts.path, asked, self.headers.get("If-None-Match", "")))

            def do_POST(self) -> None:
                form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
                self._say(town._post({name: values[0] for name, values in form.items()}))

            def _say(self, answer: Answer) -> None:
                status, kind, body, headers = answer
                try:
                    self.send_response(status)
                    for name, value in (
                        {"Content-Type": kind, "Content-Length": str(len(body))} | dict(headers)
                    ).items():
                        self.send_header(name, value)
                    self.end_headers()
                    self.wfile.write(body)
                except ConnectionError:
                    self.close_connection = True  # whoever asked was killed

            def handle(self) -> None:
                with contextlib.suppress(ConnectionError):  # the same, while it was asking
                    super().handle()

            def log_message(self, *_: object) -> None:
                """Nobody reads it."""

        return Handler


def said(body: object) -> Answer:
    return 200, "application/json", json.dumps(body).encode(), {}


def page(everything: list[dict[str, Any]], asked: Mapping[str, str]) -> list[dict[str, Any]]:
    """Newest first, as Mastodon pages: `min_id` gives those right behind it, `max_id` those right before it."""
    limit = int(asked.get("limit", "20"))
    some = [each for each in everything if each["id"] > asked.get("min_id", "")]
    if "max_id" in asked:
        some = [each for each in some if each["id"] < asked["max_id"]]
    some = some[:limit] if "min_id" in asked else some[-limit:]
    return some[::-1]

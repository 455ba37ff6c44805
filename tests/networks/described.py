"""A scripted server that holds every request, and every answer that is read, against the platform's own description.

What a file of tests/data/descriptions does not name is an AssertionError: an address, a parameter, a field that was
sent, a field of the scripted answer, a field that was read from it. scripts/descriptions holds those files against what
the platforms publish.
"""

import json
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from cmdesk.networks import told
from cmdesk.networks.base import Tools
from cmdesk.networks.http import Answer
from tests.networks import desk
from tests.networks.fediverse import Routes
from tests.networks.talking import Talker
from tests.networks.webserver import WebServer

DATA = Path(__file__).parent.parent / "data" / "descriptions"


class Description:
    """One file, with what is documented but not described added to it."""

    def __init__(self, name: str) -> None:
        kept = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
        more = kept.get("documented", {})
        self.kind = kept["kind"]
        self.everywhere: dict[str, Any] = kept.get("everywhere", {})
        self.errors: dict[str, Any] = kept["errors"]
        self.requests = [dict(each) for each in kept["requests"]]
        for each in more.get("requests", ()):
            known = next((one for one in self.requests if one["request"] == each["request"]), None)
            if known is None:
                self.requests.append(each)
            else:
                known["parameters"] = known["parameters"] | each["parameters"]
        self.objects: dict[str, dict[str, Any]] = {}
        for part in (kept["objects"], more.get("objects", {})):
            for kind, fields in part.items():
                self.objects[kind] = self.objects.get(kind, {}) | fields

    def possible(self, method: str, path: str) -> Iterator[Mapping[str, Any]]:
        for request in self.requests:
            verb, template = request["request"].split(" ")
            whole = ".+" if self.kind == "google" else "[^/]+"  # Google's names have parts
            pattern = re.sub(r"\\\{\w+\\\}", whole, re.escape(template))
            if verb == method and re.fullmatch(pattern, path):
                yield request

    def fields_of(self, kind: str) -> Mapping[str, Any] | None:
        """None: anything may be in it."""
        kind = kind.removeprefix("edge ")
        if kind.startswith("list<"):
            kind = kind[5:-1]
        return self.objects.get(kind)


@cache
def description(name: str) -> Description:
    return Description(name)


# -- what is asked ------------------------------------------------------------------------------------------------


def complaints(known: Description, request: Mapping[str, Any], sent: Mapping[str, Any]) -> list[str]:
    """What of a request is not in the description of it."""
    found = []
    for name, value in sent.items():
        kind = request["parameters"].get(name) or known.everywhere.get(name)
        if kind is None and "takes" in request:
            kind = (known.fields_of(request["takes"]) or {}).get(name)
        if kind is None:
            found.append(f"{name} is no parameter of {request['request']}")
        elif kind == "fields":
            found += wrong_fields(known, str(value), request["gives"])
        elif isinstance(kind, list) and any(each not in kind for each in str(value).split(",")):
            found.append(f"{name}={value} is none of {kind}")
        elif isinstance(kind, str):
            found += wrong_content(known, kind, value)
    return found


def wrong_content(known: Description, kind: str, value: Any) -> list[str]:
    """Things that are sent inside others."""
    fields = known.fields_of(kind)
    if isinstance(value, list):
        return [each for one in value for each in wrong_content(known, kind, one)]
    if not isinstance(value, dict) or fields is None:
        return []
    found = [f"{name} is no field of {kind}" for name in value if name not in fields]
    for name, below in value.items():
        if isinstance(fields.get(name), str):
            found += wrong_content(known, fields[name], below)
    return found


_FIELD = re.compile(r"([a-z_0-9]+)((?:\.[a-z_]+\([^)]*\))*)(\{)?")


def wrong_fields(known: Description, wanted: str, kind: str) -> list[str]:
    """The `fields` of the Graph API: names, edges with their parameters, and what is wanted of each."""
    found: list[str] = []
    _walk(known, wanted, 0, kind, found)
    return found


def _walk(known: Description, wanted: str, place: int, kind: str, found: list[str]) -> int:
    fields = known.fields_of(kind)
    while place < len(wanted):
        if wanted[place] == "}":
            return place + 1
        if wanted[place] == ",":
            place += 1
            continue
        one = _FIELD.match(wanted, place)
        assert one is not None, f"{wanted[place:]} is no field"
        below = "Object" if fields is None else fields.get(one[1], "")
        if not below:
            found.append(f"{one[1]} is no field of {kind}")
        for name, value in re.findall(r"\.([a-z_]+)\(([^)]*)\)", one[2]):
            edge = next((each for each in known.requests if each["request"] == f"GET /{{{kind}}}/{one[1]}"), None)
            allowed = known.everywhere.get(name) or (edge["parameters"].get(name) if edge is not None else None)
            if allowed is None or (isinstance(allowed, list) and value not in allowed):
                found.append(f"{name}({value}) is no parameter of {kind}.{one[1]}")
        place = one.end()
        if one[3]:
            place = _walk(known, wanted, place, str(below).removeprefix("edge "), found)
    return place


# -- what is answered ---------------------------------------------------------------------------------------------


class Body(bytes):
    """The bytes of an answer that remember what they should hold."""

    known: Description
    kind: str
    listed: bool


class Read(dict[str, Any]):
    """A thing of an answer; only what is described can be read from it."""

    def __init__(self, thing: Mapping[str, Any], fields: Mapping[str, Any], kind: str) -> None:
        super().__init__(thing)
        self._fields, self._kind = fields, kind

    def get(self, name: str, default: Any = None) -> Any:
        assert name in self._fields, f"{name} was read, which is no field of {self._kind}"
        return super().get(name, default)

    def __getitem__(self, name: str) -> Any:
        assert name in self._fields, f"{name} was read, which is no field of {self._kind}"
        return super().__getitem__(name)


def watched(known: Description, thing: Any, kind: Any, listed: bool = False) -> Any:
    """A thing as it was answered, watched; a scripted answer with a field that nobody describes fails at once."""
    if isinstance(thing, list):
        return [watched(known, each, kind) for each in thing]
    if not isinstance(thing, dict):
        return thing
    if isinstance(kind, dict):  # described on the spot
        fields, kind = dict(kind), "/".join(kind)
    elif listed or kind.startswith("edge "):
        inner = kind.removeprefix("edge ")
        fields = {"data": f"list<{inner}>", "paging": "Object", "summary": "Object"}
    else:
        described = known.fields_of(kind)
        if described is None:
            return thing
        fields = dict(described)
    for name in thing:
        assert name in fields, f"{name} is answered, which is no field of {kind}"
    inside = {name: watched(known, value, _kind(fields[name])) for name, value in thing.items()}
    return Read(inside, fields, kind)


def _kind(told_kind: Any) -> Any:
    return told_kind[5:-1] if isinstance(told_kind, str) and told_kind.startswith("list<") else told_kind


class Decoder:
    """What the connectors read JSON with, while they are watched."""

    def __init__(self, real: Any) -> None:
        self._real = real

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def loads(self, text: Any) -> Any:
        found = self._real.loads(text)
        return watched(text.known, found, text.kind, text.listed) if isinstance(text, Body) else found


class Holder:
    """The client, which lets only through what is described."""

    def __init__(self, http: Any, known: Description, base: str) -> None:
        self._http, self._known, self._base = http, known, base

    def __getattr__(self, name: str) -> Any:
        return getattr(self._http, name)

    async def get(self, url: str, **more: Any) -> Answer:
        request = self._check("GET", url, {})
        return self._read(await self._http.get(url, **more), request)

    async def send(self, method: str, url: str, **more: Any) -> Answer:
        sent = dict(more.get("json") or more.get("form") or {}) | dict(more.get("files") or {})
        request = self._check(method, url, sent)
        return self._read(await self._http.send(method, url, **more), request)

    def _check(self, method: str, url: str, sent: Mapping[str, Any]) -> Mapping[str, Any]:
        assert url.startswith(self._base), url
        where = urlsplit(url.removeprefix(self._base))
        everything = dict(parse_qsl(where.query, keep_blank_values=True)) | dict(sent)
        assert all(value != "" for value in everything.values()), f"an empty parameter: {everything}"
        told = {}
        for request in self._known.possible(method, where.path):
            wrong = complaints(self._known, request, everything)
            if not wrong:
                described = "access_token" in request["parameters"]  # where they take it nowhere else
                assert described or not re.search(r"(^|&)access_token=", where.query), "a token in an address"
                return request
            told[request["request"]] = wrong
        raise AssertionError(f"{method} {where.path}: {told or 'nothing like it is described'}")

    def _read(self, answer: Answer, request: Mapping[str, Any]) -> Answer:
        body = Body(answer.body)
        body.known, body.kind, body.listed = self._known, request.get("gives", ""), request.get("list", False)
        if not 200 <= answer.status < 300:
            body.kind, body.listed = "errors", False
        return replace(answer, body=body)


@asynccontextmanager
async def described(name: str, now: Any = desk.real_time) -> AsyncIterator[Talker]:
    """A server that plays the platform; its account needs `settings["server"] = there.address`."""
    known = description(name)
    known.objects["errors"] = known.errors
    async with WebServer() as server, desk.tools(now) as tools:
        server.says = Routes()
        holder = Holder(tools.http, known, f"http://127.0.0.1:{server.port}")
        real = told.json
        told.json = Decoder(real)  # type: ignore[assignment]
        try:
            yield Talker(server, Tools(holder, tools.now, tools.parse))
        finally:
            told.json = real

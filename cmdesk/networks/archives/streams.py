"""Reads long files piece by piece: lists of JSON, elements of XML, rows of CSV. What came before a fault is kept."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import IO, Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate

CHUNK = 1 << 20
LONGEST = 16 << 20  # characters of one entry
DEEPEST = 100  # elements in one another
_BETWEEN = re.compile(r"[\s,]*")
_CONTROL = bytes(sign for sign in range(32) if sign not in (9, 10, 13))


class CutShort(Exception):
    """The file ends in the middle of something."""


class Malformed(Exception):
    """It is not what it says it is."""


def objects(source: IO[bytes], *lists: str) -> Iterator[Any]:
    """The entries of a list in JSON: the first of these names, or the list that the file is.

    A few words of JavaScript may stand before it. Raises CutShort, Malformed.
    """
    text = io.TextIOWrapper(source, "utf-8-sig", "replace")
    try:
        yield from _decoded(text, lists)
    finally:
        text.detach()  # whoever opened the file closes it


def _decoded(text: IO[str], lists: tuple[str, ...]) -> Iterator[Any]:
    buffer, at = _begin(text, lists)
    decoder = json.JSONDecoder()
    while True:
        at = _BETWEEN.match(buffer, at).end()  # type: ignore[union-attr]  # it matches nothing, too
        if at < len(buffer) and buffer[at] == "]":
            return
        try:
            if at == len(buffer):
                raise ValueError
            value, at = decoder.raw_decode(buffer, at)
        except RecursionError as error:
            raise Malformed from error
        except ValueError as error:
            more = text.read(CHUNK)
            if not more:
                raise CutShort from error
            buffer, at = buffer[at:] + more, 0
            if len(buffer) > LONGEST:
                raise Malformed from error
            continue
        yield value


def _begin(text: IO[str], lists: tuple[str, ...]) -> tuple[str, int]:
    """What was read so far, and where the list begins in it."""
    named = re.compile(rf'"(?:{"|".join(map(re.escape, lists))})"\s*:\s*\[') if lists else None
    buffer = ""
    while len(buffer) < LONGEST:
        more = text.read(CHUNK)
        buffer += more
        if named is not None and (found := named.search(buffer)):
            return buffer, found.end()
        if (named is None or buffer.lstrip()[:1] == "[") and "[" in buffer:
            return buffer, buffer.index("[") + 1
        if not more:
            break
    raise CutShort if buffer.strip() else Malformed


def whole(source: IO[bytes]) -> Any:
    """A small file of JSON; None where it is none."""
    try:
        return json.loads(source.read(LONGEST).decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None


def elements(source: IO[bytes], *tags: str) -> Iterator[Element]:
    """Elements of an XML file, by their names without namespaces, each as soon as it is whole.

    Raises CutShort, Malformed: what declares a type or entities is refused.
    """
    reader = _Reader(tags)
    plain: bool | None = None
    over = False
    try:
        while chunk := source.read(CHUNK):
            if plain is None:
                plain = not chunk.startswith((b"\xff\xfe", b"\xfe\xff"))
            reader.feed(chunk.translate(None, _CONTROL) if plain else chunk)
            yield from reader.taken()
        over = True
        reader.feed(b"", last=True)
        yield from reader.taken()
    except ExpatError as error:
        yield from reader.taken()
        raise (CutShort if over else Malformed) from error
    except (LookupError, ValueError) as error:  # an encoding that nobody knows
        raise Malformed from error


class _Reader:
    """Builds the wanted elements and forgets the rest."""

    def __init__(self, tags: tuple[str, ...]) -> None:
        self._tags = tags
        self._depth = 0
        self._builder: TreeBuilder | None = None
        self._opened_at = 0
        self._taken: list[Element] = []
        self._parser = ParserCreate(namespace_separator="}")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._data
        self._parser.StartDoctypeDeclHandler = self._refuse

    def feed(self, chunk: bytes, *, last: bool = False) -> None:
        self._parser.Parse(chunk, last)

    def taken(self) -> list[Element]:
        found, self._taken = self._taken, []
        return found

    def _start(self, tag: str, given: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Malformed
        if self._builder is None and tag.rpartition("}")[2] in self._tags:
            self._builder, self._opened_at = TreeBuilder(), self._depth
        if self._builder is not None:
            self._builder.start(tag, given)

    def _end(self, tag: str) -> None:
        if self._builder is not None:
            self._builder.end(tag)
            if self._depth == self._opened_at:
                self._taken.append(self._builder.close())
                self._builder = None
        self._depth -= 1

    def _data(self, said: str) -> None:
        if self._builder is not None:
            self._builder.data(said)

    def _refuse(self, *declared: Any) -> None:
        raise Malformed


def local(found: Element) -> str:
    """The name of an element without its namespace."""
    return found.tag.rpartition("}")[2]


def part(found: Element, name: str) -> str:
    """The text of a child, by its name without its namespace."""
    return next(((child.text or "").strip() for child in found if local(child) == name), "")


def rows(source: IO[bytes]) -> Iterator[Mapping[int, str]]:
    """The rows of a table, each cell by its place; the first row is the header. Raises Malformed."""
    text = io.TextIOWrapper(source, "utf-8-sig", "replace", newline="")
    try:
        for row in csv.reader(line.replace("\0", "") for line in text):
            if any(row):
                yield dict(enumerate(row))
    except csv.Error as error:
        raise Malformed from error
    finally:
        text.detach()

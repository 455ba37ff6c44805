import io
import json
from collections.abc import Iterator
from typing import Any

import pytest

from cmdesk.networks.archives import streams
from cmdesk.networks.archives.streams import CutShort, Malformed, elements, local, objects, part, rows, whole


def listed(body: bytes, *names: str) -> list[Any]:
    return list(objects(io.BytesIO(body), *names))


def until_fault(found: Iterator[Any]) -> tuple[list[Any], type[Exception] | None]:
    kept: list[Any] = []
    try:
        for each in found:
            kept.append(each)
    except (CutShort, Malformed) as error:
        return kept, type(error)
    return kept, None


def test_a_list_is_read_from_whatever_stands_around_it() -> None:
    assert listed(b'[{"a": 1}, {"b": "]"}]') == [{"a": 1}, {"b": "]"}]
    assert listed(b"window.YTD.tweets.part0 = [ 1, 2 ]") == [1, 2]
    assert listed(b'\xef\xbb\xbf{"x": [9], "orderedItems" : [1]}', "orderedItems") == [1]
    assert listed(b"[]") == []


def test_a_long_list_is_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "CHUNK", 7)
    said = [{"text": "é" * number, "n": number} for number in range(60)]
    assert listed(json.dumps({"k": 0, "posts": said}).encode(), "posts") == said


def test_what_came_before_a_fault_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "LONGEST", 2_000)
    monkeypatch.setattr(streams, "CHUNK", 500)
    assert until_fault(objects(io.BytesIO(b'[{"a": 1}, {"b":'))) == ([{"a": 1}], CutShort)
    assert until_fault(objects(io.BytesIO(b'[{"a": 1}, {nonsense ' + b"x" * 9_000))) == ([{"a": 1}], Malformed)
    assert until_fault(objects(io.BytesIO(b""))) == ([], Malformed)


def test_what_is_nested_without_end_is_refused() -> None:
    assert until_fault(objects(io.BytesIO(b"[" + b"[" * 200_000))) == ([], Malformed)
    assert whole(io.BytesIO(b"[" * 200_000)) is None
    assert whole(io.BytesIO(b'{"a": 1}')) == {"a": 1}


def test_elements_come_one_by_one_by_their_own_names() -> None:
    body = b"""<?xml version="1.0"?><rss xmlns:wp="http://w.example/"><channel><title>T</title>
    <item><wp:id>1</wp:id><title>One \x0b</title></item><item><wp:id>2</wp:id></item></channel></rss>"""
    found = [
        (local(each), part(each, "id"), part(each, "title")) for each in elements(io.BytesIO(body), "item", "title")
    ]
    assert found == [("title", "", ""), ("item", "1", "One"), ("item", "2", "")]


def test_an_xml_that_declares_entities_is_refused() -> None:
    lol = b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><rss><item>&lol;</item></rss>'
    assert until_fault(elements(io.BytesIO(lol), "item")) == ([], Malformed)
    hidden = lol.decode().replace("1.0", "1.0").encode("utf-16")
    assert until_fault(elements(io.BytesIO(hidden), "item")) == ([], Malformed)
    assert until_fault(elements(io.BytesIO(b"<a>" * 5_000), "item"))[1] is Malformed


@pytest.mark.parametrize("encoding", ["utf--18", "big5", "nonsense"])
def test_an_encoding_that_nobody_knows_is_refused(encoding: str) -> None:
    body = f'<?xml version="1.0" encoding="{encoding}"?><rss><item>1</item></rss>'.encode()
    assert until_fault(elements(io.BytesIO(body), "item")) == ([], Malformed)


def test_an_xml_that_is_cut_short_gives_what_is_whole() -> None:
    kept, fault = until_fault(elements(io.BytesIO(b"<rss><item>1</item><item>2</item><item>3"), "item"))
    assert ([each.text for each in kept], fault) == (["1", "2"], CutShort)
    kept, fault = until_fault(elements(io.BytesIO(b"<rss><item>1</item><b></c>"), "item"))
    assert ([each.text for each in kept], fault) == (["1"], Malformed)


def test_rows_may_have_lines_in_their_cells() -> None:
    assert list(rows(io.BytesIO('\ufeffa,b\r\n1,"x\r\ny"\r\n\r\n'.encode()))) == [
        {0: "a", 1: "b"},
        {0: "1", 1: "x\r\ny"},
    ]
    assert until_fault(rows(io.BytesIO(b"a,b\n" + b"x" * 200_000)))[1] is Malformed

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from cmdesk.domain.items import Author
from cmdesk.domain.queries import compile_query, parse
from cmdesk.store import matching
from cmdesk.store.conditions import condition
from cmdesk.store.tables import item
from tests.store.conftest import said
from tests.store.queried import documents

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("expression", "whole"),
    [
        ("fournil", True),
        ("source:ouest", True),
        ("dossier:presse", True),
        ("label:x", True),
        ("lang:fr", True),
        ("type:article", True),
        ("sentiment:negative", True),
        ("date:P1D", True),
        ("seen:2026-03", True),
        ("-source:ouest", True),
        ("source:ouest OU fournil", True),
        ("source:ouest fournil", True),
        ("site:ouest.example", False),
        ("url:/b", False),
        ("/a/", False),
        ("f*l", False),
        ("a ONEAR/2 b", False),
        ("raw:C++", False),
        ("-site:ouest.example", False),
        ("source:ouest OU /a/", False),
    ],
)
def test_what_sql_says_leaves_out_nothing_that_matches(queried, expression, whole):
    wanted = parse(expression)
    with queried.store.read() as db:
        said, exact = condition(db, wanted, NOW, item.c.position)
        found = set(db.scalars(select(item.c.id).where(said) if said is not None else select(item.c.id)))
    assert exact == whole
    matches = compile_query(wanted)
    matched = {number for number, document in documents(queried, NOW).items() if matches(document)}
    assert found == matched if whole else found >= matched


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("followers:1000", ["b"]),
        ("followers:/999", ["a"]),
        ("abonnés:10/1200", ["a", "b"]),
        ("SAUF followers:1000", ["a", "c"]),
    ],
)
def test_who_is_followed_is_found_by_how_many(workspace, expression, found):
    account = workspace.account()
    for key, followers in (("a", 12), ("b", 1200), ("c", None)):
        author = Author(key, f"{key}@piaille.example", "", followers)
        workspace.receive(account, replace(said(key, "Bonjour", NOW), author=author))
    wanted = parse(expression)
    rows = workspace.read(matching.page, wanted)
    assert sorted(row.author for row in rows) == found
    assert workspace.read(matching.count, wanted) == len(found)
    assert workspace.read(matching.among, wanted, [1, 2, 3]) == {row.id for row in rows}

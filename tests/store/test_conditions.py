from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from cmdesk.domain.queries import compile_query, parse
from cmdesk.store.conditions import condition
from cmdesk.store.tables import item
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

from datetime import UTC, datetime

from cmdesk.domain.people import Proof
from cmdesk.reports.person import page, proof
from cmdesk.translations import Catalogue

TOLD = {
    "name": "Léa <script>alert(1)</script>",
    "known since": "2026-03-03T12:00:00+00:00",
    "role": "vip",
    "note": "Aime le pain",
    "contact": {"mail": "lea@poste.example"},
    "consent": {"to": "la lettre d’information", "at": "2026-03-04T12:00:00+00:00"},
    "identities": [{"network": "mastodon", "handle": "@lea@a.example", "name": "Léa", "address": ""}],
    "labels": ["habituée"],
    "communities": [{"name": "Forum des pains", "part": "fondatrice"}],
    "blocked": False,
    "put together with": [{"name": "L. Marchand", "note": "Allergique"}],
    "notes": [{"text": "Fidèle", "created": "2026-03-05T12:00:00+00:00"}],
    "conversations": [
        {
            "subject": "",
            "created": "2026-03-06T12:00:00+00:00",
            "labels": ["devis"],
            "reasons": ["Retard"],
            "department": "",
            "messages": [
                {
                    "author": "Fournil",
                    "mine": True,
                    "published": "2026-03-06T12:34:00+00:00",
                    "title": "",
                    "text": "Bonjour & bienvenue",
                    "network": "mastodon",
                    "account": "@fournil@a.example",
                    "source": None,
                    "before": ["Bonjour à vous"],
                }
            ],
            "notes": [],
            "answers not sent": [],
            "tasks": [{"text": "Rappeler", "due": None, "done": None}],
        }
    ],
    "elsewhere": [],
}


def test_the_page_says_everything_and_runs_nothing():
    made = page(TOLD, "2026-11-20", Catalogue("fr").tr)
    for said in (
        "lea@poste.example",
        "Bonjour &amp; bienvenue",
        "<s>Bonjour à vous</s>",
        "2026-03-06 12:34 UTC",
        "Rappeler",
        "Fidèle",
        "Accord",
        "habituée",
        "Forum des pains fondatrice",
        "Allergique",
        "devis, Retard",
    ):
        assert said in made
    assert "<script" not in made
    assert "http" not in made  # nothing is loaded from elsewhere


def test_a_proof_says_when_how_much_and_how_to_check_it():
    erased = Proof(1, datetime(2026, 11, 20, 14, 5, tzinfo=UTC), {"messages": 3}, ("a" * 64,), "salt")
    told = proof(erased, Catalogue("en").tr)
    assert "2026-11-20 14:05 UTC" in told
    assert "messages they wrote: 3" in told
    assert "a" * 64 in told

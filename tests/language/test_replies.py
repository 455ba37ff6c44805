from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.replies import split_reply
from tests.corpus import corpus

ANSWER = "Bonjour,\n\nMerci, c'est réglé.\n\n"
OLD = "Avez-vous reçu le colis ?\nCordialement\n"
MARKED = "> Avez-vous reçu le colis ?\n> Cordialement\n"


@pytest.mark.parametrize(
    "introduction",
    [
        "Le mar. 3 mars 2026 à 12:04, Léa Martin <lea@exemple.fr> a écrit :\n",
        "Le 03/03/2026 à 12:04, Léa Martin a écrit\u00a0:\n",
        "Le mar. 3 mars 2026 à 12:04, Léa Martin-de-la-Fontaine\n<lea@exemple.fr> a écrit :\n\n",
        "On Tue, Mar 3, 2026 at 12:04 PM Léa <lea@example.com> wrote:\n",
        "Am 03.03.2026 um 12:04 schrieb Léa <lea@example.com>:\n",
        "El mar, 3 mar 2026 a las 12:04, Léa (<lea@example.com>) escribió:\n",
        "Il giorno mar 3 mar 2026 alle ore 12:04 Léa <lea@example.com> ha scritto:\n",
        "Op di 3 mrt 2026 om 12:04 schreef Léa <lea@example.com>:\n",
        "Em ter., 3 de mar. de 2026 às 12:04, Léa <lea@example.com> escreveu:\n",
    ],
)
@pytest.mark.parametrize("old", [OLD, MARKED])
def test_introduced_quotes(introduction: str, old: str) -> None:
    reply = split_reply(ANSWER + introduction + old)
    assert (reply.body, reply.quoted, reply.signature) == (ANSWER, introduction + old, "")


@pytest.mark.parametrize(
    "head",
    [
        "De : Léa Martin <lea@exemple.fr>\nEnvoyé : mardi 3 mars 2026 12:04\nÀ : Fournil\nObjet : Colis\n\n",
        "De : Léa\nEnvoyé le : mardi 3 mars\nÀ : Fournil\nObjet : Colis\n\n",
        "________________________________\nFrom: Léa <lea@example.com>\nSent: Tuesday\nTo: Shop\nSubject: Parcel\n\n",
        "*Von:* Léa\n*Gesendet:* Dienstag\n*An:* Laden\n*Betreff:* Paket\n\n",
        "-----Message d'origine-----\n",
        "-----Original Message-----\nFrom: Léa\n",
        "---------- Forwarded message ---------\n",
    ],
)
def test_old_mails_without_marks(head: str) -> None:
    reply = split_reply(ANSWER + head + OLD)
    assert (reply.body, reply.quoted) == (ANSWER, head + OLD)


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nLéa Martin\nLe Fournil\n",
        "--\nLéa\n",
        "Envoyé de mon iPhone\n",
        "Envoyé depuis l'application Mail Orange\n",
        "Envoyé à partir de Outlook pour Android\n",
        "Sent from my iPad",
        "Von meinem iPhone gesendet\n",
        "Télécharger Outlook pour iOS\n",
    ],
)
def test_signatures(signature: str) -> None:
    reply = split_reply(ANSWER + signature)
    assert (reply.body, reply.signature, reply.quoted) == (ANSWER, signature, "")


def test_a_signature_above_the_quote() -> None:
    reply = split_reply(ANSWER + "Envoyé de mon iPhone\n\nLe 3 mars 2026 à 12:04, Léa a écrit :\n\n" + MARKED)
    assert [part.kind for part in reply.parts] == ["body", "signature", "quoted"]


def test_what_stands_under_a_quote_is_no_signature() -> None:
    reply = split_reply("Voici.\n\nEnvoyé de mon iPhone\n\n> Une question ?\n\nMa réponse\n")
    assert [part.kind for part in reply.parts] == ["body", "signature", "quoted", "body"]
    assert reply.text == "Voici.\n\nMa réponse"


def test_answers_between_quotes_are_the_body() -> None:
    reply = split_reply(
        "Le 3 mars 2026, Léa a écrit :\n> Quand ouvrez-vous ?\nÀ 7 h.\n> Et le dimanche ?\n\nÀ 8 h.\n\n-- \nPaul\n"
    )
    assert reply.body == "À 7 h.\nÀ 8 h.\n\n"
    assert reply.signature == "-- \nPaul\n"
    assert [part.kind for part in reply.parts] == ["quoted", "body", "quoted", "body", "signature"]


def test_a_broken_quoted_line_stays_with_the_quote() -> None:
    long = "> Nous voudrions savoir si la livraison de samedi est maintenue comme\nprévu\n> ou non.\n"
    assert split_reply("Oui.\n\n" + long).body == "Oui.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Sent from my desk, is much easier than my phone.\n",
        "Le 3 mars, Paul a écrit une lettre.\nLe 4, rien.\n",
        "Someone wrote:\nthis\n",
        "De : Lyon\nÀ : Paris\nDate : le 3 mars\nMerci !\n",
        "Texte -- avec des tirets\n--\n",
        "a > b\n",
        "-----\nUn titre\n-----\n",
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert split_reply(text).body == text


@pytest.mark.parametrize("text", ["-----Original Message-----\n" + OLD, "From: a@b.fr\nTo: c\nSubject: d\n\n" + OLD])
def test_a_mail_is_never_without_a_body(text: str) -> None:
    assert OLD in split_reply(text).body


def test_an_answer_below_an_unmarked_introduction_is_seen() -> None:
    assert split_reply("Le 3 mars 2026 à 12:04, Léa a écrit :\n\nJe réponds ici.\n").text == "Je réponds ici."


_lines = st.sampled_from(
    [
        *ANSWER.splitlines(),
        *MARKED.splitlines(),
        *("-- ", "Sent from my iPhone", "On 3 Mar 2026, Léa <l@x.y>", "wrote:", "\r", "\x0b"),
    ]
)


@given(st.one_of(st.text(), st.lists(st.one_of(_lines, st.text(max_size=5)), max_size=12).map("\n".join)))
def test_nothing_is_lost(text: str) -> None:
    reply = split_reply(text)
    assert "".join(part.text for part in reply.parts) == text
    assert sum(map(len, (reply.body, reply.quoted, reply.signature))) == len(text)


# How the body of each mail ends, whether something was quoted and whether there is a signature; judged by reading them.
NUNC = "nibh."
READ: dict[str, tuple[str, bool, bool]] = {
    "willdurand/correct_sig": ("signature.", False, True),
    "willdurand/email_1": ("Kona", False, True),
    **{
        f"willdurand/email_{number}": (NUNC, True, False)
        for number in ("8", "9", "10", "11", "12", "13", "14", "16", "17", "18", "22", "23", "23_1", "norwegian_gmail")
    },
    "willdurand/email_7": (NUNC, True, True),
    "willdurand/email_15": (NUNC, False, True),
    "willdurand/email_19": ("rendering.", True, True),
    "willdurand/email_2": ('individually."', True, True),
    "willdurand/email_20": ("Thursday.", True, False),
    "willdurand/email_21": ("laborum.", False, False),
    "willdurand/email_2_1": ("reply", True, False),
    "willdurand/email_3": ("Kona", True, True),
    "willdurand/email_4": ("it.", True, False),
    "willdurand/email_5": ("while.", False, False),
    "willdurand/email_6": ("well.", True, True),
    "willdurand/email_blackberry": ("email", False, True),
    "willdurand/email_bullets": ("another", True, True),
    "willdurand/email_custom_quote_header": ("you!", True, True),
    "willdurand/email_customer_quote_header_2": ("much.", True, False),
    "willdurand/email_customer_quote_header_3": ("d'avance", True, False),
    "willdurand/email_iphone": ("email", False, True),
    "willdurand/email_issue_77": ("2", True, False),
    "willdurand/email_ls-l": ("sess_25tni1suqgasqk8osnmk098sc6", False, True),
    "willdurand/email_multi_word_sent_from_my_mobile_device": ("email", False, True),
    "willdurand/email_one_is_not_on": ("run...", True, False),
    "willdurand/email_sent_from_my_not_signature": ("phone.", False, False),
    "willdurand/email_thread": ("bellow.", True, False),
    "willdurand/email_unquoted_reply": ("reply.", True, False),
    "willdurand/email_w10_mail": ("Braxton", True, True),
    "willdurand/email_with_date_headers": ("mail", False, False),
    "willdurand/email_with_from_headers": ("<foo@example.com>", False, False),
    "willdurand/email_zimbra_free_en": ("Scott", True, False),
    "willdurand/email_zimbra_free_fr": ("Scott", True, False),
    "willdurand/sig_no_empty_line": ("above.", False, True),
    "zapier/correct_sig": ("signature.", False, True),
    "zapier/email_1_1": ("Kona", False, True),
    "zapier/email_1_2": ('individually."', True, True),
    "zapier/email_1_3": ("Kona", True, True),
    "zapier/email_1_4": ("it.", True, False),
    "zapier/email_1_5": ("while.", False, False),
    "zapier/email_1_6": ("well.", True, True),
    "zapier/email_1_7": (":+1:", True, False),
    "zapier/email_1_8": ("this.", True, True),
    "zapier/email_2_1": ("reply", True, False),
    "zapier/email_2_2": ("line", True, False),
    "zapier/email_2_3": ("format", True, False),
    "zapier/email_BlackBerry": ("email", False, True),
    "zapier/email_bullets": ("another", True, True),
    "zapier/email_gmail": ("message.", True, False),
    "zapier/email_headers_no_delimiter": ("reply!", True, False),
    "zapier/email_iPhone": ("email", False, True),
    "zapier/email_multi_word_sent_from_my_mobile_device": ("email", False, True),
    "zapier/email_one_is_not_on": ("run...", True, False),
    "zapier/email_partial_quote_header": ("working.", True, False),
    "zapier/email_sent_from_my_not_signature": ("phone.", False, False),
    "zapier/email_sig_delimiter_in_middle_of_line": ("kthxbai", False, False),
    "zapier/greedy_on": ("working.", True, False),
    "zapier/pathological": ("computer.", True, False),
}


def test_real_replies() -> None:
    """All 70 mails of two other parsers' collections."""
    mails: dict[str, Path] = {
        f"{path.relative_to(corpus('mail')).parts[0].split('-')[0]}/{path.stem}": path
        for path in corpus("mail").rglob("*.txt")
    }
    assert set(mails) == set(READ)
    assert len(mails) == 70
    wrong = []
    for name, (ending, quoted, signed) in READ.items():
        text = mails[name].read_text(encoding="utf-8", errors="replace")
        reply = split_reply(text)
        assert "".join(part.text for part in reply.parts) == text
        if (reply.text.split()[-1], bool(reply.quoted), bool(reply.signature)) != (ending, quoted, signed):
            wrong.append(name)
    assert wrong == []

import json
import time

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from cmdesk.domain.troubles import Problem
from cmdesk.networks.cookies import LONGEST, MOST, Jar, given

NOW = time.time()  # the library compares terms with the clock of the computer
HOME = "https://forum.example/x"
TABLE = """# Netscape HTTP Cookie File
# This is a generated file! Do not edit.

#HttpOnly_.forum.example\tTRUE\t/\tTRUE\t{soon}\tsid\tabc
.forum.example\tTRUE\t/lire\tFALSE\t0\tpart\t1
www.forum.example\tFALSE\t/\tFALSE\t0\tother\t2
.example\tTRUE\t/\tFALSE\t0\twide\t3
evil.example\tFALSE\t/\tFALSE\t0\tz\t4
"""


def jar_of(text, host="forum.example", secure=True):
    return Jar(given(text, host, secure, NOW))


def test_a_header_is_told_to_its_own_host_alone():
    jar = jar_of("Cookie: a=1; b=x=y ;; =none; bad name=2")
    assert jar.header(HOME) == "a=1; b=x=y"
    assert not jar.changed()
    for elsewhere in (
        "http://forum.example/x",
        "https://www.forum.example/",
        "https://evil.example/",
        "https://example/",
    ):
        assert jar.header(elsewhere) == ""


def test_a_file_of_a_browser():
    jar = jar_of(TABLE.format(soon=int(NOW) + 9_999))
    assert jar.header(HOME) == "sid=abc"
    assert jar.header("https://forum.example/lire/2") == "part=1; sid=abc"
    assert jar.header("https://www.forum.example/") == "sid=abc"  # its own row says so
    assert jar.header("http://forum.example/lire") == "part=1"
    assert jar.header("https://evil.example/") == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no-cookie"),
        ("rubbish", "no-cookie"),
        ("evil.example\tFALSE\t/\tFALSE\t0\tz\t4", "no-cookie"),
        ("forum.example\tFALSE\t/\tFALSE\t1000\tz\t4", "cookies-over"),
        (f"a={'x' * (LONGEST + 1)}", "no-cookie"),
    ],
)
def test_what_is_of_no_use_is_told(text, code):
    with pytest.raises(Problem, match=code):
        jar_of(text)


def test_what_the_place_renews_is_kept_and_what_it_takes_back_is_gone():
    class Several(dict):
        def getall(self, name, otherwise):
            return self.get(name, otherwise)

    jar = jar_of("a=1; b=2")
    told = ["a=9; Path=/; HttpOnly", "b=; Max-Age=0", "c=3; Domain=other.example", "d=4; Domain=forum.example; Secure"]
    jar.heard(HOME, Several({"Set-Cookie": told}))
    assert jar.changed()
    assert jar.header(HOME) == "a=9; d=4"
    again = Jar(jar.kept())
    assert (again.header(HOME), again.changed()) == ("a=9; d=4", False)


def test_a_term_that_only_moves_is_not_written_down_each_time():
    jar = jar_of("a=1")
    jar.heard(HOME, {"Set-Cookie": "a=1; Max-Age=400000"})
    again = Jar(jar.kept())
    again.heard(HOME, {"Set-Cookie": "a=1; Max-Age=400001"})
    assert not again.changed()


def test_an_answer_full_of_cookies_does_not_fill_the_keyring():
    class Many(dict):
        def getall(self, name, otherwise):
            return [f"n{number}=1" for number in range(5_000)] + ["long=" + "x" * 9_000]

    jar = jar_of("a=1")
    jar.heard(HOME, Many())
    assert len(json.loads(jar.kept())) <= MOST


@pytest.mark.parametrize("host", ["127.0.0.1", "intranet", "localhost"])
def test_hosts_without_a_point_in_their_name(host):
    jar = jar_of("a=1", host, secure=False)
    assert jar.header(f"http://{host}:8080/x") == "a=1"
    jar.heard(f"http://{host}:8080/x", {"set-cookie": "a=2"})
    assert jar.header(f"http://{host}:8080/x") == "a=2"


@over(st.text(max_size=300), st.text(max_size=300))
def test_nothing_pasted_or_answered_breaks_it(pasted, answered):
    jar = jar_of("a=1")
    jar.heard(HOME, {"Set-Cookie": answered})
    assert "\n" not in jar.header(HOME)
    assert "\r" not in jar.header(HOME)
    Jar(jar.kept())
    try:
        told = Jar(given(pasted, "forum.example", True, NOW)).header(HOME)
    except Problem:
        return
    assert "\n" not in told
    assert "\r" not in told

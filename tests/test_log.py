"""The diary keeps no secret."""

import logging
from pathlib import Path

import pytest

from cmdesk import log


@pytest.mark.parametrize(
    ("said", "hidden"),
    [
        ("Authorization: Bearer abcdef123456", "abcdef123456"),
        ("GET https://lea:hunter2@mail.example/x", "hunter2"),
        ("https://piaille.example/api?access_token=s3cr3t&limit=2", "s3cr3t"),
        ('{"client_secret": "s3cr3t", "name": "x"}', "s3cr3t"),
        ("password: 's3cr3t'", "s3cr3t"),
        ("http://127.0.0.1:9/?code=s3cr3t&state=1", "s3cr3t"),
        ("GET /?state=1&code=s3cr3t HTTP/1.1", "s3cr3t"),
        ("https://piaille.example/oauth/authorize?client_id=moi&code_challenge=s3cr3t", "s3cr3t"),
        ('"https://piaille.example/oauth/authorize?state=s3cr3t".', "s3cr3t"),
        ("https://piaille.example/#access=s3cr3t", "s3cr3t"),
        ("GET /v26.0/debug_token?input_token=s3cr3t", "s3cr3t"),
        ("grant_type=fb_exchange_token&fb_exchange_token=s3cr3t", "s3cr3t"),
        ("/refresh_access_token?grant_type=th_refresh_token&access_token=s3cr3t", "s3cr3t"),
        ("{'app_secret': 's3cr3t'}", "s3cr3t"),
        ("Authorization: Bot MTk4NjIy.Cl2FMQ.s3cr3t", "s3cr3t"),
        ("url='https://api.telegram.org/bot123456:AAH-s3cr3t_x/sendMessage'", "s3cr3t"),
        ("User-Api-Key: s3cr3t", "s3cr3t"),
    ],
)
def test_secrets_are_hidden(said, hidden):
    assert hidden not in log.redact(said)
    assert "•••" in log.redact(said)


@pytest.mark.parametrize(
    "said", ["3 tokens were read", "https://piaille.example/@lea", "status code=404", "the password field is empty"]
)
def test_what_is_no_secret_stays(said):
    assert log.redact(said) == said


def test_arguments_and_tracebacks_are_redacted_in_the_file(tmp_path: Path):
    path = tmp_path / "deep" / "cmdesk.log"
    handler = log.start(path)
    try:
        try:
            raise ValueError("token=s3cr3t")
        except ValueError:
            logging.getLogger("cmdesk.test").exception("asked with %s", "password=hunter2")
    finally:
        log.stop(handler)
    written = path.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "s3cr3t" not in written
    assert "hunter2" not in written


def test_where_no_file_can_be_the_diary_goes_to_standard_error(tmp_path: Path):
    (tmp_path / "file").write_text("")
    handler = log.start(tmp_path / "file" / "cmdesk.log")
    log.stop(handler)
    assert isinstance(handler, logging.StreamHandler)
    assert not isinstance(handler, logging.FileHandler)


def test_an_alarm_tells_of_errors_only():
    told: list[str] = []
    alarm = log.Alarm(told.append)
    logger = logging.getLogger("cmdesk.test.alarm")
    logger.addHandler(alarm)
    logger.warning("a small thing")
    logger.error("broke with token=abcdef")
    log.stop(alarm)
    logger.removeHandler(alarm)
    assert len(told) == 1
    assert "abcdef" not in told[0]

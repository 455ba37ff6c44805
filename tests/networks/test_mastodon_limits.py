from dataclasses import replace

from cmdesk.networks.mastodon_limits import (
    USUAL,
    USUAL_POLL,
    kept,
    kept_poll,
    poll_of,
    rule_of,
    written,
    written_poll,
)


def test_a_server_announces_what_it_takes():
    files = {
        "supported_mime_types": ["image/jpeg", "video/mp4", "image/heic"],
        "image_size_limit": 1,
        "video_size_limit": 2,
        "image_matrix_limit": 3,
        "description_limit": 4,
    }
    configuration = {"statuses": {"max_media_attachments": 6}, "media_attachments": files}
    rule = rule_of({"configuration": configuration})
    assert rule.types == ("image/jpeg", "video/mp4")
    assert (rule.image_bytes, rule.video_bytes, rule.image_area, rule.alt, rule.most) == (1, 2, 3, 4, 6)


def test_what_is_not_announced_is_as_usual():
    assert rule_of({}) == USUAL
    odd = {"configuration": {"statuses": {"max_media_attachments": True}, "media_attachments": "no"}}
    assert rule_of(odd) == USUAL


def test_pleroma_has_one_limit_for_all():
    rule = rule_of({"upload_limit": 5_000_000, "description_limit": 100, "max_media_attachments": 1000})
    assert (rule.image_bytes, rule.video_bytes, rule.alt, rule.most) == (5_000_000, 5_000_000, 100, 1000)


def test_a_rule_is_kept_with_the_account():
    rule = rule_of({"upload_limit": 7})
    assert kept({"media": written(rule)}) == rule
    assert kept({}) == kept({"media": "nonsense"}) == kept({"media": '{"odd": 1}'}) == USUAL


def test_what_a_server_takes_of_a_poll():
    told = {"max_options": 6, "max_characters_per_option": 80, "min_expiration": 60, "max_expiration": 600}
    rule = poll_of({"configuration": {"polls": told}}, "mastodon")
    assert (rule.answers, rule.letters, rule.shortest, rule.longest, rule.with_files) == (6, 80, 60, 600, False)
    pleroma = poll_of({"poll_limits": {"max_options": 20, "max_option_chars": 200, "min_expiration": 0}}, "pleroma")
    assert (pleroma.answers, pleroma.letters, pleroma.shortest, pleroma.with_files) == (20, 200, 300, True)
    assert poll_of({"configuration": "odd"}, "mastodon") == USUAL_POLL
    assert kept_poll({"polls": written_poll(rule)}) == rule
    assert kept_poll({}) == kept_poll({"polls": "nonsense"}) == kept_poll({"polls": '{"odd": 1}'}) == USUAL_POLL
    assert kept_poll({"flavour": "snac", "polls": written_poll(rule)}) is None


# What GoToSocial 0.19 and Pleroma 2.9 announce, as their sources write it.
GOTOSOCIAL = {"max_options": 6, "max_characters_per_option": 50, "min_expiration": 300, "max_expiration": 2629746}
PLEROMA = {"max_options": 20, "max_option_chars": 200, "min_expiration": 0, "max_expiration": 31_536_000}


def test_gotosocial_asks_up_to_six_answers_alone():
    rule = poll_of({"configuration": {"polls": GOTOSOCIAL}}, "gotosocial")
    assert (rule.answers, rule.letters, rule.shortest, rule.longest) == (6, 50, 300, 2_629_746)
    assert (rule.with_files, rule.hides) == (False, True)


def test_pleroma_takes_files_beside_a_poll_and_hides_nothing():
    rule = poll_of({"poll_limits": PLEROMA}, "pleroma")
    assert (rule.answers, rule.letters, rule.longest, rule.with_files, rule.hides) == (20, 200, 31_536_000, True, False)
    older = written_poll(replace(rule, hides=True))  # as an account of before kept it
    assert kept_poll({"flavour": "pleroma", "polls": older}) == rule

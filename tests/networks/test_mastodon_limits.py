from cmdesk.networks.mastodon_limits import USUAL, kept, rule_of, written


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

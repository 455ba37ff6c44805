from cmdesk.engine.progress import Progress


def test_progress_ends():
    assert not Progress(1, 2).finished
    assert Progress(2, 2).finished
    assert Progress(0, 0).finished

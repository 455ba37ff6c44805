from datetime import UTC, datetime, timedelta, timezone

import pytest

from cmdesk.store import settings
from cmdesk.store.tables import Moment, metadata


def test_a_moment_comes_back_in_utc():
    moment = Moment()
    paris = datetime(2026, 3, 29, 3, 30, tzinfo=timezone(timedelta(hours=2)))
    kept = moment.process_bind_param(paris, None)
    assert moment.process_result_value(kept, None) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_a_time_without_a_zone_is_a_bug():
    with pytest.raises(ValueError, match="without a zone"):
        Moment().process_bind_param(datetime(2026, 1, 1), None)


def test_every_foreign_key_has_an_index_to_follow_it_back(workspace):
    """Else removing one row reads whole tables."""
    missing = []
    for table in metadata.sorted_tables:
        indexed = {next(iter(index.columns)).name for index in table.indexes if len(index.columns)}
        indexed |= {next(iter(table.primary_key.columns)).name}
        indexed |= {next(iter(c.columns)).name for c in table.constraints if hasattr(c, "columns") and len(c.columns)}
        for key in table.foreign_keys:
            if key.parent.name not in indexed:
                missing.append(f"{table.name}.{key.parent.name}")
    assert not missing


def test_what_is_written_as_json_is_read_back(workspace):
    workspace.write(settings.keep, "é", {"liste": [1, 2]})
    assert workspace.read(settings.read, "é") == {"liste": [1, 2]}

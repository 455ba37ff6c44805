"""Networks as they write themselves."""

from cmdesk.domain.network_names import written as written

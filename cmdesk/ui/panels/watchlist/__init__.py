"""Watchlist: sources and their health, what they brought, a calm reading pane, queries with live counts."""

from cmdesk.ui.panels.watchlist.panel import WatchlistPanel

__all__ = ["WatchlistPanel"]

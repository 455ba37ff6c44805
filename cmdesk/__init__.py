"""cmdesk, a desktop workstation for community managers."""

__version__ = "0.3.0"

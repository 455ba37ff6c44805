"""Measurements, started by scripts/bench; nothing here is a test."""

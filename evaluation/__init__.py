"""Extraction measured against what people want tracked: `make eval`."""

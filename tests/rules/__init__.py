"""Tests of the rules that find items."""

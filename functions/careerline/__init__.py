"""Careerline: coaching by text and email. The core is pure; only `adapters` and `wiring` know a vendor."""

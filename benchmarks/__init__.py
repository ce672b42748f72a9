"""Measurements, one command each; no part of the product and of the tests."""

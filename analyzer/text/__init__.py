"""Sentences, words, names, quotations and voices, with offsets kept; no opinions about framing."""

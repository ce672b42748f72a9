"""A Comparison as something to look at: parts of a page, the page, a table, JSON, plain text. Decides nothing."""

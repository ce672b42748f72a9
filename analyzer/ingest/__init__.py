"""Every way in: standard input, a file, an upload or a page becomes a Document, or an IngestError says why not.

`source` and `web` fetch bytes; `formats` says what they are; `plain`, `page`, `pdf` and `docx` read one format each.
"""

"""What can go wrong, in the reader's language. Every message names the cause and the mend."""


class AnalyzerError(Exception):
    """Base of all errors that a reader may see; its text is Indonesian and safe to show."""


class InputError(AnalyzerError):
    """The text, file or option given cannot be used as it is."""


class LexiconError(AnalyzerError):
    """A lexicon file breaks the format; the text names file, entry and mend."""


class ModelError(AnalyzerError):
    """A model file is missing, altered, or made by another library version."""


class IngestError(AnalyzerError):
    """A page or document could not be fetched or read."""

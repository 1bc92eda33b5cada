"""Turn the transcripts in a git repository into well-kept issues."""

__version__ = "0.1.0"

"""egresslint: tells when sensitive data reaches an LLM provider without the terms that protect it."""

__version__ = "0.1.0"

"""A small clinic's assistant: triage, summaries, reminders and search over clinical notes."""

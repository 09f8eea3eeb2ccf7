"""Removal of what identifies a patient. Declared as a sanitizer in llm-governance.toml."""

from __future__ import annotations

import re

from clinic.models import Visit

EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
NUMBER = re.compile(r"\+?\d[\d ()/.-]{5,}\d")
DATE = re.compile(r"\b\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b")


def redact(visit: Visit) -> str:
    """Return the visit's note without names, addresses, dates and numbers that point to the patient."""
    note = EMAIL.sub("[email]", visit.clinical_note)
    note = DATE.sub("[date]", note)
    note = NUMBER.sub("[number]", note)
    for word in visit.patient.full_name.split():
        note = re.sub(rf"\b{re.escape(word)}\b", "[name]", note, flags=re.IGNORECASE)
    return note

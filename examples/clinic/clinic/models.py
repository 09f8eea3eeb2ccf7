"""What the clinic knows about a patient and a visit, and what a patient sends to the front desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from pydantic import BaseModel


@dataclass(frozen=True)
class Patient:
    patient_id: str
    full_name: str
    email: str
    date_of_birth: date


@dataclass(frozen=True)
class Visit:
    visit_id: str
    patient: Patient
    department: str
    starts_at: datetime
    clinical_note: str


class TriageRequest(BaseModel):
    """The form that a patient fills in before a visit."""

    symptoms: str
    channel: str = "web"

from ..models import Patient

GREETING = "Dear"


def write(patient: Patient, full=False):
    text = f"{GREETING} {patient.name}"
    if full:
        text += ", " + patient.note
    return text


def signature(*, by="nobody"):
    return f"-- {by}"

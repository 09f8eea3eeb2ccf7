"""The research group's export of notes as fine-tuning data, under a key and an account of its own."""

from __future__ import annotations

import io
import json
import os

import cohere

from clinic.models import Visit
from clinic.records import Records


def upload_examples(records: Records, department: str) -> str:
    client = cohere.Client(api_key=os.environ["CLINIC_RESEARCH_KEY"])
    lines = [json.dumps(_example_from(visit)) for visit in records.visits_in(department)]
    dataset = client.datasets.create(
        name=f"{department}-notes",
        type="chat-finetune-input",
        data=io.BytesIO("\n".join(lines).encode()),
    )
    return dataset.id


def _example_from(visit: Visit) -> dict[str, list[dict[str, str]]]:
    return {
        "messages": [
            {"role": "User", "content": visit.clinical_note},
            {"role": "Chatbot", "content": visit.department},
        ]
    }

"""The one module that talks to Cohere for patient care. Everything else calls this wrapper."""

from __future__ import annotations

import os

import cohere

CHAT_MODEL = "command-a-03-2025"
EMBED_MODEL = "embed-v4.0"
RERANK_MODEL = "rerank-v3.5"


class Assistant:
    def __init__(self, client: cohere.ClientV2) -> None:
        self._client = client

    def complete(self, instruction: str, text: str) -> str:
        response = self._client.chat(
            model=CHAT_MODEL,
            messages=[
                {"role": "system", "content": instruction},
                {"role": "user", "content": text},
            ],
        )
        return response.message.content[0].text

    def embed(self, texts: list[str], input_type: str) -> list[list[float]]:
        response = self._client.embed(
            model=EMBED_MODEL, texts=texts, input_type=input_type, embedding_types=["float"]
        )
        return response.embeddings.float_

    def rank(self, query: str, documents: list[str], limit: int) -> list[int]:
        response = self._client.rerank(model=RERANK_MODEL, query=query, documents=documents, top_n=limit)
        return [result.index for result in response.results]


def care_assistant() -> Assistant:
    return Assistant(cohere.ClientV2(api_key=os.environ["CO_API_KEY"]))

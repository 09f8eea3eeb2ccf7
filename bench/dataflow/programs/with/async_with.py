import asyncio
from contextlib import asynccontextmanager

from probe import source, sink


class Connection:
    def __init__(self, key):
        self.key = key

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        self.key = ""

    async def fetch(self, path):
        return {"path": path, "key": self.key}


@asynccontextmanager
async def connect(key):
    async with Connection(key) as connection:
        yield connection


async def main():
    async with connect(source()) as connection:
        reply = await connection.fetch("/")
        sink(reply["key"])
        sink(reply["path"])
    sink(connection.key)
    async with Connection("x") as plain:
        sink(await plain.fetch("/"))


asyncio.run(main())

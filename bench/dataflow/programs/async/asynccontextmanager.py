from probe import source, sink
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def session(name):
    yield {"name": name, "token": source()}


@asynccontextmanager
async def plain(secret):
    yield "plain"


async def main():
    async with session("ana") as current:
        sink(current["token"])
        sink(current["name"])
    async with plain(source()) as value:
        sink(value)


asyncio.run(main())

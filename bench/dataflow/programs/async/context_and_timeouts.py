import asyncio
import contextlib
from probe import source, sink


class Session:
    def __init__(self, token):
        self.token = token
        self.log = []

    async def __aenter__(self):
        self.log.append("open")
        return self

    async def __aexit__(self, kind, error, trace):
        self.log.append(str(error) if error else "closed")
        return kind is ValueError

    async def fetch(self, path):
        await asyncio.sleep(0)
        return {"path": path, "token": self.token}


@contextlib.asynccontextmanager
async def borrowed(session):
    value = session.token
    session.token = "lent"
    try:
        yield value
    finally:
        session.token = value


async def stream(items):
    for item in items:
        await asyncio.sleep(0)
        yield item


async def main():
    async with Session(source()) as session:
        answer = await session.fetch("/a")
        sink(answer["path"])
        sink(answer["token"])
        async with borrowed(session) as value:
            sink(value)
            sink((await session.fetch("/b"))["token"])
        sink(session.token)
    sink(session.log)
    async with Session("t") as failing:
        raise ValueError(source())
    sink(failing.log[0])
    sink(failing.log[1])
    pairs = [pair async for pair in stream([(1, source()), (2, "b")])]
    sink(pairs[0][0])
    sink(pairs[0][1])
    sink(pairs[1][1])
    first, second = await asyncio.gather(session.fetch("/x"), Session("u").fetch("/y"))
    sink(first["token"])
    sink(second["token"])
    done = await asyncio.wait_for(session.fetch("/z"), timeout=1)
    sink(done["path"])


asyncio.run(main())

import asyncio
from contextlib import asynccontextmanager

from probe import source, sink


async def pages(values):
    for value in values:
        yield value


@asynccontextmanager
async def connection(name):
    yield {"name": name, "password": source()}


def blocking(a, b="b"):
    return b


async def main():
    sink([x async for x in pages(["a"])])
    sink([x async for x in pages(["a", source()])])
    async with connection("db") as c:
        sink(c["name"])
        sink(c["password"])
    sink(await asyncio.to_thread(blocking, source()))
    sink(await asyncio.to_thread(blocking, "a", b=source()))
    loop = asyncio.get_running_loop()
    sink(await loop.run_in_executor(None, blocking, source(), "c"))
    sink(await loop.run_in_executor(None, blocking, "a", source()))
    results = await asyncio.gather(*(asyncio.to_thread(blocking, "a", v) for v in ("x", source())))
    sink(results)
    sink(len(results))


asyncio.run(main())

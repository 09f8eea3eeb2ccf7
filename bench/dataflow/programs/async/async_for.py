from probe import source, sink
import asyncio


async def rows():
    yield "a"
    yield source()


async def names():
    yield "x"


async def main():
    async for row in rows():
        sink(row)
    async for name in names():
        sink(name)
    sink([row async for row in rows()])
    sink([len(row) async for row in rows()])


asyncio.run(main())

from probe import source, sink
import asyncio


async def fetch():
    return source()


async def label():
    return "label"


async def wrapped():
    return await fetch()


async def main():
    sink(await fetch())
    sink(await wrapped())
    sink(await label())


asyncio.run(main())

from probe import source, sink
import asyncio


async def fetch(limit, item, results):
    async with limit:
        await asyncio.sleep(0)
        results.append(item)


async def count(limit, item, results):
    async with limit:
        results.append(len(item))


async def main():
    limit = asyncio.Semaphore(2)
    bodies, sizes = [], []
    await asyncio.gather(*(fetch(limit, item, bodies) for item in ["a", source()]))
    await asyncio.gather(*[count(limit, item, sizes) for item in ["a", source()]])
    sink(bodies)
    sink(sizes)
    sink(await asyncio.gather(*[asyncio.sleep(0, result="r")]))


asyncio.run(main())

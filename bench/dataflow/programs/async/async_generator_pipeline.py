from probe import source, sink
import asyncio


async def read(items):
    for item in items:
        yield item


async def upper(stream):
    async for item in stream:
        yield item.upper()


async def count(stream):
    async for item in stream:
        yield str(len(item))


async def collect(stream):
    return [item async for item in stream]


async def main():
    sink(await collect(upper(read([source()]))))
    sink(await collect(count(read([source()]))))
    sink(await collect(upper(read(["a"]))))
    sink(await anext(read([source()])))


asyncio.run(main())

from probe import source, sink
import asyncio


async def produce(queue, value):
    await queue.put(value)


async def main():
    queue = asyncio.Queue()
    await produce(queue, source())
    sink(await queue.get())
    clean = asyncio.Queue()
    await produce(clean, "item")
    sink(await clean.get())
    sink(queue.qsize())
    queue.put_nowait(source())
    sink(queue.get_nowait())


asyncio.run(main())

import asyncio
from probe import source, sink


async def produce(queue, items):
    for item in items:
        await queue.put(item)
    await queue.put(None)


async def consume(queue, out):
    while (item := await queue.get()) is not None:
        out.append(item)
        queue.task_done()


async def masked(queue, out):
    while True:
        item = await queue.get()
        if item is None:
            break
        out.append("*" * len(item))


async def main():
    dirty, clean, hidden = [], [], []
    first, second, third = asyncio.Queue(), asyncio.Queue(), asyncio.Queue(maxsize=9)
    await asyncio.gather(produce(first, ["a", source()]), consume(first, dirty))
    await asyncio.gather(produce(second, ["a", "b"]), consume(second, clean))
    await asyncio.gather(produce(third, [source()]), masked(third, hidden))
    sink(dirty)
    sink(clean)
    sink(hidden)
    first.put_nowait(source())
    sink(first.qsize())
    sink(first.get_nowait())
    event = asyncio.Event()
    event.set()
    sink(await event.wait())


asyncio.run(main())

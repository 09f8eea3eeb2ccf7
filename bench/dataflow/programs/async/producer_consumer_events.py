import asyncio
from probe import source, sink


class Channel:
    def __init__(self):
        self.items = []
        self.ready = asyncio.Event()
        self.closed = False

    async def send(self, item):
        self.items.append(item)
        self.ready.set()
        await asyncio.sleep(0)

    async def close(self):
        self.closed = True
        self.ready.set()

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self.items:
            if self.closed:
                raise StopAsyncIteration
            self.ready.clear()
            await self.ready.wait()
        return self.items.pop(0)


async def feed(channel, *items):
    for item in items:
        await channel.send(item)
    await channel.close()


async def drain(channel):
    return [item async for item in channel]


async def main():
    dirty, clean = Channel(), Channel()
    _, got = await asyncio.gather(feed(dirty, "a", source()), drain(dirty))
    sink(got)
    _, got = await asyncio.gather(feed(clean, "a", "b"), drain(clean))
    sink(got)
    sink(clean.items)
    lock = asyncio.Lock()
    async with lock:
        sink(lock.locked())


asyncio.run(main())

import asyncio
from probe import source, sink


async def ticks(items):
    for item in items:
        await asyncio.sleep(0)
        yield item


async def upper(stream):
    async for item in stream:
        yield item.upper()


class Pager:
    def __init__(self, pages):
        self.pages = list(pages)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.pages:
            raise StopAsyncIteration
        return self.pages.pop(0)


async def main():
    sink([item async for item in ticks(["a", source()])])
    sink([item async for item in upper(ticks(["a", "b"]))])
    async for item in upper(ticks([source()])):
        sink(item)
    sink({item: len(item) async for item in ticks(["a"])})
    pager = Pager(["a", source(), "c"])
    sink(await anext(pager))
    async for page in pager:
        sink(page)
        break
    sink(pager.pages)
    sink(await anext(ticks([]), "default"))
    gen = echo()
    await gen.asend(None)
    sink(await gen.asend(source()))
    sink(await gen.asend("plain"))


async def echo():
    value = None
    while True:
        value = yield value


asyncio.run(main())

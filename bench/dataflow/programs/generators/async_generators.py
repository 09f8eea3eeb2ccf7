import asyncio

from probe import source, sink


async def numbers(items):
    for item in items:
        await asyncio.sleep(0)
        yield item


class Stream:
    def __init__(self, *items):
        self.items = list(items)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.items:
            raise StopAsyncIteration
        return self.items.pop(0)


async def main():
    async for item in numbers(["a", source()]):
        sink(item)
    sink([item async for item in numbers(["x"])])
    sink([len(item) async for item in numbers([source()])])
    async for item in Stream(source()):
        sink(item)
    async for item in Stream("y"):
        sink(item)


asyncio.run(main())

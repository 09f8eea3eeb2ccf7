from probe import source, sink
import asyncio


class Pages:
    def __init__(self, pages):
        self.pages = list(pages)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.pages:
            raise StopAsyncIteration
        return self.pages.pop(0)


async def main():
    async for page in Pages([source()]):
        sink(page)
    async for page in Pages(["plain"]):
        sink(page)
    sink([page async for page in Pages(["x", source()])])


asyncio.run(main())

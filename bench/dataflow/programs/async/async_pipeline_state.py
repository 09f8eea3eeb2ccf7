from probe import source, sink
import asyncio


class Stage:
    def __init__(self, next_stage=None):
        self.next_stage = next_stage
        self.seen = []

    async def push(self, item):
        self.seen.append(item)
        if self.next_stage:
            await self.next_stage.push(self.convert(item))

    def convert(self, item):
        return item


class Mask(Stage):
    def convert(self, item):
        return "*" * len(item)


async def main():
    end = Stage()
    middle = Mask(end)
    start = Stage(middle)
    await start.push(source())
    sink(start.seen)
    sink(middle.seen)
    sink(end.seen)


asyncio.run(main())

from probe import source, sink
import asyncio


class Delayed:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.value


class Quiet(Delayed):
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "quiet"


async def main():
    sink(await Delayed(source()))
    sink(await Delayed("plain"))
    sink(await Quiet(source()))


asyncio.run(main())

import asyncio
from probe import source, sink


class Bridge:
    def __init__(self, loop):
        self.loop = loop
        self.waiting = {}

    def ask(self, key):
        future = self.loop.create_future()
        self.waiting[key] = future
        return future

    def answer(self, key, value):
        self.waiting.pop(key).set_result(value)

    def fail(self, key, error):
        self.waiting.pop(key).set_exception(error)


async def main():
    bridge = Bridge(asyncio.get_running_loop())
    first, second, third = bridge.ask("a"), bridge.ask("b"), bridge.ask("c")
    bridge.answer("a", "plain")
    bridge.answer("b", source())
    bridge.fail("c", ValueError(source()))
    sink(await first)
    sink(await second)
    try:
        await third
    except ValueError as error:
        sink(str(error))
    sink(list(bridge.waiting))
    done, pending = await asyncio.wait([asyncio.ensure_future(asyncio.sleep(0, source()))])
    sink([task.result() for task in done])
    sink(len(pending))


asyncio.run(main())

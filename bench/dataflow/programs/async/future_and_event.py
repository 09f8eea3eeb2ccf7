from probe import source, sink
import asyncio


class Mailbox:
    def __init__(self):
        self.ready = asyncio.Event()
        self.body = "empty"

    async def deliver(self, body):
        self.body = body
        self.ready.set()

    async def read(self):
        await self.ready.wait()
        return self.body


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result(source())
    sink(await future)
    box, other = Mailbox(), Mailbox()
    await asyncio.gather(box.deliver(source()), other.deliver("news"))
    sink(await box.read())
    sink(await other.read())


asyncio.run(main())

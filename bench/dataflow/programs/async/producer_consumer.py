import asyncio
from probe import source, sink


class Worker:
    def __init__(self, inbox, outbox):
        self.inbox = inbox
        self.outbox = outbox
        self.count = 0

    async def run(self):
        while True:
            item = await self.inbox.get()
            if item is None:
                break
            self.count += 1
            await self.outbox.put({"body": item, "number": self.count})
            self.inbox.task_done()
        await self.outbox.put(None)


async def collect(queue):
    found = []
    while (item := await queue.get()) is not None:
        found.append(item)
    return found


async def main():
    inbox, outbox = asyncio.Queue(), asyncio.Queue()
    worker = Worker(inbox, outbox)
    task = asyncio.create_task(worker.run())
    for item in ("hello", source(), None):
        await inbox.put(item)
    items = await collect(outbox)
    await task
    for item in items:
        sink(item["body"])
        sink(item["number"])
    sink(worker.count)
    sink(len(items))

    quiet_in, quiet_out = asyncio.Queue(), asyncio.Queue()
    quiet = Worker(quiet_in, quiet_out)
    quiet_in.put_nowait("nothing")
    quiet_in.put_nowait(None)
    await quiet.run()
    sink(await collect(quiet_out))


asyncio.run(main())

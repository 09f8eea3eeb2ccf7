from probe import source, sink
import asyncio


async def work(value, keep):
    if keep:
        return value
    return "dropped"


async def main():
    task = asyncio.create_task(work(source(), True))
    other = asyncio.create_task(work(source(), False))
    sink(await task)
    sink(await other)
    sink(task.result())
    sink(await asyncio.wait_for(work("plain", True), 5))
    sink(await asyncio.wait_for(work(source(), True), 5))


asyncio.run(main())

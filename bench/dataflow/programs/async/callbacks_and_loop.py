from probe import source, sink
import asyncio

seen, quiet = [], []


async def work(value):
    return value


async def main():
    task = asyncio.ensure_future(work(source()))
    task.add_done_callback(lambda done: seen.append(done.result()))
    task.add_done_callback(lambda done: quiet.append(done.cancelled()))
    await task
    await asyncio.sleep(0)
    sink(seen)
    sink(quiet)
    loop = asyncio.get_running_loop()
    loop.call_soon(quiet.append, "soon")
    await asyncio.sleep(0)
    sink(quiet)
    loop.call_soon(quiet.append, source())
    await asyncio.sleep(0)
    sink(quiet)


asyncio.run(main())

from probe import source, sink
import asyncio


def blocking(value):
    return value + "!"


def constant(value):
    return "constant"


async def main():
    sink(await asyncio.to_thread(blocking, source()))
    sink(await asyncio.to_thread(constant, source()))
    loop = asyncio.get_running_loop()
    sink(await loop.run_in_executor(None, blocking, source()))
    sink(await loop.run_in_executor(None, blocking, "plain"))


asyncio.run(main())

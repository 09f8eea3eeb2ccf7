from probe import source, sink
import asyncio


async def read(value):
    return value


async def main():
    out = []
    for future in asyncio.as_completed([read(source()), read("b")]):
        out.append(await future)
    sink(out)
    done, pending = await asyncio.wait([asyncio.create_task(read(source()))])
    sink([task.result() for task in done])
    sink(len(pending))
    clean, _ = await asyncio.wait([asyncio.create_task(read("c"))])
    sink([task.result() for task in clean])


asyncio.run(main())

from probe import source, sink
import asyncio
import functools


def logged(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        result = await function(*args, **kwargs)
        return "log:" + result

    return wrapper


def masked(function):
    async def wrapper(*args):
        await function(*args)
        return "masked"

    return wrapper


@logged
async def read(key):
    return key


@masked
async def hidden(key):
    return key


async def main():
    sink(await read(source()))
    sink(await hidden(source()))
    sink(await read("k"))


asyncio.run(main())

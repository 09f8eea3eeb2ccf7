import asyncio
import enum
from probe import source, sink


class Phase(enum.Enum):
    IDLE = enum.auto()
    LOADING = enum.auto()
    READY = enum.auto()
    FAILED = enum.auto()


class Loader:
    def __init__(self, fetch):
        self.fetch = fetch
        self.phase = Phase.IDLE
        self.value = None
        self.error = None
        self.watchers = []

    async def load(self, *args, **kwargs):
        await self._set(Phase.LOADING)
        try:
            self.value = await self.fetch(*args, **kwargs)
        except Exception as error:
            self.error = str(error)
            await self._set(Phase.FAILED)
        else:
            await self._set(Phase.READY)
        return self

    async def _set(self, phase):
        self.phase = phase
        for watcher in self.watchers:
            result = watcher(self)
            if asyncio.iscoroutine(result):
                await result


async def from_network(key, secret=False):
    await asyncio.sleep(0)
    return {"key": key, "data": source() if secret else "plain"}


async def broken(key):
    raise ConnectionError(f"cannot reach {key}")


async def main():
    phases, values = [], []
    loader = Loader(from_network)
    loader.watchers.append(lambda self: phases.append(self.phase.name))

    async def remember(self):
        if self.phase is Phase.READY:
            values.append(self.value["data"])

    loader.watchers.append(remember)
    await loader.load("k")
    sink(loader.value["data"])
    sink(values)
    await loader.load("k", secret=True)
    sink(loader.value["data"])
    sink(loader.value["key"])
    sink(values)
    sink(phases)
    bad = await Loader(broken).load(source())
    sink(bad.error)
    sink(bad.value)
    sink(bad.phase.name)
    fine = await Loader(broken).load("host")
    sink(fine.error)
    results = await asyncio.gather(*(Loader(from_network).load(k) for k in ("a", source())))
    sink(results[0].value)
    sink([r.value["key"] for r in results])
    sink([r.value["data"] for r in results])


asyncio.run(main())

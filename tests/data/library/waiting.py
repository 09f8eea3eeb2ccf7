import asyncio
import concurrent.futures
import contextvars
import multiprocessing.pool
import queue
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

from probe import sink, source

secret = source()


def shout(text):
    return text.upper()


def fixed(text):
    return "fixed"


with ThreadPoolExecutor(max_workers=2) as pool:
    sink(pool.submit(shout, secret).result())
    sink(pool.submit(fixed, secret).result())
    sink(list(pool.map(shout, ["a", secret])))
    sink(list(pool.map(len, [secret])))
    sink(list(pool.map(fixed, [secret])))
    futures = {pool.submit(shout, word): word for word in ["a", "b"]}
    for future in as_completed(futures):
        sink(future.result())
        sink(futures[future])
    futures = [pool.submit(shout, word) for word in ["a", secret]]
    for future in as_completed(futures):
        sink(future.result())
    done, pending = wait(futures)
    sink([future.result() for future in done])
    sink(len(pending))
    failed = pool.submit(shout, secret)
    sink(failed.exception())
    sink(failed.done())
    seen, quiet = [], []
    failed.add_done_callback(lambda future: seen.append(future.result()))
    failed.add_done_callback(lambda future: quiet.append(future.done()))
    sink(seen)
    sink(quiet)

with multiprocessing.pool.ThreadPool(2) as workers:
    sink(workers.map(shout, ["a", secret]))
    sink(workers.map(fixed, [secret]))
    sink(workers.apply(shout, (secret,)))
    sink(workers.apply_async(shout, ("a",)).get())
    sink(workers.starmap(lambda a, b: a, [("x", secret)]))
    sink(list(workers.imap_unordered(shout, [secret])))

results, calm = [], []
threads = [threading.Thread(target=lambda text: results.append(shout(text)), args=(word,)) for word in ["a", secret]]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
sink(results)
thread = threading.Thread(target=calm.append, args=("x",))
thread.start()
thread.join()
sink(calm)
sink(thread.is_alive())
local = threading.local()
local.note = secret
sink(local.note)


class Worker(threading.Thread):
    def __init__(self, text):
        super().__init__()
        self.text = text
        self.answer = "none"

    def run(self):
        self.answer = shout(self.text)


worker = Worker(secret)
sink(worker.answer)
worker.start()
worker.join()
sink(worker.answer)
idle = Worker("x")
idle.start()
idle.join()
sink(idle.answer)

box = queue.Queue()
box.put(("a", secret))
name, note = box.get()
sink(note)
sink(name)
sink(box.qsize())
sink(box.empty())
ranked = queue.PriorityQueue()
ranked.put((1, secret))
sink(ranked.get()[1])

current = contextvars.ContextVar("current", default="none")
sink(current.get())
token = current.set(secret)
sink(current.get())
current.reset(token)
calmer = contextvars.ContextVar("calmer")
sink(calmer.get("x"))
calmer.set("y")
sink(calmer.get())
sink(calmer.name)
context = contextvars.copy_context()
sink(context.run(shout, secret))


async def fetch(text):
    await asyncio.sleep(0)
    return text


async def main():
    sink(await asyncio.gather(fetch("a"), fetch(secret)))
    first, second = await asyncio.gather(fetch("a"), fetch(secret))
    sink(first)
    sink(second)
    sink(await asyncio.gather(*[fetch(word) for word in ["a", "b"]]))
    task = asyncio.create_task(fetch(secret))
    sink(task.done())
    sink(await task)
    sink(task.result())
    done, pending = await asyncio.wait([asyncio.ensure_future(fetch(secret))])
    sink([each.result() for each in done])
    sink(len(pending))
    for step in asyncio.as_completed([fetch("a"), fetch(secret)]):
        sink(await step)
    for step in asyncio.as_completed([fetch("a"), fetch("b")]):
        sink(await step)
    sink(await asyncio.wait_for(fetch(secret), 5))
    sink(await asyncio.shield(fetch("x")))
    line = asyncio.Queue()
    await line.put(secret)
    sink(line.qsize())
    sink(await line.get())
    line.put_nowait("x")
    sink(line.get_nowait())
    loop = asyncio.get_running_loop()
    sink(await loop.run_in_executor(None, shout, secret))
    sink(await loop.run_in_executor(None, shout, "x"))
    sink(await loop.run_in_executor(None, fixed, secret))
    sink(await asyncio.to_thread(fixed, secret))
    future = loop.create_future()
    future.set_result(secret)
    sink(await future)
    late = []
    loop.call_soon(late.append, secret)
    await asyncio.sleep(0)
    sink(late)
    never = []
    loop.call_later(0, never.append, "x")
    await asyncio.sleep(0.01)
    sink(never)
    lock = asyncio.Lock()
    async with lock:
        sink(await fetch("x"))
    sink(await asyncio.sleep(0, "slept"))
    sink(await asyncio.sleep(0, secret))
    return "done", secret


state, note = asyncio.run(main())
sink(state)
sink(note)

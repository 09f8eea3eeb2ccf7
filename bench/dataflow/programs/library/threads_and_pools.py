import contextvars
import queue
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor, as_completed
from probe import source, sink


class Worker(threading.Thread):
    def __init__(self, jobs, done):
        super().__init__()
        self.jobs, self.done = jobs, done

    def run(self):
        while True:
            job = self.jobs.get()
            if job is None:
                return
            self.done.append(job())


jobs, done = queue.Queue(), []
worker = Worker(jobs, done)
worker.start()
jobs.put(lambda: "plain")
jobs.put(source)
jobs.put(None)
worker.join()
sink(done)
sink(done[0])
sink(done[1])
with ThreadPoolExecutor(2) as pool:
    future = pool.submit(str.upper, source())
    other = pool.submit(str.upper, "x")
    sink(future.result())
    sink(other.result())
    sink(list(pool.map(len, [source(), "b"])))
    sink(list(pool.map(lambda a, b: b, [source()], ["b"])))
    futures = {pool.submit(lambda v: v, v): k for k, v in {"a": source(), "b": "b"}.items()}
    sink({futures[f]: f.result() for f in as_completed(futures)})
    sink(sorted(futures[f] for f in as_completed(futures)))
local = threading.local()
local.value = source()
sink(local.value)
local.value = "reset"
sink(local.value)
lock = threading.Lock()
shared = {"n": 0}
with lock:
    shared["n"] += 1
    shared["s"] = source()
sink(shared["n"])
sink(shared["s"])
event = threading.Event()
event.set()
sink(event.is_set())
results = {}
thread = threading.Thread(target=results.update, kwargs={"a": source(), "b": "b"})
thread.start()
thread.join()
sink(results["a"])
sink(results["b"])
timer = threading.Thread(target=lambda box, v: box.append(v), args=(box := [], source()))
timer.start()
timer.join()
sink(box)


class Thing:
    def __init__(self, v):
        self.v = v


thing = Thing(source())
ref = weakref.ref(thing)
sink(ref().v)
user = contextvars.ContextVar("user", default="none")
sink(user.get())
token = user.set(source())
sink(user.get())
user.reset(token)
sink(user.get())

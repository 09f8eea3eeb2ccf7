import queue
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
from contextvars import ContextVar
from probe import source, sink

secret = source()
tasks, results = queue.Queue(), queue.SimpleQueue()


def worker(transform):
    while True:
        item = tasks.get()
        if item is None:
            break
        results.put(transform(item))


tasks.put(secret)
tasks.put(None)
thread = threading.Thread(target=worker, kwargs={"transform": len}, daemon=True)
thread.start()
thread.join()
sink(results.get())
tasks.put(secret)
tasks.put(None)
thread = threading.Thread(target=worker, args=(str.upper,))
thread.start()
thread.join()
sink(results.get())
timer_log = []
timer = threading.Timer(0, timer_log.append, args=[secret])
timer.start()
timer.join()
sink(timer_log)
with ThreadPoolExecutor() as pool:
    futures = {pool.submit(len, secret): "size", pool.submit(str.strip, "x"): "strip"}
    sink(sorted(str(future.result()) for future in as_completed(futures)))
    sink(list(pool.map(lambda a, b: a + b, ["x"], [secret])))
    sink(list(pool.map(lambda a, b: a, ["x"], [secret])))
    done, pending = wait([pool.submit(lambda: secret)])
    sink([future.result() for future in done])
user = ContextVar("user", default="nobody")
sink(user.get())


def as_user(name, function):
    token = user.set(name)
    try:
        return function()
    finally:
        user.reset(token)


sink(as_user(secret, user.get))
sink(user.get())
sink(as_user("x", user.get))

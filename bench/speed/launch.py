"""Runs one program and prints what it used: `python -I -S launch.py SECONDS PROGRAM...`.

A process of its own, because Linux counts the memory of whoever starts a program as that program's: this one
is smaller than anything that is measured.
"""

import os
import signal
import sys
import time


def main() -> None:
    limit, words = float(sys.argv[1]), sys.argv[2:]
    nothing = os.open(os.devnull, os.O_RDWR)
    began = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        os.setsid()
        for stream in range(3):
            os.dup2(nothing, stream)
        try:
            os.execvp(words[0], words)
        finally:
            os._exit(127)
    while True:
        done, status, usage = os.wait4(pid, os.WNOHANG)
        wall = time.perf_counter() - began
        if done:
            code = os.waitstatus_to_exitcode(status)
            print(code, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, wall)
            return
        if wall > limit:
            os.killpg(pid, signal.SIGKILL)
            os.wait4(pid, 0)
            print("late 0 0", wall)
            return
        time.sleep(0.005)


main()

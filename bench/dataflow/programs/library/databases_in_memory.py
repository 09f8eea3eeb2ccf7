import sqlite3
from contextlib import closing
from probe import source, sink

secret = source()
with closing(sqlite3.connect(":memory:")) as connection:
    connection.row_factory = sqlite3.Row
    cursor = connection.cursor()
    cursor.execute("create table notes (id integer, text text)")
    cursor.execute("insert into notes values (?, ?)", (1, secret))
    connection.executemany("insert into notes values (?, ?)", [(2, "b")])
    row = connection.execute("select text from notes where id = 1").fetchone()
    sink(row["text"])
    sink([tuple(row) for row in cursor.execute("select text from notes")])
    sink(cursor.rowcount)
    sink(connection.execute("select count(*) from notes").fetchone() is None)
    sink(connection.total_changes)

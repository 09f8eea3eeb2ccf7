from probe import source, sink
from db import db
import writer
import reader

writer.save(source())
sink(reader.load())
sink(db.name)
sink(reader.name())
sink(db.rows)

from probe import source, sink
from toolbox import clean
import toolbox.clean as by_path
from toolbox.clean import clean as function

sink(clean(source()))
sink(function(source()))
sink(function("x"))
sink(by_path("y"))

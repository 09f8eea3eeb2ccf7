import tools
import tools.text as text
from tools import text as text_function_or_module
from tools.numbers import text as number_text
import json as config
from probe import source, sink

sink(text.clean(source()))
sink(text_function_or_module.keep(source()))
sink(number_text(source()))
sink(tools.numbers.text(source()))
sink(config.dumps({"a": source()}))


def config(value):
    return "shadowed"


sink(config(source()))
from tools.text import keep as config
sink(config(source()))

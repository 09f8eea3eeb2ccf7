from probe import source, sink
from string import Template

greeting = Template("Dear $name, $body")
sink(greeting.substitute(name="ana", body=source()))
sink(greeting.substitute(name="ana", body="hello"))
sink(greeting.safe_substitute({"name": source()}))
sink(greeting.template)

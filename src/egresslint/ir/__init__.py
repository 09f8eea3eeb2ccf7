"""The intermediate representation: one file's Python as plain data, free of any parser.

The IR of a file depends on that file's text alone; imports stay unresolved in it. Every node has an ordinal,
`n`, its number in lowering order within the file, which names a site and finds its position when needed.
"""

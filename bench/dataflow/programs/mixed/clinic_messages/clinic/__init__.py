from . import handlers, registry

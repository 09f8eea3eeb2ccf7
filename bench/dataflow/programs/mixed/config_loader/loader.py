from sections import Section, wrap

SECRETS = ("password", "token")


class Config(Section):
    defaults = {"debug": "no", "level": "info"}

    def get(self, path, default=None):
        current = self
        for part in path.split("."):
            if part not in current._values:
                return default
            current = current._values[part]
        return current

    def safe(self):
        return {
            name: value.hidden(SECRETS) if isinstance(value, Section) else value
            for name, value in self._values.items()
        }

    def with_values(self, **values):
        return Config({**self._values, **values})


def load(raw):
    merged = {**Config.defaults, **raw}
    return Config({name: wrap(value) for name, value in merged.items()})

DEFAULT = "plain"

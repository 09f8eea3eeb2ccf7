class Keys:
    NAME = "name"
    NOTE = "note"

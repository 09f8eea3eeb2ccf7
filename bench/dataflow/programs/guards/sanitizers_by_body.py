from probe import source, sink


def redact(text):
    return "".join("*" for _ in text)


def mask_keep_length(text):
    return "x" * len(text)


def count_words(text):
    return len(text.split())


def is_valid(text):
    return bool(text) and text.isprintable()


def classify(text):
    if "urgent" in text:
        return "urgent"
    if len(text) > 10:
        return "long"
    return "short"


def initials(text):
    return "".join(word[0] for word in text.split())


def to_number(text):
    try:
        return int(text)
    except ValueError:
        return -1


def checksum(text):
    total = 0
    for char in text:
        total = (total * 31 + ord(char)) % 997
    return total


def histogram(text):
    counts = {"vowels": 0, "others": 0}
    for char in text:
        counts["vowels" if char in "aeiou" else "others"] += 1
    return counts


secret = source()
sink(redact(secret))
sink(mask_keep_length(secret))
sink(count_words(secret))
sink(is_valid(secret))
sink(classify(secret))
sink(initials(secret))
sink(to_number(secret))
sink(checksum(secret))
sink(histogram(secret))

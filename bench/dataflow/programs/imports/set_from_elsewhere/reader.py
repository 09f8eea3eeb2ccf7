import config
from config import NAME


def token():
    return config.TOKEN


def region():
    return config.region


def name():
    return NAME

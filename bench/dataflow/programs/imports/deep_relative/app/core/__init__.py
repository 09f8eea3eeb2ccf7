from .db import Database

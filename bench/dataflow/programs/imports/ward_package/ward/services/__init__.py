from . import audit, letters

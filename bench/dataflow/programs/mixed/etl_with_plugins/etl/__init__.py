from .pipeline import Pipeline, load_steps

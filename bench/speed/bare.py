"""What a command line with click costs by itself: one command that does nothing."""

import click


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--output-format")
def command(paths: tuple[str, ...], output_format: str | None) -> None:
    click.echo("nothing")


command()

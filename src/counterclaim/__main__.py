"""``python -m counterclaim``: the same as the ``counterclaim`` command."""

from counterclaim.app.main import main

__all__: list[str] = []

if __name__ == "__main__":
    main()

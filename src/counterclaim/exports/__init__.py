"""Other people's formats."""

from counterclaim.exports.annotations import to_line
from counterclaim.exports.interchange import json_bytes, member, to_json
from counterclaim.exports.registry import Exporter, exporter, exporters

__all__ = ["Exporter", "exporter", "exporters", "json_bytes", "member", "to_json", "to_line"]

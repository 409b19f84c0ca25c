"""Other people's formats."""

from counterclaim.exports.annotations import to_line
from counterclaim.exports.interchange import json_bytes, member, to_json
from counterclaim.exports.registry import exporter, exporters

__all__ = ["exporter", "exporters", "json_bytes", "member", "to_json", "to_line"]

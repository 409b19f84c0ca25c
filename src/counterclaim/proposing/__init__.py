"""What a language model elsewhere proposes, of which only what stands in the text verbatim is taken.

Off unless a user names an endpoint and a model; nothing else sends a text anywhere.
"""

from counterclaim.proposing.asking import Asked, ask_about
from counterclaim.proposing.endpoint import Answer, Endpoint

__all__ = ["Answer", "Asked", "Endpoint", "ask_about"]

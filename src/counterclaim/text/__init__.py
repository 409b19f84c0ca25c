"""From the original to a working text with an offset map: paragraphs, sentences, quotations, dateline."""

__all__: list[str] = []

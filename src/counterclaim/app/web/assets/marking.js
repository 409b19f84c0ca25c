"use strict";
// Words that are marked in a text: into the forms that ask for them, on a page of many texts only into open ones.
(function () {
  const byId = (id) => document.getElementById(id);
  const pages = byId("pages"), said = byId("marked-said");

  // Where in the text a point of a selection lies: characters of Unicode, as the ledger counts them.
  function offset(node, at) {
    const line = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".line");
    if (!line) return null;
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(node, at);
    return Number(line.dataset.at) + Array.from(before.toString()).length;
  }

  function marked() {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!pages.contains(range.commonAncestorContainer)) return;
    const words = range.toString().trim();
    const start = offset(range.startContainer, range.startOffset), end = offset(range.endContainer, range.endOffset);
    if (!words) return;
    const whole = range.toString(), lead = Array.from(whole.slice(0, whole.length - whole.trimStart().length)).length;
    const tail = Array.from(whole.slice(whole.trimEnd().length)).length;
    const exact = start !== null && end !== null && start + lead < end - tail;
    const fields = said ? "" : ".menu[open] ";
    document.querySelectorAll(fields + ".marked").forEach((field) => { field.value = words; });
    document.querySelectorAll(fields + ".marked-at").forEach((field) => { field.value = exact ? (start + lead) + ":" + (end - tail) : ""; });
    if (!exact || !said) return;
    const link = document.createElement("a");
    link.href = location.pathname + "/words?" + new URLSearchParams({ at: (start + lead) + "-" + (end - tail), said: words.split("\n")[0].slice(0, 200) });
    link.textContent = "link to these words";
    said.replaceChildren("Marked: “" + (words.length > 80 ? words.slice(0, 79) + "…" : words) + "” · ", link);
  }

  document.addEventListener("mouseup", () => setTimeout(marked));
  document.addEventListener("keyup", (event) => { if (event.shiftKey || event.key === "Shift") marked(); });
})();

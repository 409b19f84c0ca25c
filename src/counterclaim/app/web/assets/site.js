"use strict";
// Everything works without this: it adds the keyboard. j and k go along a list, Enter opens, / finds.
(function () {
  const rows = () => Array.from(document.querySelectorAll(".results tbody tr"));
  const chosen = () => document.querySelector('.results tr[aria-selected="true"]');

  function choose(step) {
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(chosen());
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    all.forEach((row) => row.removeAttribute("aria-selected"));
    next.setAttribute("aria-selected", "true");
    next.querySelector("a").focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (event.key === "j") choose(1);
    else if (event.key === "k") choose(-1);
    else if (event.key === "/") {
      event.preventDefault();
      document.getElementById("q").focus();
    }
  });
})();

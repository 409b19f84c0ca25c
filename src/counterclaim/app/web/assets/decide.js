"use strict";
// One key for each decision. All of it works without this, too.
(function () {
  const byId = (id) => document.getElementById(id);
  const author = byId("by");
  const keys = byId("keys");

  function sign() {
    document.querySelectorAll("input.by").forEach((field) => { field.value = author.value.trim(); });
  }

  function signed(event) {
    sign();
    if (author.value.trim()) return;
    event.preventDefault();
    author.setAttribute("aria-invalid", "true");
    author.focus();
  }

  function open(id) {
    document.querySelectorAll(".menu").forEach((menu) => { menu.open = menu.id === id ? !menu.open : false; });
    const field = byId(id).open && byId(id).querySelector("input:not([type=hidden]), select, textarea");
    if (field) field.focus();
  }

  function value(step) {
    const values = Array.from(document.querySelectorAll("main a.w"));
    const at = values.indexOf(document.querySelector("main a.w.on"));
    const next = values[Math.min(Math.max(at + step, 0), values.length - 1)];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "nearest" }); next.click(); }
  }

  const menu = (id) => () => { if (byId(id)) open(id); };
  const acts = {
    a: () => { const accept = document.querySelector(".accept"); if (accept) accept.click(); },
    r: menu("reject"),
    e: menu("edit"),
    w: menu("words"),
    m: menu("parts"),
    c: menu("add-claim"),
    v: menu("add-account"),
    i: menu("add-incident"),
    s: () => byId("skip") && byId("skip").click(),
    b: () => byId("before") && byId("before").click(),
    u: () => { const last = document.querySelector('.held [aria-keyshortcuts="u"]'); if (last) last.click(); },
    y: () => { const agree = document.querySelector('.held [aria-keyshortcuts="y"]'); if (agree) agree.click(); },
    n: () => value(1),
    p: () => value(-1),
    "?": () => keys && (keys.open ? keys.close() : keys.showModal()),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") document.querySelectorAll(".menu").forEach((menu) => { menu.open = false; });
    if (event.target.closest("input:not([type=checkbox]), select, textarea")) return;
    const act = acts[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  document.querySelectorAll('.decide form[action="/decide"]').forEach((form) => form.addEventListener("submit", signed));
  if (keys) byId("keys-open").addEventListener("click", () => keys.showModal());
})();

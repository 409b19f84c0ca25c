"use strict";
// Everything works without this: a value is a link to its words. With it, the words stay beside the value.
(function () {
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement, pane = byId("texts"), pages = byId("pages"), told = byId("told");
  const pick = byId("pick"), previous = byId("previous"), next = byId("next");
  const texts = Array.from(pages.querySelectorAll(".text"));
  let places = [], at = 0, asked = null;

  root.classList.add("js");
  document.querySelectorAll(".tools, .filter").forEach((tools) => { tools.hidden = false; });

  function parts(anchor) {
    const [text, start, end] = anchor.split("-");
    return { anchor, text, start: Number(start), end: Number(end) };
  }

  function open(key) {
    texts.forEach((text) => { text.hidden = text.id !== key; });
    if (pick) pick.value = key;
  }

  function clear() {
    document.querySelectorAll(".on").forEach((lit) => lit.classList.remove("on"));
  }

  // Words are found by where they stand, so it does not matter how spans overlap.
  function light(place) {
    let first = null;
    byId(place.text).querySelectorAll("mark").forEach((mark) => {
      if (Number(mark.dataset.s) >= place.start && Number(mark.dataset.e) <= place.end) {
        mark.classList.add("on");
        first = first || mark;
      }
    });
    return first;
  }

  function spoken(place) {
    let words = "", end = null;
    byId(place.text).querySelectorAll("mark.on").forEach((mark) => {
      words += (end === null || end === mark.dataset.s ? "" : " … ") + mark.textContent;
      end = mark.dataset.e;
    });
    return words;
  }

  function show(index) {
    at = index;
    const place = places[at];
    clear();
    if (asked) asked.classList.add("on");
    open(place.text);
    let first = null;
    places.filter((other) => other.text === place.text).forEach((other) => {
      const lit = light(other);
      if (other === place) first = lit;
    });
    pane.classList.add("up");
    document.body.classList.add("up");
    if (first) {
      const line = first.getBoundingClientRect(), frame = pages.getBoundingClientRect();
      if (pages.scrollHeight > pages.clientHeight) pages.scrollTop += line.top - frame.top - pages.clientHeight / 3;
    }
    previous.disabled = at === 0;
    next.disabled = at === places.length - 1;
    const title = byId("h-" + place.text).textContent;
    const words = spoken(place);
    const count = places.length > 1 ? " (place " + (at + 1) + " of " + places.length + ")" : "";
    told.textContent = "In " + title + count + ": “" + (words.length > 160 ? words.slice(0, 159) + "…" : words) + "”";
  }

  function ask(value) {
    asked = value;
    places = value.dataset.w.split(" ").map(parts);
    show(0);
    history.replaceState(null, "", value.getAttribute("href"));
    if (asked.getBoundingClientRect().bottom > pane.getBoundingClientRect().top && getComputedStyle(pane).position === "fixed") {
      asked.scrollIntoView({ block: "start" });
    }
  }

  function close() {
    clear();
    pane.classList.remove("up");
    document.body.classList.remove("up");
    told.textContent = "";
    previous.disabled = next.disabled = true;
    if (asked) asked.focus({ preventScroll: true });
    asked = null;
  }

  // A link from elsewhere to words or to a document.
  function follow() {
    const anchor = decodeURIComponent(location.hash.slice(1));
    if (/^d\d+-\d+-\d+$/.test(anchor) && byId(anchor)) {
      asked = null;
      places = [parts(anchor)];
      show(0);
    } else if (/^d\d+$/.test(anchor) && byId(anchor)) {
      open(anchor);
      pages.scrollTop = 0;
      pane.classList.add("up");
      document.body.classList.add("up");
    } else {
      const target = anchor && byId(anchor);
      const folded = target && target.closest("details:not([open])");
      if (folded) { folded.open = true; target.scrollIntoView(); }
    }
  }

  document.addEventListener("click", (event) => {
    const value = event.target.closest("a.w");
    if (!value || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    ask(value);
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  window.addEventListener("hashchange", follow);
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not([open])").forEach((folded) => { folded.open = true; });
  });
  previous.addEventListener("click", () => show(at - 1));
  next.addEventListener("click", () => show(at + 1));
  byId("close").addEventListener("click", close);
  if (pick) pick.addEventListener("change", () => { open(pick.value); pages.scrollTop = 0; });

  const find = byId("find");
  if (find) {
    const rows = Array.from(document.querySelectorAll(".overview tbody tr"), (row) => [row, row.textContent.toLowerCase()]);
    find.addEventListener("input", () => {
      const wanted = find.value.trim().toLowerCase();
      let shown = 0;
      rows.forEach(([row, text]) => {
        row.hidden = !text.includes(wanted);
        if (!row.hidden) shown += 1;
      });
      byId("found").textContent = wanted ? shown + " of " + rows.length : "";
    });
  }

  if (texts.length) open(texts[0].id);
  follow();
})();

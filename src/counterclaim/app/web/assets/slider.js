"use strict";
// Two handles over the days; what lies outside is hidden at once, and the page tells it to others as "days".
(function () {
  const byId = (id) => document.getElementById(id);
  const slider = byId("slider");
  if (!slider) return;
  const DAY = 86400000, first = Date.parse(slider.dataset.first), last = Date.parse(slider.dataset.last);
  const from = byId("from"), to = byId("to");
  const day = (step) => new Date(first + step * DAY).toISOString().slice(0, 10);
  from.max = to.max = Math.round((last - first) / DAY);
  to.value = to.max;

  function moved(event) {
    if (Number(from.value) > Number(to.value)) (event.target === from ? to : from).value = event.target.value;
    [["from", from], ["to", to]].forEach(([name, handle]) => {
      byId(name + "-day").value = day(Number(handle.value));
      handle.setAttribute("aria-valuetext", day(Number(handle.value)));
    });
    byId("slider-since").value = byId("from-day").value;
    byId("slider-until").value = byId("to-day").value;
    narrow();
  }

  function narrow() {
    const days = { from: byId("from-day").value, to: byId("to-day").value };
    const within = (part) => !part.dataset.first || (part.dataset.first <= days.to && part.dataset.last >= days.from);
    document.querySelectorAll("[data-first]:not(#slider)").forEach((part) => { part.toggleAttribute("hidden", !within(part)); });
    const all = new Map(Array.from(document.querySelectorAll("li[data-number]"), (part) => [part.dataset.number, part]));
    const shown = Array.from(all.values()).filter(within).length;
    const undated = Array.from(all.values()).filter((part) => !part.dataset.first).length;
    byId("slider-said").textContent = shown + " of " + all.size + " shown" + (undated ? "; " + undated + " without a date stay" : "");
    slider.dispatchEvent(new CustomEvent("days", { detail: days }));
  }

  from.addEventListener("input", moved);
  to.addEventListener("input", moved);
  slider.hidden = first === last;
  moved();
})();

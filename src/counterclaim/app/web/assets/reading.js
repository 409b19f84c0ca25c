"use strict";
// The layers of the text of a document, and the statement that is chosen in the list of them.
(function () {
  const byId = (id) => document.getElementById(id);
  const layers = byId("layers"), pages = byId("pages"), chosen = document.querySelector("select.chosen");
  const marks = Array.from(pages.querySelectorAll("mark"), (mark) => [mark, Number(mark.dataset.s), Number(mark.dataset.e)]);

  function lay(box) {
    const spans = box.dataset.spans.split(" ").map((span) => span.split("-").map(Number));
    marks.forEach(([mark, start, end]) => {
      mark.classList.toggle("l-" + box.name, box.checked && spans.some(([from, to]) => from <= start && end <= to));
    });
  }

  if (layers) {
    layers.hidden = false;
    layers.querySelectorAll("input").forEach((box) => { lay(box); box.addEventListener("change", () => lay(box)); });
  }

  document.querySelectorAll(".claims > li").forEach((line) => line.addEventListener("click", () => {
    if (chosen && Array.from(chosen.options).some((one) => one.value === line.id)) chosen.value = line.id;
  }));
})();

"use strict";
// A map to look around on. What it draws comes from this site; without it, the page has a picture and the list.
(function () {
  const byId = (id) => document.getElementById(id);
  const frame = byId("map"), slider = byId("slider");
  if (!frame) return;

  function made(tag, text, name) {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (name) element.className = name;
    return element;
  }

  function fetched(address) {
    return fetch(address, { headers: { accept: "application/json" } }).then((answer) => answer.json());
  }

  // Land and borders, under everything.
  function outline(map, world) {
    const style = { interactive: false, smoothFactor: 0.5 };
    L.geoJSON(topojson.feature(world, world.objects.land), { ...style, style: { className: "land", weight: 0.8 } }).addTo(map);
    const borders = topojson.mesh(world, world.objects.countries, (one, other) => one !== other);
    L.geoJSON(borders, { ...style, style: { className: "border", weight: 0.8, fill: false, dashArray: "4 3" } }).addTo(map);
  }

  // Disputed areas: hatched, named on the map, and below it with who disputes those in sight.
  function disputed(map, areas) {
    const drawn = areas.map((area) => {
      const at = [area.latitude, area.longitude];
      const circle = L.circle(at, { radius: area.radius * 1000, className: "disputed", weight: 1, interactive: false }).addTo(map);
      const icon = L.divIcon({ className: "disputed-name", html: made("span", area.name), iconSize: null });
      return { area, circle, name: L.marker(at, { interactive: false, keyboard: false, icon }).addTo(map) };
    });
    const said = byId("disputed-said");
    return function tell() {
      const sight = map.getBounds();
      const seen = drawn.filter(({ circle }) => sight.intersects(circle.getBounds()));
      said.textContent = seen.length ? "Disputed here, and by whom. " + seen.map(({ area }) => area.name + ": " + area.parties.join(", ")).join("; ") + "." : "";
      return drawn.map(({ name }) => name.getElement().firstChild);
    };
  }

  // Labels give way to one another: beside, above or below their place, else their signs alone there; names of areas last.
  const SIDES = ["right", "left", "below", "above", "bare", "bare left", "bare below", "bare above"];
  function tidy(labels, names) {
    const taken = [];
    const across = (one, other) => Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left));
    const along = (one, other) => Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
    const covered = (box) => taken.reduce((sum, other) => sum + across(box, other) * along(box, other), 0);
    labels.forEach((label) => {
      let least = Infinity, best = SIDES[0];
      SIDES.some((side) => {
        label.dataset.side = side;
        const shared = covered(label.getBoundingClientRect());
        if (shared < least) { least = shared; best = side; }
        return !shared;
      });
      label.dataset.side = best;
      taken.push(label.getBoundingClientRect());
    });
    names.forEach((name) => {
      name.hidden = false;
      if (!covered(name.getBoundingClientRect())) taken.push(name.getBoundingClientRect()); else name.hidden = true;
    });
  }

  function popup(spot, incidents) {
    const box = made("div", undefined, "spot");
    box.append(made("b", spot.name), made("span", spot.extent, "note"));
    const list = made("ul", undefined, "plain");
    incidents.forEach((one) => {
      const line = made("li"), link = made("a", one.title);
      link.href = one.address;
      line.append(link, made("span", one.sign.mark + " " + one.sign.word + " · " + (one.date || "date not told"), "note"));
      list.append(line);
    });
    box.append(list);
    return box;
  }

  // How many of which status, as signs: "≠2 1".
  function signs(incidents) {
    const counted = new Map();
    incidents.forEach((one) => {
      const held = counted.get(one.sign.mark) || { sign: one.sign, times: 0 };
      held.times += 1;
      counted.set(one.sign.mark, held);
    });
    const box = made("span", undefined, "signs");
    box.setAttribute("aria-hidden", "true");
    counted.forEach(({ sign, times }) => {
      const mark = made("span", undefined, "sign " + sign.tone);
      mark.append(made("span", sign.mark, "mark"));
      if (times > 1) mark.append(" " + times);
      box.append(mark);
    });
    return box;
  }

  function words(spot, incidents) {
    const number = incidents.length;
    return ", " + spot.extent + ": " + number + (number === 1 ? " incident" : " incidents");
  }

  function marker(spot) {
    return L.marker([spot.latitude, spot.longitude], { icon: L.divIcon({ className: "spot-mark", iconSize: null }), riseOnHover: true });
  }

  function drawn(spot) {
    const at = [spot.latitude, spot.longitude];
    const parts = spot.circles.map((km) => (km
      ? L.circle(at, { radius: km * 1000, weight: 1.2, className: km >= 100 ? "extent region" : "extent", dashArray: km > 25 ? "5 4" : null })
      : L.circleMarker(at, { radius: 4, weight: 1, className: "point-mark" })));
    return L.layerGroup([...parts, marker(spot)]);
  }

  function start([data, world]) {
    frame.hidden = false;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const map = L.map(frame, { worldCopyJump: true, zoomAnimation: !calm, fadeAnimation: !calm, maxZoom: 11, minZoom: 1, attributionControl: false });
    L.control.scale().addTo(map);
    const byNumber = new Map(data.incidents.map((one) => [one.number, one]));
    const layers = data.spots.map(drawn);
    const extent = L.latLngBounds(data.spots.flatMap((spot) => {
      const reach = Math.max(40, ...spot.circles) * 1000;
      const around = L.latLng(spot.latitude, spot.longitude).toBounds(2 * reach);
      return [around.getSouthWest(), around.getNorthEast()];
    }));
    if (extent.isValid()) map.fitBounds(extent, { padding: [16, 16], maxZoom: 8 }); else map.setView([20, 10], 2);
    outline(map, world);
    const tell = disputed(map, data.disputed);
    const settle = () => tidy(Array.from(frame.querySelectorAll(".spot-mark > span")), tell());
    map.on("zoomend moveend", settle);

    let days = slider ? { from: byId("from-day").value, to: byId("to-day").value } : null;
    const within = (one) => !days || !one.first || (one.first <= days.to && one.last >= days.from);

    function redraw() {
      data.spots.forEach((spot, index) => {
        const incidents = spot.incidents.map((number) => byNumber.get(number)).filter(within);
        const layer = layers[index];
        if (!incidents.length) { layer.remove(); return; }
        layer.addTo(map);
        layer.eachLayer((part) => {
          part.unbindPopup().bindPopup(() => popup(spot, incidents), { maxHeight: 260 });
          if (!part.setIcon) return;
          const label = made("span");
          label.append(signs(incidents), made("span", spot.name, "name"), made("span", words(spot, incidents), "unseen"));
          part.setIcon(L.divIcon({ className: "spot-mark", html: label, iconSize: null }));
        });
      });
      settle();
    }

    if (slider) slider.addEventListener("days", (event) => { days = event.detail; redraw(); });
    redraw();
    document.querySelectorAll(".show-spot").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => {
        const spot = data.spots[Number(button.dataset.spot)];
        // At once, page and map: a popup that still travels would take a click meant for one of its links elsewhere.
        frame.scrollIntoView({ block: "nearest", behavior: "instant" });
        map.setView([spot.latitude, spot.longitude], Math.max(map.getZoom(), 7), { animate: false });
        layers[Number(button.dataset.spot)].eachLayer((part) => { if (part.setIcon) part.openPopup(); });
      });
    });
  }

  Promise.all([fetched(frame.dataset.from), fetched(frame.dataset.outline)]).then(start);
})();

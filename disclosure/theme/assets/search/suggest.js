// Names under a search box while typing. Loaded by box.js when a box is used for the first time.
(function (search) {
  "use strict";

  const PAUSE = 120; // milliseconds without a key before names are looked for
  const EDGE = 8; // pixels kept free beside the list
  const KINDS = { region: "地区", issuer: "机关", title: "报告" };
  const el = search.element;
  let boxes = 0;

  /** Lets names appear under `input`. */
  search.suggestFor = function (input) {
    const list = el("div", { class: "archive-names", role: "listbox", id: `archive-names-${++boxes}`, hidden: true, "aria-label": "名称" });
    const box = { input, list, asked: 0, at: -1, timer: 0, coming: null, shown: null, moving: null };
    input.closest("form").append(list);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
      input.setAttribute(name, value);
    }
    input.addEventListener("input", () => later(box));
    input.addEventListener("keydown", (event) => key(box, event));
    input.addEventListener("blur", () => setTimeout(() => close(box), 200)); // a click on a name comes first
    if (input.value) later(box);
  };

  /** Names follow what is typed after a pause; `box.coming` is there until they are shown. */
  function later(box) {
    clearTimeout(box.timer);
    box.timer = setTimeout(() => look(box), PAUSE);
    box.coming = box.coming || new Promise((shown) => (box.shown = shown));
  }

  async function look(box) {
    clearTimeout(box.timer);
    const asked = ++box.asked;
    const names = await search.findNames(box.input.value).catch(() => []); // searching works without names
    if (asked !== box.asked) return;
    show(box, names);
    settle(box);
  }

  function settle(box) {
    if (!box.coming) return;
    box.coming = null;
    box.shown();
  }

  function show(box, names) {
    box.at = -1;
    box.list.replaceChildren(...names.map((name, i) => option(box, name, i)));
    box.list.hidden = !names.length;
    box.list.style.transform = "";
    const { left } = box.list.getBoundingClientRect();
    if (names.length && left < EDGE) box.list.style.transform = `translateX(${EDGE - left}px)`;
    box.input.setAttribute("aria-expanded", String(names.length > 0));
    box.input.removeAttribute("aria-activedescendant");
  }

  function option(box, name, i) {
    const facts = [KINDS[name.field], name.where, name.year ? `${name.year}年` : "", name.field === "title" ? "" : `${name.reports} 份`];
    const go = () => location.assign(search.base + search.addressOfName(name));
    return el("div", { role: "option", id: `${box.list.id}-${i}`, "aria-selected": "false", click: go },
      el("span", { class: "archive-names__name" }, name.name),
      el("span", { class: "archive-names__facts" }, facts.filter(Boolean).join(" · ")));
  }

  function close(box) {
    clearTimeout(box.timer);
    box.asked++;
    show(box, []);
    settle(box);
  }

  function key(box, event) {
    const named = box.coming || box.list.children.length;
    if (event.key === "Escape" && named) close(box);
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && named) move(box, event.key);
    else if (event.key === "Enter" && (box.at >= 0 || box.moving)) choose(box);
    else return;
    event.preventDefault();
  }

  /** A hand that is faster than the names moves among those that are coming, not among those of fewer letters. */
  function move(box, way) {
    if (!box.coming) return step(box, way);
    if (!box.moving) look(box);
    const moving = (box.moving || box.coming).then(() => step(box, way));
    box.moving = moving;
    moving.then(() => { if (box.moving === moving) box.moving = null; });
  }

  async function choose(box) {
    await box.moving;
    const chosen = box.list.children[box.at];
    if (chosen) chosen.click();
    else box.input.form.requestSubmit();
  }

  function step(box, way) {
    const options = Array.from(box.list.children);
    if (!options.length) return;
    point(box, options, way === "ArrowDown" ? (box.at + 1) % options.length : (box.at < 1 ? options.length : box.at) - 1);
  }

  function point(box, options, at) {
    options.forEach((choice, i) => choice.setAttribute("aria-selected", String(i === at)));
    box.at = at;
    box.input.setAttribute("aria-activedescendant", options[at].id);
  }
})((window.archiveSearch = window.archiveSearch || {}));

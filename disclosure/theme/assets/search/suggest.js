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
    const box = { input, list, asked: 0, at: -1, timer: 0 };
    input.closest("form").append(list);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
      input.setAttribute(name, value);
    }
    input.addEventListener("input", () => later(box));
    input.addEventListener("keydown", (event) => key(box, event));
    input.addEventListener("blur", () => setTimeout(() => close(box), 200)); // a click on a name comes first
    if (input.value) later(box);
  };

  function later(box) {
    clearTimeout(box.timer);
    box.timer = setTimeout(() => look(box), PAUSE);
  }

  async function look(box) {
    const asked = ++box.asked;
    const names = await search.findNames(box.input.value).catch(() => []); // searching works without names
    if (asked === box.asked) show(box, names);
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
    box.asked++;
    show(box, []);
  }

  function key(box, event) {
    const options = Array.from(box.list.children);
    if (event.key === "Escape" && options.length) close(box);
    else if (event.key === "ArrowDown" && options.length) point(box, options, (box.at + 1) % options.length);
    else if (event.key === "ArrowUp" && options.length) point(box, options, (box.at < 1 ? options.length : box.at) - 1);
    else if (event.key === "Enter" && box.at >= 0) options[box.at].click();
    else return;
    event.preventDefault();
  }

  function point(box, options, at) {
    options.forEach((choice, i) => choice.setAttribute("aria-selected", String(i === at)));
    box.at = at;
    box.input.setAttribute("aria-activedescendant", options[at].id);
  }
})((window.archiveSearch = window.archiveSearch || {}));

// The filters beside the results, each with the count of reports that it would leave.
(function (search) {
  "use strict";

  const el = search.element;
  const FEW = 8; // choices shown before the rest is unfolded

  /** Fills `place` with the filters for what was found; `change` takes what is to be set. */
  search.showChoices = function (place, found, state, allYears, change) {
    const focused = document.activeElement && document.activeElement.dataset.choice;
    const open = new Set(Array.from(place.querySelectorAll("details[open]"), (details) => details.dataset.choice));
    place.replaceChildren(...[
      years(found.facets.years, state, allYears, change),
      group("地区", regions(found.facets.regions, state, change), open, "region"),
      group("类别", values(found.facets.categories, "category", state, change), open, "category"),
      group("机关", values(found.facets.issuers, "issuer", state, change), open, "issuer"),
    ].filter(Boolean));
    const again = focused && Array.from(place.querySelectorAll("[data-choice]")).find((choice) => choice.dataset.choice === focused);
    if (again) again.focus({ preventScroll: true });
  };

  function group(label, choices, open, name) {
    if (!choices.length) return null;
    const rest = choices.slice(FEW);
    return el("fieldset", {},
      el("legend", {}, label),
      choices.slice(0, FEW),
      rest.length ? el("details", { "data-choice": `more ${name}`, open: open.has(`more ${name}`) }, el("summary", {}, `其余 ${rest.length} 项`), rest) : null);
  }

  function years(facet, state, allYears, change) {
    const counts = new Map(facet.map(({ value, count }) => [value, count]));
    const [from, to] = state.years || [-Infinity, Infinity];
    const options = (chosen, all) => [
      el("option", { value: "", selected: !Number.isFinite(chosen) }, all),
      ...allYears.map((year) => el("option", { value: year, selected: year === chosen }, `${year}（${counts.get(year) || 0}）`)),
    ];
    const pick = (first, second) => change({ years: first === -Infinity && second === Infinity ? null : [first, second] });
    const value = (event, none) => (event.target.value ? Number(event.target.value) : none);
    return el("fieldset", { class: "archive-search__years" },
      el("legend", {}, "年份"),
      el("label", {}, "从 ", el("select", { "data-choice": "from", change: (event) => pick(value(event, -Infinity), to) }, options(from, "最早"))),
      el("label", {}, "到 ", el("select", { "data-choice": "to", change: (event) => pick(from, value(event, Infinity)) }, options(to, "最近"))));
  }

  /** The tree below the chosen region, or the topmost level where there is a choice. */
  function regions(facet, state, change) {
    const within = (path) => state.region === path || state.region.startsWith(path + "/");
    const children = (parent) => facet.filter(({ value }) => parentOf(value) === parent);
    const shown = [];
    const walk = (parent, depth) => {
      const level = children(parent);
      for (const region of level) {
        shown.push(regionChoice(region, depth, state, change));
        if (within(region.value) || level.length === 1) walk(region.value, depth + 1);
      }
    };
    walk(null, 0);
    return shown;
  }

  function parentOf(path) {
    const slash = path.lastIndexOf("/");
    return slash < 0 ? null : path.slice(0, slash);
  }

  function regionChoice(region, depth, state, change) {
    const chosen = state.region === region.value;
    return choice(`region ${region.value}`, region.name, region.count, chosen, depth, () =>
      change({ region: chosen ? parentOf(region.value) || "" : region.value }));
  }

  function values(facet, name, state, change) {
    const chosen = state[name];
    const listed = facet.filter(({ value }) => chosen.includes(value));
    const missing = chosen.filter((value) => !listed.some((entry) => entry.value === value));
    const entries = [...listed, ...missing.map((value) => ({ value, count: 0 })), ...facet.filter((entry) => !listed.includes(entry))];
    return entries.map(({ value, count }) => choice(`${name} ${value}`, value, count, chosen.includes(value), 0, () =>
      change({ [name]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value] })));
  }

  function choice(key, label, count, chosen, depth, click) {
    return el("button", {
      type: "button", class: "archive-choice", "data-choice": key, "data-depth": Math.min(depth, 4), "aria-pressed": String(chosen), click,
    }, el("span", { class: "archive-choice__name" }, label), el("span", { class: "archive-choice__count" }, count.toLocaleString("zh-CN")));
  }
})((window.archiveSearch = window.archiveSearch || {}));

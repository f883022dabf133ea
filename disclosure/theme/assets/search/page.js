// The search page: what is typed and chosen becomes the state, the state becomes the list.
(function (search) {
  "use strict";

  const PER_PAGE = 10;
  const NAMES_AT_ONCE = 3000; // reports; in a larger archive names are loaded when nothing is found
  const PAUSE = 160; // milliseconds without a key before a search begins

  let parts; // the page's elements
  let state;
  let asked = 0; // counts the searches, so that an old answer never replaces a newer one
  let shown = null; // {found, state}
  let timer;

  function begin(root) {
    const part = (name) => root.querySelector(`[data-part="${name}"]`);
    parts = Object.fromEntries(
      ["form", "query", "title", "sort", "summary", "results", "choices", "pages", "names", "export"].map((name) => [name, part(name)]));
    parts.root = root;
    parts.query.addEventListener("input", typed);
    parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      change({ query: parts.query.value, page: 1 });
    });
    parts.title.addEventListener("change", () => change({ titleOnly: parts.title.checked, page: 1 }));
    parts.sort.addEventListener("change", () => change({ sort: parts.sort.value, page: 1 }));
    parts.export.addEventListener("click", exportAll);
    root.addEventListener("keydown", keys);
    const filters = root.querySelector(".archive-search__filters");
    filters.open = !matchMedia("(max-width: 48em)").matches;
    window.addEventListener("popstate", () => adopt(search.stateOf(location.href)));
    adopt(search.stateOf(location.href));
    if (!state.query) parts.query.focus({ preventScroll: true });
  }

  function adopt(next) {
    state = next;
    parts.query.value = state.query;
    parts.title.checked = state.titleOnly;
    parts.sort.value = state.sort;
    run();
  }

  function typed(event) {
    if (event.isComposing) return; // an input method is still spelling
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (parts.query.value === state.query) return;
      state = Object.assign({}, state, { query: parts.query.value, page: 1 });
      remember(false);
      run();
    }, PAUSE);
  }

  /** A step that the browser's back button goes back from. */
  function change(differences) {
    clearTimeout(timer);
    state = Object.assign({}, state, { query: parts.query.value }, { page: 1 }, differences);
    remember(true);
    run();
  }

  function remember(step) {
    const address = search.addressOf(state, location.href);
    if (address === location.href) return;
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  async function run() {
    const number = ++asked;
    const wanted = state;
    parts.root.setAttribute("aria-busy", "true");
    try {
      const catalogue = await search.loadCatalogue();
      const options = search.optionsOf(wanted, PER_PAGE);
      if (isIdle(wanted)) options.limit = 0; // the counts beside the filters are enough
      const found = await search.find(wanted.query, options);
      if (number === asked) show(found, wanted, catalogue);
    } catch (error) {
      if (number === asked) showFailure(error);
    }
    if (number === asked) parts.root.removeAttribute("aria-busy");
  }

  function isIdle(wanted) {
    return !wanted.query.trim() && !search.isFiltered(wanted);
  }

  function show(found, wanted, catalogue) {
    shown = { found, state: wanted };
    const needles = found.parsed.terms.map((term) => term.text);
    const idle = isIdle(wanted);
    parts.summary.textContent = idle
      ? `可查 ${catalogue.size.toLocaleString("zh-CN")} 份报告的全文`
      : search.summaryText(found, wanted, PER_PAGE);
    parts.results.replaceChildren(...found.results.map((result) => search.resultItem(result, wanted.query, needles)));
    if (!found.documents) {
      const clear = () => change({ years: null, region: "", category: [], issuer: [] });
      parts.results.append(search.element("li", {}, search.nothingFound(found, wanted, catalogue.size, clear)));
    }
    parts.pages.replaceChildren(...(idle ? [] : search.pageButtons(found, wanted, PER_PAGE, turn)));
    parts.export.hidden = !found.documents || idle;
    showNames(found, wanted, catalogue);
    search.showChoices(parts.choices, found, wanted, yearsOf(catalogue), change);
  }

  async function showNames(found, wanted, catalogue) {
    const useful = wanted.query.trim() && (!found.documents || catalogue.size <= NAMES_AT_ONCE);
    const names = useful ? await search.findNames(wanted.query).catch(() => []) : []; // the list stands without
    const others = found.documents ? names.filter((name) => name.field !== "title") : names; // the list has the titles
    if (shown.found === found) parts.names.replaceChildren(...search.nameLinks(others, !found.documents));
  }

  function yearsOf(catalogue) {
    return Array.from(new Set(catalogue.year.filter((year) => year !== null))).sort((a, b) => b - a);
  }

  function turn(page) {
    change({ page });
    parts.summary.scrollIntoView({ block: "start" });
  }

  function showFailure(error) {
    parts.summary.textContent = "";
    parts.results.replaceChildren(search.element("li", {}, search.failure(error, run)));
    parts.pages.replaceChildren();
    parts.names.replaceChildren();
    parts.export.hidden = true;
  }

  async function exportAll() {
    parts.export.disabled = true;
    try {
      const options = Object.assign(search.optionsOf(shown.state, PER_PAGE), { offset: 0, limit: Infinity, snippets: false });
      const found = await search.find(shown.state.query, options);
      search.download(`检索结果${shown.state.query.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 40)}.csv`, search.csvOf(found.results));
    } catch (error) {
      showFailure(error);
    }
    parts.export.disabled = false;
  }

  /** Arrows walk from the box through the results and back; Esc returns to the box. */
  function keys(event) {
    const links = Array.from(parts.results.querySelectorAll(".archive-result__title"));
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") leave(event);
    else if (at < 0 && document.activeElement !== parts.query) return;
    else if (event.key === "ArrowDown" && links[at + 1]) focus(event, links[at + 1]);
    else if (event.key === "ArrowUp" && at >= 0) focus(event, links[at - 1] || parts.query);
  }

  function focus(event, target) {
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: "nearest" });
  }

  function leave(event) {
    event.preventDefault();
    if (document.activeElement !== parts.query) return parts.query.focus();
    parts.query.value = "";
    return change({ query: "" });
  }

  document.addEventListener("DOMContentLoaded", () => {
    const root = document.querySelector("[data-archive-search]");
    if (root) begin(root);
  });
})((window.archiveSearch = window.archiveSearch || {}));

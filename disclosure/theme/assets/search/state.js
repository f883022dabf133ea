// The page's state, and the same in the address: it can be kept, sent, gone back to.
(function (search) {
  "use strict";

  const SORTS = ["relevance", "year", "date"];

  /** What an address asks for. */
  search.stateOf = function (address) {
    const asked = new URL(address).searchParams;
    const page = Number(asked.get("page"));
    return {
      query: asked.get("q") || "",
      years: search.parseYears(asked.get("years") || "") || null,
      region: asked.get("region") || "",
      category: asked.getAll("category"),
      issuer: asked.getAll("issuer"),
      titleOnly: asked.get("title") === "1",
      sort: SORTS.includes(asked.get("sort")) ? asked.get("sort") : SORTS[0],
      page: Number.isInteger(page) && page > 1 ? page : 1,
    };
  };

  /** The address that asks for `state`; what is not set is left out. */
  search.addressOf = function (state, address) {
    const url = new URL(address);
    const asked = new URLSearchParams();
    if (state.query) asked.set("q", state.query);
    if (state.years) asked.set("years", yearsText(state.years));
    if (state.region) asked.set("region", state.region);
    for (const value of state.category) asked.append("category", value);
    for (const value of state.issuer) asked.append("issuer", value);
    if (state.titleOnly) asked.set("title", "1");
    if (state.sort !== SORTS[0]) asked.set("sort", state.sort);
    if (state.page > 1) asked.set("page", String(state.page));
    url.search = asked.toString();
    url.hash = "";
    return url.href;
  };

  function yearsText([from, to]) {
    if (from === to) return String(from);
    return `${from === -Infinity ? "" : from}-${to === Infinity ? "" : to}`;
  }

  /** True if anything but the words and their order is set. */
  search.isFiltered = function (state) {
    return Boolean(state.years || state.region || state.category.length || state.issuer.length);
  };

  /** The options of archiveSearch.find() for `state`. */
  search.optionsOf = function (state, perPage) {
    return {
      years: state.years,
      region: state.region,
      category: state.category,
      issuer: state.issuer,
      titleOnly: state.titleOnly,
      sort: state.sort,
      offset: (state.page - 1) * perPage,
      limit: perPage,
    };
  };
})((window.archiveSearch = window.archiveSearch || {}));

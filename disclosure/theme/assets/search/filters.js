// Filters, restrictions typed into the query, and the live counts beside the filters.
(function (search) {
  "use strict";

  const COLUMNS = ["years", "region", "category", "issuer"];
  const UNKNOWN = "不明"; // stands for what a report does not tell
  const NO_CODE = "~"; // behind every code
  const CODE = /^\d{2,12}$/;

  const listOf = (value) => (Array.isArray(value) ? value : value === undefined || value === null || value === "" ? [] : [value]);

  function yearTest(catalogue, from, to) {
    return (number) => catalogue.year[number] !== null && catalogue.year[number] >= from && catalogue.year[number] <= to;
  }

  /** A test of a named column that looks at every value once. */
  function valueTest(column, fits) {
    const fitting = column.values.map(fits);
    return (number) => fitting[column.of[number]];
  }

  function yearsFilter(catalogue, years) {
    if (years === undefined || years === null || years === "") return null;
    const span = Array.isArray(years) ? years : search.parseYears(String(years));
    if (!span) return () => false;
    const [from, to] = span;
    return yearTest(catalogue, from ?? -Infinity, to ?? Infinity);
  }

  /** A region is named by its path (安徽省/宿州市), by its code, or by the name of any level. */
  function regionFilter(catalogue, regions) {
    const wanted = listOf(regions);
    if (!wanted.length) return null;
    const byCode = valueTest(catalogue.code, (code) =>
      wanted.some((region) => CODE.test(region) && code.startsWith(String(region).replace(/(00)+$/, ""))));
    const byPath = valueTest(catalogue.region, (value) => {
      const path = value || UNKNOWN;
      return wanted.some((region) => path === region || path.startsWith(region + "/") || path.split("/").includes(region));
    });
    return (number) => byPath(number) || byCode(number);
  }

  function columnFilter(catalogue, name, values) {
    const wanted = listOf(values);
    return wanted.length ? valueTest(catalogue[name], (value) => wanted.includes(value || UNKNOWN)) : null;
  }

  /** For each filter that is set: its place in COLUMNS and its test. */
  search.filtersOf = function (catalogue, options) {
    return [
      yearsFilter(catalogue, options.years),
      regionFilter(catalogue, options.region),
      columnFilter(catalogue, "category", options.category),
      columnFilter(catalogue, "issuer", options.issuer),
    ];
  };

  /** The test for a restriction that was typed: 年:2015-2018, 机关:民政局 … */
  search.restrictionTest = function (catalogue, restriction) {
    const { field, not, text } = restriction;
    const test = field === "year"
      ? yearTest(catalogue, restriction.from, restriction.to)
      : foldedTest(catalogue, field, text);
    return (number) => test(number) !== not;
  };

  function foldedTest(catalogue, field, text) {
    const column = catalogue[field];
    const byName = valueTest(column, (_, value) => column.folded[value].includes(text));
    if (field !== "region" || !CODE.test(text)) return byName;
    return regionFilter(catalogue, text);
  }

  /**
   * Applies the filters and counts what each would let through if it were not set.
   * @returns {{numbers, facets}} the reports that pass all filters; facets.years,
   *   .regions, .categories, .issuers as lists of {value, count}
   */
  search.applyFilters = function (catalogue, numbers, filters) {
    const passing = [];
    const counted = COLUMNS.map(() => []);
    for (const number of numbers) {
      const failed = filters.flatMap((test, i) => (test && !test(number) ? [i] : []));
      if (!failed.length) passing.push(number);
      COLUMNS.forEach((_, i) => {
        if (!failed.length || (failed.length === 1 && failed[0] === i)) counted[i].push(number);
      });
    }
    return { numbers: passing, facets: facetsOf(catalogue, counted) };
  };

  function facetsOf(catalogue, [years, region, category, issuer]) {
    return {
      years: tally(years, (number) => catalogue.year[number]).sort((a, b) => (b.value ?? 0) - (a.value ?? 0)),
      regions: regionTally(catalogue, region),
      categories: tally(category, (number) => search.valueOf(catalogue, "category", number) || UNKNOWN).sort(byCount),
      issuers: tally(issuer, (number) => search.valueOf(catalogue, "issuer", number) || UNKNOWN).sort(byCount),
    };
  }

  /** The largest first, what is not told last. */
  const byCount = (a, b) => (a.value === UNKNOWN) - (b.value === UNKNOWN) || b.count - a.count || (a.value < b.value ? -1 : 1);

  function tally(numbers, valueOf) {
    const counts = new Map();
    for (const number of numbers) {
      const value = valueOf(number);
      counts.set(value, (counts.get(value) || 0) + 1);
    }
    return Array.from(counts, ([value, count]) => ({ value, count }));
  }

  /** Every level of every path, as {value: path, name, level, count}, in the order of official codes. */
  function regionTally(catalogue, numbers) {
    const found = new Map();
    for (const { value, count } of tally(numbers, (number) => catalogue.region.of[number])) {
      const names = (catalogue.region.values[value] || UNKNOWN).split("/");
      const code = catalogue.code.values[value] || NO_CODE;
      for (let level = 1; level <= names.length; level++) {
        const path = names.slice(0, level).join("/");
        const before = found.get(path) || { value: path, name: names[level - 1], level, count: 0, code };
        found.set(path, Object.assign(before, { count: before.count + count, code: code < before.code ? code : before.code }));
      }
    }
    return Array.from(found.values()).sort((a, b) =>
      (a.value === UNKNOWN) - (b.value === UNKNOWN) || (a.code === b.code ? 0 : a.code < b.code ? -1 : 1) || (a.value < b.value ? -1 : 1));
  }
})((window.archiveSearch = window.archiveSearch || {}));

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
      years: yearTally(catalogue, years),
      regions: regionTally(catalogue, region),
      categories: valueTally(catalogue.category, category),
      issuers: valueTally(catalogue.issuer, issuer),
    };
  }

  function yearTally(catalogue, numbers) {
    const counts = new Map();
    for (const number of numbers) {
      const year = catalogue.year[number];
      counts.set(year, (counts.get(year) || 0) + 1);
    }
    return Array.from(counts, ([value, count]) => ({ value, count })).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  }

  /** How many of the reports have each value of a column. */
  function countsOf(column, numbers) {
    const counts = new Uint32Array(column.values.length);
    for (const number of numbers) counts[column.of[number]]++;
    return counts;
  }

  /** The largest first, equal ones in the column's order; what is not told last. */
  function valueTally(column, numbers) {
    const found = [];
    countsOf(column, numbers).forEach((count, i) => {
      if (count) found.push({ value: column.values[i] || UNKNOWN, count });
    });
    return found.sort((a, b) => (a.value === UNKNOWN) - (b.value === UNKNOWN) || b.count - a.count);
  }

  /** Every level of every path, as {value: path, name, level, count}, in the order of official codes. */
  function regionTally(catalogue, numbers) {
    const { places, paths } = regionTree(catalogue);
    const counts = new Uint32Array(places.length);
    countsOf(catalogue.region, numbers).forEach((count, i) => {
      if (count) for (const place of paths[i]) counts[place] += count;
    });
    const found = [];
    counts.forEach((count, i) => {
      if (count) found.push(Object.assign({ count }, places[i]));
    });
    return found;
  }

  const trees = new WeakMap(); // catalogue -> tree

  /** Of all regions: `places`, every level of every path in order; `paths`, the numbers of a region's own levels. */
  function regionTree(catalogue) {
    if (!trees.has(catalogue)) trees.set(catalogue, plantTree(catalogue));
    return trees.get(catalogue);
  }

  function plantTree(catalogue) {
    const known = new Map();
    const paths = catalogue.region.values.map((region, i) => {
      const names = (region || UNKNOWN).split("/");
      const code = catalogue.code.values[i] || NO_CODE;
      return names.map((name, level) => {
        const value = names.slice(0, level + 1).join("/");
        if (!known.has(value)) known.set(value, { place: { value, name, level: level + 1 }, code });
        const held = known.get(value);
        if (code < held.code) held.code = code;
        return held;
      });
    });
    const order = [...known.values()].sort((a, b) => (a.place.value === UNKNOWN) - (b.place.value === UNKNOWN) || compare(a.code, b.code) || compare(a.place.value, b.place.value));
    order.forEach((held, number) => (held.number = number));
    return { places: order.map((held) => held.place), paths: paths.map((levels) => levels.map((held) => held.number)) };
  }

  const compare = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
})((window.archiveSearch = window.archiveSearch || {}));

// archiveSearch.find(): a query and its filters in, the reports that hold it out.
(function (search) {
  "use strict";

  const PAGE = 10;
  const AT_ONCE = 8; // terms that are looked up side by side

  /**
   * Finds every report that contains what was typed, and no other.
   *
   * @param {string} query see syntax.js
   * @param {object} options years ([2015, 2018], 2017 or "2015-2018"), region (path, code
   *   or name), category, issuer (one or several each), titleOnly, sort ("relevance",
   *   "year" or "date"), offset, limit (0 for no results, Infinity for all), snippets
   *   (false to do without)
   * @returns {Promise<{documents, occurrences, facets, results, terms, parsed}>} results hold
   *   {id, title, url, issuer, year, category, region, date, occurrences, snippets}; url is
   *   below archiveSearch.base. terms hold {text, documents}: how many reports hold each
   *   of them, whatever the filters; those that need not be looked up are missing
   * @throws {SearchError}
   */
  search.find = async function (query, options = {}) {
    try {
      return await findOnce(query, options);
    } catch (error) {
      // The site may have been updated while this page was open.
      if (error.kind !== "stale" && error.kind !== "unloaded") throw error;
      if (!(await search.renew().catch(() => false))) throw error;
      return findOnce(query, options);
    }
  };

  async function findOnce(query, options) {
    const catalogue = await search.loadCatalogue();
    const parsed = search.parse(query);
    const { matching, terms, counts } = await matchesOf(catalogue, parsed, Boolean(options.titleOnly));
    const { numbers, facets } = search.applyFilters(catalogue, matching, search.filtersOf(catalogue, options));
    const occurrencesIn = (number) => counts.reduce((sum, count) => sum + count[number], 0);
    const order = ordered(catalogue, numbers, counts, options.sort);
    const offset = options.offset || 0;
    const shown = order.slice(offset, offset + (options.limit ?? PAGE));
    return {
      documents: numbers.length,
      occurrences: numbers.reduce((sum, number) => sum + occurrencesIn(number), 0),
      facets,
      results: await resultsOf(catalogue, shown, parsed, occurrencesIn, options),
      terms: counts.map((count, i) => ({ text: terms[i].text, documents: count.reduce((sum, n) => sum + (n ? 1 : 0), 0) })),
      parsed,
    };
  }

  /** The reports that hold all terms, none of the excluded ones, and keep the restrictions. */
  async function matchesOf(catalogue, parsed, titleOnly) {
    const terms = distinct(parsed.terms);
    const [counts, excluded] = await Promise.all([
      countTerms(catalogue, terms, titleOnly),
      countTerms(catalogue, distinct(parsed.without), titleOnly, false),
    ]);
    const tests = parsed.restrictions.map((restriction) => search.restrictionTest(catalogue, restriction));
    const matching = [];
    for (let number = 0; number < catalogue.size; number++) {
      const fits = counts.every((count) => count[number])
        && !excluded.some((count) => count[number])
        && tests.every((test) => test(number));
      if (fits) matching.push(number);
    }
    return { matching, terms, counts };
  }

  /** Promise of the scores of all results in their order, for tests against lunr. */
  search.scoresFor = async function (query) {
    const catalogue = await search.loadCatalogue();
    const { matching, counts } = await matchesOf(catalogue, search.parse(query), false);
    const scores = search.scores(counts, catalogue.length);
    return ordered(catalogue, matching, counts).map((number) => scores[number]);
  };

  function distinct(terms) {
    return terms.filter((term, i) => terms.findIndex((other) => other.text === term.text && other.title === term.title) === i);
  }

  /** For each term its occurrences in every report; of many terms no more than show that nothing holds all. */
  async function countTerms(catalogue, terms, titleOnly, all = true) {
    const counts = [];
    for (let i = 0; i < terms.length; i += AT_ONCE) {
      counts.push(...await countSome(catalogue, terms.slice(i, i + AT_ONCE), titleOnly));
      if (all && !catalogue.length.some((_, number) => counts.every((count) => count[number]))) break;
    }
    return counts;
  }

  async function countSome(catalogue, terms, titleOnly) {
    const inTitle = (term) => titleOnly || term.title;
    const inText = terms.filter((term) => !inTitle(term)).map((term) => term.text);
    const [names, counts] = await Promise.all([
      terms.some(inTitle) ? catalogue.names() : null,
      countInTexts(catalogue, inText),
    ]);
    return terms.map((term) => inTitle(term)
      ? Uint32Array.from(names.folded, (title) => search.countIn(title, term.text))
      : counts[inText.indexOf(term.text)]);
  }

  async function countInTexts(catalogue, needles) {
    const counts = needles.map(() => new Uint32Array(catalogue.size));
    if (!needles.length) return counts;
    await Promise.all(catalogue.parts.map(async (part) => {
      const found = await Promise.all(needles.map((needle) => search.lookUp(part, needle)));
      found.forEach((count, n) => count.forEach((value, within) => {
        if (value && part.numbers[within] >= 0) counts[n][part.numbers[within]] = value;
      }));
    }));
    return counts;
  }

  /** Sorted; what is equal stays in order of id. */
  function ordered(catalogue, numbers, counts, sort) {
    if (sort === "year" || (sort !== "date" && !counts.length)) {
      return numbers.slice().sort((a, b) => (catalogue.year[b] ?? 0) - (catalogue.year[a] ?? 0) || a - b);
    }
    if (sort === "date") {
      const date = (number) => search.valueOf(catalogue, "date", number);
      return numbers.slice().sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : a - b));
    }
    const scores = search.scores(counts, catalogue.length);
    return numbers.slice().sort((a, b) => scores[b] - scores[a] || a - b);
  }

  /** Ids and titles come with the texts, or all at once where no text is asked for. */
  async function resultsOf(catalogue, numbers, parsed, occurrencesIn, options) {
    if (!numbers.length) return [];
    const needles = parsed.terms.map((term) => term.text);
    const names = options.snippets === false ? await catalogue.names() : null;
    return Promise.all(numbers.map(async (number) => {
      const text = names ? null : await textOf(catalogue, number);
      const id = names ? names.id[number] : text.id;
      return {
        id,
        title: names ? names.title[number] : text.lines[0],
        url: search.urlOf(id),
        issuer: search.valueOf(catalogue, "issuer", number),
        year: catalogue.year[number],
        category: search.valueOf(catalogue, "category", number),
        region: search.valueOf(catalogue, "region", number),
        date: search.valueOf(catalogue, "date", number),
        occurrences: occurrencesIn(number),
        snippets: text && needles.length ? search.snippetsOf(text, needles) : [],
      };
    }));
  }

  function textOf(catalogue, number) {
    return search.textOf(catalogue.parts[catalogue.part[number]], catalogue.within[number]);
  }
})((window.archiveSearch = window.archiveSearch || {}));

// Names while typing: regions, issuers and titles, in characters, in pinyin, by initials,
// with one typing error forgiven, and with a year beside them.
(function (search) {
  "use strict";

  const FIELDS = ["title", "issuer", "region"];
  const YEAR = /(19|20)\d\d(?=年?\D*$|年)/;
  const HAN = /^[\u3400-\u9fff〇]+$/;
  const MOST_GROUPS = 40;
  const MOST_REPORTS = 3; // of the year that was typed
  const LETTERS = "abcdefghijklmnopqrstuvwxyz";

  let loading = null; // {build, finder: promise}

  /** Promise of the finder of the present build: {names, indexes, starts, syllables, holds(term)}. */
  function loadFinder() {
    return search.loadManifest().then((manifest) => {
      if (!loading || loading.build !== manifest.build) {
        const told = [search.loadJson("finder", manifest.build), search.loadJson("finder-index", manifest.names)];
        loading = { build: manifest.build, finder: Promise.all(told).then(readFinder) };
        loading.finder.catch(() => (loading = null));
      }
      return loading.finder;
    });
  }

  function readFinder([told, index]) {
    const starts = new Set();
    for (const syllable of told.syllables) {
      for (let end = 1; end <= syllable.length; end++) starts.add(syllable.slice(0, end));
    }
    const indexes = [index, told.index].filter(Boolean).map(loadIndex);
    const holds = (term) => indexes.some((one) => term in one.invertedIndex);
    return { names: told.names.map(readName), indexes, holds, starts, syllables: new Set(told.syllables) };
  }

  /** lunr's index of what finder.py tells of one. No weights: names have an order of their own. */
  function loadIndex({ version, fields, terms }) {
    const known = new Set();
    const postingOf = (field, steps) => {
      let number = 0;
      const references = steps.map((step) => String((number += step)));
      for (const reference of references) known.add(`${field}/${reference}`);
      return [field, Object.fromEntries(references.map((reference) => [reference, {}]))];
    };
    const invertedIndex = terms.map(([term, ...lists], i) =>
      [term, Object.assign({ _index: i }, Object.fromEntries(lists.map((steps, k) => postingOf(fields[k], steps))))]);
    const fieldVectors = Array.from(known, (reference) => [reference, []]);
    return window.lunr.Index.load({ version, fields, fieldVectors, invertedIndex, pipeline: [] });
  }

  /** A name; null for one that the index still knows, but no report bears any longer. */
  function readName(told) {
    if (!told) return null;
    const [field, name, value, where, years, reports] = told;
    return { field: FIELDS[field], name, value, where, years, reports, folded: search.fold(name) };
  }

  /**
   * Promise of the names that fit what was typed, the best first: {field, name, value,
   * where, years, reports, year}; `year` is the one that was typed, or null where none was,
   * or no report of that name is about it.  Whoever types a year with a name wants that
   * report: it stands before places and issuers.
   */
  search.findNames = async function (typed, limit = 6) {
    const finder = await loadFinder();
    const { words, year } = partsOf(typed);
    if (!words.length) return [];
    for (const forgiven of [0, 1]) {
      const groups = combined(words.map((word) => groupsOf(finder, word, forgiven)));
      const found = groups.length ? best(finder, groups, words[0]) : [];
      const about = found.filter((name) => name.years.includes(year));
      const told = about.length ? await reportsFirst(about, year) : found;
      if (told.length) return told.slice(0, limit).map((name) => Object.assign({ year: about.length ? year : null }, name));
    }
    return [];
  };

  /** The reports among names and those of the first issuers, then the names that are none. */
  async function reportsFirst(names, year) {
    const issuers = names.filter((name) => name.field === "issuer").slice(0, 2);
    const told = await Promise.all(issuers.map(async ({ value, where }) =>
      (await search.reportsOf(value, year)).map(({ id, title }) =>
        ({ field: "title", name: title, value: id, where, years: [year], reports: 1, folded: search.fold(title) }))));
    const reports = [...names.filter((name) => name.field === "title"), ...told.flat()];
    const first = reports.filter((one, i) => reports.findIndex((other) => other.value === one.value) === i);
    return [...first.slice(0, MOST_REPORTS), ...names.filter((name) => name.field !== "title")];
  }

  /** Runs of Han characters and of letters, and the year beside them. */
  function partsOf(typed) {
    const folded = search.fold(typed.slice(0, 60));
    const year = YEAR.exec(folded);
    const rest = year ? folded.replace(year[0], " ").replace(/ 年度?/, " ") : folded;
    const words = (rest.match(/[\u3400-\u9fff〇]+|[a-z]+/g) || []).filter((word) => HAN.test(word) || word.length > 1);
    return { words: words.slice(0, 4), year: year && Number(year[0]) };
  }

  /** Ways to read a word: each a list of terms that a name must all hold. */
  function groupsOf(finder, word, forgiven) {
    const groups = HAN.test(word) ? hanGroups(word, forgiven) : letterGroups(finder, word, forgiven);
    return groups.filter((terms) => terms.length && terms.every((term) => term.endsWith("*") || finder.holds(term)));
  }

  const pairsOf = (word) => Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));

  /** All pairs; or, to forgive a wrong, missing or needless character, all but those around it. */
  function hanGroups(word, forgiven) {
    if (word.length === 1) return forgiven ? [] : [[`${word}*`]];
    const pairs = pairsOf(word);
    if (!forgiven) return [pairs];
    return Array.from({ length: word.length }, (_, wrong) => pairs.filter((_pair, i) => i !== wrong && i !== wrong - 1))
      .concat(pairs.map((_, wrong) => pairs.filter((_pair, i) => i !== wrong)));
  }

  function letterGroups(finder, word, forgiven) {
    if (forgiven) return word.length < 4 ? [] : edits(word).flatMap((other) => readings(finder, other));
    const initials = word.length <= 8 ? [pairsOf(word).map((pair) => `'${pair}`)] : [];
    return [...readings(finder, word), ...initials];
  }

  /** The ways to read letters as syllables, the last one perhaps unfinished; as terms. */
  function readings(finder, word) {
    const found = [];
    const read = (at, syllables) => {
      if (found.length === 8) return;
      const rest = word.slice(at);
      if (finder.starts.has(rest)) found.push([...syllables, rest]);
      for (let end = Math.min(6, rest.length - 1); end > 0; end--) {
        if (finder.syllables.has(rest.slice(0, end))) read(at + end, [...syllables, rest.slice(0, end)]);
      }
    };
    read(0, []);
    return found.map((syllables) => termsOf(finder, syllables));
  }

  function termsOf(finder, syllables) {
    if (syllables.length === 1) return [`${syllables[0]}*`];
    return syllables.slice(1).map((second, i) => {
      const pair = syllables[i] + second;
      return i === syllables.length - 2 && !finder.holds(pair) ? `${pair}*` : pair;
    });
  }

  /** Every word that is one wrong, missing, needless or swapped letter away. */
  function edits(word) {
    const found = new Set();
    for (let i = 0; i <= word.length; i++) {
      const before = word.slice(0, i);
      found.add(before + word.slice(i + 1));
      if (i + 1 < word.length) found.add(before + word[i + 1] + word[i] + word.slice(i + 2));
      for (const letter of LETTERS) {
        found.add(before + letter + word.slice(i));
        found.add(before + letter + word.slice(i + 1));
      }
    }
    return [...found];
  }

  /** Every choice of one reading for each word, as one list of terms. */
  function combined(choices) {
    return choices
      .reduce((groups, choice) => groups.flatMap((group) => choice.map((terms) => [...group, ...terms])).slice(0, MOST_GROUPS), [[]])
      .filter((terms) => terms.length);
  }

  /**
   * Names that hold all terms of any group: what begins as typed, places before issuers
   * before titles, the shortest, the one with the most reports.  lunr's scores would tell
   * which index holds a name.
   */
  function best(finder, groups, word) {
    const found = new Set(finder.indexes.flatMap((index) =>
      groups.flatMap((terms) => lunrQuery(index, terms).map(({ ref }) => ref))));
    const rank = (name) => (name.folded.startsWith(word) ? 10 : 0) + FIELDS.indexOf(name.field);
    return Array.from(found, (ref) => finder.names[ref])
      .filter((name) => name && (word.length > 1 || name.folded.startsWith(word)))
      .sort((a, b) => rank(b) - rank(a) || a.name.length - b.name.length || b.reports - a.reports || (a.value < b.value ? -1 : 1));
  }

  function lunrQuery(index, terms) {
    return index.query((query) => {
      for (const term of new Set(terms)) {
        const open = term.endsWith("*");
        query.term(open ? term.slice(0, -1) : term, {
          usePipeline: false,
          presence: window.lunr.Query.presence.REQUIRED,
          wildcard: open ? window.lunr.Query.wildcard.TRAILING : window.lunr.Query.wildcard.NONE,
        });
      }
    });
  }

  /** Where a name leads, below the site's root. */
  search.addressOfName = function (name) {
    if (name.field === "title") return search.urlOf(name.value);
    const asked = new URLSearchParams({ [name.field]: name.value });
    if (name.year) asked.set("years", String(name.year));
    return `search.html?${asked}`;
  };
})((window.archiveSearch = window.archiveSearch || {}));

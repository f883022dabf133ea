// The query's syntax. Every string is a legal query:
//   甲 乙        both must occur          "甲 乙"      with the blank between them
//   -甲          must not occur           标题:甲      in the title
//   机关:甲 地区:甲 类别:甲               年:2017  年:2015-2018  年:2015-  年:-2018
// What does not fit is searched for as it stands.
(function (search) {
  "use strict";

  const FIELDS = { 标题: "title", 机关: "issuer", 年: "year", 年份: "year", 地区: "region", 类别: "category" };
  const FIELD = /^(标题|机关|年份|年|地区|类别):(?=\S)/;
  const UNTYPED = /[\0\p{Surrogate}]/gu; // half a pair stands in no text, though it is a unit of many
  const YEARS = /^(\d{4})?(-)?(\d{4})?年?$/;

  /**
   * Reads a query.
   * @returns {{terms, without, restrictions}} `terms` and `without` hold
   *   {text, title}: folded text, and whether only titles count; `restrictions` hold
   *   {field, not, text} or {field: "year", not, from, to}.
   */
  search.parse = function (query) {
    const parsed = { terms: [], without: [], restrictions: [] };
    const folded = search.fold(String(query)).replace(/\s/g, " ").replace(UNTYPED, "\uffff");
    let at = 0;
    while (at < folded.length) {
      if (folded[at] === " ") at++;
      else at = readClause(folded, at, parsed);
    }
    return parsed;
  };

  function readClause(folded, start, parsed) {
    let at = start;
    const not = folded[at] === "-" && at + 1 < folded.length && folded[at + 1] !== " ";
    if (not) at++;
    const field = FIELD.exec(folded.slice(at, at + 4));
    if (field) at += field[0].length;
    const word = readWord(folded, at);
    const restriction = field && restrictionOf(FIELDS[field[1]], word.text, not);
    if (restriction) parsed.restrictions.push(restriction);
    else {
      const title = Boolean(field) && FIELDS[field[1]] === "title";
      const text = field && !title ? field[0] + word.text : word.text;
      (not ? parsed.without : parsed.terms).push({ text, title });
    }
    return word.end;
  }

  /** A phrase in quotes whose end is followed by a blank, or all up to the next blank. */
  function readWord(folded, at) {
    if (folded[at] === '"') {
      for (let end = folded.indexOf('"', at + 2); end > 0; end = folded.indexOf('"', end + 1)) {
        if (end + 1 === folded.length || folded[end + 1] === " ") {
          return { text: folded.slice(at + 1, end), end: end + 1 };
        }
      }
    }
    const blank = folded.indexOf(" ", at);
    const end = blank < 0 ? folded.length : blank;
    return { text: folded.slice(at, end), end };
  }

  function restrictionOf(field, text, not) {
    if (field === "title") return null;
    if (field !== "year") return { field, not, text };
    const years = search.parseYears(text);
    return years && { field, not, from: years[0], to: years[1] };
  }

  /** [first, last] year of `2017`, `2015-2018`, `2015-` or `-2018`; null for anything else. */
  search.parseYears = function (text) {
    const match = YEARS.exec(text);
    if (!match || !(match[1] || match[3]) || (match[1] && match[3] && !match[2])) return null;
    if (!match[2]) return [Number(match[1] || match[3]), Number(match[1] || match[3])];
    return [match[1] ? Number(match[1]) : -Infinity, match[3] ? Number(match[3]) : Infinity];
  };
})((window.archiveSearch = window.archiveSearch || {}));

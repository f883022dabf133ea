// Snippets: hits in their context, with the heading that they stand under.
(function (search) {
  "use strict";

  const AROUND = 32; // characters shown on each side of a hit
  const MOST = 3; // snippets for a report

  /** [start, end] of every term's hits in a folded text, in order; overlapping ones as one. */
  search.hitsIn = function (folded, needles) {
    const hits = [];
    for (const needle of needles) {
      for (let at = folded.indexOf(needle); needle && at >= 0; at = folded.indexOf(needle, at + needle.length)) {
        hits.push([at, at + needle.length]);
      }
    }
    hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return hits.reduce((merged, hit) => {
      const last = merged[merged.length - 1];
      if (last && hit[0] < last[1]) last[1] = Math.max(last[1], hit[1]);
      else merged.push(hit);
      return merged;
    }, []);
  };

  /** `text` from `start` to `end` in pieces {text, hit}. */
  search.piecesOf = function (text, hits, start, end) {
    const pieces = [];
    let at = start;
    for (const [from, to] of hits) {
      if (to <= start || from >= end) continue;
      if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
      pieces.push({ text: text.slice(Math.max(from, at), Math.min(to, end)), hit: true });
      at = Math.min(to, end);
    }
    if (at < end) pieces.push({ text: text.slice(at, end), hit: false });
    return pieces;
  };

  /** The lines of a text with their offsets. */
  function linesOf({ lines }) {
    let start = 0;
    return lines.map((line) => {
      const placed = { start, end: start + line.length };
      start = placed.end + 1;
      return placed;
    });
  }

  function lineAt(placed, offset) {
    return placed.findIndex((line) => offset <= line.end);
  }

  /** The heading above a line; none for a hit in a heading itself. */
  function headingOf(text, line) {
    if (text.headings.includes(line)) return "";
    const above = text.headings.filter((heading) => heading <= line);
    return above.length ? text.lines[above[above.length - 1]] : "";
  }

  /** Never between the halves of a surrogate pair. */
  function whole(text, offset) {
    const unit = text.charCodeAt(offset);
    return unit >= 0xdc00 && unit < 0xe000 ? offset - 1 : offset;
  }

  /** What is shown around a hit, of its own line: {line, start, end, from, to}. */
  function windowOf(text, placed, [first, last]) {
    const line = lineAt(placed, first);
    const { start, end } = placed[line];
    const from = whole(text.text, Math.max(start, first - AROUND));
    const to = whole(text.text, Math.min(end, Math.max(last, first + AROUND) + AROUND));
    return { line, start, end, from, to };
  }

  /**
   * What to show of a text, in order: the first hit of each term, then other hits as they
   * stand; those outside the title first, and nothing twice.
   */
  function windowsOf(text, placed, hits, needles) {
    const inText = hits.filter((hit) => hit[0] > placed[0].end);
    const listed = inText.length ? inText : hits;
    const firsts = needles.map((needle) => listed.find(([from, to]) => text.folded.slice(from, to).includes(needle)));
    const windows = [];
    const show = (hit, taken) => {
      const own = windowOf(text, placed, hit);
      if (windows.length < MOST && !windows.some((other) => taken(own, other))) windows.push(own);
    };
    for (const hit of firsts.filter(Boolean)) show(hit, (_, other) => hit[0] >= other.from && hit[1] <= other.to);
    for (const hit of listed) {
      if (windows.length === MOST) break;
      show(hit, (own, other) => own.from < other.to && own.to > other.from);
    }
    return windows.sort((a, b) => a.from - b.from);
  }

  /** Snippets of a text: {heading, pieces, before, after}; the last two tell of text cut off. */
  search.snippetsOf = function (text, needles) {
    const hits = search.hitsIn(text.folded, needles);
    return windowsOf(text, linesOf(text), hits, needles).map(({ line, start, end, from, to }) => ({
      heading: headingOf(text, line),
      pieces: search.piecesOf(text.text, hits, from, to),
      before: from > start,
      after: to < end,
    }));
  };
})((window.archiveSearch = window.archiveSearch || {}));

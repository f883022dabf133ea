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

  /** Which hits to show: those outside the title first, and not two that one window shows. */
  function chosen(hits, title) {
    const windows = [];
    const inText = hits.filter((hit) => hit[0] > title);
    for (const hit of inText.length ? inText : hits) {
      const last = windows[windows.length - 1];
      if (!last || hit[0] - AROUND > last[0] + AROUND * 2) windows.push(hit);
      if (windows.length === MOST) break;
    }
    return windows;
  }

  /** Snippets of a text: {heading, pieces, before, after}; the last two tell of text cut off. */
  search.snippetsOf = function (text, needles) {
    const hits = search.hitsIn(text.folded, needles);
    const placed = linesOf(text);
    return chosen(hits, placed[0].end).map((hit) => {
      const line = lineAt(placed, hit[0]);
      const { start, end } = placed[line];
      const from = whole(text.text, Math.max(start, hit[0] - AROUND));
      const to = whole(text.text, Math.min(end, Math.max(hit[1], hit[0] + AROUND) + AROUND));
      return {
        heading: headingOf(text, line),
        pieces: search.piecesOf(text.text, hits, from, to),
        before: from > start,
        after: to < end,
      };
    });
  };
})((window.archiveSearch = window.archiveSearch || {}));

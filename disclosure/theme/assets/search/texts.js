// The texts themselves: scanned where there is no index, and read for snippets.
(function (search) {
  "use strict";

  const shards = new WeakMap(); // promise of bytes -> promise of texts

  /** Promise of the texts of a shard: each {id, lines, headings, text, folded}. */
  async function loadShard(part, shard) {
    const { letters, phrases } = part.indexed ? await search.loadPhrases(part) : { letters: null, phrases: null };
    const bytes = search.load(`${part.id}/x/${shard}`, part.id, phrases);
    if (!shards.has(bytes)) shards.set(bytes, bytes.then((data) => readTexts(data, letters)));
    return shards.get(bytes);
  }

  /** A part that is scanned is in UTF-16, others are in letters. */
  function readTexts(bytes, letters) {
    const told = letters ? search.spell(letters, bytes) : new TextDecoder("utf-16le").decode(bytes);
    let at = told.indexOf("\n") + 1;
    return JSON.parse(told.slice(0, at)).map(([id, length, headings]) => {
      const text = told.slice(at, (at += length));
      return { id, lines: text.split("\n"), headings, text, folded: search.fold(text) };
    });
  }

  /** The last shard that begins at or before a report. */
  function shardOf(part, within) {
    if (part.indexed) return Math.floor(within / part.texts);
    let low = 0;
    let high = part.firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (part.firsts[middle] <= within) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Promise of one report's text. */
  search.textOf = async function (part, within) {
    const shard = shardOf(part, within);
    const first = part.indexed ? shard * part.texts : part.firsts[shard];
    return (await loadShard(part, shard))[within - first];
  };

  /** How often `needle` stands in `text`, counted as a reader counts: without overlaps. */
  search.countIn = function (text, needle) {
    let count = 0;
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) count++;
    return count;
  };

  /** Promise of a folded string's occurrences in every report of a part, by scanning all of it. */
  search.scan = async function (part, needle) {
    const counts = new Uint32Array(part.documents);
    await Promise.all(part.firsts.map(async (first, number) => {
      const texts = await loadShard(part, number);
      texts.forEach((text, i) => (counts[first + i] = search.countIn(text.folded, needle)));
    }));
    return counts;
  };
})((window.archiveSearch = window.archiveSearch || {}));

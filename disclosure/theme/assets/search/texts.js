// The texts themselves: scanned where there is no index, and read for snippets.
(function (search) {
  "use strict";

  const shards = new WeakMap(); // promise of bytes -> promise of texts

  /** Promise of the texts of a shard: each {lines, headings, text, folded}. */
  function loadShard(part, shard) {
    const bytes = search.load(`${part.id}/x/${shard}`, part.id);
    if (!shards.has(bytes)) shards.set(bytes, bytes.then(readTexts));
    return shards.get(bytes);
  }

  function readTexts(bytes) {
    return JSON.parse(new TextDecoder().decode(bytes)).map(([lines, headings]) => {
      const text = lines.join("\n");
      return { lines, headings, text, folded: search.fold(text) };
    });
  }

  /** The last shard that begins at or before a report. */
  function shardOf(part, within) {
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
    return (await loadShard(part, shard))[within - part.firsts[shard]];
  };

  /** How often `needle` stands in `text`, counted as a reader counts: without overlaps. */
  search.countIn = function (text, needle) {
    let count = 0;
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) count++;
    return count;
  };

  /** Promise of the counts of folded strings in every report of a part, by scanning all of it. */
  search.scan = async function (part, needles) {
    const found = needles.map(() => new Uint32Array(part.documents));
    const shard = async (first, number) => {
      const texts = await loadShard(part, number);
      for (let i = 0; i < texts.length; i++) {
        needles.forEach((needle, n) => (found[n][first + i] = search.countIn(texts[i].folded, needle)));
      }
    };
    await Promise.all(part.firsts.map(shard));
    return found;
  };
})((window.archiveSearch = window.archiveSearch || {}));

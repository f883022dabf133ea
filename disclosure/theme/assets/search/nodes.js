// The tree of grams of an indexed part (see search/grams.py): shards in t/, found by their first gram.
(function (search) {
  "use strict";

  const decoded = new WeakMap(); // promise of bytes -> promise of shard
  const END = "\0"; // below a gram: its occurrences that grow no further

  search.loadRoots = (part) => search.loadJson(`${part.id}/roots`, part.id);

  /** The last shard whose first gram is not behind `gram`; -1 if there is none. */
  search.shardOf = function (roots, gram) {
    let low = -1;
    let high = roots.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (roots[middle] <= gram) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  /** Promise of a shard: {grams, held, spotAt, list(i)}. */
  search.loadNodes = function (part, roots, shard) {
    const bytes = search.load(`${part.id}/t/${shard}`, part.id);
    if (!decoded.has(bytes)) decoded.set(bytes, bytes.then((data) => readShard(data, roots[shard], part)));
    return decoded.get(bytes);
  };

  function readShard(bytes, root, part) {
    const numbers = search.numbersIn(bytes);
    const count = numbers.next();
    const first = numbers.next() * part.spots + numbers.next();
    const grams = readGrams(bytes, numbers.at, count, root);
    numbers.at += count * 3;
    const sizes = numbers.list(count);
    const held = numbers.list(count);
    const listAt = placesOf(sizes, numbers.at);
    return { grams, held, spotAt: placesOf(held, first), list: (i) => search.readList(bytes, listAt[listOf(sizes, i)], part.documents) };
  }

  /** Each node is told by its length and its last unit; the ones before it hold the rest. */
  function readGrams(bytes, at, count, root) {
    const grams = [];
    let gram = root;
    for (let i = 0; i < count; i++) {
      const unit = bytes[at + count + 2 * i] | (bytes[at + count + 2 * i + 1] << 8);
      gram = gram.slice(0, bytes[at + i] - 1) + String.fromCharCode(unit);
      grams.push(gram);
    }
    return grams;
  }

  function placesOf(sizes, first) {
    const places = new Float64Array(sizes.length);
    for (let i = 0, at = first; i < sizes.length; at += sizes[i++]) places[i] = at;
    return places;
  }

  /** A node without a list has that of its parent, which is the one before it. */
  function listOf(sizes, i) {
    while (!sizes[i]) i--;
    return i;
  }

  /** Promise of the node of exactly this gram, or null. */
  search.nodeOf = async function (part, roots, gram) {
    const number = search.shardOf(roots, gram);
    if (number < 0) return null;
    const shard = await search.loadNodes(part, roots, number);
    const i = shard.grams.indexOf(gram);
    return i < 0 ? null : { gram, shard, i, number };
  };

  function commonLength(a, b) {
    let length = 0;
    while (length < a.length && length < b.length && a[length] === b[length]) length++;
    return length;
  }

  /** Promise of the longest gram in the tree that `text` begins with, as a node, or null. */
  async function longestNode(part, roots, text) {
    const number = search.shardOf(roots, text);
    if (number < 0) return null;
    const shard = await search.loadNodes(part, roots, number);
    for (let i = shard.grams.length - 1; i >= 0; i--) {
      if (text.startsWith(shard.grams[i])) return { gram: shard.grams[i], shard, i, number };
    }
    // What the shard's first gram begins with stands in the tree too, in a shard before.
    const length = commonLength(roots[number], text);
    return length ? search.nodeOf(part, roots, text.slice(0, length)) : null;
  }

  /**
   * Promise of how the tree answers for `text`, or null if nothing holds it:
   * the node {gram, shard, i, number} that holds a beginning of it, and `whole`, whether that
   * is all of it (its positions are then those of all leaves from the node on down).
   */
  search.probe = async function (part, roots, text) {
    const node = await longestNode(part, roots, text);
    if (!node) return null;
    if (node.gram.length === text.length) return Object.assign(node, { length: text.length, whole: true });
    if (node.gram.length === 1) return null; // no such pair of units anywhere
    const leaf = node.shard.held[node.i] ? node : await search.nodeOf(part, roots, node.gram + END);
    return leaf && Object.assign(leaf, { length: node.gram.length, whole: false });
  };

  /** Promise of all leaves whose gram begins with that of `node`. */
  search.leavesBelow = async function (part, roots, node) {
    const last = search.shardOf(roots, node.gram + "\uffff");
    const numbers = Array.from({ length: last - node.number + 1 }, (_, k) => node.number + k);
    const shards = await Promise.all(numbers.map((number) => search.loadNodes(part, roots, number)));
    return shards.flatMap((shard) => shard.grams.flatMap((gram, i) =>
      shard.held[i] && gram.startsWith(node.gram) ? [{ gram, shard, i }] : []));
  };
})((window.archiveSearch = window.archiveSearch || {}));

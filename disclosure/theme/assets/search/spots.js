// Positions: where the leaves of the tree stand, in shards in p/.
(function (search) {
  "use strict";

  const decoded = new WeakMap(); // promise of bytes -> promise of steps

  /** A place in a part: the report's number and the offset in it, as one number. */
  search.REPORT = 2 ** 30;

  function loadSteps(part, shard) {
    const bytes = search.load(`${part.id}/p/${shard}`, part.id);
    if (!decoded.has(bytes)) decoded.set(bytes, bytes.then(readSteps));
    return decoded.get(bytes);
  }

  /** How many, the high part of each, the low bytes of all. */
  function readSteps(bytes) {
    const numbers = search.numbersIn(bytes);
    const steps = numbers.list(numbers.next());
    for (let i = 0; i < steps.length; i++) steps[i] = steps[i] * 256 + bytes[numbers.at + i];
    return steps;
  }

  /** Promise of the places of a leaf in the reports that `wanted` marks, moved `offset` to the front. */
  async function placesOfLeaf(part, { shard, i, list }, offset, wanted) {
    const first = shard.spotAt[i];
    const firstShard = Math.floor(first / part.spots);
    const lastShard = Math.floor((first + shard.held[i] - 1) / part.spots);
    const numbers = Array.from({ length: lastShard - firstShard + 1 }, (_, k) => firstShard + k);
    const steps = await Promise.all(numbers.map((number) => loadSteps(part, number)));
    const stepAt = (at) => steps[Math.floor(at / part.spots) - firstShard][at % part.spots];
    const { documents, times } = list || shard.list(i);
    const places = [];
    for (let d = 0, at = first; d < documents.length; at += times[d++]) {
      if (!wanted[documents[d]]) continue;
      for (let n = 0, spot = -offset; n < times[d]; n++) {
        spot += stepAt(at + n);
        if (spot >= 0) places.push(documents[d] * search.REPORT + spot);
      }
    }
    return places;
  }

  /** Promise of the places, in order, where a probe's gram stands `offset` behind a beginning. */
  search.placesOf = async function (part, roots, probe, offset, wanted) {
    const leaves = probe.whole ? await search.leavesBelow(part, roots, probe) : [probe];
    const places = await Promise.all(leaves.map((leaf) => placesOfLeaf(part, leaf, offset, wanted)));
    return Float64Array.from(places.flat()).sort();
  };

  /** What two ordered lists of places have in common. */
  search.common = function (first, second) {
    const both = [];
    for (let i = 0, k = 0; i < first.length && k < second.length; ) {
      if (first[i] === second[k]) both.push(first[i]);
      if (first[i] <= second[k]) i++;
      else k++;
    }
    return both;
  };
})((window.archiveSearch = window.archiveSearch || {}));

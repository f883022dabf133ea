// How often a string stands in each report of a part: by its index, or by reading all of it.
(function (search) {
  "use strict";

  const FEW = 12; // candidates that are looked into rather than asked about further
  const SHORT = 12; // units in a query of which every pair is asked about
  const PROBED = 64; // units of a query that the tree is shown at a time: more than a gram has
  const SPREAD = 8; // probes into a longer one, before it is asked about in full

  /** Promise of a Uint32Array: the occurrences of a folded string in every report of a part. */
  search.lookUp = async function (part, needle) {
    if (!part.indexed) return search.scan(part, needle);
    const counts = new Uint32Array(part.documents);
    const roots = await search.loadRoots(part);
    const whole = await search.probe(part, roots, needle);
    if (!whole) return counts;
    if (whole.whole && !overlapsItself(needle)) {
      const { documents, times } = whole.shard.list(whole.i);
      documents.forEach((document, i) => (counts[document] = times[i]));
      return counts;
    }
    if (needle.length === 1) return counts;
    return lookUpPieces(part, roots, needle, counts);
  };

  /** 公开公开, 11: counted without overlaps, which the lists of reports do not tell. */
  function overlapsItself(needle) {
    for (let shift = 1; shift < needle.length; shift++) {
      if (needle.startsWith(needle.slice(shift))) return true;
    }
    return false;
  }

  async function lookUpPieces(part, roots, needle, counts) {
    let candidates = null;
    let probes = [];
    const ask = asker(part, roots);
    for (const offsets of rounds(needle.length)) {
      probes = await Promise.all(offsets.map(async (offset) => {
        const probe = await ask(needle.slice(offset, offset + PROBED));
        return probe && Object.assign({}, probe, { offset });
      }));
      if (probes.includes(null)) return counts;
      candidates = candidatesOf(probes, candidates);
      if (candidates.length <= FEW) return countInTexts(part, candidates, needle, counts);
    }
    const places = await join(part, roots, search.coverOf(roots, probes, needle.length), candidates);
    return countPlaces(places, needle.length, counts);
  }

  /** Asks the tree about a text once, however often it stands in a query. */
  function asker(part, roots) {
    const known = new Map();
    const answer = async (text) => {
      const probe = await search.probe(part, roots, text);
      return probe && Object.assign({}, probe, { list: probe.shard.list(probe.i) });
    };
    return (text) => {
      if (!known.has(text)) known.set(text, answer(text));
      return known.get(text);
    };
  }

  /** Offsets to ask about: a few of a long query first, then so many that they cover it. */
  function rounds(length) {
    const all = Array.from({ length: length - 1 }, (_, offset) => offset);
    if (length <= SHORT) return [all];
    const spread = Array.from({ length: SPREAD }, (_, k) => Math.floor((k * (length - 2)) / (SPREAD - 1)));
    return [spread, all.filter((offset) => offset % 2 === 0 || offset === length - 2)];
  }

  /** The reports that hold all probed grams. */
  function candidatesOf(probes, before) {
    const lists = [...new Set(probes.map((probe) => probe.list.documents))];
    if (before) lists.push(before);
    lists.sort((a, b) => a.length - b.length);
    return lists.reduce((both, list) => search.common(both, list));
  }

  async function countInTexts(part, candidates, needle, counts) {
    await Promise.all(candidates.map(async (document) => {
      counts[document] = search.countIn((await search.textOf(part, document)).folded, needle);
    }));
    return counts;
  }

  /** Promise of the places where all grams of a cover stand at their offsets. */
  async function join(part, roots, cover, candidates) {
    const wanted = new Uint8Array(part.documents);
    for (const document of candidates) wanted[document] = 1;
    let places = null;
    for (const probe of cover) {
      const own = await search.placesOf(part, roots, probe, probe.offset, wanted);
      places = places ? search.common(places, own) : own;
      if (!places.length) break;
      wanted.fill(0);
      for (const place of places) wanted[Math.floor(place / search.REPORT)] = 1;
    }
    return places;
  }

  /** Counts places without overlaps. */
  function countPlaces(places, length, counts) {
    let free = -1;
    for (const place of places) {
      if (place < free) continue;
      counts[Math.floor(place / search.REPORT)]++;
      free = place + length;
    }
    return counts;
  }
})((window.archiveSearch = window.archiveSearch || {}));

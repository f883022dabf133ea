// Which grams to ask about a long query: the cheapest ones that together cover all of it.
(function (search) {
  "use strict";

  const POSITION = 1.7; // bytes
  const SHARD = 11000; // bytes

  /** About how many bytes must be loaded to know where a probe's gram stands. */
  function costOf(roots, probe) {
    if (!probe.whole) return probe.shard.held[probe.i] * POSITION;
    const times = probe.list.times.reduce((sum, n) => sum + n, 0);
    return times * POSITION + (search.shardOf(roots, probe.gram + "\uffff") - probe.number) * SHARD;
  }

  /**
   * Chooses from probes {offset, length …} in order of offset those that cover
   * `length` units at the least cost; the cheapest comes first.
   */
  search.coverOf = function (roots, probes, length) {
    const best = [{ end: 0, cost: 0, chosen: [] }];
    for (const probe of probes) {
      const end = Math.min(length, probe.offset + probe.length);
      const before = best.filter((cover) => cover.end >= probe.offset && cover.end < end);
      if (!before.length) continue;
      const { cost, chosen } = before.reduce((a, b) => (b.cost < a.cost ? b : a));
      const own = costOf(roots, probe);
      best.push({ end, cost: cost + own, chosen: [...chosen, { probe, own }] });
    }
    const whole = best.filter((cover) => cover.end === length);
    return whole
      .reduce((a, b) => (b.cost < a.cost ? b : a))
      .chosen.sort((a, b) => a.own - b.own)
      .map(({ probe }) => probe);
  };
})((window.archiveSearch = window.archiveSearch || {}));

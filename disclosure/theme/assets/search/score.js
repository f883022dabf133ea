// Relevance as lunr reckons it: BM25 with k1 1.2 and b 0.75, weights rounded to three
// decimals, divided by the length of the query vector alone.
(function (search) {
  "use strict";

  const K1 = 1.2;
  const B = 0.75;

  function idf(containing, all) {
    return Math.log(1 + Math.abs((all - containing + 0.5) / (containing + 0.5)));
  }

  /**
   * Scores for all reports.
   * @param counts for each term a Uint32Array of its occurrences in every report
   * @param lengths the length of every report
   */
  search.scores = function (counts, lengths) {
    const all = lengths.length;
    const scores = new Float64Array(all);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / all;
    for (const count of counts) {
      const weight = idf(count.reduce((sum, n) => sum + (n ? 1 : 0), 0), all);
      for (let number = 0; number < all; number++) {
        const n = count[number];
        if (!n) continue;
        const damped = ((K1 + 1) * n) / (K1 * (1 - B + B * (lengths[number] / mean)) + n);
        scores[number] += Math.round(weight * damped * 1000) / 1000;
      }
    }
    const magnitude = Math.sqrt(counts.length) || 1;
    return scores.map((score) => score / magnitude);
  };
})((window.archiveSearch = window.archiveSearch || {}));

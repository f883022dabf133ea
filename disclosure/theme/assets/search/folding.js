// Folding: what counts as the same character. One code unit becomes one code unit,
// so an offset in the folded text is an offset in the text.
(function (search) {
  "use strict";

  let table = null;

  function foldingTable() {
    if (table) return table;
    table = new Uint16Array(0x10000);
    for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit;
    const pairs = search.foldingPairs;
    for (let i = 0; i < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
    return table;
  }

  /** `text` with every character in the form that searches compare. */
  search.fold = function (text) {
    const folded = foldingTable();
    const pieces = [];
    for (let from = 0; from < text.length; from += 4096) {
      const units = new Uint16Array(Math.min(4096, text.length - from));
      for (let i = 0; i < units.length; i++) units[i] = folded[text.charCodeAt(from + i)];
      pieces.push(String.fromCharCode.apply(null, units));
    }
    return pieces.join("");
  };
})((window.archiveSearch = window.archiveSearch || {}));

// Lists of reports in bits (see search/lists.py).
(function (search) {
  "use strict";

  const PARAMETERS = 32; // what the number of several is multiplied by

  /** Reads Golomb's code from a byte on: {next(low), skipToByte()}. */
  function bitsIn(bytes, first) {
    let bit = first * 8;
    /** The next bits, 25 at least, as the high ones of 32. */
    const window = () => {
      const at = bit >> 3;
      const held = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
      return held << (bit & 7);
    };
    return {
      next(low) {
        let high = 0;
        let zeros = Math.clz32(window());
        for (; zeros > 24; zeros = Math.clz32(window())) {
          high += 24;
          bit += 24;
        }
        bit += zeros + 1;
        if (!low) return high + zeros;
        const rest = window() >>> (32 - low);
        bit += low;
        return (high + zeros) * 2 ** low + rest;
      },
      skipToByte() {
        bit = (bit + 7) & ~7;
      },
    };
  }

  /** How many bits are low where `count` numbers add up to `total`. */
  function lowBits(count, total) {
    let bits = 0;
    while (Math.max(count, 1) * 2 ** (bits + 1) <= total) bits++;
    return bits;
  }

  /** Members of a subset of 0 … universe - 1. */
  function readSubset(bits, size, universe) {
    const dense = size * 2 > universe;
    const told = new Uint32Array(dense ? universe - size : size);
    const low = lowBits(told.length, universe);
    for (let i = 0, at = -1; i < told.length; i++) told[i] = at += bits.next(low) + 1;
    bits.skipToByte();
    return dense ? others(told, universe) : told;
  }

  function others(absent, universe) {
    const members = new Uint32Array(universe - absent.length);
    for (let number = 0, i = 0, count = 0; number < universe; number++) {
      if (absent[i] === number) i++;
      else members[count++] = number;
    }
    return members;
  }

  /** A list of reports that begins at a byte: {documents, times}, in order. */
  search.readList = function (bytes, at, reports) {
    const numbers = search.numbersIn(bytes, at);
    const head = numbers.next();
    const size = Math.floor(head / 2);
    const told = head % 2 ? numbers.next() : 0;
    const bits = bitsIn(bytes, numbers.at);
    const documents = readSubset(bits, size, reports);
    const times = new Uint32Array(size).fill(1);
    if (!told) return { documents, times };
    for (const place of readSubset(bits, Math.floor(told / PARAMETERS), size)) times[place] = 2;
    for (let i = 0; i < size; i++) {
      if (times[i] === 2) times[i] += bits.next(told % PARAMETERS);
    }
    return { documents, times };
  };
})((window.archiveSearch = window.archiveSearch || {}));

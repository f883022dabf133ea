// Texts in bytes (see search/letters.py): one for a frequent unit, two for another, three for a stranger.
(function (search) {
  "use strict";

  const SINGLE = 192; // units that take one byte
  const ESCAPE = 255; // before a unit that is no letter, low byte first

  /** The text that `bytes` spell in `letters`, the units that have a code. */
  search.spell = function (letters, bytes) {
    const units = new Uint16Array(bytes.length);
    let count = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte < SINGLE) {
        units[count++] = letters[byte];
      } else if (byte < ESCAPE) {
        units[count++] = letters[SINGLE + (byte - SINGLE) * 256 + bytes[++at]];
      } else {
        units[count++] = bytes[at + 1] | (bytes[at + 2] << 8);
        at += 2;
      }
    }
    return new TextDecoder("utf-16le").decode(units.subarray(0, count));
  };

  /** Promise of a part's {letters, phrases}. */
  search.loadPhrases = async function (part) {
    const bytes = await search.load(`${part.id}/phrases`, part.id);
    const numbers = search.numbersIn(bytes);
    const letters = new Uint16Array(numbers.next());
    for (let i = 0; i < letters.length; i++, numbers.at += 2) {
      letters[i] = bytes[numbers.at] | (bytes[numbers.at + 1] << 8);
    }
    return { letters, phrases: bytes.subarray(numbers.at) };
  };
})((window.archiveSearch = window.archiveSearch || {}));

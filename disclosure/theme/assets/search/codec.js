// The payload of a shard: 15 bits to a character from U+5000 on, deflated.
(function (search) {
  "use strict";

  const FIRST = 0x5000;
  const BITS = 15;

  /** The first `length` bytes that the characters of `payload` stand for. */
  search.bytesOf = function (payload, length) {
    const bytes = new Uint8Array(length);
    let held = 0;
    let bits = 0;
    let at = 0;
    for (let i = 0; i < payload.length; i++) {
      held = ((held << BITS) | (payload.charCodeAt(i) - FIRST)) & 0x7fffff;
      bits += BITS;
      while (bits >= 8 && at < length) {
        bits -= 8;
        bytes[at++] = (held >> bits) & 0xff;
      }
    }
    return bytes;
  };

  /** Reads numbers in base 128, lowest digits first: {at, next()}. */
  search.numbersIn = function (bytes, at = 0) {
    return {
      at,
      next() {
        let value = 0;
        for (let scale = 1; ; scale *= 128) {
          const byte = bytes[this.at++];
          value += (byte & 0x7f) * scale;
          if (byte < 0x80) return value;
        }
      },
      list(count) {
        return Uint32Array.from({ length: count }, () => this.next());
      },
    };
  };

  search.canInflate = function () {
    try {
      return Boolean(new window.DecompressionStream("deflate-raw"));
    } catch {
      return false;
    }
  };

  /** Promise of the bytes that were deflated to `bytes`. */
  search.inflate = async function (bytes) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
})((window.archiveSearch = window.archiveSearch || {}));

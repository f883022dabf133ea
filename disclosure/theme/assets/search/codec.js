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

  /** Bytes as deflate stores them as they are: not the last block, so many, their complement. */
  function storedBlock(bytes) {
    const { length } = bytes;
    return [Uint8Array.of(0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff), bytes];
  }

  /**
   * Promise of the bytes that were deflated to `bytes`, which may refer to `phrases`: these
   * are put before them, and what comes of them is taken away again.
   */
  search.inflate = async function (bytes, phrases = null) {
    const whole = new Blob(phrases ? [...storedBlock(phrases), bytes] : [bytes]);
    const stream = whole.stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const inflated = await new Response(stream).arrayBuffer();
    return new Uint8Array(inflated, phrases ? phrases.length : 0);
  };
})((window.archiveSearch = window.archiveSearch || {}));

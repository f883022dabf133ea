// Loading: a shard is a script that calls archiveSearch.shard(). Pages opened from
// file:// can load scripts and nothing else.
(function (search) {
  "use strict";

  const ATTEMPTS = 3;
  const PAUSE = 300; // milliseconds before a file that did not load is asked for again

  /** The site's root, told by this script's own address; a page may set another. */
  search.base = search.base || new URL("../../", document.currentScript.src).href;

  const awaited = new Map(); // name -> {owner, deliver}
  let loaded = new Map(); // name -> promise of bytes
  let manifest = null; // promise

  /** `kind`: unsupported (the browser), unloaded (the file `name`) or stale (likewise). */
  search.SearchError = class SearchError extends Error {
    constructor(kind, name) {
      super(`${kind}: ${name}`);
      this.kind = kind;
      this.name = "SearchError";
      this.file = name;
    }
  };

  /** Called by every shard's script. */
  search.shard = function (name, owner, length, payload) {
    const wanted = awaited.get(name);
    if (wanted && wanted.owner === owner) wanted.deliver({ length, payload });
  };

  /** Called by manifest.js. */
  search.manifest = function (value) {
    const wanted = awaited.get("manifest");
    if (wanted) wanted.deliver(value);
  };

  function runScript(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.onload = () => resolve(script.remove());
      script.onerror = () => reject(script.remove());
      script.src = address;
      document.head.append(script);
    });
  }

  /** Loads a script until it delivers what `owner` wrote; from the second time on past every cache. */
  async function deliver(name, owner) {
    let delivered = null;
    let kind = "unloaded";
    awaited.set(name, { owner, deliver: (value) => (delivered = value) });
    for (let attempt = 0; attempt < ATTEMPTS && !delivered; attempt++) {
      const fresh = attempt ? `?v=${owner}.${attempt}.${Date.now()}` : "";
      try {
        await runScript(`${search.base}search/${name}.js${fresh}`);
        kind = "stale";
      } catch {
        kind = "unloaded";
        await new Promise((resolve) => setTimeout(resolve, PAUSE * attempt));
      }
    }
    awaited.delete(name);
    if (!delivered) throw new search.SearchError(kind, name);
    return delivered;
  }

  async function loadBytes(name, owner, phrases) {
    const { length, payload } = await deliver(name, owner);
    search.loadedBytes = (search.loadedBytes || 0) + payload.length * 2;
    return search.inflate(search.bytesOf(payload, length), phrases);
  }

  /**
   * Promise of a shard's bytes, which may refer to `phrases`; each is loaded once, a failed
   * one again when asked for again.
   */
  search.load = function (name, owner, phrases = null) {
    if (!loaded.has(name)) {
      const bytes = loadBytes(name, owner, phrases);
      loaded.set(name, bytes);
      bytes.catch(() => loaded.delete(name));
    }
    return loaded.get(name);
  };

  /** Promise of the JSON value that a shard holds. */
  search.loadJson = async function (name, owner) {
    return JSON.parse(new TextDecoder("utf-16le").decode(await search.load(name, owner)));
  };

  /** Promise of what manifest.js says. */
  search.loadManifest = function () {
    if (!search.canInflate()) return Promise.reject(new search.SearchError("unsupported", ""));
    if (!manifest) {
      manifest = deliver("manifest", "");
      manifest.catch(() => (manifest = null));
    }
    return manifest;
  };

  /** Forgets everything that was loaded; true if the site now has another build than before. */
  search.renew = async function () {
    const before = manifest && (await manifest);
    loaded = new Map();
    awaited.clear();
    awaited.set("manifest", { owner: "", deliver: (value) => (manifest = Promise.resolve(value)) });
    await runScript(`${search.base}search/manifest.js?v=${Date.now()}`);
    awaited.delete("manifest");
    return !before || before.build !== (await manifest).build;
  };
})((window.archiveSearch = window.archiveSearch || {}));

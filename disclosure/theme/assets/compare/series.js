// Loading: a drawer or a sheet is a script that calls archiveCompare.deliver(). Pages opened
// from file:// can load scripts and nothing else.
(function (compare) {
  "use strict";

  const root = new URL("../../", document.currentScript.src).href;
  const delivered = new Map(); // name -> value
  const loading = new Map(); // name -> promise of the value

  /** Called by every file in statistics/series. */
  compare.deliver = function (name, value) {
    delivered.set(name, value);
  };

  /** The address of a report's figures. */
  compare.reportUrl = (id) => `${root}reports/${id.slice(0, 2)}/${id}.html#figures`;

  /** Promise of what the file of that name holds; each is loaded once, a failed one again when asked for again. */
  compare.load = function (name) {
    if (!loading.has(name)) {
      const value = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.onload = () => resolve(delivered.get(name));
        script.onerror = () => reject(new Error(name));
        script.src = `${root}statistics/series/${name}.js`;
        document.head.append(script);
      });
      loading.set(name, value);
      value.catch(() => loading.delete(name));
    }
    return loading.get(name);
  };

  /** A place's code and a body's key, or a total's; null for anything else. */
  compare.parse = function (text) {
    const match = /^(all|unknown|\d{6})\.([0-9a-f]{10}|t[1-9])$/.exec(text);
    return match && { code: match[1], key: match[2], id: text };
  };

  /** Promise of a place's drawer; the drawers of a prefecture share a file. */
  compare.drawer = async function (code) {
    const file = await compare.load(/^\d/.test(code) ? `${code.slice(0, 4)}00` : code);
    return file && file[code];
  };

  /** Promise of one member of the comparison: its name, the place that it is of and its series; null where there is none. */
  compare.member = async function ({ code, key, id }) {
    const drawer = await compare.drawer(code);
    if (!drawer) return null;
    if (key.startsWith("t")) {
      const total = drawer.totals[key];
      return total ? { id, name: `${drawer.name}：${total.kind}合计`, place: "", total: true, series: total.series } : null;
    }
    const body = drawer.bodies.find(([known]) => known === key);
    const sheet = body && (drawer.few || (await compare.load(`${code}-${body[3]}`)));
    return sheet && sheet[key] ? { id, name: body[1], place: drawer.name, total: false, series: sheet[key] } : null;
  };
})((window.archiveCompare = window.archiveCompare || {}));

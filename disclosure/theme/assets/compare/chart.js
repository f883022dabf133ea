// The chart: a line for each member, with marks of different shape, so that it can be read
// in print and without telling colours apart. The table below it is its text alternative.
(function (compare) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const HEIGHT = 300;
  const EDGE = { top: 16, right: 20, bottom: 28, left: 56 };
  const SHAPES = [
    (x, y) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`,
    (x, y) => `M${x - 4} ${y - 4}h8v8h-8z`,
    (x, y) => `M${x} ${y - 5}l5 9h-10z`,
    (x, y) => `M${x} ${y - 5}l5 5l-5 5l-5 -5z`,
    (x, y) => `M${x} ${y + 5}l5 -9h-10z`,
    (x, y) => `M${x - 5} ${y - 2}h3v-3h4v3h3v4h-3v3h-4v-3h-3z`,
  ];

  function shape(name, attributes, ...children) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.append(...children);
    return element;
  }

  /** 1, 2 or 5 times a power of ten: about five of them reach `most`. */
  function stepOf(most) {
    const rough = Math.max(most / 5, Number.MIN_VALUE);
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].find((times) => times * power >= rough) * power;
    return Math.max(step, 1);
  }

  /** Runs of points without a year between them: a missing year is a gap and no line. */
  function runsOf(points) {
    const runs = [];
    for (const point of points) {
      const run = runs[runs.length - 1];
      if (run && run[run.length - 1].year === point.year - 1) run.push(point);
      else runs.push([point]);
    }
    return runs;
  }

  /** The sign of member `at` in the chart, alone: for its name in the list. */
  compare.sign = function (at) {
    const d = SHAPES[at % SHAPES.length](14, 7);
    const line = shape("line", { x1: 0, y1: 7, x2: 28, y2: 7 });
    return shape("svg", { width: 28, height: 14, class: `compare__line compare__line--${at}`, "aria-hidden": "true" }, line, shape("path", { d }));
  };

  function axis(years, most, step, x, y, width) {
    const parts = [];
    for (let value = 0; value <= most; value += step) {
      parts.push(shape("line", { class: "compare__grid", x1: EDGE.left, x2: width - EDGE.right, y1: y(value), y2: y(value) }));
      parts.push(shape("text", { class: "compare__value", x: EDGE.left - 8, y: y(value) + 4 }, value.toLocaleString("zh-CN")));
    }
    const each = Math.ceil((years.length * 42) / (width - EDGE.left - EDGE.right)) || 1;
    for (const year of years.filter((_, at) => (years.length - 1 - at) % each === 0)) {
      parts.push(shape("text", { class: "compare__year", x: x(year), y: HEIGHT - 8 }, String(year)));
    }
    return parts;
  }

  function lineOf(points, at, x, y) {
    const d = (run) => run.map((point, n) => `${n ? "L" : "M"}${x(point.year)} ${y(point.value)}`).join("");
    const lines = runsOf(points).map((run) => shape("path", { class: "compare__path", d: d(run) }));
    const marks = points.map((point) => shape("path", { d: SHAPES[at % SHAPES.length](x(point.year), y(point.value)) }));
    return shape("g", { class: `compare__line compare__line--${at}` }, ...lines, ...marks);
  }

  /** The chart of `members` over `years`, as wide as `width`; `title` says what it shows. */
  compare.chart = function (members, years, title, width) {
    const drawn = members.map((member) => member.points.filter((point) => point.value !== null));
    const values = drawn.flat().map((point) => point.value);
    const step = stepOf(Math.max(...values, 0));
    const most = Math.max(step, Math.ceil(Math.max(...values, 0) / step) * step);
    const inner = width - EDGE.left - EDGE.right;
    const x = (year) => EDGE.left + (years.length > 1 ? ((year - years[0]) / (years.length - 1)) * inner : inner / 2);
    const y = (value) => HEIGHT - EDGE.bottom - (value / most) * (HEIGHT - EDGE.top - EDGE.bottom);
    const lines = drawn.map((points, at) => lineOf(points, at, x, y));
    const label = { role: "img", "aria-label": `${title}，数字见下表` };
    return shape("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, class: "compare__chart", ...label }, ...axis(years, most, step, x, y, width), ...lines);
  };
})((window.archiveCompare = window.archiveCompare || {}));

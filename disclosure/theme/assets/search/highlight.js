// A report page opened from a result (?q=…): marks all hits, goes to the first, steps through them.
// Loads what it needs only then; other visits to a report load this file alone.
(function (search) {
  "use strict";

  const NEEDED = ["folding-table.js", "folding.js", "syntax.js"];
  const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,td,th,caption,pre,dt,dd,figcaption";
  const here = document.currentScript.src;

  function loadScript(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(name, here).href;
      script.async = false; // in order
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  function loadStyle() {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("search.css", here).href;
    document.head.prepend(link); // the theme's own rules come behind it
  }

  /** The smallest blocks of the report: a hit never reaches from one into the next. */
  function blocksOf(report) {
    const blocks = Array.from(report.querySelectorAll(BLOCKS));
    return blocks.filter((block) => !block.querySelector(BLOCKS));
  }

  function textNodesOf(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest(".headerlink")) nodes.push(walker.currentNode);
    }
    return nodes;
  }

  function hitsIn(folded, needles) {
    const hits = [];
    for (let at = 0; at < folded.length; ) {
      const lengths = needles.filter((needle) => folded.startsWith(needle, at)).map((needle) => needle.length);
      const length = Math.max(0, ...lengths);
      if (length) hits.push([at, at + length]);
      at += length || 1;
    }
    return hits;
  }

  /** Marks the hits in a block; a hit over several text nodes becomes several marks of one hit. */
  function markBlock(block, needles) {
    const nodes = textNodesOf(block);
    const hits = hitsIn(search.fold(nodes.map((node) => node.data).join("")), needles);
    const marks = hits.map(() => []);
    let start = nodes.reduce((sum, node) => sum + node.data.length, 0);
    for (const node of nodes.reverse()) {
      const end = start;
      start -= node.data.length;
      for (let i = hits.length - 1; i >= 0; i--) {
        const from = Math.max(hits[i][0], start) - start;
        const to = Math.min(hits[i][1], end) - start;
        if (from < to) marks[i].unshift(markNode(node, from, to));
      }
    }
    return marks;
  }

  function markNode(node, from, to) {
    const hit = node.splitText(from);
    hit.splitText(to - from);
    const mark = document.createElement("mark");
    mark.className = "archive-hit";
    hit.replaceWith(mark);
    mark.append(hit);
    return mark;
  }

  function button(label, title, step) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.title = title;
    made.setAttribute("aria-label", title);
    made.addEventListener("click", step);
    return made;
  }

  /** The small bar that says where one is, with buttons to step and to put the marks away. */
  function showBar(hits, query) {
    const bar = document.createElement("div");
    const place = document.createElement("span");
    let at = -1;
    const go = (step) => {
      (hits[at] || []).forEach((mark) => mark.classList.remove("archive-hit--current"));
      at = (at + step + hits.length) % hits.length;
      hits[at].forEach((mark) => mark.classList.add("archive-hit--current"));
      hits[at][0].scrollIntoView({ block: "center" });
      place.textContent = `${at + 1} / ${hits.length} 处`;
    };
    const close = () => {
      hits.flat().forEach((mark) => mark.replaceWith(...mark.childNodes));
      bar.remove();
    };
    bar.className = "archive-hits";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", `“${query}”的命中处`);
    place.setAttribute("aria-live", "polite");
    place.textContent = `没有找到“${query}”`;
    const steps = hits.length ? [button("↑", "上一处", () => go(-1)), button("↓", "下一处", () => go(1))] : [];
    bar.append(place, ...steps, button("×", "不再标出", close));
    document.body.append(bar);
    if (hits.length) go(1);
  }

  async function begin() {
    const query = new URL(location.href).searchParams.get("q");
    const report = document.querySelector(".report-text");
    if (!query || !report) return;
    loadStyle();
    if (!search.parse) await Promise.all(NEEDED.map(loadScript));
    const needles = search.parse(query).terms.map((term) => term.text);
    if (!needles.length) return;
    showBar(blocksOf(report).flatMap((block) => markBlock(block, needles)), query);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})((window.archiveSearch = window.archiveSearch || {}));

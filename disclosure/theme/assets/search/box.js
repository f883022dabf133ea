// Every page: `/` goes to the search box, and names appear under the box while typing.
(function () {
  "use strict";

  // Loaded when a box is used for the first time, in this order (see search/scripts.py).
  const NEEDED = ["folding-table", "folding", "codec", "store", "catalogue", "vendor/lunr", "finder", "elements", "suggest"];
  const here = document.currentScript.src;
  let loading = null;

  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  /** The search page's own box before the one in the header. */
  function visibleBox() {
    const boxes = document.querySelectorAll("[data-archive-search] input[type=search], input[data-archive-box]");
    return Array.from(boxes).find((input) => input.offsetParent !== null);
  }

  function goToBox(event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const input = visibleBox();
    if (!input) return;
    event.preventDefault();
    event.stopPropagation();
    input.focus();
    input.select();
  }

  function loadScript(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(`${name}.js`, here).href;
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

  function prepare(event) {
    const input = event.target;
    if (!input.matches || !input.matches("input[data-archive-box]") || input.dataset.archiveBox === "ready") return;
    input.dataset.archiveBox = "ready";
    if (!loading) {
      loadStyle();
      loading = Promise.all(NEEDED.map(loadScript));
    }
    loading.then(() => window.archiveSearch.suggestFor(input), () => {}); // the form works without
  }

  document.addEventListener("keydown", goToBox, true);
  document.addEventListener("input", prepare);
})();

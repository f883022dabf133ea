// Every page: `/` goes to the search box.
(function () {
  "use strict";

  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  /** The search page's own box before the one in the header. */
  function box() {
    const boxes = document.querySelectorAll("[data-archive-search] input[type=search], input[data-archive-box]");
    return Array.from(boxes).find((input) => input.offsetParent !== null);
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const input = box();
    if (!input) return;
    event.preventDefault();
    event.stopPropagation();
    input.focus();
    input.select();
  }, true);
})();

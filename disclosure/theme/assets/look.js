// What a reader has set: large print with high contrast, a dark or a light ground.
// Loaded at the head of the body, so that nothing is painted twice.
(function () {
  "use strict";

  const KEY = "disclosure-archive.look";
  const night = matchMedia("(prefers-color-scheme: dark)");

  // Some browsers keep nothing for file://, and say so by an error.
  function recall() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch {
      return {};
    }
  }

  function keep() {
    try {
      localStorage.setItem(KEY, JSON.stringify(chosen));
    } catch {
      // The choice then lasts as long as the page.
    }
  }

  const chosen = recall();

  function now() {
    return { reading: chosen.reading === true, dark: typeof chosen.dark === "boolean" ? chosen.dark : night.matches };
  }

  function show() {
    const look = now();
    document.documentElement.classList.toggle("reading", look.reading);
    document.body.dataset.mdColorScheme = look.dark ? "slate" : "default";
    for (const button of document.querySelectorAll("[data-look]")) {
      button.setAttribute("aria-pressed", String(look[button.dataset.look]));
    }
  }

  function offer() {
    for (const button of document.querySelectorAll("[data-look]")) {
      button.addEventListener("click", () => {
        chosen[button.dataset.look] = !now()[button.dataset.look];
        keep();
        show();
      });
    }
    show();
  }

  /** Contents that stand above a text, and not beside it, are folded: as soon as they are there, lest the text move. */
  function fold() {
    const contents = document.querySelector("details.contents");
    if (!contents) return;
    contents.open = matchMedia("(min-width: 76.25em)").matches;
    watch.disconnect();
  }

  document.documentElement.classList.remove("no-js");
  show();
  const watch = new MutationObserver(fold);
  watch.observe(document.documentElement, { childList: true, subtree: true });
  night.addEventListener("change", show);
  document.addEventListener("DOMContentLoaded", offer);
})();

// Making elements. Text goes in as text, never as markup.
(function (search) {
  "use strict";

  /** An element with attributes (functions are listeners; null and false are left out) and children. */
  search.element = function (name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (typeof value === "function") element.addEventListener(key, value);
      else if (value !== null && value !== undefined && value !== false) {
        element.setAttribute(key, value === true ? "" : String(value));
      }
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return element;
  };

  /** Pieces {text, hit} as text and marks. */
  search.marked = function (pieces) {
    return pieces.map(({ text, hit }) => (hit ? search.element("mark", {}, text) : text));
  };
})((window.archiveSearch = window.archiveSearch || {}));

// The table: a row for each year, a column for each member. Text goes in as text, never as markup.
(function (compare) {
  "use strict";

  /** An element with attributes (functions are listeners; null and false are left out) and children. */
  compare.element = function (name, attributes, ...children) {
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

  /** 7000余, 约 33, 待核. */
  function shown(point, total) {
    if (point.value === null) return "待核";
    const round = point.approximate ? (total ? ["约 ", ""] : ["", "余"]) : ["", ""];
    return `${round[0]}${point.value}${round[1]}`;
  }

  function cell(member, year) {
    const point = member.points.find((one) => one.year === year);
    if (!point) return compare.element("td", { class: "none" }, "–");
    const text = shown(point, member.total);
    if (member.total) return compare.element("td", {}, text, compare.element("small", {}, `${point.reports} 份`));
    const doubt = point.inferred ? compare.element("small", {}, "推断") : null;
    return compare.element("td", {}, compare.element("a", { href: compare.reportUrl(point.report) }, text), doubt);
  }

  function head(member) {
    return compare.element("th", { scope: "col" }, member.name, member.place ? compare.element("small", {}, member.place) : null);
  }

  /** The numbers of `members`, the latest year first. */
  compare.table = function (members, years, title) {
    const heads = [compare.element("th", { scope: "col" }, "年度"), ...members.map(head)];
    const rows = Array.from(years).reverse().map((year) => {
      const first = compare.element("th", { scope: "row" }, String(year));
      return compare.element("tr", {}, first, members.map((member) => cell(member, year)));
    });
    const caption = compare.element("caption", {}, title);
    const table = compare.element("table", { class: "matrix series" }, caption, compare.element("tr", {}, heads), rows);
    return compare.element("div", { class: "table-frame", role: "region", "aria-label": title, tabindex: "0" }, table);
  };
})((window.archiveCompare = window.archiveCompare || {}));

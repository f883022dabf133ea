// Finding aids: the rows of this page filtered by what is typed, and put in order by a column.
(function () {
  "use strict";

  const aid = document.querySelector(".aid");
  if (!aid) return;
  const tables = Array.from(aid.querySelectorAll(":scope > table:not([class])"));
  const lists = Array.from(aid.querySelectorAll(":scope > ul:not([class])"));
  const chinese = new Intl.Collator("zh-CN", { numeric: true });
  const FEW = 8; // rows that are seen at a glance

  const fold = (text) => text.normalize("NFKC").toLowerCase();
  const make = (tag, told, ...within) => {
    const element = Object.assign(document.createElement(tag), told);
    element.append(...within);
    return element;
  };

  // ---- Order: the heads of a table become buttons, and a choice where heads are not shown

  function cell(row, column) {
    return row.cells[column].textContent.trim();
  }

  /** Unknown values last, whichever the direction. */
  function compare(column, way) {
    const unknown = (text) => text === "" || text.startsWith("待核") || text === "未注明";
    return (one, other) => {
      const [a, b] = [cell(one, column), cell(other, column)];
      return unknown(a) - unknown(b) || way * chinese.compare(a, b);
    };
  }

  function order(table, column, way) {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows).sort(compare(column, way));
    body.append(...rows);
    Array.from(table.tHead.rows[0].cells).forEach((head, at) => {
      if (at === column) head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    });
  }

  function makeSortable(table) {
    Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
      const button = make("button", { type: "button", title: "按这一列排序" }, head.textContent);
      button.addEventListener("click", () => order(table, column, head.getAttribute("aria-sort") === "ascending" ? -1 : 1));
      head.scope = "col";
      head.replaceChildren(button);
    });
  }

  function orderBox(table) {
    const select = make("select", {}, make("option", { value: "", textContent: "原来的次序" }));
    const first = Array.from(table.tBodies[0].rows);
    Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
      const name = head.textContent.trim();
      select.append(make("option", { value: `${column} 1`, textContent: `${name} ↑` }), make("option", { value: `${column} -1`, textContent: `${name} ↓` }));
    });
    select.addEventListener("change", () => {
      const [column, way] = select.value.split(" ").map(Number);
      if (select.value) order(table, column, way);
      else table.tBodies[0].append(...first);
    });
    return make("label", { className: "order" }, "排序", select);
  }

  // ---- Filter: every word must occur in a row

  function rowsOf(place) {
    return place.tBodies ? Array.from(place.tBodies[0].rows) : Array.from(place.querySelectorAll("li"));
  }

  function filter(rows, typed, said) {
    const words = fold(typed).split(/\s+/).filter(Boolean);
    const texts = rows.map((row) => fold(row.textContent));
    let found = 0;
    rows.forEach((row, at) => {
      row.hidden = !words.every((word) => texts[at].includes(word));
      found += row.hidden ? 0 : 1;
    });
    for (const heading of aid.querySelectorAll(":scope > h2:has(+ ul:not([class]))")) {
      heading.hidden = !heading.nextElementSibling.querySelector("li:not([hidden])");
    }
    said.textContent = words.length ? `${found} / ${rows.length}` : "";
  }

  function filterBox(rows) {
    const input = make("input", { type: "search", autocomplete: "off" });
    const said = make("output", {});
    input.addEventListener("input", () => filter(rows, input.value, said));
    return [make("label", {}, "在本页筛选", input), said];
  }

  for (const table of tables) makeSortable(table);
  const places = tables.length ? tables : lists;
  const rows = places.flatMap(rowsOf);
  if (rows.length < FEW) return;
  const tools = make("div", { className: "tools" }, ...filterBox(rows));
  if (tables.length) tools.append(orderBox(tables[0]));
  const first = tables.length ? tables[0] : aid.querySelector(":scope > h2:has(+ ul:not([class]))") || lists[0];
  first.before(tools);
})();

// The whole result as a table for WPS and Excel.
(function (search) {
  "use strict";

  const COLUMNS = [
    ["标题", (result) => result.title],
    ["机关", (result) => result.issuer],
    ["年份", (result) => (result.year === null ? "" : String(result.year))],
    ["类别", (result) => result.category],
    ["地区", (result) => result.region],
    ["日期", (result) => result.date],
    ["命中次数", (result) => String(result.occurrences)],
    ["编号", (result) => result.id],
    ["页面", (result) => result.url],
  ];

  /** A cell: quoted, and never taken for a formula by the program that opens it. */
  function cell(text) {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }

  /** The results as CSV, with a byte order mark. */
  search.csvOf = function (results) {
    const rows = [COLUMNS.map(([name]) => name), ...results.map((result) => COLUMNS.map(([, read]) => read(result)))];
    return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
  };

  /** Hands a text to the browser as a file to keep. */
  search.download = function (name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const link = search.element("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  };
})((window.archiveSearch = window.archiveSearch || {}));

// A report's page: fills in what only the reader's browser knows of a citation, and copies it.
(function () {
  "use strict";

  const citation = document.querySelector("[data-citation]");
  const button = document.querySelector("[data-copy]");
  const said = document.querySelector("[data-copied]");
  if (!citation || !button) return;

  if (/^https?:$/.test(location.protocol)) {
    for (const place of document.querySelectorAll("[data-address]")) place.textContent = location.origin + location.pathname;
  }
  const now = new Date();
  const digits = (number) => String(number).padStart(2, "0");
  citation.querySelector("[data-today]").textContent = `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;

  function select() {
    const range = document.createRange();
    range.selectNodeContents(citation);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  // The clipboard is closed to pages served without encryption; the old way is open to them.
  async function copy() {
    try {
      await navigator.clipboard.writeText(citation.textContent.trim());
      return true;
    } catch {
      select();
      return document.execCommand("copy");
    }
  }

  button.hidden = false;
  button.addEventListener("click", async () => {
    said.textContent = (await copy()) ? "已复制" : "已选中，请按 Ctrl+C 复制";
  });
})();

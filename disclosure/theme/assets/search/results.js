// The list of results, and what is said instead of one.
(function (search) {
  "use strict";

  const LONG = 80; // characters
  const el = search.element;
  const number = (value) => value.toLocaleString("zh-CN");

  /** A list item for one result. */
  search.resultItem = function (result, query, needles) {
    const address = `${search.base}${result.url}${query ? `?q=${encodeURIComponent(query)}` : ""}`;
    const title = search.piecesOf(result.title, search.hitsIn(search.fold(result.title), needles), 0, result.title.length);
    const facts = [
      result.issuer,
      result.year === null ? "年份不明" : `${result.year}年`,
      result.category,
      result.region.split("/").join(" › "),
      result.occurrences ? `${number(result.occurrences)} 处` : "",
    ].filter(Boolean);
    return el("li", { class: "archive-result" },
      el("a", { class: "archive-result__title", href: address }, search.marked(title)),
      el("p", { class: "archive-result__facts" }, facts.join(" · ")),
      result.snippets.map(snippet));
  };

  function snippet({ heading, pieces, before, after }) {
    return el("p", { class: "archive-result__snippet" },
      heading ? el("span", { class: "archive-result__heading" }, heading) : null,
      before ? "…" : null, search.marked(pieces), after ? "…" : null);
  }

  /** "12 份报告，35 处", with the span that this page shows. */
  search.summaryText = function (found, state, perPage) {
    const first = (state.page - 1) * perPage + 1;
    const last = Math.min(found.documents, state.page * perPage);
    const count = `${number(found.documents)} 份报告${found.occurrences ? `，共 ${number(found.occurrences)} 处` : ""}`;
    return found.documents > perPage && first <= last ? `${count}（第 ${first}–${last} 份）` : count;
  };

  /** A word as it was looked for, a long one from both its ends; what nobody can type is left open. */
  function quoted(text) {
    const shown = text.length > LONG ? `${text.slice(0, LONG / 2)}……${text.slice(-LONG / 2)}` : text;
    return `“${shown.replace(/\uffff/g, "□")}”`;
  }

  /** What to say when nothing was found: what was looked for, and where. */
  search.nothingFound = function (found, state, total, clearFilters) {
    const words = found.parsed.terms.map((term) => quoted(term.text)).join("、");
    const where = state.titleOnly ? "标题" : "标题和正文";
    const looked = words
      ? `已在 ${number(total)} 份报告的${where}中逐字查找${words}（不分繁简、全半角、大小写），没有一份${found.parsed.terms.length > 1 ? "同时" : ""}含有。`
      : `${number(total)} 份报告中没有符合这些条件的。`;
    const each = found.terms.map(({ text, documents }) => `${quoted(text)}有 ${number(documents)} 份`).join("，");
    const filtered = search.isFiltered(state) || found.parsed.restrictions.length || found.parsed.without.length;
    return el("div", { class: "archive-search__message" },
      el("p", {}, el("strong", {}, "没有找到。"), looked),
      found.terms.length > 1 ? el("p", {}, `分开看：${each}。`) : null,
      filtered ? el("p", {}, "现在还有筛选或排除条件。") : el("p", {}, "可以减少几个字，或把一句话拆成用空格隔开的几个词。"),
      search.isFiltered(state) ? el("button", { type: "button", class: "archive-search__button", click: clearFilters }, "清除筛选") : null);
  };

  /** Links to the places, issuers and reports that are called so, or nearly so where nothing was found. */
  search.nameLinks = function (names, near) {
    if (!names.length) return [];
    return [near ? "相近的名称：" : "名称：", ...names.map((name) =>
      el("a", { class: "archive-search__name", href: search.base + search.addressOfName(name) },
        `${name.name}${name.year && name.field !== "title" ? ` ${name.year}年` : ""}`,
        name.field === "title" ? null : el("span", {}, `（${number(name.reports)} 份）`)))];
  };

  const FAILURES = {
    unsupported: () => "这个浏览器太旧，不能解压检索数据（缺少 DecompressionStream）。请换用 2023 年以后的 Chrome、Edge、Firefox、Safari 或国产浏览器的极速模式；按地区、年份、机关浏览不受影响。",
    unloaded: (file) => `检索数据文件 search/${file}.js 没有读到。可能是网络中断，或网站文件没有拷贝完整。`,
    stale: (file) => `检索数据文件 search/${file}.js 与本网站的版本不一致。网站可能正在更新，请稍后再试；如果一直这样，请重新生成网站。`,
  };

  /** What to say when something could not be loaded. */
  search.failure = function (error, retry) {
    const words = FAILURES[error.kind];
    return el("div", { class: "archive-search__message archive-search__message--failed", role: "alert" },
      el("p", {}, el("strong", {}, "检索没有完成。"), words ? words(error.file) : `程序出错：${error.message}`),
      error.kind === "unsupported" ? null
        : el("button", { type: "button", class: "archive-search__button", click: retry }, "重试"));
  };

  /** Buttons to the pages before and after. */
  search.pageButtons = function (found, state, perPage, go) {
    const last = Math.max(1, Math.ceil(found.documents / perPage));
    if (last === 1) return [];
    const button = (label, page) => el("button", {
      type: "button", class: "archive-search__button", disabled: page < 1 || page > last, click: () => go(page),
    }, label);
    return [button("上一页", state.page - 1), el("span", {}, `${state.page} / ${last}`), button("下一页", state.page + 1)];
  };
})((window.archiveSearch = window.archiveSearch || {}));

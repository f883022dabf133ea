// The page: what is chosen stands in the address, so that it can be kept, sent, gone back to.
(function (compare) {
  "use strict";

  const MOST = 6;
  const part = (name) => document.getElementById(`compare-${name}`);
  const element = compare.element;
  let asked = 0; // the latest request to show what is chosen
  let stepped = 0; // the latest place that was chosen
  let shown = null; // what is drawn, to draw it again in another width

  function stateOf(address) {
    const told = new URL(address).searchParams;
    const known = Array.from(part("metric").options, (option) => option.value);
    const chosen = told.getAll("with").map(compare.parse).filter(Boolean);
    const each = new Map(chosen.map((one) => [one.id, one]));
    return {
      metric: known.includes(told.get("metric")) ? told.get("metric") : known[0],
      chosen: Array.from(each.values()).slice(0, MOST),
    };
  }

  function addressOf(state) {
    const url = new URL(location.href);
    const told = new URLSearchParams([["metric", state.metric], ...state.chosen.map(({ id }) => ["with", id])]);
    url.search = told.toString();
    url.hash = "";
    return url.href;
  }

  function say(text) {
    part("said").textContent = text;
  }

  function change(state, said) {
    const address = addressOf(state);
    if (address !== location.href) history.pushState(null, "", address);
    say(said);
    return show();
  }

  // ---- choosing

  function option(value, text) {
    return element("option", { value }, text);
  }

  /** The selects of places below `code`, one for each level, as far down as `path` leads or there is one way only. */
  async function step(code, path) {
    const number = ++stepped;
    for (let here = code; here; ) {
      const drawer = await compare.drawer(here);
      if (number !== stepped) return;
      offer(here, drawer);
      if (!drawer.children.length) return;
      const select = selectOf(here, drawer);
      part("steps").append(select);
      const known = drawer.children.map(([child]) => child);
      const only = known.length === 1 && !drawer.bodies.length ? known[0] : "";
      here = known.find((child) => path.includes(child)) || only;
      select.value = here;
    }
  }

  function selectOf(code, drawer) {
    const level = part("steps").children.length + 1;
    const all = option("", level === 1 ? "全部地区" : `${drawer.name}全部`);
    const select = element("select", { "aria-label": `第 ${level} 级地区` }, all);
    select.append(...drawer.children.map(([child, name]) => option(child, name)));
    select.addEventListener("change", () => {
      while (select.nextElementSibling) select.nextElementSibling.remove();
      stepped++;
      if (select.value) step(select.value, []).catch(failed);
      else offer(code, drawer);
    });
    return select;
  }

  /** The bodies and totals of a place. */
  function offer(code, drawer) {
    const totals = Object.entries(drawer.totals).map(([key, total]) => option(`${code}.${key}`, `${total.kind}合计`));
    const groups = [];
    if (totals.length) groups.push(element("optgroup", { label: `${drawer.name}：各类机关合计` }, totals));
    for (const kind of new Set(drawer.bodies.map((body) => body[2]))) {
      const own = drawer.bodies.filter((body) => body[2] === kind);
      groups.push(element("optgroup", { label: kind }, own.map(([key, name]) => option(`${code}.${key}`, name))));
    }
    part("body").replaceChildren(...groups);
    part("body").disabled = !groups.length;
    if (drawer.bodies.length) part("body").value = `${code}.${drawer.bodies[0][0]}`;
  }

  function add(event) {
    event.preventDefault();
    const state = stateOf(location.href);
    const wanted = compare.parse(part("body").value || "");
    const name = part("body").selectedOptions[0] ? part("body").selectedOptions[0].textContent : "";
    if (!wanted) return say("这里还没有写明数字的年度报告。");
    if (state.chosen.some(({ id }) => id === wanted.id)) return say(`${name}已经在对比中。`);
    if (state.chosen.length === MOST) return say(`最多对比 ${MOST} 个，请先去掉一个。`);
    state.chosen.push(wanted);
    return change(state, `已加入${name}。`);
  }

  async function remove(member) {
    const state = stateOf(location.href);
    state.chosen = state.chosen.filter(({ id }) => id !== member.id);
    await change(state, `已去掉${member.name}。`);
    (part("chosen").querySelector("button") || part("body")).focus();
  }

  // ---- showing

  function named(member, at) {
    const away = { type: "button", "aria-label": `去掉${member.name}`, title: "去掉", click: () => remove(member).catch(failed) };
    const place = member.place ? element("small", {}, member.place) : null;
    return element("li", {}, compare.sign(at), element("span", {}, member.name, place), element("button", away, "×"));
  }

  function pointsOf(member, metric) {
    const points = member.series[metric] || [];
    return points.map(([year, value, marks, last]) => ({
      year,
      value,
      approximate: Boolean(marks & 1),
      inferred: Boolean(marks & 2),
      [member.total ? "reports" : "report"]: last,
    }));
  }

  function draw() {
    if (!shown) return;
    const { members, years, title } = shown;
    const width = Math.max(300, Math.min(900, part("result").clientWidth));
    const chart = compare.chart(members, years, title, width);
    part("result").replaceChildren(chart, compare.table(members, years, title));
  }

  async function show() {
    const number = ++asked;
    const state = stateOf(location.href);
    part("metric").value = state.metric;
    const wanted = state.chosen.map((one) => compare.member(one).catch(() => null));
    const found = (await Promise.all(wanted)).filter(Boolean);
    if (number !== asked) return;
    const lost = state.chosen.length - found.length;
    if (lost) say(`有 ${lost} 个机关或地区的数据没有找到：网站可能已经更新，或者文件不齐全。`);
    const members = found.map((member) => ({ ...member, points: pointsOf(member, state.metric) }));
    part("chosen").replaceChildren(...members.map(named));
    const told = members.flatMap((member) => member.points.map((point) => point.year));
    shown = null;
    if (!told.length) {
      const missing = members.length ? "所选的机关和地区都没有写明这一项。" : "还没有选，请在上面选地区和机关，按“加入对比”。";
      part("result").replaceChildren(element("p", { class: "note" }, missing));
      return;
    }
    const first = Math.min(...told);
    const years = Array.from({ length: Math.max(...told) - first + 1 }, (_, at) => first + at);
    const title = `${part("metric").selectedOptions[0].textContent}，${first}–${first + years.length - 1} 年`;
    shown = { members, years, title };
    draw();
  }

  function failed() {
    say("数据没有读到，请重新打开本页；如果在 U 盘上，请核对文件是否齐全。");
  }

  function begin() {
    document.getElementById("compare").hidden = false;
    document.querySelector(".compare__form").addEventListener("submit", (event) => Promise.resolve(add(event)).catch(failed));
    part("metric").addEventListener("change", () => {
      change({ ...stateOf(location.href), metric: part("metric").value }, "").catch(failed);
    });
    window.addEventListener("popstate", () => show().catch(failed));
    window.addEventListener("resize", draw);
    choosePlace().catch(failed);
    show().catch(failed);
  }

  /** The place of the first that is compared already: its neighbours are what one looks for. */
  async function choosePlace() {
    const [first] = stateOf(location.href).chosen;
    const drawer = first ? await compare.drawer(first.code) : null;
    await step("all", drawer ? drawer.path : []);
  }

  begin();
})((window.archiveCompare = window.archiveCompare || {}));

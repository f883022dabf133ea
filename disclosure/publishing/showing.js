// In every page of a preview: loads it anew when the site has changed, and shows what failed.
{
  const { src, dataset } = document.currentScript;

  const board = document.createElement("aside");
  board.id = "preview";
  board.setAttribute("role", "alert");
  Object.assign(board.style, {
    position: "fixed", inset: "auto 0 0 0", zIndex: 99, maxHeight: "50vh", overflow: "auto", padding: "12px 20px",
    font: "16px/1.6 system-ui, sans-serif", color: "#fff", background: "#8c1d18", borderTop: "3px solid #fff",
  });

  const line = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };

  const show = ({ working, troubles }) => {
    const parts = troubles.map(({ where, why, remedy }) => {
      const part = line("p", [where, why].filter(Boolean).join("："));
      part.style.margin = "0 0 6px";
      if (remedy) {
        part.append(document.createElement("br"), `处理：${remedy}`);
      }
      return part;
    });
    if (troubles.length) {
      parts.unshift(line("strong", `有 ${troubles.length} 处没有成功`));
    }
    if (working) {
      parts.push(line("p", "正在重新生成……"));
    }
    board.style.background = troubles.length ? "#8c1d18" : "#1f4e79";
    board.replaceChildren(...parts);
    if (parts.length) {
      document.body.append(board);
    } else {
      board.remove();
    }
  };

  new EventSource(new URL("events", src)).addEventListener("message", ({ data }) => {
    const state = JSON.parse(data);
    if (String(state.build) === dataset.build) {
      show(state);
    } else {
      location.reload();
    }
  });
}

// Puts on the colours that a reader chose, before anything is painted.
{
  const chosen = __md_get("__palette");
  if (chosen && chosen.color) {
    const colours = chosen.color;
    if (colours.media === "(prefers-color-scheme)") {
      const light = matchMedia("(prefers-color-scheme: light)").matches;
      const media = `(prefers-color-scheme: ${light ? "light" : "dark"})`;
      const input = document.querySelector(`[data-md-color-media='${media}']`);
      for (const name of ["media", "scheme", "primary", "accent"]) {
        colours[name] = input.getAttribute(`data-md-color-${name}`);
      }
    }
    for (const [name, value] of Object.entries(colours)) {
      document.body.setAttribute(`data-md-color-${name}`, value);
    }
  }
}

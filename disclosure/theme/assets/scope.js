// What Material's scripts look for: where the site begins, and a memory of what a reader chose there.
// Material writes this into every page; as a file it passes a policy that refuses inline scripts.
var __md_scope = new URL(document.currentScript.dataset.base, location);

var __md_hash = (text) =>
  [...text].reduce((sum, character) => (sum << 5) - sum + character.charCodeAt(0), 0);

// Names its storage only when asked: reading it is an error where a browser keeps nothing.
var __md_get = (key, storage, scope = __md_scope) => {
  try {
    return JSON.parse((storage || localStorage).getItem(`${scope.pathname}.${key}`));
  } catch {
    return null;
  }
};

var __md_set = (key, value, storage, scope = __md_scope) => {
  try {
    (storage || localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // The choice then lasts as long as the page.
  }
};

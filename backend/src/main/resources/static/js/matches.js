// Comfort only: keys to go through the matches, as mail programs have them.
(() => {
  const links = () => [...document.querySelectorAll(".board-link")].filter((link) => link.offsetParent);
  const current = () => document.querySelector(".board-link[aria-current]");

  const mark = (link) => {
    current()?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
  };

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.matches(".board-link")) {
      mark(event.target);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), textarea, select")) {
      return;
    }
    const all = links();
    const at = all.indexOf(current());
    if ((event.key === "j" || event.key === "k") && all.length > 0) {
      const next = all[Math.max(0, Math.min(all.length - 1, at + (event.key === "j" ? 1 : -1)))];
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest" });
      if (next !== all[at]) {
        next.click();
      }
    }
    if (event.key === "x" && at >= 0) {
      all[at].closest(".board-row").querySelector("[type=checkbox]")?.click();
    }
  });
})();

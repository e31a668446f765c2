// Comfort only: every decision is a form of its own, and works without this file.
(() => {
  const page = document.querySelector("[data-mining]");
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");

  // Shows in the document which candidate lies on the desk.
  const point = () => {
    const desk = document.getElementById("desk");
    const current = desk && desk.dataset.current;
    for (const span of page.querySelectorAll(".span.is-current")) {
      span.classList.remove("is-current");
    }
    if (!current) {
      return;
    }
    const spans = page.querySelectorAll(`[data-candidates~="${CSS.escape(current)}"]`);
    for (const span of spans) {
      span.classList.add("is-current");
    }
    if (spans.length > 0) {
      const source = page.querySelector(".source");
      const box = spans[0].getBoundingClientRect();
      const frame = source.getBoundingClientRect();
      if (box.top < frame.top + 40 || box.bottom > frame.bottom - 40) {
        source.scrollTop += box.top - frame.top - frame.height / 3;
      }
    }
  };

  // Says in the document what was decided, before the desk has changed.
  const decide = (id, state) => {
    for (const span of page.querySelectorAll(`[data-candidates~="${CSS.escape(id)}"]`)) {
      span.classList.remove("is-open", "is-accepted", "is-merged", "is-rejected");
      span.classList.add(`is-${state}`);
    }
  };

  let busy = false;
  if (page) {
    point();
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
        return;
      }
      const action = document.querySelector(`#desk [data-key="${CSS.escape(event.key)}"]`);
      if (action) {
        event.preventDefault();
        if (!busy) {
          action.click();
        }
      }
    });
    document.addEventListener("htmx:beforeRequest", (event) => {
      busy = true;
      const decision = /\/candidates\/([^/]+)\/(accept|reject|merge|undo)$/.exec(
        event.detail.pathInfo.requestPath,
      );
      if (decision) {
        const states = { accept: "accepted", reject: "rejected", merge: "merged", undo: "open" };
        decide(decision[1], states[decision[2]]);
      }
    });
    document.addEventListener("htmx:afterRequest", (event) => {
      busy = false;
      const decision = /\/candidates\/([^/]+)\/(accept|reject|merge|undo)$/.exec(
        event.detail.pathInfo.requestPath,
      );
      if (decision && !event.detail.successful) {
        decide(decision[1], "open");
      }
    });
    document.addEventListener("htmx:afterSwap", () => {
      const desk = document.getElementById("desk");
      if (desk && desk.dataset.current) {
        decide(desk.dataset.current, desk.dataset.state);
      }
      point();
      desk.focus({ preventScroll: true });
    });
  }

  // While a document is being read, its page looks again by itself.
  if (document.querySelector("[data-progress]")) {
    setTimeout(() => location.reload(), 1500);
  }
})();

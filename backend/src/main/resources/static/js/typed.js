// Keeps what is typed into a long form every few seconds, so that nothing is lost with the page.
(() => {
  "use strict";
  const form = document.querySelector("form[data-keep]");
  if (!form || !form.dataset.address) return;
  const pause = 3000;
  let waiting;
  const keep = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
    fields.append("address", form.dataset.address);
    fetch("/typed-forms", { method: "POST", body: fields, keepalive: true }).catch(() => {});
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, pause);
  });
  form.addEventListener("submit", (event) => {
    // What opens in a window of its own leaves the form here, unsaved.
    if (event.submitter?.formTarget !== "_blank") clearTimeout(waiting);
  });
})();

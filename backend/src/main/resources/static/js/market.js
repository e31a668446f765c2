// Comfort only: every page works without this file.
(() => {
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !typing(event.target)) {
      const box = document.querySelector("[data-search]");
      if (box) {
        event.preventDefault();
        box.focus();
        box.select();
      }
    }
    if (event.key === "Escape") {
      const menu = document.querySelector("details.menu[open]");
      if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    }
  });

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });

  // What cannot be taken back is asked for once more.
  document.addEventListener("submit", (event) => {
    const question = event.target.dataset?.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  // One box ticks all of a name in its form.
  for (const all of document.querySelectorAll("[data-check-all]")) {
    const boxes = [...all.form.elements].filter((box) => box.name === all.dataset.checkAll && !box.disabled);
    const settle = () => {
      const ticked = boxes.filter((box) => box.checked).length;
      all.checked = boxes.length > 0 && ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    };
    all.hidden = false;
    all.closest("label").hidden = false;
    all.addEventListener("change", () => boxes.forEach((box) => { box.checked = all.checked; }));
    boxes.forEach((box) => box.addEventListener("change", settle));
    settle();
  }

  // Mistakes are told in the order of the fields, as one meets them on the way down.
  for (const list of document.querySelectorAll("[data-mistakes]")) {
    const field = (line) => document.getElementById(line.querySelector("a").hash.slice(1));
    const lines = [...list.children].filter(field);
    lines.sort((one, other) =>
      field(one).compareDocumentPosition(field(other)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
    list.prepend(...lines);
  }

  // Facets lie open beside the results where there is room, and behind one tap where there is not.
  const arrangeFacets = () => {
    const sheet = document.querySelector("details[data-facets]");
    if (sheet && matchMedia("(max-width: 61.99rem)").matches) {
      sheet.open = false;
    }
  };
  arrangeFacets();
  document.addEventListener("htmx:afterSwap", arrangeFacets);

  // Addresses say what was chosen and nothing else.
  document.addEventListener("htmx:configRequest", (event) => {
    const { verb, parameters } = event.detail;
    if (verb === "get") {
      for (const name of Object.keys(parameters)) {
        if (parameters[name] === "") {
          delete parameters[name];
        }
      }
    }
  });

  const toast = () => document.getElementById("toast");
  document.addEventListener("htmx:beforeRequest", () => {
    toast().hidden = true;
  });
  for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failure, () => {
      toast().hidden = false;
    });
  }
})();

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

// Comfort only: suggestions below the search box, results while typing, copying an address.
(() => {
  const PAUSE = 150;

  // Half-typed pinyin is no query: what an input method is still composing is kept from the listeners.
  document.addEventListener("input", (event) => {
    if (event.isComposing && event.target.matches("[data-typing], [data-suggest]")) {
      event.stopImmediatePropagation();
    }
  }, true);
  document.addEventListener("compositionend", (event) => {
    if (event.target.matches("[data-typing], [data-suggest]")) {
      event.target.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });

  // A combobox as the ARIA Authoring Practices describe it: the focus stays in the box, the arrows choose in the list.
  const combobox = (box) => {
    const list = document.getElementById(box.dataset.suggest);
    const said = list.nextElementSibling;
    let timer;
    let asking;
    let active = -1;

    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", list.id);
    box.setAttribute("aria-expanded", "false");

    const options = () => [...list.children];
    const choose = (index) => {
      const all = options();
      active = all.length === 0 ? -1 : (index + all.length) % all.length;
      all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
      if (active >= 0) {
        box.setAttribute("aria-activedescendant", all[active].id);
        all[active].scrollIntoView({ block: "nearest" });
      }
    };
    const close = () => {
      clearTimeout(timer);
      asking?.abort();
      list.hidden = true;
      active = -1;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    };
    const show = (html) => {
      list.innerHTML = html;
      const many = options().length;
      list.hidden = many === 0;
      active = -1;
      box.removeAttribute("aria-activedescendant");
      box.setAttribute("aria-expanded", String(many > 0));
      said.textContent = many > 0 ? said.dataset.some.replace("{0}", many) : said.dataset.none;
    };
    const ask = async () => {
      asking?.abort();
      asking = new AbortController();
      try {
        const address = box.dataset.suggestFrom + "?q=" + encodeURIComponent(box.value.trim());
        const response = await fetch(address, { signal: asking.signal });
        if (response.ok && document.activeElement === box) {
          show(await response.text());
        }
      } catch {
        // Overtaken by the next letter, or no network: the box works without.
      }
    };
    const follow = (option) => {
      location.assign(option.dataset.address);
    };

    box.addEventListener("input", () => {
      clearTimeout(timer);
      if (box.value.trim() === "") {
        close();
      } else {
        timer = setTimeout(ask, PAUSE);
      }
    });
    box.addEventListener("keydown", (event) => {
      if (list.hidden || event.isComposing) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        follow(options()[active]);
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
      }
    });
    box.addEventListener("blur", close);
    // Before the box loses the focus, or the list would be gone by the click.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        follow(option);
      }
    });
  };
  document.querySelectorAll("[data-suggest]").forEach(combobox);

  // A region that is swapped is not announced: what it says is copied into one that stays.
  document.addEventListener("htmx:afterSettle", () => {
    for (const region of document.querySelectorAll("[data-announce]")) {
      region.textContent = document.querySelector(region.dataset.announce)?.textContent ?? "";
    }
  });

  const offerCopies = () => {
    for (const button of document.querySelectorAll("[data-copy][hidden]")) {
      button.hidden = false;
    }
  };
  offerCopies();
  document.addEventListener("htmx:afterSettle", offerCopies);
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) {
      return;
    }
    button.parentElement.querySelector("input")?.select();
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      (button.querySelector("span") ?? button).textContent = button.dataset.copied;
    } catch {
      // Not allowed to: the address stands beside, to be copied by hand.
    }
  });
})();

// Comfort only: every page works without this file.
(() => {
  // Items are dragged, or moved by Alt and an arrow; the form is saved after each move.
  const list = document.querySelector("[data-sortable]");
  if (!list) {
    return;
  }
  const form = list.closest("form");
  const items = () => [...list.querySelectorAll("[data-sortable-item]")];

  const settle = () => {
    const all = items();
    all.forEach((item, at) => {
      item.querySelector(".list-handle").textContent = at + 1;
      item.querySelector("[data-up]").disabled = at === 0;
      item.querySelector("[data-down]").disabled = at === all.length - 1;
    });
    form.dispatchEvent(new Event("change", { bubbles: true }));
  };

  list.addEventListener("keydown", (event) => {
    const item = event.target.closest("[data-sortable-item]");
    if (!item || !event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) {
      return;
    }
    event.preventDefault();
    const focused = document.activeElement;
    if (event.key === "ArrowUp" && item.previousElementSibling) {
      item.previousElementSibling.before(item);
    } else if (event.key === "ArrowDown" && item.nextElementSibling) {
      item.nextElementSibling.after(item);
    } else {
      return;
    }
    focused.focus();
    settle();
  });

  let dragged = null;
  for (const item of items()) {
    item.draggable = true;
  }
  // Inside a field dragging selects text, as everywhere.
  list.addEventListener("pointerdown", (event) => {
    const item = event.target.closest("[data-sortable-item]");
    if (item) {
      item.draggable = !event.target.closest("input, button, a");
    }
  });
  list.addEventListener("dragstart", (event) => {
    dragged = event.target.closest("[data-sortable-item]");
    dragged?.classList.add("is-dragged");
  });
  list.addEventListener("dragover", (event) => {
    const over = event.target.closest("[data-sortable-item]");
    if (!dragged || !over || over === dragged) {
      return;
    }
    event.preventDefault();
    const box = over.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) {
      over.before(dragged);
    } else {
      over.after(dragged);
    }
  });
  list.addEventListener("dragend", () => {
    if (dragged) {
      dragged.classList.remove("is-dragged");
      dragged = null;
      settle();
    }
  });
})();

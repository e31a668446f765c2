// Comfort only: every card has a form with what can be done with it.
(() => {
  const board = document.querySelector("[data-board]");
  if (!board) {
    return;
  }
  const says = document.querySelector("[data-board-says]");
  const columns = [...board.querySelectorAll("[data-states]")];
  document.querySelector(".desk-hint").hidden = false;

  // What of a card's moves leads into a column; the table has decided who may do what.
  const into = (card, column) => {
    const states = column.dataset.states.split(" ");
    return [...card.querySelectorAll("option[data-to]")].filter((option) => states.includes(option.dataset.to));
  };

  const move = (card, column) => {
    const ways = into(card, column);
    const select = card.querySelector("select");
    if (ways.length === 0) {
      says.textContent = says.dataset.none;
      return;
    }
    select.value = ways[0].value;
    if (ways.length === 1) {
      select.form.requestSubmit();
    } else {
      says.textContent = says.dataset.several;
      select.focus();
    }
  };

  let dragged = null;
  const over = (column) => columns.forEach((each) => each.classList.toggle("is-over", each === column));

  for (const card of board.querySelectorAll("[data-card]")) {
    card.draggable = card.querySelector("option[data-to]") !== null;
    card.tabIndex = 0;
    // A link would be dragged by itself instead of its card.
    card.querySelectorAll("a").forEach((link) => { link.draggable = false; });
  }
  // Inside a field dragging does what it does everywhere.
  board.addEventListener("pointerdown", (event) => {
    const card = event.target.closest("[data-card]");
    if (card) {
      card.draggable = !event.target.closest("button, input, select") && card.querySelector("option[data-to]") !== null;
    }
  });
  board.addEventListener("dragstart", (event) => {
    dragged = event.target.closest("[data-card]");
    if (dragged) {
      dragged.classList.add("is-dragged");
      columns.forEach((column) => column.classList.toggle("is-open", !column.contains(dragged) && into(dragged, column).length > 0));
    }
  });
  board.addEventListener("dragover", (event) => {
    const column = event.target.closest(".is-open");
    if (dragged && column) {
      event.preventDefault();
    }
    over(column);
  });
  board.addEventListener("drop", (event) => {
    const column = event.target.closest(".is-open");
    if (dragged && column) {
      event.preventDefault();
      move(dragged, column);
    }
  });
  board.addEventListener("dragend", () => {
    dragged?.classList.remove("is-dragged");
    dragged = null;
    columns.forEach((column) => column.classList.remove("is-open", "is-over"));
  });

  // Alt and an arrow take a card to the next column on that side into which it may go.
  board.addEventListener("keydown", (event) => {
    const card = event.target.closest("[data-card]");
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!card || !event.altKey || !step) {
      return;
    }
    event.preventDefault();
    const from = columns.findIndex((column) => column.contains(card));
    for (let at = from + step; at >= 0 && at < columns.length; at += step) {
      if (into(card, columns[at]).length > 0) {
        move(card, columns[at]);
        return;
      }
    }
    says.textContent = says.dataset.none;
  });
})();

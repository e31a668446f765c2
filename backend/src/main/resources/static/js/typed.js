// Keeps what is typed into a form: at the market every few seconds where the form asks for it, and in this tab of the
// browser always, so that nothing is lost with the page or with the session.
(() => {
  "use strict";
  const pause = 3000;
  const reader = document.body.dataset.reader ?? "";
  const notice = document.getElementById("session-ended");
  const store = (() => {
    try {
      return window.sessionStorage;
    } catch {
      return null;
    }
  })();
  const secret = (name) => name.startsWith("_");
  const fieldsOf = (form) => [...new FormData(form)].filter(([name, value]) =>
    typeof value === "string" && !secret(name) && form.querySelector(`[type=password][name="${CSS.escape(name)}"]`) === null);

  // What another account typed in this tab is nobody's business any more, and after signing out nothing is.
  if (store) {
    for (const key of Object.keys(store)) {
      if (key.startsWith("typed ") && reader && !key.startsWith(`typed ${reader} `)) store.removeItem(key);
    }
    document.addEventListener("submit", (event) => {
      if (event.target.getAttribute("action") === "/logout") {
        Object.keys(store).filter((key) => key.startsWith("typed ")).forEach((key) => store.removeItem(key));
      }
    });
  }

  // Signing in again happens in another tab; this page goes on with the token of the new session.
  const held = document.querySelector("form[data-held]");
  const writer = held ? held.querySelector("[name=_writer]")?.value ?? "" : reader;
  const renew = async () => {
    if (!held && (!notice || notice.hidden)) return;
    try {
      const answer = await fetch("/session", { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const session = await answer.json();
      const other = session.reader && session.reader !== writer;
      notice.querySelector("[data-other]").hidden = !other;
      if ((session.reader ?? "") === writer) {
        document.querySelectorAll("input[name=_csrf]").forEach((input) => { input.value = session.token; });
        notice.hidden = true;
        document.dispatchEvent(new Event("session:renewed"));
      }
    } catch {
      // No network: it is asked again when the page is looked at again.
    }
  };
  const ended = () => {
    if (reader && notice) notice.hidden = false;
  };
  // A form that was held back is sent with the token of whoever wrote it, once they have signed in.
  held?.addEventListener("submit", async (event) => {
    if (event.submitter?.name) return;
    event.preventDefault();
    await renew();
    held.submit();
  });
  window.addEventListener("focus", renew);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) renew(); });
  notice?.querySelector("button")?.addEventListener("click", renew);
  document.addEventListener("htmx:responseError", (event) => {
    if ([401, 403].includes(event.detail.xhr.status)) ended();
  });

  // What was sent is kept until a page shows that it arrived: one without the form, or one that says so beside it.
  const form = document.querySelector("form[data-keep]");
  if (store && reader && (!form || form.hasAttribute("data-arrived")) && !document.querySelector("[data-refused]")) {
    store.removeItem(store.getItem("typed-sent"));
    store.removeItem("typed-sent");
  }
  if (!form || !form.dataset.address) return;
  const place = `typed ${reader} ${form.dataset.address}`;
  let waiting;

  const keepHere = () => {
    try {
      store?.setItem(place, JSON.stringify(fieldsOf(form)));
    } catch {
      // Full: what the market keeps remains.
    }
  };
  const keep = async () => {
    const fields = new URLSearchParams(fieldsOf(form));
    fields.append("_csrf", form.elements._csrf.value);
    fields.append("address", form.dataset.address);
    try {
      const answer = await fetch("/typed-forms", { method: "POST", body: fields, keepalive: true });
      if (answer.ok && !answer.redirected) return;
      if (answer.redirected || [401, 403].includes(answer.status)) ended();
    } catch {
      // No network: it is kept here.
    }
  };
  const changed = () => {
    keepHere();
    clearTimeout(waiting);
    waiting = setTimeout(keep, pause);
  };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  // An answer to an old session that arrives while somebody signs in would take the place of the new one: on leaving,
  // what is kept here has to do.
  window.addEventListener("beforeunload", () => clearTimeout(waiting));
  form.addEventListener("submit", (event) => {
    // What opens in a window of its own leaves the form here, unsaved.
    if (event.submitter?.formTarget !== "_blank") {
      clearTimeout(waiting);
      keepHere();
      store?.setItem("typed-sent", place);
    }
  });

  // What was typed here after the session had ended goes the way of all that is kept.
  const here = location.pathname === form.dataset.address && !form.hasAttribute("data-refused") ? store?.getItem(place) : null;
  let tries = 0;
  const bringBack = async () => {
    tries += 1;
    const fields = new URLSearchParams(JSON.parse(here));
    fields.append("_csrf", form.elements._csrf.value);
    fields.append("address", form.dataset.address);
    try {
      const answer = await fetch("/typed-forms", { method: "POST", body: fields });
      if (answer.ok && !answer.redirected) {
        store.removeItem(place);
        location.replace(`${form.dataset.address}?restore=true`);
      } else if (answer.redirected || [401, 403].includes(answer.status)) {
        // Another tab changed the session meanwhile: with its token, or after signing in, it is tried again.
        ended();
        if (tries < 2) renew();
      }
    } catch {
      // No network: it stays here.
    }
  };
  document.addEventListener("session:renewed", here ? bringBack : keep);
  if (here) bringBack();
})();

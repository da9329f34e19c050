// Reloads a page when the site was read again, and shows what is wrong in the site. Part of `plenary serve` only.
(() => {
  "use strict";

  // Which state of the site this page shows: the server says so in a header, because the site may have been read
  // again between the page and this script.
  const timings = performance.getEntriesByType("navigation")[0]?.serverTiming ?? [];
  let shown = timings.find((timing) => timing.name === "plenary")?.description;
  let events;

  function listen() {
    events = new EventSource("/_plenary/events");
    events.addEventListener("message", ({ data }) => {
      shown ??= data;
      if (data !== shown) location.reload();
    });
  }

  // A browser keeps only six connections to one server: pages out of sight give theirs back, and catch up later.
  function listenWhileVisible() {
    events?.close();
    if (!document.hidden) listen();
  }

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  // Only ever as text: problems quote what people wrote.
  function show({ errors, warnings, text }) {
    const panel = element("aside", "", { lang: "en", dir: "ltr", "aria-label": "Problems" });
    const style = element("link", "", { rel: "stylesheet", href: "/_plenary/panel.css" });
    const details = element("details", "", { open: "" });
    const summary = element("summary", `Errors: ${errors} · Warnings: ${warnings}`);
    const link = element("a", "Open as a page", { href: "/_plenary/problems" });
    details.append(summary, element("pre", text, { tabindex: "0" }), link);
    panel.attachShadow({ mode: "open" }).append(style, details);
    document.body.append(panel);
  }

  async function showProblems() {
    if (location.pathname.startsWith("/_plenary/")) return;
    const response = await fetch("/_plenary/problems.json");
    const problems = await response.json();
    if (problems.errors > 0) show(problems);
  }

  document.addEventListener("visibilitychange", listenWhileVisible);
  listenWhileVisible();
  showProblems().catch((error) => console.warn("plenary: the problems cannot be shown:", error));
})();

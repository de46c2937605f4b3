// Comfort only: every page works without this file.
"use strict";

// Selects every row's box of a table: <input type="checkbox" data-selects="selected">.
document.addEventListener("change", (event) => {
  const name = event.target.dataset?.selects;
  if (!name) return;
  const boxes = event.target.closest("form").querySelectorAll(`input[type=checkbox][name="${name}"]`);
  for (const box of boxes) box.checked = event.target.checked;
});

// A form is sent once: a second click on a slow answer does nothing.
document.addEventListener("submit", (event) => {
  if (event.target.method !== "post" || event.defaultPrevented) return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

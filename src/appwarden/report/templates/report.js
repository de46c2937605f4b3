"use strict";
(() => {
  const root = document.documentElement;
  const buttons = [...document.querySelectorAll("button[data-language]")];
  const options = [...document.querySelectorAll("option[data-en]")];

  const speak = (language) => {
    root.dataset.lang = language;
    root.lang = language === "zh" ? "zh-CN" : "en";
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    }
    for (const option of options) option.textContent = option.dataset[language];
  };
  for (const button of buttons) {
    button.addEventListener("click", () => speak(button.dataset.language));
  }
  speak(root.dataset.lang);

  const form = document.querySelector(".filters");
  const findings = [...document.querySelectorAll("article.finding")];
  const sift = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value !== "");
    let shown = 0;
    for (const finding of findings) {
      const fits = wanted.every(([name, value]) => finding.dataset[name].split(" ").includes(value));
      finding.hidden = !fits;
      if (fits) shown += 1;
    }
    document.getElementById("shown").textContent = String(shown);
    document.getElementById("no-match").hidden = shown > 0;
  };
  if (form) {
    form.addEventListener("change", sift);
    form.addEventListener("reset", () => setTimeout(sift));
  }

  // A link to a finding that the filter hides, or into what is folded, must still lead there.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.closest("details:not([open])");
    if (folded) {
      folded.open = true;
      target.scrollIntoView();
    }
    if (form && target && target.hidden) {
      form.reset();
      setTimeout(() => target.scrollIntoView());
    }
  });
  const print = document.getElementById("print");
  print.addEventListener("click", () => window.print());
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
})();

"use strict";
/* Gaps and choices that check themselves, themes that can be hidden. Works without a network. */
(() => {
  const all = (selector, under = document) => [...under.querySelectorAll(selector)];
  const unveil = (veiled) => {
    const bytes = Uint8Array.from(atob(veiled), (sign) => sign.charCodeAt(0)).reverse();
    return new TextDecoder().decode(bytes);
  };
  /* Case, kinds of apostrophe and hyphen, and white space do not matter. */
  const fold = (text) =>
    text.normalize("NFC").toLowerCase().replace(/[\u2018\u2019\u02BC\u0060\u00B4\u2032]/g, "'")
      .replace(/[\u2010\u2011\u2013]/g, "-").replace(/\u00AD/g, "").replace(/\s+/g, " ").trim();
  const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  const tell = (verdict, isRight) => {
    verdict.className = "verdict " + (isRight ? "right" : "wrong");
    verdict.textContent = isRight ? "✓ right" : "✗ not yet";
  };
  const isFilled = (field) => {
    const typed = fold(field.value);
    const answer = fold(unveil(field.dataset.a));
    return typed !== "" && (typed === answer || fold(field.dataset.g + field.value) === answer);
  };
  const clear = (field) => {
    field.classList.remove("right", "wrong");
    field.removeAttribute("aria-invalid");
    field.nextElementSibling.textContent = "";
  };
  const checkField = (field) => {
    if (fold(field.value) === "") { clear(field); return false; }
    const isRight = isFilled(field);
    field.classList.toggle("right", isRight);
    field.classList.toggle("wrong", !isRight);
    field.setAttribute("aria-invalid", String(!isRight));
    tell(field.nextElementSibling, isRight);
    return isRight;
  };
  const isChosen = (box) => box.checked === unveil(box.dataset.r).startsWith("1");
  const checkChoices = (group) => {
    const boxes = all("input", group);
    const verdict = group.querySelector(".verdict");
    if (!boxes.some((box) => box.checked)) { verdict.textContent = ""; return false; }
    const isRight = boxes.every(isChosen);
    tell(verdict, isRight);
    return isRight;
  };
  const strike = (sheet) => {
    const typed = all(".gap-field", sheet).map((field) =>
      [fold(field.value), fold(field.dataset.g + field.value)]);
    const isTyped = (word) => typed.findIndex((forms) => forms.includes(word));
    all(".word", sheet).forEach((word) => {
      let left = Number(word.dataset.times);  /* the gaps that need it */
      for (let at; left && (at = isTyped(fold(word.textContent))) >= 0; left -= 1) {
        typed.splice(at, 1);
      }
      const isUsed = left === 0;
      word.classList.toggle("used", isUsed);
      if (isUsed) { word.setAttribute("aria-label", word.textContent + ", used"); }
      else { word.removeAttribute("aria-label"); }
    });
  };
  const watch = (sheet, fields, choices) => {
    const score = element("span", { className: "score" });
    score.setAttribute("role", "status");
    const check = element("button", { type: "button", textContent: "Check" });
    const again = element("button", { type: "button", className: "plain", textContent: "Start again" });
    check.addEventListener("click", () => {
      const right = fields.filter(checkField).length + choices.filter(checkChoices).length;
      score.textContent = right + " of " + (fields.length + choices.length) + " right";
    });
    again.addEventListener("click", () => {
      fields.forEach((field) => { field.value = ""; clear(field); });
      choices.forEach((group) => {
        all("input", group).forEach((box) => { box.checked = false; });
        group.querySelector(".verdict").textContent = "";
      });
      score.textContent = "";
      strike(sheet);
    });
    fields.forEach((field, at) => {
      field.addEventListener("input", () => { clear(field); strike(sheet); });
      field.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") { return; }
        event.preventDefault();
        (fields[at + 1] || check).focus();
      });
    });
    const bar = element("div", { className: "checking" }, check, again, score);
    (sheet.querySelector(".footnotes") || sheet.lastElementChild).after(bar);
  };
  all(".sheet").forEach((sheet) => {
    const fields = all(".gap-field", sheet);
    const choices = all(".choices", sheet).filter((group) =>
      all("input", group).every((box) => box.dataset.r));
    if (fields.length + choices.length > 0) { watch(sheet, fields, choices); }
    all(".filter", sheet).forEach((themes) => { themes.hidden = false; });
    all(".legend li", sheet).forEach((item) => {
      const box = element("input", { type: "checkbox", checked: true });
      box.addEventListener("change", () =>
        sheet.classList.toggle("hides-" + item.dataset.t, !box.checked));
      item.replaceChildren(element("label", {}, box, " ", ...item.childNodes));
    });
  });
})();

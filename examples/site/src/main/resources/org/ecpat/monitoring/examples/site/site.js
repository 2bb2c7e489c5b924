// Sorts and filters the board, and opens what is folded before it is printed. Without it every page
// still shows everything.
"use strict";

function board(table) {
  const form = document.querySelector(".filters");
  const status = form.querySelector(".found");
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const collator = new Intl.Collator(document.documentElement.lang);
  const names = new Map(rows.map((row) => [row, row.querySelector("th bdi").textContent]));
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const found = new Map(rows.map((row) => [row, plain(row.querySelector("th").textContent)]));
  const downFirst = new Set(["score", "coverage", "band", "change"]);

  // Rows without a value stand last in either direction; equal ones keep the order of the page.
  const by = (key, sign) => (a, b) => {
    if (key === "name") {
      return sign * collator.compare(names.get(a), names.get(b));
    }
    const missing = (a.dataset[key] === "") - (b.dataset[key] === "");
    return (
      missing ||
      sign * (Number(a.dataset[key]) - Number(b.dataset[key])) ||
      rows.indexOf(a) - rows.indexOf(b)
    );
  };

  function sort(head) {
    const key = head.dataset.sort;
    const now = head.getAttribute("aria-sort");
    const first = downFirst.has(key) ? "descending" : "ascending";
    const next = now === null ? first : now === "ascending" ? "descending" : "ascending";
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute("aria-sort");
    }
    head.setAttribute("aria-sort", next);
    body.append(...rows.slice().sort(by(key, next === "descending" ? -1 : 1)));
    status.textContent = table.dataset.sorted.replace("#", () => head.textContent.trim());
  }

  function filter() {
    const text = plain(form.querySelector("#find").value.trim());
    const group = form.querySelector("#in-group")?.value ?? "";
    const band = form.querySelector("#in-band").value;
    let shown = 0;
    for (const row of rows) {
      const fits =
        found.get(row).includes(text) &&
        (group === "" || row.dataset.groups.split(" ").includes(group)) &&
        (band === "" || row.dataset.css === band);
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    status.textContent = status.dataset.pattern.replace("#", () => shown);
  }

  for (const head of table.tHead.rows[0].cells) {
    if (head.dataset.sort) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(head));
      head.append(button);
    }
  }
  form.addEventListener("input", filter);
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
}

document.querySelectorAll("table.board").forEach(board);
document.querySelectorAll("button.print").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
window.addEventListener("beforeprint", () => {
  document.querySelectorAll("details:not([open])").forEach((part) => {
    part.open = true;
    part.dataset.folded = "";
  });
});
window.addEventListener("afterprint", () => {
  document.querySelectorAll("details[data-folded]").forEach((part) => {
    part.open = false;
    delete part.dataset.folded;
  });
});

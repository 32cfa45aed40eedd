/* A table that is read by pages: the address keeps how it is sorted, which page is shown and what it is filtered by, so that Back and a shared link
   lead to the same rows; and a screen reader is told when the rows changed. The table itself is replaced in parts, so its container is watched. */
const KEY = /(?:^|\s)(?:col|key)-([a-z]+)(?:\s|$)/;
const SORTED = { ascending: "asc", descending: "desc" };

/* The name of a heading's column, as the server knows it, or null. */
export function keyOf(classes) {
  const found = KEY.exec(classes);
  return found ? found[1] : null;
}

/* How many rows come before the first of a report such as "26–50 of 130". */
export function before(report) {
  const first = /\d+/.exec(report);
  return first ? Math.max(0, Number(first[0]) - 1) : 0;
}

/* An address with these parts of its query set, and those without a value left out. */
export function addressWith(address, parts) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parts)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.pathname + url.search + url.hash;
}

/* What is said when the rows changed: how they are sorted, and which they are. */
export function sentence({ column, order, report, rows }, words) {
  const sorted = column ? (order === "desc" ? words.down : words.up).replace("{0}", column) + ". " : "";
  return sorted + (report || words.rows.replace("{0}", rows));
}

function read(place) {
  const head = place.querySelector("th[aria-sort=ascending], th[aria-sort=descending]");
  const paginator = place.querySelector(".ui-paginator");
  const shown = paginator && getComputedStyle(paginator).display !== "none";
  return {
    sort: head && keyOf(head.className),
    order: head && SORTED[head.getAttribute("aria-sort")],
    column: head?.querySelector(".ui-column-title")?.textContent.trim(),
    report: shown ? paginator.querySelector(".ui-paginator-current")?.textContent.trim() : "",
    rows: place.querySelectorAll("tbody > tr:not(.ui-datatable-empty-message)").length,
    begins: place.querySelector("tbody [data-key]")?.dataset.key,
  };
}

/* Where a list is too long to be counted, its page is found by the row it begins with, whose key is a part of the address. */
export function beginning(name, first, key) {
  return name ? { [name]: first ? key : "" } : {};
}

function filters(place) {
  const form = place.closest("form");
  return Object.fromEntries([...(form?.querySelectorAll("[data-address]") ?? [])].map((one) => [one.dataset.address, one.value === one.dataset.usual ? "" : one.value]));
}

export function follow(place) {
  const said = place.querySelector("[data-table-said]");
  if (!said || !place.querySelector(".ui-datatable")) return;
  let due = false;
  const keep = () => {
    due = false;
    const now = read(place);
    const first = before(now.report);
    const parts = { ...beginning(place.dataset.begins, first, now.begins), ...filters(place), first: first ? String(first) : "", ...(now.sort ? { sort: now.sort, order: now.order } : {}) };
    history.replaceState(history.state, "", addressWith(location.href, parts));
    said.textContent = sentence(now, said.dataset);
  };
  new MutationObserver((changes) => {
    if (due || !changes.some((one) => one.target.closest(".ui-datatable") || [...one.addedNodes].some((node) => node.matches?.(".ui-datatable")))) return;
    due = true;
    setTimeout(keep);
  }).observe(place, { childList: true, subtree: true });
}

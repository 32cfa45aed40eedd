/* The filters of the queue take effect as they are chosen, and the focus is where it was. Without a script their button does it. */
const FOCUS = "keptword.queue-filter";

export function followFilters() {
  const form = document.getElementById("queue-filters");
  if (!form) return;
  form.querySelector("button").hidden = true;
  const last = form.elements[sessionStorage.getItem(FOCUS) || ""];
  sessionStorage.removeItem(FOCUS);
  if (last) last.focus({ focusVisible: true });
  form.addEventListener("change", (e) => {
    sessionStorage.setItem(FOCUS, e.target.name);
    location.href = form.getAttribute("action") + query([...new FormData(form)]);
  });
}

/* The address of what is chosen, without what narrows nothing. */
export function query(chosen) {
  const parts = chosen.filter(([, value]) => value).map(([name, value]) => (value === "on" ? name : name + "=" + encodeURIComponent(value)));
  return parts.length ? "?" + parts.join("&") : "";
}

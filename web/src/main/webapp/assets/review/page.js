/* The page of a response being read: whose it is, who reads it, and what may be done. The queue has no such page. */
export const byId = (id) => document.getElementById(id);
export const page = byId("review");
export const said = page ? page.dataset : {};
export const answerable = said.answerable === "true";
export const further = said.further === "true";
export const person = said.person;
export const lead = said.lead;
export const seen = page ? JSON.parse(said.seen) : [];
export const revision = page ? seen.find((one) => one.response === lead).revision : 0;

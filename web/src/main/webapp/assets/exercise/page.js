/* The page of one exercise: where it stands, whose it is, and the sentences the server gave it. */
import { filled } from "../shell/filled.js";

export const root = document.getElementById("exercise");
const page = root ? root.dataset : {};
const says = page.says ? JSON.parse(page.says) : {};

export const api = page.api;
export const person = page.person;
export const entry = page.entry || null;
export const zone = page.zone;

/* A sentence by its name, with what belongs into it. */
export const say = (key, ...args) => filled(says[key] || key, args);

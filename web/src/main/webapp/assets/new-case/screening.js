import { begun } from "./parts.js";

/* What a screening that was begun still needs, or it is refused. Nothing once it can be recorded. */
export function missing(fields) {
  const said = (question) => begun(fields.filter((field) => field.name.endsWith("-" + question)));
  if (!said("result")) return "result";
  if (!said("alone")) return "alone";
  if (said("kinds") !== said("when")) return said("kinds") ? "when" : "kinds";
  return said("decision") && !said("reason") ? "reason" : "";
}

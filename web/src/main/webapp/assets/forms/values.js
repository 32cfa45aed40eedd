/* What stands in the fields of a form, as triples of name, value and whether it is chosen. */
const isChosen = (field) => ["radio", "checkbox"].includes(field.type);

/* The fields a person fills; other kinds can be left out as well. */
export const fieldsOf = (form, ...without) => [...form.elements].filter((field) => field.name && !["hidden", "submit", "button", ...without].includes(field.type));

export const valuesOf = (fields, nameOf) => fields.map((field) => [nameOf(field), field.value, isChosen(field) ? field.checked : null]);

/* The same as the server sent them. A person may have typed before any script of the page ran. */
export const servedOf = (fields, nameOf) => fields.map((field) => [nameOf(field), servedValue(field), isChosen(field) ? field.defaultChecked : null]);

export function servedValue(field) {
  if (isChosen(field)) return field.value;
  if (field.options) return ([...field.options].find((option) => option.defaultSelected) || field.options[0])?.value ?? "";
  const copy = field.cloneNode(true);
  copy.value = field.defaultValue;
  return copy.value;
}

export const isAsServed = (field) => (isChosen(field) ? field.checked === field.defaultChecked : field.value === servedValue(field));

/* Whether a form came back with the words that were sent, because they were refused: what the server wrote into it is not stored then. */
export const isShownAgain = (form) => Boolean(form?.querySelector(".field-wrong") || document.querySelector(".said-refused"));

/* The triple that belongs to a field: by its name, and for a choice by its value as well. */
export const valueFor = (values, name, field) => values.find(([of, value]) => of === name && (!isChosen(field) || value === field.value));

/* Writes values into the fields they belong to, and gives the fields that had one. */
export function putValues(fields, values, nameOf) {
  return fields.filter((field) => {
    const [, value, checked] = valueFor(values, nameOf(field), field) || [];
    if (value === undefined) return false;
    if (isChosen(field)) field.checked = checked;
    else field.value = value;
    return true;
  });
}

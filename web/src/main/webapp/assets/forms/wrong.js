/* Whether a part holds a field that was refused. Such a part is never hidden: nobody would see why the form is refused again. */
export const hasWrong = (part) => Boolean(part.querySelector(".field-wrong"));

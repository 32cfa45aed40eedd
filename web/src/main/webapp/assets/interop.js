/* Says before it is sent that a file is too big to be taken. */
document.querySelectorAll("input[type=file][data-most]").forEach((input) => {
  input.addEventListener("change", () => {
    const big = [...input.files].some((file) => file.size > Number(input.dataset.most));
    input.setCustomValidity(big ? input.dataset.tooBig : "");
    input.reportValidity();
  });
});

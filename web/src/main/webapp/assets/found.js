/* The time zone of the device, where the page offers it and none was chosen. */
const zones = document.querySelector("[data-own-zone]");
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zones && !zones.value && [...zones.options].some((one) => one.value === own)) zones.value = own;

/* Back from the sign-in service: what it brought along behind the # is taken away, and what was changed is said. */
(function () {
  "use strict";
  const brought = new URLSearchParams(location.hash.slice(1));
  if (!brought.has("code") && !brought.has("error") && !brought.has("kc_action_status")) return;
  history.replaceState(null, "", location.pathname + location.search + "#sign-in");
  const place = document.getElementById("sign-in");
  place.scrollIntoView();
  if (brought.get("kc_action_status") === "success") window.keptword.notice(place.dataset.changed);
})();

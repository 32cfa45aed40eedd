/* The page that stands in place of another without a connection makes room for it once there is one. */
addEventListener("online", () => location.reload());

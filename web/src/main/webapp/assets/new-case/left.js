/* Which draft has words on this device that were never sent: a page for a new case leads there first. The key of a draft tells nothing. */
export function leftBehind(person, key) {
  const place = "keptword-case-draft|" + person;
  const stored = () => {
    try {
      return localStorage.getItem(place);
    } catch {
      return null;
    }
  };
  const attempt = (act) => {
    try {
      act();
    } catch {
      /* A browser that stores nothing remembers nothing. */
    }
  };
  return {
    remember: () => attempt(() => localStorage.setItem(place, key)),
    forget: () => stored() === key && attempt(() => localStorage.removeItem(place)),
    lead() {
      const other = stored();
      if (!other || other === key || new URLSearchParams(location.search).has("draft")) return false;
      location.replace(location.pathname + "?draft=" + encodeURIComponent(other));
      return true;
    },
  };
}

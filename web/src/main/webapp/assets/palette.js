/* Finding anything from the keyboard, and the list of keys. */
import { declareKeys } from "./shell/keys.js";
import { ready } from "./shell/ready.js";
import { followHelp } from "./palette/help.js";
import { followKeysList, showKeys } from "./palette/keys-list.js";
import { followPalette, togglePalette } from "./palette/palette.js";

/* On a phone there is no field beside the palette. */
const search = () => [document.getElementById("search")].find((field) => field?.checkVisibility());

declareKeys(
  { key: "k", ctrl: true, everywhere: true, says: "palette", act: togglePalette },
  {
    key: "/",
    everywhere: true,
    says: "search",
    when: () => Boolean(document.getElementById("search")),
    act: () => {
      if (!search()) return togglePalette();
      search().focus();
      search().select();
    },
  },
  { key: "?", always: true, everywhere: true, says: "keys", act: showKeys },
);
followPalette();
followKeysList();
followHelp();
ready("palette");

/* Fields that suggest names while one is typed. */
import { followSuggestions } from "./shell/suggest.js";

followSuggestions();

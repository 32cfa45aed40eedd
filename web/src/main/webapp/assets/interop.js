/* A file is chosen, and sent with its progress. */
import { followUploads } from "./shell/upload.js";

followUploads();

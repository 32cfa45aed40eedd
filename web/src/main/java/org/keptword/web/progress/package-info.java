/** Pages of progress: a case over its sessions for its staff, on screen and on paper, and a client's own part. */
package org.keptword.web.progress;

/** Pages of sharing: what the counselor offers and shows, and what a client is asked, reads and takes back. */
package org.keptword.web.sharing;

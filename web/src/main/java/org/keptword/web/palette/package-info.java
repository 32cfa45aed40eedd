/** The palette that finds pages, acts, cases, sessions and exercises from any page of the counselor's room, and the list of its keys. */
package org.keptword.web.palette;

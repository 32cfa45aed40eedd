/** How cases are kept, held and erased, and who opened a client's record. */
package org.keptword.web.retention;

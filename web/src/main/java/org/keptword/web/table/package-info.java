/** Owns what tables of staff and managers have in common: pages read one at a time, and the columns a person chose. */
package org.keptword.web.table;

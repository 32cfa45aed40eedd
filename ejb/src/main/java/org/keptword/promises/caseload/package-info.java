/** The current promises of a whole caseload as a list: filtered, sorted, read by pages, and exported. */
package org.keptword.promises.caseload;

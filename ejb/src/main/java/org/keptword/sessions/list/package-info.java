/** Sessions of a caseload or of one case as a list: filtered, sorted, read by pages, and exported. */
package org.keptword.sessions.list;

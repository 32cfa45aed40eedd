/** The running homework of a whole caseload as a list: filtered, sorted, read by pages, and exported. */
package org.keptword.homework.caseload;

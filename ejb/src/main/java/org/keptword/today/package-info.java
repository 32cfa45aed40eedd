/** The first page of counselors and supervisors: what needs them, and the sessions of the day. Reads everything below, owns no table. */
package org.keptword.today;

/** The first page of counselors and supervisors. */
package org.keptword.web.today;

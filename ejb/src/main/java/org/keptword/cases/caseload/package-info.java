/** Lists of cases: the caseload with what is pending, its filter and pages, and review days. */
package org.keptword.cases.caseload;

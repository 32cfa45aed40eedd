/** The caseload, the frame of a case's pages, and its safety page. */
package org.keptword.web.cases;

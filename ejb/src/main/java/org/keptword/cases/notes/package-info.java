/** Drafts of the notes that counselors are typing about a case. */
package org.keptword.cases.notes;

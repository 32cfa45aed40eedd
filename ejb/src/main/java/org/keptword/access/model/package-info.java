/** Practices, people and the caseload as they are stored. */
package org.keptword.access.model;

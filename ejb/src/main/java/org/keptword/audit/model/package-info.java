/** The entry as it is stored. */
package org.keptword.audit.model;

/** Flags on the safety page of a case. */
package org.keptword.web.safety;

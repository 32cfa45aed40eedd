/** Bringing published instruments into the practice. */
package org.keptword.web.interop;

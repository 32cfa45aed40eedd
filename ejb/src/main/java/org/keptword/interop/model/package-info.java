/** The files that are about to be brought. */
package org.keptword.interop.model;

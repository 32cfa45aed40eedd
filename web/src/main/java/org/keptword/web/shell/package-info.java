/** Owns what stands around every page: header and navigation, messages, refusals and errors, names that pages use, versions of files. */
package org.keptword.web.shell;

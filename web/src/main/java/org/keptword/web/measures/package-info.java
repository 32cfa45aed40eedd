/** How measures are scored, in plain words. */
package org.keptword.web.measures;

/** The page on which a manager makes a copy of the practice's key and checks it. */
package org.keptword.web.keycopy;

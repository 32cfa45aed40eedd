/** The page before a session, on screen and on paper, from one renderer. */
package org.keptword.web.prep;

/** Goals: those of a case for its counselor, and a client's own. */
package org.keptword.web.goals;

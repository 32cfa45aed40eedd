/** The trail for the manager: its page and its file. */
package org.keptword.web.audit;

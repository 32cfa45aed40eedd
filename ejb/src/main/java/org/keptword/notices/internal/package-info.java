/** How the notices are read and kept. */
package org.keptword.notices.internal;

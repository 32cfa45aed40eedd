/** How reports are put together. */
package org.keptword.reports.internal;

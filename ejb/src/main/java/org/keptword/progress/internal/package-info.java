/** How progress is put together: pure classes over what the features below know. */
package org.keptword.progress.internal;

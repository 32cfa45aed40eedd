/** How promises reach the database, their observers and pure policies. */
package org.keptword.promises.internal;

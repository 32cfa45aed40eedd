/** Shares as stored. */
package org.keptword.sharing.model;

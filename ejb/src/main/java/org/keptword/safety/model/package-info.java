/** Flags as stored. */
package org.keptword.safety.model;

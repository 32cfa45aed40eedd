/** Stored scoring definitions and scores. */
package org.keptword.measures.model;

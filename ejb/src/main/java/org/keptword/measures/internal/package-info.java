/** Reads scoring definitions, keeps scores, and answers for them. */
package org.keptword.measures.internal;

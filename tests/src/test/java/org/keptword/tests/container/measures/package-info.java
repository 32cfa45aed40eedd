/** Scores in the real server: when they are made, who reads them, what replaces them. */
package org.keptword.tests.container.measures;

/** People signed in without a browser: they send what a browser would, and what none would. */
package org.keptword.tests.visit;

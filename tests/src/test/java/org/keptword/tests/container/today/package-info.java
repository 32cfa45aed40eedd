/** The first page of the day, in the real server. */
package org.keptword.tests.container.today;

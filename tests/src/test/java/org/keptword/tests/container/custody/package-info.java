/** Keys of practices and the trail, attacked by whoever owns the tables. */
package org.keptword.tests.container.custody;

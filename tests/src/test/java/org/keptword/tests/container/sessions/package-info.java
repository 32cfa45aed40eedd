/** Sessions in the real server: held once, refused as a whole, seen by whom they concern; flags and the day with them. */
package org.keptword.tests.container.sessions;

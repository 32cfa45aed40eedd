/** Services in the real server on the real PostgreSQL, called as one of the roles. */
package org.keptword.tests.container;

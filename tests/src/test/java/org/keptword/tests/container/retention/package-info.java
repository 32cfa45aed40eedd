/** A client's own copy, how long a case is kept and how it is erased, holds, and who opened a record, in the real server. */
package org.keptword.tests.container.retention;

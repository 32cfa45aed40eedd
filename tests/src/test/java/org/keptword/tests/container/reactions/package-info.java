/** What one act sets off in another feature, in the real server: in the same transaction or not at all. */
package org.keptword.tests.container.reactions;

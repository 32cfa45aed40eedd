/** The client's room, in the real server: writing, handing in, taking back, and who may not. */
package org.keptword.tests.container.portal;

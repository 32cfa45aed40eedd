/** Tests of bringing published forms. */
package org.keptword.tests.container.interop;

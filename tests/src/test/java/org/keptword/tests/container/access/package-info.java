/** Letting in, people and settings, in the server. */
package org.keptword.tests.container.access;

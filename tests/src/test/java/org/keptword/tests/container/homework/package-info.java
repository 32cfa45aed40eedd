/** Giving homework and looking after it, in the real server. */
package org.keptword.tests.container.homework;

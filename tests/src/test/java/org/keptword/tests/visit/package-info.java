/** Every address of the application, asked as everybody without a browser. */
package org.keptword.tests.visit;

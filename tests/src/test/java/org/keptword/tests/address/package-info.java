/** The application under a public address: behind the fronts of {@code config/front}, and as a server that encrypts by itself. */
package org.keptword.tests.address;

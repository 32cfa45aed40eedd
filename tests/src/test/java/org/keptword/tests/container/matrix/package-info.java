/** Every method of every service, called by those who may and by everybody who may not. */
package org.keptword.tests.container.matrix;

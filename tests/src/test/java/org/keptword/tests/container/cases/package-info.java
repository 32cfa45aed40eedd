/** Cases and their safety page, in the server. */
package org.keptword.tests.container.cases;

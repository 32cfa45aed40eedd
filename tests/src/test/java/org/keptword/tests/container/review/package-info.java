/** Reading and answering handed-in work. */
package org.keptword.tests.container.review;

/** What a page costs, in the real server and the real database. */
package org.keptword.tests.container.pages;

/** Journeys of people through the pages, in a real browser, with a real sign-in. */
package org.keptword.tests.browser;

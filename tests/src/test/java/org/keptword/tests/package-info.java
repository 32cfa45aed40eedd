/** Tests of the whole: services in the real server, journeys in a real browser. */
package org.keptword.tests;

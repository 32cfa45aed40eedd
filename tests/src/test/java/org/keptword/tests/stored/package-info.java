/** Runs inside the application of the journeys: writes each session down after each request, as a second server would be given it. */
package org.keptword.tests.stored;

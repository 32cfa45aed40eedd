/** When people work: working week, absences and who covers them, and the timetable from which waiting times are counted. */
package org.keptword.access.presence;

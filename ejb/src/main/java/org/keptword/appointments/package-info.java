/**
 * Appointments by e-mail: whether a client wants them, and which entry the client's calendar has of each session. What is sent follows from
 * comparing the two, so that only the last state of a session is told.
 */
package org.keptword.appointments;

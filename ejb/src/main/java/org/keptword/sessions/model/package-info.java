/** Sessions, attendance, notes and agreements as stored. */
package org.keptword.sessions.model;

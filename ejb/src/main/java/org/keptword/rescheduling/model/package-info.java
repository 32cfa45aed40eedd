/** What clients asked about their sessions. */
package org.keptword.rescheduling.model;

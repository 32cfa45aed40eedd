/**
 * Coming in: staff and client invitations, one-time codes, joining with a code, and renewing a lost sign-in. Reports
 * {@link org.keptword.access.AccessEvent.ClientJoined}.
 */
package org.keptword.access.joining;

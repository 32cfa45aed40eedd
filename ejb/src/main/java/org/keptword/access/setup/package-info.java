/** Founding a practice, and what it settles before it invites its first client. */
package org.keptword.access.setup;

/**
 * The account at the identity provider and its owner's own settings: signing in, preferences, the calendar address. Reports
 * {@link org.keptword.access.AccessEvent.TimeZoneChanged}.
 */
package org.keptword.access.accounts;

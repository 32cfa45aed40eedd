/**
 * Progress over the sessions of a case: words, deeds and trust side by side on one time axis, never mixed into one number, and what in
 * them is worth talking about. {@link org.keptword.progress.TalkingPoints} is what reports ask. Owns no table.
 */
package org.keptword.progress;

/** What rows have in common: the practice, case and participant they belong to, and marks of who did something when. Owns no table. */
package org.keptword.shared.persistence;

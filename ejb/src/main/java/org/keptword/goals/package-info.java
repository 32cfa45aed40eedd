/**
 * Goals of a case: up to three running at a time, each one sentence with the words of its levels, and where each stands at a session as
 * the counselor and the clients rate it, each for oneself. Owns {@code goal}, {@code goal_file} and {@code goal_rating}. A client sees
 * the goals for both and the own ones, and the own ratings only: neither the partner's nor the counselor's, so that nobody rates to
 * please. The counselor sees all of them side by side. While joint work is closed goals for both rest for clients; those for one go on.
 */
package org.keptword.goals;

/** The inside of reviewing: the order of the queue, reviews and their remarks, phrases, and how answers are compared. */
package org.keptword.homework.internal.review;

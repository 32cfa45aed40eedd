/** Assignments, responses, reviews as stored. */
package org.keptword.homework.model;

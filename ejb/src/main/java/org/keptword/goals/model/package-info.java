/** Goals, what the counselor alone keeps about them, and ratings as stored. */
package org.keptword.goals.model;

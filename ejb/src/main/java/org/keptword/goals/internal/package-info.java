/** How goals and their ratings reach the database. */
package org.keptword.goals.internal;

/** What the parts of homework share of their inside: what is held back, what is off the screen, and which day and session work is due for. */
package org.keptword.homework.internal;

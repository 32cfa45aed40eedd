/**
 * Plays the demonstration: reads who wrote what on which day from {@code seeds/demo} and does it through the services, as the same
 * people, with the clock standing at the moment told. Never part of a production EAR.
 */
package org.keptword.demo;

/**
 * Counts and times for whoever runs the installation: {@code KEPTWORD_METRICS} says how long pages and jobs take, what was handed in, sent and refused, and
 * {@code KEPTWORD_TRACES} what single requests and jobs spent their time on. No label comes from a person, a practice or an address: each is a route's template,
 * the name of a job or a word of a fixed list.
 */
package org.keptword.figures;

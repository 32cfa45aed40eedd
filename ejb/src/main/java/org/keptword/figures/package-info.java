/**
 * Counts and times for whoever runs the installation ({@code KEPTWORD_METRICS}): how long pages and jobs take, what was handed in, sent and refused. No label
 * comes from a person, a practice or an address: each is a route's template, the name of a job or a word of a fixed list.
 */
package org.keptword.figures;

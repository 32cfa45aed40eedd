/**
 * Scores from answers: values and functions that know of no database, server or page. An {@link org.keptword.measures.scoring.Instrument} says
 * what is rated and which scales are made of it; {@link org.keptword.measures.scoring.Scoring} turns ratings into scores. What is wrong is refused
 * with the key of a sentence.
 */
package org.keptword.measures.scoring;

/**
 * Measures: what a scored form makes of its answers. A measure is an exercise of the guide with a scoring definition; giving, drafting,
 * handing in and reading it is the business of {@code homework}. Owns {@code instrument_version}, {@code own_instrument_version} and {@code score}.
 * {@link org.keptword.measures.Measures} is what other features ask; the arithmetic is pure and stands in
 * {@link org.keptword.measures.scoring} and {@link org.keptword.measures.change}.
 */
package org.keptword.measures;

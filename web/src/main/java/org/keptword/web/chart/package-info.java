/**
 * Draws charts as SVG: pure geometry over values that are given, no smoothing, lines between real points only, labels beside what they name.
 * The look comes from classes, so that it follows the tokens on screen and the light ones on paper.
 */
package org.keptword.web.chart;

package org.keptword.web.chart;

/** The mark of a strand: words, deeds, trust. */
public enum Shape {
    CIRCLE,
    SQUARE,
    TRIANGLE
}

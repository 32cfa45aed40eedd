package org.keptword.shared.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NamePartTest {

    @Test
    void lettersThatMostKeyboardsLackAreSearchedAsTheyAreTyped() {
        assertEquals("%jose%", NamePart.pattern("José"));
        assertEquals("%lukasz gross%", NamePart.pattern(" ŁUKASZ Groß "));
        assertEquals("%sorensen aeoe%", NamePart.pattern("Sørensen Æœ"));
    }

    @Test
    void signsOfAPatternMeanThemselves() {
        assertEquals("%10!% of !_ !!%", NamePart.pattern("10% of _ !"));
    }
}

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
    void whatNoNameCanHoldIsInNone() {
        assertEquals("\uFFFD", NamePart.pattern("a\0b"));
        assertEquals("\uFFFD", NamePart.pattern("a\uD83D"));
    }

    @Test
    void signsOfAPatternMeanThemselves() {
        assertEquals("%10!% of !_ !!%", NamePart.pattern("10% of _ !"));
    }
}

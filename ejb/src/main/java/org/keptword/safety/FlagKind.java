package org.keptword.safety;

import java.util.EnumSet;
import java.util.Set;

/** What a flag asks a human to look at. */
public enum FlagKind {
    CONTACT_HAPPENED,
    NOT_SAFE_NOW,
    /** An answer to a measure that is looked at whatever the total. */
    MEASURE_ANSWER,
    /** Words or an answer about wishing to die or hurting oneself. */
    SELF_HARM,
    /** Words or an answer about a threat, by anybody to anybody. */
    THREAT,
    /** Words or an answer about being hurt or hurting somebody, or the fear of it. */
    VIOLENCE,
    /** Words or an answer about hands on a neck. */
    STRANGULATION,
    /** Words or an answer about a weapon. */
    WEAPON,
    /** Words or an answer about being controlled or forced. */
    COERCION,
    /** Words or an answer about following, watching or waiting for somebody. */
    STALKING,
    /** Words or an answer about a child who may be in danger. */
    CHILD_AT_RISK;

    private static final Set<FlagKind> IN_WORDS = EnumSet.range(SELF_HARM, CHILD_AT_RISK);

    /** Whether one after the last screening asks for a new one: force, control and pursuit. */
    public boolean asksToScreenAgain() {
        return switch (this) {
            case NOT_SAFE_NOW, THREAT, VIOLENCE, STRANGULATION, WEAPON, COERCION, STALKING -> true;
            case CONTACT_HAPPENED, MEASURE_ANSWER, SELF_HARM, CHILD_AT_RISK -> false;
        };
    }

    /** Whether somebody may not be safe now. Pages say that much and not why; such flags come first. */
    public boolean isUrgent() {
        return switch (this) {
            case NOT_SAFE_NOW, MEASURE_ANSWER, SELF_HARM, THREAT, VIOLENCE, STRANGULATION, WEAPON, CHILD_AT_RISK ->
                true;
            case CONTACT_HAPPENED, COERCION, STALKING -> false;
        };
    }

    /** The kinds that are found in words. */
    public static Set<FlagKind> inWords() {
        return EnumSet.copyOf(IN_WORDS);
    }
}

package org.keptword.custody;

/** Hears of each step of a change of keys once it is committed. */
@FunctionalInterface
public interface Progress {

    void reached(String step);
}

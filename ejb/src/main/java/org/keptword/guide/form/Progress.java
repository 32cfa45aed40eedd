package org.keptword.guide.form;

/** How much is answered of what is asked. A repeating group counts once. */
public record Progress(int answered, int total) {

    static final Progress NOTHING = new Progress(0, 0);

    Progress plus(Progress other) {
        return new Progress(answered + other.answered, total + other.total);
    }
}

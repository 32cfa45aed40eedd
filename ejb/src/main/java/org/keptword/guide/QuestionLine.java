package org.keptword.guide;

import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.Kind;

/**
 * One line of a form as a counselor reads it: a heading, words or a question.
 *
 * @param depth how many groups it stands in
 * @param step whether it begins a step of the client's page
 * @param answers the words to choose from, or the units
 * @param kind CONTACT or JOINT, if it is of such a kind by itself
 * @param lighter whether the lighter version has it too
 * @param mySide the words for an individual case, where they differ
 * @param conditions when it is asked; none means always
 * @param any whether one of the conditions is enough
 */
public record QuestionLine(
        String id,
        ItemType type,
        int depth,
        boolean step,
        boolean close,
        String text,
        Optional<String> help,
        Optional<String> mySide,
        boolean repeats,
        boolean required,
        boolean lighter,
        boolean privateToCounselor,
        Optional<Kind> kind,
        List<String> answers,
        List<When> conditions,
        boolean any) {

    /** One condition in words. */
    public record When(String question, Word word, String answer) {}

    /** How a condition compares. */
    public enum Word {
        ANSWERED,
        NOT_ANSWERED,
        YES,
        NO,
        IS,
        IS_NOT,
        MORE,
        LESS,
        AT_LEAST,
        AT_MOST
    }

    public boolean isGroup() {
        return type == ItemType.GROUP;
    }

    public boolean isDisplay() {
        return type == ItemType.DISPLAY;
    }
}

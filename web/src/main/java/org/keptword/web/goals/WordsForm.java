package org.keptword.web.goals;

import org.keptword.goals.GoalText;
import org.keptword.web.shell.PageForm;

/** The words of a goal as they are typed. */
public class WordsForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String sentence;
    public String muchLess;
    public String less;
    public String expected;
    public String more;
    public String muchMore;

    /** Takes over the words there are. */
    void take(GoalText words) {
        sentence = words.sentence();
        muchLess = words.muchLess();
        less = words.less();
        expected = words.expected();
        more = words.more();
        muchMore = words.muchMore();
    }

    GoalText words() {
        return new GoalText(sentence, muchLess, less, expected, more, muchMore);
    }
}

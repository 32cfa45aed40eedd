package org.keptword.web.goals;

import java.io.Serializable;
import org.keptword.goals.GoalText;

/** The words of a goal as they are typed. */
public class WordsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String sentence;
    private String muchLess;
    private String less;
    private String expected;
    private String more;
    private String muchMore;

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

    public String getSentence() {
        return sentence;
    }

    public void setSentence(String sentence) {
        this.sentence = sentence;
    }

    public String getMuchLess() {
        return muchLess;
    }

    public void setMuchLess(String muchLess) {
        this.muchLess = muchLess;
    }

    public String getLess() {
        return less;
    }

    public void setLess(String less) {
        this.less = less;
    }

    public String getExpected() {
        return expected;
    }

    public void setExpected(String expected) {
        this.expected = expected;
    }

    public String getMore() {
        return more;
    }

    public void setMore(String more) {
        this.more = more;
    }

    public String getMuchMore() {
        return muchMore;
    }

    public void setMuchMore(String muchMore) {
        this.muchMore = muchMore;
    }
}

package org.keptword.web.portal;

import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.rescheduling.AskForTime;
import org.keptword.shared.SessionId;
import org.keptword.web.shell.PageForm;

/** The times that a client suggests, up to three. */
public class AskForTimeForm implements PageForm {

    private static final long serialVersionUID = 1L;

    private final SuggestionForm first = new SuggestionForm();
    private final SuggestionForm second = new SuggestionForm();
    private final SuggestionForm third = new SuggestionForm();

    AskForTime command(SessionId session) {
        return new AskForTime(
                session,
                Stream.of(first, second, third)
                        .map(SuggestionForm::suggested)
                        .flatMap(Optional::stream)
                        .toList());
    }

    public SuggestionForm getFirst() {
        return first;
    }

    public SuggestionForm getSecond() {
        return second;
    }

    public SuggestionForm getThird() {
        return third;
    }
}

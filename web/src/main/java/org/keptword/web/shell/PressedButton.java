package org.keptword.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;

/**
 * What the button says that was pressed, where its value names what it does and what it is about, word by word, so that it means the same
 * however the page has changed meanwhile. A word that is missing or means nothing is refused.
 */
public record PressedButton(List<String> words) {

    public PressedButton {
        words = List.copyOf(words);
    }

    /** The button of a form that was pressed; without a word where none was. */
    public static PressedButton in(HttpServletRequest request, String name) {
        return of(Optional.ofNullable(request.getParameter(name)).orElse(""));
    }

    /** The button with a value. */
    public static PressedButton of(String value) {
        return new PressedButton(List.of(value.split(" ", -1)));
    }

    /** The value of a button that says these words. */
    public static String value(Object... words) {
        return Stream.of(words).map(Object::toString).collect(Collectors.joining(" "));
    }

    public String word(int at) {
        return words.stream().skip(at).findFirst().orElseThrow(NotFound::new);
    }

    public UUID id(int at) {
        return Ids.parse(word(at)).orElseThrow(NotFound::new);
    }

    /** Whom the button was shown to. */
    public PersonId person(int at) {
        return new PersonId(id(at));
    }

    public LocalDate day(int at) {
        try {
            return LocalDate.parse(word(at));
        } catch (DateTimeException notADay) {
            throw new NotFound();
        }
    }

    public <E extends Enum<E>> E one(Class<E> of, int at) {
        String name = word(at);
        return Arrays.stream(of.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

package org.keptword.web.portal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.web.portal.ExerciseForm.Place;

/**
 * One question with its input. What was typed stands in it exactly, also where it cannot be read as an answer.
 *
 * @param isTick a yes or no of the close is ticked; elsewhere it is chosen, so that no answer differs from No
 */
record Question(Place place, Words words, boolean isTick) {

    private static final int MOST_RADIOS = 9;
    private static final int WIDEST_SCALE = 11;

    Item item() {
        return place.item();
    }

    String path() {
        return place.path();
    }

    JsonValue value() {
        return place.value();
    }

    boolean isOpen() {
        return item().type() == ItemType.OPEN_CHOICE;
    }

    /** Whether its options stand one below the other; otherwise they are in a list to open. */
    boolean isChosen() {
        return item().type().offersOptions()
                && (item().repeats() || item().options().size() <= MOST_RADIOS);
    }

    boolean isScale() {
        return item().type() == ItemType.INTEGER
                && !item().repeats()
                && item().limits().max().orElse(null) instanceof JsonNumber most
                && item().limits().min().orElse(null) instanceof JsonNumber least
                && most.intValue() - least.intValue() < WIDEST_SCALE;
    }

    boolean isYesOrNo() {
        return item().type() == ItemType.BOOLEAN;
    }

    /** Whether it is a set of inputs. */
    boolean isSet() {
        return isChosen() || isScale() || (isYesOrNo() && !isTick) || item().repeats();
    }

    /** The longest answer the script counts to, or null. */
    String longest() {
        return item().type().prose() ? String.valueOf(item().limits().maxLength()) : null;
    }

    int least() {
        return ((JsonNumber) item().limits().min().orElseThrow()).intValue();
    }

    int most() {
        return ((JsonNumber) item().limits().max().orElseThrow()).intValue();
    }

    /** What the first and the last number of a scale mean, said with them. */
    Optional<String> end(int number) {
        return item().ends()
                .filter(ends -> number == least() || number == most())
                .map(ends -> words.say(number == least() ? ends.least() : ends.most()));
    }

    boolean isAnswer(int number) {
        return AnswerValue.plain(value()).equals(Integer.toString(number));
    }

    boolean isChosen(Item.Option option) {
        return values().stream()
                .map(one -> isOpen() ? AnswerValue.part(one, "code") : AnswerValue.plain(one))
                .anyMatch(option.code()::equals);
    }

    /** The own words beside the options. */
    String other() {
        return values().stream()
                .map(one -> AnswerValue.part(one, "other"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    List<JsonValue> values() {
        return value() instanceof JsonArray array
                ? new ArrayList<>(array)
                : value() == null ? List.of() : List.of(value());
    }

    /** A text as the value of an input, where NUL cannot stand; the script sets what was typed exactly. */
    static String shown(String text) {
        return text.replace("\0", "");
    }

    /** An input for one answer. */
    Input input() {
        return new Input(this, value(), path());
    }

    /** The inputs of a question with several answers. */
    List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        values().forEach(one -> inputs.add(new Input(this, one, path() + "/" + inputs.size())));
        return inputs;
    }

    /** The input that new ones are made of. */
    Input blank() {
        return new Input(this, JsonValue.NULL, path() + "/~" + place.depth() + "~");
    }

    /** One input. Attributes that are null are left out. */
    record Input(Question of, JsonValue value, String path) {

        Item item() {
            return of.item();
        }

        String id() {
            return "a:" + path;
        }

        String help() {
            return item().help().isPresent() && !item().repeats() ? "h:" + path : null;
        }

        /** What it is called, where no label is beside it. */
        String name(String question) {
            return item().repeats() ? question : null;
        }

        String plain() {
            return AnswerValue.plain(value);
        }

        String shown() {
            return Question.shown(plain());
        }

        String part(String name) {
            return AnswerValue.part(value, name);
        }

        /** A text no markup can carry as it is, for the page's script. */
        String exact() {
            return plain().indexOf('\0') < 0 ? null : JSON.createValue(plain()).toString();
        }

        /** The parser drops one line break after the tag, so one is written that it may drop. */
        String lines() {
            return plain().startsWith("\n") ? "\n" + plain() : plain();
        }

        boolean isChosen(Item.Option option) {
            return option.code().equals(of.isOpen() ? part("code") : plain());
        }

        boolean isLine() {
            return item().type() == ItemType.STRING;
        }

        /** Whether it asks for a day or a time. */
        boolean isTimed() {
            return item().type() == ItemType.DATE || item().type() == ItemType.TIME;
        }

        /** What the browser calls its own control for it. */
        String kind() {
            return switch (item().type()) {
                case DATE -> "date";
                case TIME -> "time";
                default -> "text";
            };
        }

        String mode() {
            return switch (item().type()) {
                case INTEGER -> "numeric";
                case DECIMAL -> "decimal";
                default -> null;
            };
        }
    }
}

package org.keptword.guide.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keptword.guide.GuideService;
import org.keptword.guide.GuideService.QuestionLine.When;
import org.keptword.guide.GuideService.QuestionLine.Word;
import org.keptword.guide.form.EnableWhen;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;

/** Describes a form line by line in one language, for reading and not for answering. */
final class FormDescriber {

    private final Form form;
    private final Locale locale;

    FormDescriber(Form form, Locale locale) {
        this.form = form;
        this.locale = locale;
    }

    List<GuideService.QuestionLine> questions() {
        return form.all().map(this::question).toList();
    }

    private GuideService.QuestionLine question(Item item) {
        List<Item.Option> answers = item.type() == ItemType.QUANTITY ? item.units() : item.options();
        List<Item> around = form.around(item);
        return new GuideService.QuestionLine(
                item.id(),
                item.type(),
                around.size(),
                around.isEmpty() && item.group() && !item.repeats(),
                form.inClose(item),
                item.text().in(locale),
                item.help().map(help -> help.in(locale)),
                item.mySide().map(words -> words.in(locale)),
                item.repeats(),
                item.required(),
                item.lighter() || around.stream().anyMatch(Item::lighter),
                item.privateToCounselor(),
                Optional.of(item.kind()).filter(kind -> kind != Item.Kind.SOLO),
                answers.stream().map(answer -> answer.text().in(locale)).toList(),
                item.enableWhen().conditions().stream().map(this::when).toList(),
                !item.enableWhen().all());
    }

    private When when(EnableWhen.Condition condition) {
        Item asked = form.item(condition.item()).orElseThrow();
        String question = asked.text().in(locale);
        Word word = word(condition);
        if (word == Word.ANSWERED || word == Word.NOT_ANSWERED) {
            return new When(question, word, "");
        }
        if (asked.type() == ItemType.BOOLEAN) {
            boolean yes = condition.answer().equals(JsonValue.TRUE);
            return new When(question, yes == (word == Word.IS) ? Word.YES : Word.NO, "");
        }
        return new When(question, word, answer(asked, condition.answer()));
    }

    private static Word word(EnableWhen.Condition condition) {
        return switch (condition.operator()) {
            case EXISTS -> condition.answer().equals(JsonValue.TRUE) ? Word.ANSWERED : Word.NOT_ANSWERED;
            case EQUAL -> Word.IS;
            case NOT_EQUAL -> Word.IS_NOT;
            case GREATER -> Word.MORE;
            case LESS -> Word.LESS;
            case GREATER_OR_EQUAL -> Word.AT_LEAST;
            case LESS_OR_EQUAL -> Word.AT_MOST;
        };
    }

    private String answer(Item asked, JsonValue answer) {
        if (answer instanceof JsonObject object) {
            List<String> parts = new ArrayList<>();
            object.values().forEach(part -> parts.add(answer(asked, part)));
            return String.join(" ", parts);
        }
        String text = answer instanceof JsonString string ? string.getString() : answer.toString();
        return asked.option(text)
                .or(() -> asked.unit(text))
                .map(option -> option.text().in(locale))
                .orElse(text);
    }
}

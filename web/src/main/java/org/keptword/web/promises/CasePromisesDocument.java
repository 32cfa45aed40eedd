package org.keptword.web.promises;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.keptword.promises.decide.CasePromises;
import org.keptword.promises.decide.CasePromises.Line;
import org.keptword.promises.decide.CasePromises.Person;
import org.keptword.web.chart.Document;
import org.keptword.web.chart.Surface;
import org.keptword.web.shell.PressedButton;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Promises of a case, one row each: what was promised, and a cell a partner, with what the owner logged and what the other noticed. */
final class CasePromisesDocument extends Document<Surface> {

    private final CasePromises view;
    private final Part part;
    private final boolean works;
    private final PromiseWordsBacking words;
    private final LocalizedTexts texts;
    private final Dates dates;

    /** The parts of the page. */
    enum Part {
        WAITING,
        RUNNING,
        OVER;

        private List<Line> of(Person owner) {
            return switch (this) {
                case WAITING -> owner.waiting();
                case RUNNING -> owner.running();
                case OVER -> owner.over();
            };
        }
    }

    /** A promise and who made it. */
    record Row(Person owner, Line line) {}

    /** @param works whether promises can be changed */
    CasePromisesDocument(
            CasePromises view, Part part, boolean works, PromiseWordsBacking words, LocalizedTexts texts, Dates dates) {
        super("promises/rows.jte", Surface.screen("promises", texts, dates));
        this.view = view;
        this.part = part;
        this.works = works;
        this.words = words;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String title() {
        return say("case.title");
    }

    /** The promises of both partners, those that were broken and not repaired first. */
    List<Row> rows() {
        return view.people().stream()
                .flatMap(owner -> part.of(owner).stream().map(line -> new Row(owner, line)))
                .sorted(Comparator.comparing(row -> row.line().unrepaired() > 0 ? 0 : 1))
                .toList();
    }

    List<Person> people() {
        return view.people();
    }

    boolean couple() {
        return view.couple();
    }

    boolean waits() {
        return part == Part.WAITING;
    }

    boolean works() {
        return works && part != Part.OVER;
    }

    boolean owns(Person person, Row row) {
        return person.id().equals(row.owner().id());
    }

    /** For whom, when and how big. */
    String about(Line line) {
        String about = String.join(
                "\u00a0· ",
                texts.of("promises.case.whom", line.terms().beneficiary()),
                words.when(line.terms().timing()),
                texts.of("promises.case.size", line.terms().size()));
        return line.repair() ? about + "\u00a0· " + say("case.repair") : about;
    }

    String subjects(Line line) {
        return words.about(line.about());
    }

    String counts(Line line) {
        return words.counts(line.counts());
    }

    /** Whether the other partner was asked about it. */
    boolean asked(Line line) {
        return line.noticeable() || noticed(line) > 0;
    }

    private static int noticed(Line line) {
        return Stream.of(
                        line.counts().noticed(),
                        line.counts().notNoticed(),
                        line.counts().seenDifferently())
                .mapToInt(Integer::intValue)
                .sum();
    }

    String noticedWords(Line line) {
        return say(
                "case.noticed",
                line.counts().noticed(),
                line.counts().notNoticed(),
                line.counts().seenDifferently());
    }

    String noted(Line line) {
        return line.noted()
                .map(noted -> PromiseOutcomeWords.say(noted.kind(), line.terms(), texts) + "\u00a0· "
                        + dates.day(noted.day()))
                .orElse("");
    }

    String notedWords(Line line) {
        return line.noted().map(CasePromises.Noted::words).orElse("");
    }

    String resting(Line line) {
        return say(
                line.isRestingForContact()
                        ? "case.state.contact"
                        : line.paused() ? "case.state.paused" : "case.state.resting");
    }

    String act(String act, Line line) {
        return PressedButton.value(act, line.id());
    }

    String aloud(String act, Line line) {
        return say("act-on", act, line.terms().what());
    }

    String look(Line line) {
        return address() + "?look=" + line.id() + "#form";
    }

    String share(Line line) {
        return address() + "/" + line.id() + "/share";
    }

    private String address() {
        return "/cases/" + view.header().id() + "/promises";
    }

    boolean showable(Line line) {
        return view.showable(line);
    }

    boolean tellable(Line line) {
        return view.tellable(line);
    }
}
